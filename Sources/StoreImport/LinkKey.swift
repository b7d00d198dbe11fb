/// Addresses of one page in the form that they have in common.
enum LinkKey {
  /// Without the scheme, `www.`, the fragment, a slash at the end, an index file, and what says where a reader came from.
  ///
  /// The host's name is in lower case (RFC 3986 §6.2.2.1), the rest as it is.
  static func normal(_ link: String) -> String {
    var rest = link[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { $0 != "#" }
    let query = rest.firstIndex(of: "?").map { rest[rest.index(after: $0)...] } ?? ""
    let place = rest.prefix { $0 != "?" }
    let host = place.prefix { $0 != "/" }
    var name = host.lowercased()
    if name.hasPrefix("www.") { name.removeFirst(4) }
    var path = place[host.endIndex...]
    for file in ["index.html", "index.htm", "index.php"] where path.hasSuffix("/" + file) {
      path = path.dropLast(file.count)
    }
    while path.last == "/" { path.removeLast() }
    let parameters = query.split(separator: "&").filter { !isTracking($0) }
    return name + path + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&"))
  }

  /// `utm_source` and its like.
  private static func isTracking(_ parameter: Substring) -> Bool {
    ["utm_", "mc_cid=", "mc_eid=", "fbclid=", "gclid="].contains { parameter.hasPrefix($0) }
  }
}
