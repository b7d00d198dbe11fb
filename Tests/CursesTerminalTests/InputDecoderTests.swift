import ReaderCore
import Testing

@testable import CursesTerminal

@Suite("Bytes from a terminal become keys and pastes")
struct InputDecoderTests {
  private static func decode(_ chunks: [[UInt8]], keys: KeySequences = KeySequences()) -> [Input] {
    var decoder = InputDecoder(keys: keys)
    return chunks.flatMap { decoder.decode($0) } + decoder.decodeRest()
  }

  private static func key(_ code: KeyPress.Code, _ modifiers: KeyPress.Modifiers = []) -> Input {
    .key(KeyPress(code, modifiers))
  }

  private static let table: [(String, [Input])] = [
    ("ab", [key(.character("a")), key(.character("b"))]),
    ("ñ", [key(.character("ñ"))]),
    ("\u{1F4F0}", [key(.character("\u{1F4F0}"))]),
    ("\u{0A}", [key(.character("j"), .control)]),
    ("\u{1F}", [key(.character("_"), .control)]),
    ("\u{1B}", [key(.escape)]),
    ("\u{1B}\u{1B}", [key(.escape), key(.escape)]),
    ("\u{1B}\u{1B}x", [key(.escape), key(.character("x"), .alt)]),
    ("\u{1B}[", [key(.character("["), .alt)]),
    ("\u{1B}O", [key(.character("O"), .alt)]),
    ("\u{1B}\u{01}", [key(.character("a"), [.control, .alt])]),
    ("\u{1B}\u{7F}", [key(.backspace, .alt)]),
    ("\u{1B}[A\u{1B}OB", [key(.up), key(.down)]),
    ("\u{1B}[1;8D", [key(.left, [.control, .alt, .shift])]),
    ("\u{1B}[1;2P", [key(.function(1), .shift)]),
    ("\u{1B}[15~\u{1B}[24;5~", [key(.function(5)), key(.function(12), .control)]),
    ("\u{1B}[5~\u{1B}[6^", [key(.pageUp), key(.pageDown, .control)]),
    ("\u{1B}[[C", [key(.function(3))]),
    ("\u{1B}[c\u{1B}Od", [key(.right, .shift), key(.left, .control)]),
    ("\u{1B}[13;5u\u{1B}[97;5u", [key(.enter, .control), key(.character("a"), .control)]),
    ("\u{1B}[27;6;97~", [key(.character("A"), .control)]),
    ("\u{1B}[9;2u", [key(.backTab)]),
    ("\u{1B}[?1;2c\u{1B}[<1;1;1Ma", [key(.character("a"))]),
    ("\u{1B}[I\u{1B}[Oa", [.focused, key(.character("a"))]),
    ("\u{1B}[M !!b", [key(.character("b"))]),
    ("\u{1B}[201~c", [key(.character("c"))]),
    ("\u{1B}[12\u{07}d", [key(.character("g"), .control), key(.character("d"))]),
    ("\u{1B}[200~\u{1B}[201~e", [key(.character("e"))]),
    ("\u{1B}[200~one\r\ntwo\rthree\n\u{1B}[201~f", [.paste("one\ntwo\nthree\n"), key(.character("f"))]),
    ("\u{1B}[200~\u{1B}[A\u{1B}[200~q\u{1B}[20\u{1B}[201~", [.paste("\u{1B}[A\u{1B}[200~q\u{1B}[20")]),
  ]

  @Test("Keys, modifiers, and sequences of no key", arguments: table)
  func decodes(_ bytes: String, into inputs: [Input]) {
    #expect(Self.decode([Array(bytes.utf8)]) == inputs)
  }

  @Test("The same, however the bytes are split between reads", arguments: table)
  func decodesSplit(_ bytes: String, into inputs: [Input]) {
    #expect(Self.decode(bytes.utf8.map { [$0] }) == inputs)
    for cut in 1..<max(2, bytes.utf8.count) {
      #expect(Self.decode([Array(bytes.utf8.prefix(cut)), Array(bytes.utf8.dropFirst(cut))]) == inputs)
    }
  }

