/// A JSON front matter, whose members newsroom's own are put before.
///
/// Strings and braces are told as ``FrontMatterScan`` tells them, so that an object stays one whatever else is wrong in it.
struct JSONMembers {
  /// From the brace that opens the object to the one that closes it, in UTF-8.
  private let bytes: [UInt8]

  init(_ content: String) { bytes = Array(content.utf8) }

  /// The object with a member in the place of those of its key.
  ///
  /// Where members cannot be told apart, as with commas in single quotation marks, the object is written anew, with what they say.
  func setting(_ entry: FrontMatterEntry) -> String {
    let changed = members(setting: entry)
    guard let wanted = Self.mapping(String(decoding: bytes, as: UTF8.self))?.setting(entry),
      Self.mapping(changed) != wanted
    else { return changed }
    guard let anew = wanted.object(beginningWith: entry), Self.mapping(anew) == wanted else { return changed }
    return anew
  }

  private static func mapping(_ object: String) -> FrontMatterMapping? {
    FrontMatterMapping(JSONEscapes.joiningSurrogates(in: object))
  }

  private func members(setting entry: FrontMatterEntry) -> String {
    guard bytes.count > 1 else { return String(decoding: bytes, as: UTF8.self) }
    let members = members()
    var kept = members?.filter { !(Self.name(of: $0).map(entry.isNamed) ?? false) } ?? [bytes[1..<bytes.count - 1]]
    if kept.allSatisfy({ $0.allSatisfy(Self.isSpace) }) { kept = [] }
    let others = kept.map { [UInt8(ascii: ",")] + $0 }.joined()
    let isEndKept = members?.last == kept.last || members == nil
    let end = isEndKept ? [] : kept.isEmpty ? [UInt8(ascii: "\n")] : Self.blanksAtEnd(of: members?.last ?? [])
    return String(decoding: Array("{\n  \(entry.json)".utf8) + others + end + [UInt8(ascii: "}")], as: UTF8.self)
  }

  /// What stands between the commas of the object itself, blanks and all; `nil` where a bracket is left open.
  private func members() -> [ArraySlice<UInt8>]? {
    var members: [ArraySlice<UInt8>] = []
    var (start, index, braces, brackets, isInString) = (1, 1, 0, 0, false)
    while index < bytes.count - 1 {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isInString: index += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case _ where isInString: break
      case UInt8(ascii: "{"): braces += 1
      case UInt8(ascii: "}"): braces -= 1
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"): brackets -= 1
      case UInt8(ascii: ",") where braces == 0 && brackets == 0:
        members.append(bytes[start..<index])
        start = index + 1
      default: break
      }
      index += 1
    }
    return brackets == 0 ? members + [bytes[start..<bytes.count - 1]] : nil
  }

  /// A member's name; ones without quotation marks, and in single ones, are read, too: JSON5 has them.
  private static func name(of member: ArraySlice<UInt8>) -> String? {
    let written = member.drop(while: isSpace)
    let end: Int?
    switch written.first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      var index = written.startIndex + 1
      while index < written.endIndex, written[index] != written.first {
        index += written[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      end = index < written.endIndex ? index + 1 : nil
    default: end = written.firstIndex(of: UInt8(ascii: ":"))
    }
    guard let end, written[end...].first(where: { !isSpace($0) }) == UInt8(ascii: ":") else { return nil }
    return FrontMatterMapping.key(String(decoding: written[..<end], as: UTF8.self))
  }

  private static func blanksAtEnd(of member: ArraySlice<UInt8>) -> [UInt8] {
    Array(member.suffix(from: (member.lastIndex { !isSpace($0) }).map { $0 + 1 } ?? member.startIndex))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
