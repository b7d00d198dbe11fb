import PostMarkup
import PostModel

/// What character and entity references stand for.
struct XMLEntities {
  /// The document's own, from the internal subset of its DOCTYPE; `nil` for those that are not expanded.
  private var declared: [[UInt8]: [UInt8]?] = [:]
  /// HTML's by name, as far as they were asked for; empty for names that HTML does not know.
  private var known: [[UInt8]: [UInt8]] = [:]
  /// How many bytes the document's own entities may still be expanded to.
  private var room = 65_536

  /// The longest value of a document's own entity that is expanded, in bytes.
  private static let valueLimit = 256
  /// The longest name between `&` and `;`, in bytes: HTML's longest has 31.
  static let nameLimit = 40

  /// The bytes to write for a reference, escaped; `nil` where the words are no reference, and so words.
  ///
  /// - Parameter name: What stands between `&` and `;`.
  mutating func expansion(of name: ArraySlice<UInt8>) throws(XMLRefusal) -> [UInt8]? {
    if name.first == UInt8(ascii: "#") { return Self.character(name.dropFirst()) }
    let name = Array(name)
    if let own = declared[name] {
      guard let own, own.count <= room else { throw .entity(String(decoding: name, as: UTF8.self)) }
      room -= own.count
      return own
    }
    if Self.predefined.contains(name) { return [UInt8(ascii: "&")] + name + [UInt8(ascii: ";")] }
    let meaning = html(name)
    return meaning.isEmpty ? nil : meaning
  }

  private static let predefined: Set<[UInt8]> = Set(["amp", "lt", "gt", "quot", "apos"].map { Array($0.utf8) })

  private mutating func html(_ name: [UInt8]) -> [UInt8] {
    if let meaning = known[name] { return meaning }
    guard name.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) }) else { return [] }
    let reference = "&" + String(decoding: name, as: UTF8.self) + ";"
    let text = HTML.body(of: "<pre>." + reference + ".</pre>").text.dropFirst().dropLast()
    let meaning = text.utf8.first == UInt8(ascii: "&") ? [] : Array(text.utf8)
    if known.count < 4_096 { known[name] = meaning }
    return meaning
  }

  /// A character by its number; those that no XML may have are U+FFFD, and the C1 controls are windows-1252's
  /// characters, as in HTML (§13.2.5.80).
  private static func character(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    let isHexadecimal = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let number = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard number.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt32(number, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    switch value {
    case 0x26: return Array("&amp;".utf8)
    case 0x3C: return Array("&lt;".utf8)
    case 0x09, 0x0A, 0x0D, 0x20...0x7F: return Array("&#\(value);".utf8)
    case 0x80..<0xA0: return Array(Charset.decode([UInt8(value)], declared: "windows-1252").utf8)
    default: break
    }
    guard value >= 0x20, value & 0xFFFE != 0xFFFE, let scalar = Unicode.Scalar(value) else {
      return Array("\u{FFFD}".utf8)
    }
    return Array(String(Character(scalar)).utf8)
  }
}

// MARK: - The document's own

extension XMLEntities {
  /// Takes what a DOCTYPE's internal subset declares (XML 1.0 §4.2); the first declaration of a name holds.
  mutating func declare(_ subset: ArraySlice<UInt8>) {
    var rest = subset
    while let start = rest.firstRange(of: Array("<!ENTITY".utf8)) {
      rest = rest[start.upperBound...]
      let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      guard let (name, value) = Self.declaration(rest) else {
        rest = rest[end...]
        continue
      }
      if declared[name] == nil { declared[name] = .some(Self.isPlain(value) ? value : nil) }
      if declared.count >= 4_096 { return }
    }
  }

  private static func isPlain(_ value: [UInt8]) -> Bool {
    let isLong = value.count > valueLimit
    return !isLong && !value.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "%") }
  }

  /// Name and value; the value of an external entity is one that is not plain; `nil` for parameter entities.
  private static func declaration(_ text: ArraySlice<UInt8>) -> (name: [UInt8], value: [UInt8])? {
    let words = text.prefix(1_024).drop { $0 <= 0x20 }
    let name = Array(words.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") })
    guard !name.isEmpty, name != [UInt8(ascii: "%")], name.count <= nameLimit else { return nil }
    let value = words.dropFirst(name.count).drop { $0 <= 0x20 }
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = value.dropFirst().firstIndex(of: quote)
    else { return (name, [UInt8(ascii: "&")]) }
    return (name, Array(value[value.index(after: value.startIndex)..<end]))
  }
}
