import ReaderCore
import Testing

@testable import CursesTerminal

@Suite("Reports of the mouse, and of the background")
struct ReportTests {
  private static func decode(_ chunks: [String], awaits: Bool = false) -> [Input] {
    var decoder = InputDecoder(keys: KeySequences())
    decoder.awaitsBackground = awaits
    return chunks.flatMap { decoder.decode(Array($0.utf8)) } + decoder.decodeRest()
  }

  private static func event(_ action: MouseEvent.Action, _ column: Int, _ row: Int) -> Input {
    .mouse(MouseEvent(action, at: Point(column: column, row: row)))
  }

  @Test(
    "Presses, drags and the wheel are told, other buttons and broken reports are not",
    arguments: [
      ("\u{1B}[<0;1;1M", [event(.press, 0, 0)]), ("\u{1B}[<0;300;7m", [event(.release, 299, 6)]),
      ("\u{1B}[<32;5;6M", [event(.drag, 4, 5)]), ("\u{1B}[<64;5;6M", [event(.wheelUp, 4, 5)]),
      ("\u{1B}[<65;5;6M\u{1B}[<81;5;6M", [event(.wheelDown, 4, 5), event(.wheelDown, 4, 5)]),
      ("\u{1B}[<2;5;6M", []), ("\u{1B}[<35;5;6M", []), ("\u{1B}[<0;5M", []), ("\u{1B}[<0;0;6M", []),
      ("\u{1B}[<0;5;6;7M", []), ("\u{1B}[<;;M", []), ("\u{1B}[<99999999999999999999;5;6M", []),
    ] as [(String, [Input])])
  func reports(_ bytes: String, inputs: [Input]) {
    #expect(Self.decode([bytes]) == inputs)
  }

  @Test(
    "The background is light or dark",
    arguments: [
      ("\u{1B}]11;rgb:ffff/ffff/ffff\u{07}", Background.light), ("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\", .dark),
      ("\u{1B}]11;rgb:f/f/e\u{07}", .light), ("\u{1B}]11;rgba:0000/0000/0000/ffff\u{1B}\\", .dark),
    ])
  func background(_ bytes: String, background: Background) {
    #expect(
      Self.decode(["j" + bytes + "k"]) == [
        .key(KeyPress(.character("j"))), .background(background), .key(KeyPress(.character("k"))),
      ])
    // However it is split, none of it is a key.
    for place in 3..<bytes.utf8.count {
      let split = bytes.utf8.index(bytes.startIndex, offsetBy: place)
      #expect(Self.decode([String(bytes[..<split]), String(bytes[split...])]) == [.background(background)])
    }
  }

  @Test("While the answer is awaited its beginning is held, however long the rest takes; else it is a key with alt")
  func held() {
    var decoder = InputDecoder(keys: KeySequences())
    decoder.awaitsBackground = true
    #expect(decoder.decode(Array("\u{1B}]".utf8)).isEmpty && decoder.awaitsMore)
    #expect(decoder.decodeRest().isEmpty && !decoder.awaitsMore)
    #expect(decoder.decode(Array("11;rgb:00/00/00\u{07}".utf8)) == [.background(.dark)])
    #expect(!decoder.awaitsBackground)
    #expect(Self.decode(["\u{1B}]"]) == [.key(KeyPress(.character("]"), .alt))])
    #expect(Self.decode(["\u{1B}]", "x"]).count == 2)
  }

  @Test("What only begins like an answer holds no keys back")
  func notOne() {
    #expect(Self.decode(["\u{1B}]11;quit"]).count == 8)
    #expect(Self.decode(["\u{1B}]11;rgb:" + String(repeating: "0", count: 40)]).count > 40)
    #expect(Self.decode(["\u{1B}]11;rgb:00/00\u{07}"]).contains(.key(KeyPress(.character("r")))))
  }
}
