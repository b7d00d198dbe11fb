import PostModel

/// A clip as the marks' file has it.
extension Clip {
  package var json: JSONValue {
    let about: [JSONValue.Member] = [
      .init("kind", .text(quote == nil ? "contact" : "quote")), .init("post", .text(post.rawValue)),
      .init("sha256", .text(sha256)), .init("segments", .list(passages.map(Self.json))),
    ]
    let place: [JSONValue.Member] = [
      .init("title", .text(title)), .init("date", .text(date?.iso8601)), .init("organization", .text(organization)),
      .init("source", .text(source)), .init("fragmentLink", .text(fragmentLink)),
      .init("clipped", .text(clipped.iso8601)),
    ]
    return .object(about + whose + place)
  }

  private var whose: [JSONValue.Member] {
    switch content {
    case .quote(let quote):
      [
        .init("speaker", .text(quote.speaker?.name)), .init("role", .text(quote.speaker?.role)),
        .init("affiliation", .text(quote.speaker?.affiliation)),
        .init("speakerAsWritten", .text(quote.speakerAsWritten)),
        .init("attribution", .text(quote.attribution.rawValue)), .init("form", .text(quote.kind.rawValue)),
      ]
    case .contact(let contact, _):
      [
        .init("name", .text(contact.name)), .init("role", .text(contact.role)),
        .init("affiliation", .text(contact.organization)),
        .init("phones", .list(contact.phones.map { .text($0) })),
        .init("emails", .list(contact.emails.map { .text($0) })),
      ]
    }
  }

  private static func json(_ segment: Segment) -> JSONValue {
    .object([
      .init("start", .number(segment.range.lowerBound)), .init("end", .number(segment.range.upperBound)),
      .init("text", .text(segment.text)),
    ])
  }

  /// `nil` for what is no clip that this version knows.
  package init?(id: String, _ json: JSONValue) {
    guard let post = json["post"]?.text, let sha256 = json["sha256"]?.text, let title = json["title"]?.text,
      let clipped = json["clipped"]?.text.flatMap({ Moment(iso8601: $0) }), let listed = json["segments"]?.list
    else { return nil }
    let segments = listed.compactMap(Self.segment)
    guard segments.count == listed.count, let content = Self.content(json, segments) else { return nil }
    var date: PostDate?
    if case .date(let read)? = json["date"]?.text.map({ DateReading($0) }) { date = read }
    self.init(
      id: id, content: content, post: PostID(rawValue: post), sha256: sha256, title: title, date: date,
      organization: json["organization"]?.text, source: json["source"]?.text,
      fragmentLink: json["fragmentLink"]?.text, clipped: clipped)
  }

  private static func segment(_ json: JSONValue) -> Segment? {
    guard let start = json["start"]?.number.flatMap({ Int(exactly: $0) }),
      let end = json["end"]?.number.flatMap({ Int(exactly: $0) }), let text = json["text"]?.text, 0 <= start,
      start <= end
    else { return nil }
    return Segment(range: start..<end, text: text)
  }

  private static func content(_ json: JSONValue, _ segments: [Segment]) -> Content? {
    switch json["kind"]?.text {
    case "quote":
      guard !segments.isEmpty, let attribution = json["attribution"]?.text.flatMap(Attribution.init(rawValue:)) else {
        return nil
      }
      let speaker = json["speaker"]?.text.map {
        Speaker(name: $0, role: json["role"]?.text, affiliation: json["affiliation"]?.text)
      }
      return .quote(
        Quote(
          segments: segments, speaker: speaker, speakerAsWritten: json["speakerAsWritten"]?.text,
          attribution: attribution, kind: json["form"]?.text.flatMap(Quote.Kind.init(rawValue:)) ?? .direct))
    case "contact":
      func texts(_ name: String) -> [String] { json[name]?.list?.compactMap(\.text) ?? [] }
      let contact = Contact(
        name: json["name"]?.text, organization: json["affiliation"]?.text, role: json["role"]?.text,
        phones: texts("phones"), emails: texts("emails"), range: segments.first?.range ?? 0..<0)
      return .contact(contact, words: segments.first?.text ?? "")
    default: return nil
    }
  }
}
