import Foundation
import TerminalHarness
import Testing

@Suite("Links on a real terminal")
struct LinksTests {
  private static let posts = ReaderSession.release.merging([
    "2022-03-01-links.md": """
    ---
    title: Links
    date: 2022-03-01
    ---
    Read [the whole report](https://example.org/r?a=“b”) and not [this](javascript:alert(1)), or \
    [that](https://example.org/a\u{1B}]8;;https://evil.example\u{07}b).

    Contact: Hal Reed, hal@example.org
    """
  ]) { $1 }

  @Test("They are told where the configuration says so, and the screen is the same to the cell as without them")
  func same() throws {
    let with = try ConfiguredReader(Self.posts, configuration: "links = 'always'").start()
    let without = try ConfiguredReader(Self.posts, configuration: "links = 'never'").start()
    for keys in ["", "]", "J", "J", "2", "j", "z", "z", "?", "\u{1B}", "K", "/office\r", "\u{0C}", "\u{1B}"] {
      for reader in [with, without] {
        reader.terminal.send(keys)
        reader.terminal.settle(.milliseconds(200))
      }
      // One of the two may be slower than the silence that was waited for.
      let deadline = ContinuousClock.now + .seconds(60)
      while !differences(with.screen, without.screen).isEmpty, ContinuousClock.now < deadline {
        for reader in [with, without] { reader.terminal.receive(within: .milliseconds(20)) }
      }
      #expect(differences(with.screen, without.screen) == [], "after \(keys)")
      #expect(with.screen.cursor.isVisible == without.screen.cursor.isVisible)
    }
    #expect(!without.output.contains("\u{1B}]8;"))
    let sent = with.output
    #expect(sent.contains(";https://tenants.example.org/heat\u{1B}\\"))
    #expect(sent.contains(";tel:9595550137\u{1B}\\") && sent.contains(";mailto:hal@example.org\u{1B}\\"))
    #expect(sent.contains(";https://example.org/r?a=%E2%80%9Cb%E2%80%9D\u{1B}\\"))
    #expect(!sent.contains("\u{1B}]8;;https://evil") && !sent.contains(";javascript:"))
    // Each is closed again.
    let parts = sent.components(between: "\u{1B}]8;", and: "\u{1B}\\")
    #expect(parts.count > 4 && parts.count % 2 == 0)
    #expect(parts.enumerated().allSatisfy { ($0.element == ";") == ($0.offset % 2 == 1) })
  }

  /// The first cells that do not look the same: one that was erased looks like a space.
  private func differences(_ left: TerminalScreen, _ right: TerminalScreen) -> [String] {
    func look(_ screen: TerminalScreen, _ row: Int, _ column: Int) -> TerminalScreen.Cell {
      var cell = screen.cell(row: row, column: column)
      if cell.text.isEmpty, cell.width == 1 { cell.text = " " }
      return cell
    }
    let places = left.rows.indices.flatMap { row in left.rows[row].indices.map { (row, $0) } }
    let differing = places.filter { look(left, $0, $1) != look(right, $0, $1) }
    return differing.prefix(3).map {
      "\($0),\($1): \(look(left, $0, $1)) for \(look(right, $0, $1))"
    }
  }

  @Test(
    "By themselves they are told where that is known to work",
    arguments: [(["VTE_VERSION": "7006"], true), ([:], false), (["TERM": "linux", "VTE_VERSION": "7006"], true)]
      as [([String: String], Bool)])
  func automatic(_ environment: [String: String], are: Bool) throws {
    let reader = try ConfiguredReader(environment: environment).start()
    if are { try? reader.terminal.wait { _ in reader.output.contains("\u{1B}]8;") } }
    reader.terminal.settle()
    #expect(reader.output.contains("\u{1B}]8;") == are)
  }
}

extension String {
  /// What stands between each of the first and the next of the second.
  fileprivate func components(between opening: String, and closing: String) -> [String] {
    components(separatedBy: opening).dropFirst().map { $0.components(separatedBy: closing)[0] }
  }
}
