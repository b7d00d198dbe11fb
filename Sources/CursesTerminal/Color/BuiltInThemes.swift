import ReaderScreen

/// The themes that need no file.
extension ThemeVariants {
  /// Their names in `config.toml`, the standard one first.
  package static let builtIn: KeyValuePairs<String, ThemeVariants> = [
    "standard": ThemeVariants(.standard), "harbor": harbor, "newsprint": newsprint,
  ]

  /// - Parameter name: As in `config.toml`; `nil` where no theme has it.
  package static func builtIn(named name: String) -> ThemeVariants? { builtIn.first { $0.key == name }?.value }

  private typealias Look = Theme.Look

  /// Blues and greens of the palette of 256, for any terminal that has it.
  private static let harbor = ThemeVariants(
    dark: .standard.with([
      .frame: Look(.numbered(244)), .focus: Look(.numbered(81), [.bold]), .title: Look(.numbered(231), [.bold]),
      .date: Look(.numbered(110)), .quote: Look(.numbered(115)), .speaker: Look(.numbered(222), [.bold]),
      .stated: Look(.numbered(115)), .inferred: Look(.numbered(110), [.italic]), .unknown: Look(.numbered(246)),
      .contact: Look(.numbered(216)), .link: Look(.numbered(117), [.underline]), .code: Look(.numbered(180)),
      .removed: Look(.numbered(210)), .added: Look(.numbered(114)), .heading: Look(.numbered(231), [.bold]),
      .match: Look(.numbered(16), on: .numbered(221)), .warning: Look(.numbered(215), [.bold]),
      .error: Look(.numbered(210), [.bold]),
    ]),
    light: .standard.with([
      .frame: Look(.numbered(242)), .focus: Look(.numbered(25), [.bold]), .title: Look(.numbered(16), [.bold]),
      .date: Look(.numbered(24)), .quote: Look(.numbered(22)), .speaker: Look(.numbered(90), [.bold]),
      .stated: Look(.numbered(22)), .inferred: Look(.numbered(24), [.italic]), .unknown: Look(.numbered(240)),
      .contact: Look(.numbered(94)), .link: Look(.numbered(26), [.underline]), .code: Look(.numbered(58)),
      .removed: Look(.numbered(124)), .added: Look(.numbered(22)), .heading: Look(.numbered(16), [.bold]),
      .match: Look(.numbered(16), on: .numbered(221)), .warning: Look(.numbered(130), [.bold]),
      .error: Look(.numbered(124), [.bold]),
    ]))

  /// Ink and paper in true colour: little colour, and that where a quote or a name is.
  private static let newsprint = ThemeVariants(
    dark: .standard.with([
      .frame: direct(0x8C8577), .focus: direct(0xE8C07A, [.bold]), .title: direct(0xF4EBDC, [.bold]),
      .date: direct(0xA9A08E), .quote: direct(0xB7C9A2), .speaker: direct(0xE9A78B, [.bold]),
      .stated: direct(0xB7C9A2), .inferred: direct(0x9DB8C9, [.italic]), .unknown: direct(0x9A9284),
      .contact: direct(0xD8A7C4), .link: direct(0x8FB8DE, [.underline]), .code: direct(0xD6C58F),
      .removed: direct(0xE58A82), .added: direct(0xA5CF86), .heading: direct(0xF4EBDC, [.bold]),
      .match: Look(.direct(RGB(0x1C1A16)), on: .direct(RGB(0xE8C07A))), .warning: direct(0xE9A86A, [.bold]),
      .error: direct(0xE58A82, [.bold]),
    ]),
    light: .standard.with([
      .frame: direct(0x6B6457), .focus: direct(0x7A4B00, [.bold]), .title: direct(0x1C1A16, [.bold]),
      .date: direct(0x5C5546), .quote: direct(0x2F5A1E), .speaker: direct(0x8A2F12, [.bold]),
      .stated: direct(0x2F5A1E), .inferred: direct(0x1F5673, [.italic]), .unknown: direct(0x625B4F),
      .contact: direct(0x7A2F63), .link: direct(0x0B57A4, [.underline]), .code: direct(0x5E4B00),
      .removed: direct(0xA3231A), .added: direct(0x2B6010), .heading: direct(0x1C1A16, [.bold]),
      .match: Look(.direct(RGB(0x1C1A16)), on: .direct(RGB(0xF0D58C))), .warning: direct(0x9A4A00, [.bold]),
      .error: direct(0xA3231A, [.bold]),
    ]))

  private static func direct(_ hexadecimal: Int, _ attributes: CellStyle.Attributes = []) -> Theme.Look {
    Theme.Look(.direct(RGB(hexadecimal)), attributes)
  }
}
