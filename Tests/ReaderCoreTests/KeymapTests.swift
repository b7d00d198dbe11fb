import PostModel
import Testing

@testable import ReaderCore

@Suite("Keys and what they run")
struct KeymapTests {
  @Test(
    "A key is read as it is written",
    arguments: ["j", "G", "C-d", "A-x", "S-Tab", "Space", "PgDn", "F5", "[", "Esc", "é"])
  func roundTrip(word: String) throws {
    let key = try #require(KeyNotation.key(Substring(word)))
    #expect(KeyNotation.name(of: key) == word)
  }

  @Test("What is no key is not taken for one", arguments: ["Entr", "C-", "", "F0", "F99", "jk", "C-Foo"])
  func noKey(word: String) {
    #expect(KeyNotation.key(Substring(word)) == nil)
  }

  @Test("Every command has a key in the standard keymap, but for a few that are typed, and a summary that is one line")
  func standard() {
    let typed: Set<Command> = [.pipeQuotes, .pipeContacts, .merge, .unmerge]
    for command in Command.allCases {
      #expect(!command.summary.isEmpty && command.summary.count <= 38)
      if typed.contains(command) { continue }
      #expect(Pane.allCases.contains { !StandardKeymap.keymap.keys(for: command, in: $0).isEmpty })
      #expect(!command.summary.contains("\n") && command.summary.last != ".")
    }
  }

  @Test("A sequence is a prefix until its last key")
  func sequence() throws {
    let keymap = StandardKeymap.keymap
    let y = try #require(KeyNotation.key("y"))
    let p = try #require(KeyNotation.key("p"))
    guard case .prefix(let next) = keymap.match([y], in: .body) else {
      Issue.record("y alone must wait for more")
      return
    }
    #expect(next.map(\.command).contains(.copyEmail))
    #expect(keymap.match([y, p], in: .body) == .command(Invocation(.copyPhone)))
    #expect(keymap.match([p, y], in: .body) == .none)
  }

  @Test("A user's file adds, replaces and frees keys, in one pane or in all")
  func userFile() {
    let keymap = parsed(
      """
      # mine
      x, C-x = quit
      q = none
      [quotes]
      Enter = copy-quote
      """
    ).keymap
    #expect(keymap.keys(for: .quit, in: .body).contains("C-x"))
    #expect(keymap.keys(for: .back, in: .posts).isEmpty)
    #expect(keymap.match([KeyPress(.enter)], in: .quotes) == .command(Invocation(.copyQuote)))
    #expect(keymap.match([KeyPress(.enter)], in: .posts) == .command(Invocation(.open)))
  }

  @Test(
    "A line that is wrong is reported with its number and what was meant, and the others hold",
    arguments: [
      ("j = line-dwon", "there is no command `line-dwon`; did you mean `line-down`?"),
      ("Entr = open", "`Entr` is no key; keys are written as in `g g`, `C-d`, `PgDn`, `Space`"),
      ("j line-down", "a binding is written `keys = command`, as in `j, Down = line-down`"),
      ("[quote]", "`[quote]` is no section; there are [everywhere] [posts] [body] [quotes] [contacts] [searches]"),
      (", = quit", "a key is missing; the keys `,` `=` `#` are written Comma, Equals, Hash"),
      ("y = quit", "`y` and `y y` begin alike, so one could never be typed; free one with `none`"),
    ])
  func problems(line: String, reason: String) {
    let parser = parsed("\n\(line)\nx = quit")
    #expect(parser.problems.first?.description == "keys:2: \(reason)")
    #expect(parser.keymap.keys(for: .quit, in: .posts).contains("x"))
  }

  private func parsed(_ text: String) -> KeymapParser {
    var parser = KeymapParser(base: StandardKeymap.keymap, path: "keys")
    parser.parse(text)
    return parser
  }
}