  @Test(
    "Bytes that are not UTF-8 are each shown as U+FFFD, and hide no key after them",
    arguments: [
      ([0xFF], 1), ([0xC3], 1), ([0xE2, 0x80], 1), ([0x80, 0x80], 2), ([0xC0, 0xAF], 2), ([0xF0, 0x9F, 0x93], 1),
    ])
  func invalid(_ bytes: [UInt8], replacements: Int) {
    let inputs = Self.decode([bytes + Array("z".utf8)])
    #expect(
      inputs == Array(repeating: Self.key(.character("\u{FFFD}")), count: replacements) + [Self.key(.character("z"))])
  }

  @Test("No bytes at all, of any kind, stop the decoder")
  func anything() {
    var generator = Seeded(state: 7)
    for _ in 0..<2000 {
      let alphabet: [UInt8] = [
        0x1B, 0x1B, 0x5B, 0x4F, 0x32, 0x30, 0x31, 0x3B, 0x7E, 0x41, 0x4D, 0xC3, 0xA9, 0xF0, 0x9F, 0x00,
      ]
      let bytes = (0..<24).map { _ in alphabet[Int(generator.next() % 16)] }
      var decoder = InputDecoder(keys: KeySequences())
      _ = decoder.decode(bytes)
      _ = decoder.decodeRest()
      // A paste that the bytes began is ended, and what follows is heard.
      _ = decoder.decode(Array("\u{1B}[201~".utf8) + [0x18, 0x18, 0x18])
      _ = decoder.decodeRest()
      #expect(decoder.decode(Array("z".utf8)) == [Self.key(.character("z"))], "\(bytes)")
    }
  }

  @Test("What the terminal's description says comes before what is usual")
  func described() {
    let keys = KeySequences(described: [
      .init(bytes: Array("\u{1B}[A".utf8), key: KeyPress(.home)),
      .init(bytes: Array("\u{1B}#1".utf8), key: KeyPress(.end)),
    ])
    #expect(
      Self.decode([Array("\u{1B}[A\u{1B}#1\u{1B}[B".utf8)], keys: keys) == [
        Self.key(.home), Self.key(.end), Self.key(.down),
      ])
  }

  @Test("08 is Backspace only where the terminal says so")
  func backspace() {
    #expect(Self.decode([[8]]) == [Self.key(.character("h"), .control)])
    #expect(Self.decode([[8]], keys: KeySequences(backspaceIsControlH: true)) == [Self.key(.backspace)])
  }

  @Test("An open paste ends when a key comes after a second of silence, not when more text or its end does")
  func abandoned() {
    let begin = Array("\u{1B}[200~ab".utf8)
    var decoder = InputDecoder(keys: KeySequences())
    #expect(decoder.decode(begin).isEmpty)
    #expect(decoder.decode(Array("q".utf8), after: .milliseconds(900)).isEmpty)
    #expect(decoder.decode(Array("more than a key".utf8), after: .seconds(5)).isEmpty)
    #expect(
      decoder.decode(Array("q".utf8), after: .seconds(1)) == [.paste("abqmore than a key"), Self.key(.character("q"))])

    decoder = InputDecoder(keys: KeySequences())
    #expect(decoder.decode(begin).isEmpty)
    #expect(decoder.decode(Array("\u{1B}[201~".utf8), after: .seconds(5)) == [.paste("ab")])
  }

  @Test("A paste of many megabytes comes in parts that cut no character and no line end")
  func parts() {
    let text = String(repeating: "日\n", count: 1_200_000)
    let bytes = Array("\u{1B}[200~".utf8) + Array(text.utf8).map { $0 == 0x0A ? 0x0D : $0 } + Array("\u{1B}[201~".utf8)
    var decoder = InputDecoder(keys: KeySequences())
    var parts: [String] = []
    for start in stride(from: 0, to: bytes.count, by: 65_536) {
      for input in decoder.decode(bytes[start..<min(start + 65_536, bytes.count)]) {
        if case .paste(let part) = input { parts.append(part) }
      }
    }
    #expect(parts.count > 1)
    #expect(parts.joined() == text)
  }
}

private struct Seeded {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
