import PostModel
import Testing

@testable import CursesTerminal

@Suite("Where links are told to the terminal")
struct LinkChoiceTests {
  @Test(
    "Terminals that are known for it, and nothing inside a multiplexer that is not",
    arguments: [
      (["TERM": "xterm-256color"], false), (["TERM": "xterm-kitty"], true), (["TERM": "foot"], true),
      (["TERM": "foot-extra"], true), (["TERM": "footling"], false), (["TERM": "alacritty"], true),
      (["VTE_VERSION": "5202"], true), (["VTE_VERSION": "7006"], true), (["VTE_VERSION": "5000"], false),
      (["VTE_VERSION": "x"], false), (["KITTY_WINDOW_ID": "1"], true), (["WT_SESSION": "a-b"], true),
      (["TERM_PROGRAM": "iTerm.app", "TERM_PROGRAM_VERSION": "3.4.19"], true),
      (["TERM_PROGRAM": "iTerm.app", "TERM_PROGRAM_VERSION": "3.0.15"], false),
      (["TERM_PROGRAM": "iTerm.app"], false), (["TERM_PROGRAM": "Apple_Terminal"], false),
      (["TERM_PROGRAM": "WezTerm", "TERM_PROGRAM_VERSION": "20230712-072601-f4abf8fd"], true),
      (["TERM_PROGRAM": "vscode", "TERM_PROGRAM_VERSION": "1.71.2"], false),
      (["TERM_PROGRAM": "vscode", "TERM_PROGRAM_VERSION": "1.90.0"], true),
      (["TMUX": "/tmp/x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4"], true),
      (["TMUX": "/tmp/x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a", "VTE_VERSION": "7006"], false),
      (["TMUX": "/tmp/x", "TERM_PROGRAM": "iTerm.app", "TERM_PROGRAM_VERSION": "3.4"], false),
      (["STY": "1.tty", "TERM": "screen-256color", "VTE_VERSION": "7006"], false),
      (["KONSOLE_VERSION": "220401"], true), (["KONSOLE_VERSION": "180000"], false),
    ] as [([String: String], Bool)])
  func automatic(_ variables: [String: String], are: Bool) {
    #expect(LinkChoice.automatic.areShown { variables[$0] } == are)
    #expect(LinkChoice.always.areShown { variables[$0] })
    #expect(!LinkChoice.never.areShown { variables[$0] })
  }

  @Test("An address goes out in printable ASCII, and not at all where it is too long")
  func addresses() throws {
    let link = try #require(Link("https://example.org/caf\u{E9}?q=“x”;y"))
    let address = try #require(LinkAddress(link))
    #expect(String(decoding: address.bytes, as: UTF8.self) == "https://example.org/caf%C3%A9?q=%E2%80%9Cx%E2%80%9D;y")
    func long(_ count: Int) -> LinkAddress? {
      Link("https://" + String(repeating: "a", count: count - 8)).flatMap { LinkAddress($0) }
    }
    #expect(long(2083)?.bytes.count == 2083)
    #expect(long(2084) == nil)
  }
}
