import PostMarks
import PostModel

/// Clips as a table for spreadsheets (RFC 4180): the columns' names, then a row for each clip, lines ended by CRLF.
enum CSVExport {
  static func text(of clips: [Clip]) -> String {
    ([columns] + clips.map(cells)).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  static let columns = [
    "kind", "words", "speaker", "role", "affiliation", "attribution", "phones", "emails", "title", "date",
    "organization", "source", "link", "post", "spans", "sha256", "clipped", "note",
  ]

  private static func cells(_ clip: Clip) -> [String] {
    let (quote, contact) = (clip.quote, clip.contact)
    let who = [
      quote?.speaker?.name ?? contact?.name, quote?.speaker?.role ?? contact?.role,
      quote?.speaker?.affiliation ?? contact?.organization,
    ]
    let reach = [contact?.phones ?? [], contact?.emails ?? []].map { $0.joined(separator: "; ") }
    let place = [clip.date?.iso8601, clip.organization, clip.source, clip.link].map { $0 ?? "" }
    return [quote == nil ? "contact" : "quote", clip.words] + who.map { QuotedText.unwrapped($0 ?? "") }
      + [quote?.attribution.rawValue ?? ""] + reach + [clip.title] + place
      + [clip.post.rawValue, clip.spans, clip.sha256, clip.clipped.iso8601, clip.note ?? ""]
  }

  static func cell(_ words: String) -> String { CSVCell.quoted(CSVCell.guarded(SafeText(words).string)) }
}
