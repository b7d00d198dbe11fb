/// Tells texts that programs read from those that people read.
///
/// A text counts as data only where nearly all of its first lines are: a release that quotes some stays one.
enum DataSigns {
  /// Lines that are looked at, blank ones apart.
  private static let reach = 60
  /// UTF-8 bytes of a line; a longer one is a paragraph.
  private static let longest = 400

  /// `a program or a style sheet`; `nil` for all that may have been written for people.
  static func name(of text: String) -> String? {
    let lines = TextLines.lines(of: text[...], upTo: 2 * reach)
      .map(\.trimmingASCIISpace).filter { !$0.isEmpty }.prefix(reach)
    guard let first = lines.first else { return nil }
    if first.hasPrefix("<svg") { return "a picture (SVG)" }
    if isJSON(lines) { return "JSON" }
    guard lines.count >= 2, lines.allSatisfy({ $0.utf8.count <= longest }) else { return nil }
    if first.hasPrefix("#!/") || isProgram(lines) { return "a program or a style sheet" }
    if isSettings(lines) { return "a file of settings" }
    if lines.count >= 5, lines.allSatisfy(isLogged) { return "a log" }
    return isTable(lines) ? "a table of values" : nil
  }

  /// An array of objects; one object may be a post's front matter.
  private static func isJSON(_ lines: ArraySlice<String>) -> Bool {
    lines.prefix(3).joined().utf8.lazy.filter { $0 > 0x20 }.prefix(3).elementsEqual("[{\"".utf8)
  }

  /// Seven lines of ten end or begin as statements do, and a brace is among them.
  private static func isProgram(_ lines: ArraySlice<String>) -> Bool {
    let statements = lines.count { line in
      line.utf8.last.map { "{};".utf8.contains($0) } ?? false
        || ["//", "/*", "*/", "* ", "#include", "#define", "@import"].contains { line.hasPrefix($0) }
    }
    return statements * 10 >= lines.count * 7 && lines.contains { $0.hasSuffix("{") || $0.hasSuffix("}") }
  }

  /// Only names with values, sections, items and remarks; half of it at least names.
  private static func isSettings(_ lines: ArraySlice<String>) -> Bool {
    let names = lines.count(where: isSetting)
    return names >= 2 && names * 2 >= lines.count
      && lines.allSatisfy { isSetting($0) || $0.hasPrefix("#") || $0.hasPrefix("- ") || isSection($0) }
  }

  private static func isSection(_ line: String) -> Bool { line.hasPrefix("[") && line.hasSuffix("]") }

  /// `name = value`, `name: value`; names of people's lines (*Contact:*) have capitals.
  private static func isSetting(_ line: String) -> Bool {
    guard let first = line.utf8.first, first == 0x5F || (0x61...0x7A).contains(first) else { return false }
    let name = line.utf8.prefix { TextLines.isWord($0) || "_-.".utf8.contains($0) }
    let rest = line.utf8[name.endIndex...].drop { $0 == 0x20 }
    let isColon = rest.first == UInt8(ascii: ":") && (rest.count == 1 || rest.dropFirst().first == 0x20)
    return isColon || rest.first == UInt8(ascii: "=")
  }

  /// A line that begins as `2024-05-02 09:00:01` does.
  private static func isLogged(_ line: String) -> Bool {
    let shape = line.utf8.drop { $0 == UInt8(ascii: "[") }.prefix(16).map { byte in
      (0x30...0x39).contains(byte) ? UInt8(ascii: "0") : byte == UInt8(ascii: "T") ? 0x20 : byte
    }
    return shape.elementsEqual("0000-00-00 00:00".utf8)
  }

  /// Three lines or more with as many commas, semicolons or tabs in each, and not a sentence among them.
  private static func isTable(_ lines: ArraySlice<String>) -> Bool {
    guard lines.count >= 3, !lines.contains(where: { $0.hasSuffix(".") }) else { return false }
    return ",;\t".utf8.contains { sign in
      let counts = Set(lines.map { fields($0, sign) })
      return counts.count == 1 && (counts.first ?? 0) >= 3
    }
  }

  /// How many, without the signs between quotation marks (RFC 4180).
  private static func fields(_ line: String, _ sign: UInt8) -> Int {
    var (count, isQuoted) = (1, false)
    for byte in line.utf8 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == sign, !isQuoted { count += 1 }
    }
    return count
  }
}
