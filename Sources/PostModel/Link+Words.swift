/// Whether the words of a link say that it leads elsewhere than it does.
extension Link {
  /// The host, or the e-mail address, that a link's words name, where the link leads to another one.
  ///
  /// `nil` where the words name none, or the right one: the host itself, or one that it is part of, with or without `www.`.
  package func otherPlace(namedIn words: some StringProtocol) -> SafeText? {
    guard let host,
      let named = Self.place(in: String(String.UnicodeScalarView(words.unicodeScalars.prefix(Self.longestWords))))
    else { return nil }
    if named.contains("@") {
      let isMail = address.string.lowercased().hasPrefix("mailto:" + named.lowercased())
      return isMail || host == Self.domain(named) ? nil : SafeText(oneLine: named)
    }
    let wanted = Self.withoutWWW(HostName.ascii(named))
    return Self.withoutWWW(host) == wanted || host.hasSuffix("." + wanted) ? nil : SafeText(oneLine: named)
  }

  /// Scalars that are looked at.
  private static let longestWords = 2048

  private static func domain(_ mail: String) -> String {
    HostName.ascii(mail.split(separator: "@", omittingEmptySubsequences: false).last ?? "")
  }

  private static func withoutWWW(_ host: String) -> String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }

  /// A host or an e-mail address that the words are, or begin with before a path.
  private static func place(in words: String) -> String? {
    let parts = words.split(whereSeparator: \.isWhitespace)
    guard parts.count == 1, var text = parts.first.map(String.init) else { return nil }
    for scheme in ["https://", "http://", "mailto:"] where text.lowercased().hasPrefix(scheme) {
      text.removeFirst(scheme.count)
    }
    let authority = text.prefix { !"/?#:".contains($0) }
    let labels = authority.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let top = labels.last, top.count > 1, top.allSatisfy(\.isLetter),
      labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || "-_@+".contains($0) } })
    else { return nil }
    return String(authority)
  }
}
