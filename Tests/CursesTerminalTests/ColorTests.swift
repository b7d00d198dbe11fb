import Glibc
import ReaderScreen
import Testing

@testable import CursesTerminal

@Suite("Colours on terminals that have fewer")
struct ColorTests {
  @Test(
    "A colour becomes the nearest that there is",
    arguments: [
      (Color.direct(RGB(0x5F87FF)), ColorDepth.palette, Color.numbered(69)),
      (.direct(RGB(0x5E88FD)), .palette, .numbered(69)), (.direct(RGB(0x808080)), .palette, .numbered(244)),
      (.direct(RGB(0x000000)), .palette, .numbered(16)), (.direct(RGB(0xFF0000)), .sixteen, .brightRed),
      (.direct(RGB(0xFF0000)), .eight, .red), (.direct(RGB(0x101010)), .sixteen, .black),
      (.numbered(196), .sixteen, .brightRed), (.numbered(196), .eight, .red), (.numbered(12), .eight, .blue),
      (.brightBlue, .sixteen, .brightBlue), (.numbered(120), .palette, .numbered(120)),
      (.direct(RGB(1, 2, 3)), .direct, .direct(RGB(1, 2, 3))), (.standard, .eight, .standard),
    ])
  func nearest(_ color: Color, depth: ColorDepth, shown: Color) {
    #expect(color.limited(to: depth) == shown)
  }

  @Test("What stands for true colours is replaced by them, and nothing else is")
  func rewrites() {
    var colors = DirectColors()
    #expect(colors.number(of: RGB(1, 22, 133), taken: [255]) == 254)
    #expect(colors.number(of: RGB(9, 9, 9), taken: [255]) == 253)
    #expect(colors.number(of: RGB(1, 22, 133), taken: []) == 254)
    let sent =
      "a\u{1B}[1m\u{1B}[38;5;254mb\u{1B}[48;5;253m\u{1B}[38;5;255mc\u{1B}[38;5;2544m\u{1B}[38;5;m 38;5;254m\u{1B}"
    let wanted =
      "a\u{1B}[1m\u{1B}[38;2;1;22;133mb\u{1B}[48;2;9;9;9m\u{1B}[38;5;255mc\u{1B}[38;5;2544m\u{1B}[38;5;m 38;5;254m\u{1B}"
    #expect(String(decoding: colors.rewritten(Array(sent.utf8)), as: UTF8.self) == wanted)
  }

  @Test(
    "$COLORFGBG tells a light background from a dark one",
    arguments: [
      ("0;15", Background.light), ("15;0", .dark), ("0;default;15", .light), ("7;8", .dark), ("0;7", .light),
      ("15;default", nil), ("", nil), ("15;99", nil), (nil, nil),
    ])
  func colorFGBG(_ value: String?, background: Background?) {
    #expect(Background(colorFGBG: value) == background)
  }

  @Test("Every built-in theme can be read: 4.5 to 1 against its background, as WCAG asks")
  func contrast() {
    for (name, theme) in ThemeVariants.builtIn where theme.differ {
      for (variant, ground) in [(theme.dark, RGB(0x101010)), (theme.light, RGB(0xFFFFFF))] {
        for role in CellStyle.Role.allCases {
          guard let color = Self.shade(variant[role].foreground) else { continue }
          let contrast = Self.contrast(color, Self.shade(variant[role].background) ?? ground)
          #expect(contrast >= 4.5, "\(name) \(role): \(contrast)")
        }
      }
    }
  }

  private static func shade(_ color: Color) -> RGB? {
    switch color {
    case .standard: nil
    case .numbered(let number): RGB(numbered: number)
    case .direct(let color): color
    }
  }

  /// WCAG 2.2, "contrast ratio".
  private static func contrast(_ left: RGB, _ right: RGB) -> Double {
    let (a, b) = (luminance(left), luminance(right))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ color: RGB) -> Double {
    func linear(_ level: UInt8) -> Double {
      let part = Double(level) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }
}

@Suite("How a look is written")
struct LookNotationTests {
  @Test(
    "Colours, a background, attributes",
    arguments: [
      ("green", Theme.Look(.green)), ("bright-blue, underline", Theme.Look(.brightBlue, [.underline])),
      ("black on yellow", Theme.Look(.black, on: .yellow)), ("on 17 bold", Theme.Look(on: .numbered(17), [.bold])),
      ("bold italic", Theme.Look(.standard, [.bold, .italic])), ("default", Theme.Look()),
      ("#5F87ff on #000000, reverse, dim", Theme.Look(.direct(RGB(0x5F87FF)), on: .direct(RGB(0)), [.reverse, .dim])),
      ("208", Theme.Look(.numbered(208))),
    ])
  func reads(_ text: String, look: Theme.Look) throws {
    #expect(try LookNotation.look(text) == look)
  }

  @Test(
    "What is wrong is said with what was meant",
    arguments: [
      ("gren", "has `gren`; did you mean `green`?"), ("green, blod", "has `blod`; did you mean `bold`?"),
      ("#12345", "has `#12345`, which is no colour: six digits, as in `#5f87ff`"),
      ("#12345g", "has `#12345g`, which is no colour: six digits, as in `#5f87ff`"),
      ("#-12345", "has `#-12345`, which is no colour: six digits, as in `#5f87ff`"),
      ("300", "has `300`: colours are numbered 0 to 255"),
      ("green on", "has no colour behind `on`: write one, as in `green on black`"),
      ("", "says nothing: write `default` for the terminal's own colour"),
      ("bold green", "has `green` too late: `COLOUR on COLOUR, attributes`"),
      ("aubergine", "has `aubergine`, which is no colour: a name such as `green`, a number up to 255, or `#rrggbb`"),
    ])
  func refuses(_ text: String, reason: String) throws {
    let failure = try #require(throws: LookNotation.Failure.self) { try LookNotation.look(text) }
    #expect(failure.reason == reason)
  }
}
