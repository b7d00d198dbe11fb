import PostExtraction
import PostModel

/// How people read why something was found in a post, or was not: `newsroom extract --explain`.
///
/// One entry for each marked run, statement and number, in the order of the text:
///
///     12  “Nobody will load a crate,”
///         quote · Kim Roberts, president, Local 555 · stated
///         verb-behind: an attribution stands behind the closing mark
///           saw: said Kim Roberts, president of Local 555
///         as-written: the name as it stands there
///
/// A line `corrected: …` says that an editor has stated it otherwise; what editors alone state has that line alone.
struct ExplanationText {
  private let body: Body
  private let corrected: CorrectedFindings
  private let decisions: [Decision]
  private let lines: LineNumbers
  private let quotes: [Int: Quote]

  init(_ post: Post, _ corrected: CorrectedFindings, decisions: [Decision]) {
    body = post.body
    self.corrected = corrected
    self.decisions = decisions
    lines = LineNumbers(of: body.text)
    let segments = corrected.findings.quotes.flatMap { quote in quote.segments.map { ($0.range.lowerBound, quote) } }
    quotes = Dictionary(segments, uniquingKeysWith: { first, _ in first })
  }

  /// The whole explanation of one file.
  func text(file: String) -> SafeText {
    let decided = Set(decisions.map(\.range.lowerBound))
    let added = quotes.keys.filter { !decided.contains($0) && origin(at: $0) != nil }
    let entries = decisions.map { ($0.range.lowerBound, entry($0)) } + added.map { ($0, entry(addedAt: $0)) }
    let texts = entries.sorted { $0.0 < $1.0 }.map(\.1) + statedContacts
    let shown = texts.isEmpty ? ["Nothing here could be a quote or a contact.\n"] : texts
    return SafeText(file + "\n\n" + shown.map { $0 + "\n" }.joined())
  }

  private func entry(_ decision: Decision) -> String {
    let number = String(lines.line(of: decision.range.lowerBound))
    let words = excerpt(decision.range)
    let correction = origin(at: decision.range.lowerBound).map { ["corrected: " + Self.summary(of: $0)] } ?? []
    var details = [verdict(decision), decision.rule.rawValue + ": " + decision.rule.summary].compactMap { $0 }
    if let evidence = decision.evidence { details.append("  saw: " + excerpt(evidence)) }
    if let told = decision.identification { details.append(told.rawValue + ": " + told.summary) }
    return Self.entry(number, words, details + correction)
  }

  private static func entry(_ number: String, _ words: String, _ details: [String]) -> String {
    let margin = String(repeating: " ", count: number.count + 2)
    return number + "  " + words + "\n" + details.map { margin + $0 + "\n" }.joined()
  }

  /// What is reported of it, in one line.
  private func verdict(_ decision: Decision) -> String? {
    if let quote = quotes[decision.range.lowerBound] { return verdict(quote) }
    if corrected.removed.contains(decision.range) {
      return "nobody’s words · corrected: " + Self.summary(of: .frontMatter)
    }
    guard let contact = corrected.findings.contacts.first(where: { $0.range.overlaps(decision.range) }),
      decision.rule.isTaken
    else { return nil }
    let who = [contact.name, contact.role, contact.organization].compactMap { $0 }.joined(separator: ", ")
    return "contact · " + (who.isEmpty ? "no name" : PostText.oneLine(who))
  }

  private func verdict(_ quote: Quote) -> String {
    let speaker = quote.speaker.map { [$0.name, $0.role, $0.affiliation].compactMap { $0 }.joined(separator: ", ") }
    return ["quote", speaker.map(PostText.oneLine) ?? "speaker unknown", quote.attribution.rawValue]
      .joined(separator: " · ")
  }

  /// The words of a span on one line, the middle of long ones left out.
  private func excerpt(_ range: Range<Int>) -> String {
    let words = PostText.oneLine(String(body.slice(range)))
    guard words.count > Self.longest else { return words }
    return words.prefix(Self.longest - 22) + " … " + words.suffix(18)
  }

  /// Characters of an excerpt, at most.
  private static let longest = 100
}

/// What an editor states.
extension ExplanationText {
  /// Who corrected the quote that has a segment there.
  private func origin(at offset: Int) -> CorrectedFindings.Origin? {
    quotes[offset].flatMap { quote in quote.segments.first.flatMap { corrected.origins[$0.range.lowerBound] } }
  }

  /// Words that are a quote because an editor says so.
  private func entry(addedAt offset: Int) -> String {
    guard let quote = quotes[offset], let origin = origin(at: offset),
      let segment = quote.segments.first(where: { $0.range.lowerBound == offset })
    else { return "" }
    let details = [verdict(quote), "corrected: " + Self.summary(of: origin)]
    return Self.entry(String(lines.line(of: offset)), excerpt(segment.range), details)
  }

  private var statedContacts: [String] {
    corrected.hasStatedContacts ? ["The post’s front matter states its contacts; no other is taken.\n"] : []
  }

  private static func summary(of origin: CorrectedFindings.Origin) -> String {
    switch origin {
    case .frontMatter: "the post’s front matter says so"
    case .speakersFile: "speakers.toml says who it is"
    }
  }
}

/// Counts the lines of a text.
private struct LineNumbers {
  /// UTF-8 offsets of the first byte of each line.
  private let starts: [Int]

  init(of text: String) {
    var starts = [0]
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    self.starts = starts
  }

  /// The line, counted from 1, that an offset is in; logarithmic in the number of lines.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
