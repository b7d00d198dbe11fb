/// An address as it may be opened: what in it could deceive whoever reads it is taken out, or it is none.
///
/// | what | what becomes of it |
/// | --- | --- |
/// | a host beyond ASCII, whose letters may look like others | in ASCII: ``HostName``; so is one in percent-encoding |
/// | a name before the host, as in `https://bank.example@evil.example/` | left out |
/// | a backslash before the path, which programs read in two ways | no link |
/// | of a `mailto`, all but `subject` and `body`; a `subject` with a line end | left out |
///
/// Sources: RFC 3986 §7.6, WHATWG URL Standard §4.4, RFC 6068 §4 and §7.
enum LinkTarget {
  /// - Parameter target: With one of the four schemes.
  static func harmless(_ target: String) -> String? {
    guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = target[target.utf8.index(after: colon)...]
    switch target[..<colon].lowercased() {
    case "http", "https": return web(target[...colon], rest)
    case "mailto": return mail(target[...colon], rest)
    default: return target
    }
  }

  // MARK: The web

  /// The part of a web address that names the host, and what may stand before it; `nil` where there is none.
  static func authority(_ rest: Substring) -> Substring? {
    guard rest.utf8.starts(with: "//".utf8) else { return nil }
    let name = rest.utf8.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
    return name.isEmpty ? nil : Substring(name)
  }

  private static func web(_ scheme: Substring, _ rest: Substring) -> String? {
    guard let authority = authority(rest) else { return nil }
    if authority.utf8.allSatisfy({ $0 < 0x80 && !"@\\%".utf8.contains($0) }) { return String(scheme) + rest }
    let bytes = authority.utf8
    guard !bytes.contains(UInt8(ascii: "\\")) else { return nil }
    let place = bytes.lastIndex(of: UInt8(ascii: "@")).map { Substring(bytes[bytes.index(after: $0)...]) } ?? authority
    guard !place.isEmpty else { return nil }
    let port = place.hasPrefix("[") ? nil : place.utf8.lastIndex(of: UInt8(ascii: ":"))
    // Browsers decode a host (WHATWG URL Standard §3.5), and what is encoded in it looks like nothing at all.
    guard let host = decoded(place[..<(port ?? place.endIndex)]),
      !host.utf8.contains(where: { $0 <= 0x20 || "\\/?#@%".utf8.contains($0) }),
      place.hasPrefix("[") || !host.utf8.contains(UInt8(ascii: ":"))
    else { return nil }
    return scheme + "//" + HostName.ascii(host) + (port.map { place[$0...] } ?? "") + rest[authority.endIndex...]
  }

  /// Without percent-encoding (RFC 3986 §2.1); `nil` where that leaves no UTF-8.
  private static func decoded(_ text: Substring) -> String? {
    let bytes = Array(text.utf8)
    var (out, index) = ([UInt8](), 0)
    while index < bytes.count {
      let digits = bytes[index...].dropFirst().prefix(2)
      if bytes[index] == UInt8(ascii: "%"), digits.count == 2,
        let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        out.append(byte)
        index += 3
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(validating: out, as: UTF8.self)
  }

  // MARK: Mail

  private static func mail(_ scheme: Substring, _ rest: Substring) -> String? {
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = parts.first.map(recipient), !address.isEmpty else { return nil }
    let fields = parts.count < 2 ? [] : parts[1].split(separator: "&").filter(isHarmlessField)
    return scheme + address + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
  }

  /// With the domain in ASCII, which may be written with escapes.
  private static func recipient(_ address: Substring) -> String {
    guard let sign = address.utf8.lastIndex(of: UInt8(ascii: "@")) else { return String(address) }
    let domain = address[address.utf8.index(after: sign)...]
    return domain.utf8.allSatisfy { $0 < 0x80 } ? String(address) : address[...sign] + HostName.ascii(domain)
  }

  private static func isHarmlessField(_ field: Substring) -> Bool {
    let name = field.prefix { $0 != "=" }.lowercased()
    let value = field.lowercased()
    return name == "body" || name == "subject" && !value.contains("%0a") && !value.contains("%0d")
  }
}
