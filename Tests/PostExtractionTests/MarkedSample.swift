import PostExtraction
import PostMarkup
import PostModel

/// A text with its expectation drawn in.
///
/// In `“⟦Ahoy,⟧” said ⟨Ann Lee⟩.`, `⟦…⟧` are the segments to be found, and `⟨…⟩` is the name that every one of them is
/// attributed to (the first one counts).
struct MarkedSample {
  let text: String
  /// UTF-8 offsets into `text`.
  let segments: [Range<Int>]
  let speaker: String?

  init(_ marked: String) {
    var plain = ""
    var (segments, names) = ([Range<Int>](), [String]())
    var (start, name) = (0, 0)
    for character in marked {
      switch character {
      case "⟦": start = plain.utf8.count
      case "⟧": segments.append(start..<plain.utf8.count)
      case "⟨": name = plain.utf8.count
      case "⟩": names.append(String(decoding: plain.utf8.dropFirst(name), as: UTF8.self))
      default: plain.append(character)
      }
    }
    text = plain
    self.segments = segments
    speaker = names.first
  }

  var body: Body { PlainText.body(of: text) }
  var findings: Findings { Extractor().findings(in: body) }
  /// The segments drawn, each by the speaker drawn.
  var spoken: [Spoken] { segments.map { Spoken(range: $0, speaker: speaker) } }
}

/// A segment and the name of its speaker.
struct Spoken: Equatable {
  let range: Range<Int>
  let speaker: String?
}

extension Findings {
  /// Every segment with its speaker's name, in the order of the text.
  var spoken: [Spoken] {
    quotes.flatMap { quote in quote.segments.map { Spoken(range: $0.range, speaker: quote.speaker?.name) } }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
