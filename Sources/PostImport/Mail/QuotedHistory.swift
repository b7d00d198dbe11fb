/// What a reply answers to: `On … wrote:` and the quoted lines below it.
enum QuotedHistory {
  /// The text without it.
  ///
  /// - Parameter isReply: Then quoted lines of plain text go even where nothing says whose they are. In a release, a
  ///   person may be said to have written something, and the quotation follows: there, an attribution needs an address
  ///   or a clock.
  static func cut(_ text: MailText, isReply: Bool) -> MailText {
    let lines = text.lines
    let base = lines.map(\.depth).min() ?? 0
    var isAttribution = [Bool](repeating: false, count: lines.count)
    for range in lines.indices.compactMap({
      attribution(in: lines, at: $0, base: base, isSure: isReply && !text.isHTML)
    }) {
      for index in range { isAttribution[index] = true }
    }
    guard let first = isReply && !text.isHTML ? 0 : isAttribution.firstIndex(of: true) else { return text }
    return text.keeping { !(lines[$0].depth > base && $0 >= first) && !isAttribution[$0] }
  }

  /// The quoted text alone, where that is what a person forwards by quoting it.
  static func quoted(in text: MailText) -> MailText {
    let base = text.lines.map(\.depth).min() ?? 0
    return text.keeping { text.lines[$0].depth > base }
  }

  /// The lines of an attribution that begins here: up to three, quoted lines behind them.
  private static func attribution(in lines: [MailLine], at start: Int, base: Int, isSure: Bool) -> Range<Int>? {
    guard lines[start].depth == base, lines[start].words.utf8.count < 400, AttributionLine.begins(lines[start].plain)
    else { return nil }
    for end in start + 1...start + 3 where end < lines.count && lines[end].depth > base {
      guard lines[start..<end].allSatisfy({ $0.depth == base }) else { return nil }
      let words = lines[start..<end].map(\.words).joined(separator: " ")
      if words.utf8.count < 500, AttributionLine.ends(PlainWords(words)),
        isSure || AttributionLine.isDated(words)
      {
        return start..<end
      }
    }
    return nil
  }
}

/// `On Tue, Mar 4, 2014, Ann Lee wrote:` in the languages of mail programs.
private enum AttributionLine {
  static func begins(_ words: PlainWords) -> Bool { starts.contains(where: words.starts) || ends(words) }

  /// Whether it states what programs do: an address or a time of the day.
  static func isDated(_ words: String) -> Bool { words.contains("@") || MailDate.hasTime(words) }

  static func ends(_ words: PlainWords) -> Bool {
    guard words.bytes.last == UInt8(ascii: ":") || words.bytes.suffix(2).elementsEqual(":*".utf8) else { return false }
    return verbs.occurs(in: words)
  }

  private static let starts = [
    "on ", "am ", "le ", "el ", "il ", "op ", "em ", "den ", "w dniu ", "dnia ", "a ", "in ", "quoting ", "at ",
    "from ",
  ]
  private static let verbs = LinePhrases([
    " wrote", " writes", " schrieb", " a écrit", " escribió", " ha scritto", " scrive", " schreef",
    " escreveu",
    " skrev", " napisał", " пишет", " писал", " kirjoitti", " va escriure", " geschreven", "quoting ",
  ])
}
