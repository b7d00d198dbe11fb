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
struct ExplanationText {
  private let post: AnnotatedPost
  private let decisions: [Decision]
  private let lines: LineNumbers
  private let quotes: [Int: Quote]

  init(_ post: AnnotatedPost, decisions: [Decision]) {
    self.post = post
    self.decisions = decisions
    lines = LineNumbers(of: post.post.body.text)
    let segments = post.findings.quotes.flatMap { quote in quote.segments.map { ($0.range.lowerBound, quote) } }
    quotes = Dictionary(segments, uniquingKeysWith: { first, _ in first })
  }

  /// The whole explanation of one file.
  func text(file: String) -> SafeText {
    let entries = decisions.isEmpty ? ["Nothing here could be a quote or a contact.\n"] : decisions.map(entry)
    return SafeText(file + "\n\n" + entries.map { $0 + "\n" }.joined())
  }

  private func entry(_ decision: Decision) -> String {
    let number = String(lines.line(of: decision.range.lowerBound))
    let words = excerpt(decision.range)
    var details = [verdict(decision), decision.rule.rawValue + ": " + decision.rule.summary].compactMap { $0 }
    if let evidence = decision.evidence { details.append("  saw: " + excerpt(evidence)) }
    if let told = decision.identification { details.append(told.rawValue + ": " + told.summary) }
    let margin = String(repeating: " ", count: number.count + 2)
    return number + "  " + words + "\n" + details.map { margin + $0 + "\n" }.joined()
  }

  /// What is reported of it, in one line.
  private func verdict(_ decision: Decision) -> String? {
    if let quote = quotes[decision.range.lowerBound] {
      let speaker = quote.speaker.map { [$0.name, $0.role, $0.affiliation].compactMap { $0 }.joined(separator: ", ") }
      return ["quote", speaker.map(PostText.oneLine) ?? "speaker unknown", quote.attribution.rawValue]
        .joined(separator: " · ")
    }
    guard let contact = post.findings.contacts.first(where: { $0.range.overlaps(decision.range) }),
      decision.rule.isTaken
    else { return nil }
    let who = [contact.name, contact.role, contact.organization].compactMap { $0 }.joined(separator: ", ")
    return "contact · " + (who.isEmpty ? "no name" : PostText.oneLine(who))
  }

  /// The words of a span on one line, the middle of long ones left out.
  private func excerpt(_ range: Range<Int>) -> String {
    let words = PostText.oneLine(String(post.post.body.slice(range)))
    guard words.count > Self.longest else { return words }
    return words.prefix(Self.longest - 22) + " … " + words.suffix(18)
  }

  /// Characters of an excerpt, at most.
  private static let longest = 100
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
