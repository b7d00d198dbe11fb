import Foundation
import ReaderCore

/// The tables of docs/keys.md: every command with its keys, in groups.
enum KeysTable {
  struct Missing: Error, CustomStringConvertible {
    let description = "docs/keys.md has no <!-- table --> with an <!-- end of table -->"
  }

  static func replaced(in page: String) throws(Missing) -> String {
    guard let start = page.range(of: "<!-- table -->\n")?.upperBound,
      let end = page.range(of: "<!-- end of table -->")?.lowerBound
    else { throw Missing() }
    return page[..<start] + text + page[end...]
  }

  private static var text: String {
    CommandDescription.Group.allCases.map { group in
      let rows = Command.allCases.filter { $0.group == group }.map(row)
      return "\n### \(group.rawValue)\n\n| keys | command | what it does |\n| --- | --- | --- |\n" + rows.joined()
    }.joined() + "\n"
  }

  private static func row(_ command: Command) -> String {
    let keys = command.standardKeys.map { "`\($0)`" }.joined(separator: " ")
    let taken = command.argument.map { " " + $0.placeholder } ?? ""
    // In a table a bar parts cells, in code as well (GFM 4.10).
    return "| "
      + [keys, command.rawValue + taken, command.summary].map { $0.replacing("|", with: "\\|") }
      .joined(separator: " | ") + " |\n"
  }
}

extension Command {
  /// The sequences that run it as the program comes, as they are written.
  var standardKeys: [String] { StandardKeymap.keymap.keys(for: self, in: .posts) }
}
