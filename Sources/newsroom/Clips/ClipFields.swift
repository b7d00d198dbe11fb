import PostCopying
import PostMarks
import PostModel

/// The fields of records about clips.
enum ClipFields {
  static let columns = [
    "id", "kind", "words", "speaker", "role", "affiliation", "attribution", "phones", "emails", "title", "date",
    "organization", "source", "link", "post", "spans", "sha256", "clipped", "note",
  ]

  static func fields(_ clip: Clip) -> [Record.Field] {
    let (speaker, contact) = (clip.quote?.speaker, clip.contact)
    return [
      .init("id", .text(clip.id)), .init("kind", .text(clip.quote == nil ? "contact" : "quote")),
      .init("words", .text(clip.words)), .init("speaker", .text(speaker?.name ?? contact?.name)),
      .init("role", .text(speaker?.role ?? contact?.role)),
      .init("affiliation", .text(speaker?.affiliation ?? contact?.organization)),
      .init("attribution", .text(clip.quote?.attribution.rawValue)), .init("phones", .texts(contact?.phones ?? [])),
      .init("emails", .texts(contact?.emails ?? [])), .init("title", .text(clip.title)),
      .init("date", .text(clip.date?.iso8601)), .init("organization", .text(clip.organization)),
      .init("source", .text(clip.source)), .init("link", .text(clip.link)), .init("post", .text(clip.post.rawValue)),
      .init("spans", .text(clip.spans)), .init("sha256", .text(clip.sha256)),
      .init("clipped", .text(clip.clipped.iso8601)), .init("note", .text(clip.note)),
    ]
  }

  /// The words, who says them, where they are from, and the note.
  static func text(_ clip: Clip) -> String {
    let attribution = clip.quote.map { " (\($0.attribution.rawValue))" } ?? ""
    let reach = (clip.contact?.phones ?? []) + (clip.contact?.emails ?? [])
    let words = clip.quote == nil ? [] : [clip.words]
    let who = ((clip.person ?? "speaker not named") + attribution)
    let place = [clip.date?.isoDay, clip.title, clip.post.rawValue].compactMap { $0 }.joined(separator: "  ")
    let lines =
      words + ["— " + ([who] + reach).joined(separator: ", "), "  " + place]
      + (clip.note.map { ["  Note: " + $0] } ?? [])
    return lines.map { $0.split(separator: "\n").joined(separator: " ") + "\n" }.joined()
  }
}
