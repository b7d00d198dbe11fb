import PostModel
import ReaderCore

/// A quote in a line: who says it, how that is known, the words.
struct LinearQuote {
  private let quote: Quote

  init(_ quote: Quote) { self.quote = quote }

  /// As in `by Ann Lee, director, Housing Action (stated): “Rents fell.”`.
  var line: SafeText { SafeText(oneLine: speaker + ": " + words) }

  private var speaker: String {
    guard let speaker = quote.speaker else { return "speaker not named" }
    let name = [speaker.name, speaker.role, speaker.affiliation].compactMap { $0.map(LinearWords.oneLine) }
    return "by " + name.joined(separator: ", ") + " (" + certainty + ")"
  }

  private var certainty: String {
    switch quote.attribution {
    case .stated: "stated"
    case .inferred: "inferred" + (quote.speakerAsWritten.map { " from “" + LinearWords.oneLine($0) + "”" } ?? "")
    case .unknown: "unknown"
    }
  }

  private var words: String {
    quote.segments.map { "“" + LinearWords.oneLine($0.text) + "”" }.joined(separator: " ")
  }
}
