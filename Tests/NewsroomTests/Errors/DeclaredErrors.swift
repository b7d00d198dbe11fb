import Foundation

/// The error types that the project's source declares, with their cases: what the walk over all errors is held against.
struct DeclaredErrors {
  /// Cases by type, `InvocationParser.Failure`; a structure has none.
  private(set) var cases: [String: [String]] = [:]

  init() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources").path
    for name in try FileManager.default.subpathsOfDirectory(atPath: sources) where name.hasSuffix(".swift") {
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: sources + "/" + name)), as: UTF8.self)
      if [": Error", ", Error", "Told", "Without its place"].contains(where: { text.contains($0) }) { read(text) }
    }
  }

  /// By the indentation that the formatter keeps.
  private mutating func read(_ text: String) {
    var (outer, current): (String, (name: String, indent: Int, told: Bool, cases: [String])?) = ("", nil)
    let told = Set(text.matches(of: /extension ([\w.]+): Told\b/).map { String($0.1) })
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == " " }.count
      if let open = current {
        if line.dropFirst(open.indent).hasPrefix("}") {
          if open.told { cases[open.name] = open.cases }
          current = nil
        } else if indent == open.indent + 2, let match = line.firstMatch(of: /^ +case (\w+.*)$/) {
          current?.cases += Self.names(String(match.1))
        }
        continue
      }
      guard let match = line.firstMatch(of: /^ *(?:package |private |fileprivate )*(enum|struct) (\w+)(.*)$/) else {
        continue
      }
      let name = (indent == 0 ? "" : outer + ".") + match.2
      let isTold =
        match.3.contains(/: .*\b(Error|Told)\b/) || told.contains(String(match.2))
        || text.contains("extension \(name) {\n  /// Without its place")
      if indent == 0 { outer = String(match.2) }
      if isTold, !line.hasSuffix("}") { current = (name, indent, true, []) } else if isTold { cases[name] = [] }
    }
  }

  /// Of `case a, b(String)`.
  private static func names(_ list: String) -> [String] {
    var (names, depth, name) = ([String](), 0, "")
    for character in list {
      if character == "(" { depth += 1 } else if character == ")" { depth -= 1 }
      if depth == 0, character == "," {
        names.append(name)
        name = ""
      } else if depth == 0, character.isLetter || character.isNumber {
        name.append(character)
      }
    }
    return names + [name]
  }
}
