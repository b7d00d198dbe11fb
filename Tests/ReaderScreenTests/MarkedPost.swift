import PostModel

/// A post written for a test, its quotes and contacts marked in the text.
///
/// `⟦words|Ann Lee, president, Local 9⟧` is a quote with its speaker; the marks and all from the bar on are not in the
/// body. `⟨Jo Park|555-0101⟩` is a contact. A blank line parts paragraphs; `§` begins a heading; what stands behind a
/// paragraph `###` is boilerplate.
struct MarkedPost {
  let annotated: AnnotatedPost

  init(
    _ path: String, title: String, date: PostDate?, organization: String? = nil, source: String? = nil, _ marked: String
  ) {
    var reader = MarkReader()
    reader.read(marked)
    var metadata = Metadata()
    metadata.title = title
    metadata.date = date
    metadata.organization = organization
    metadata.source = source
    let body = Body(text: reader.text, blocks: Self.blocks(of: reader.text))
    let post = Post(id: PostID(rawValue: path), metadata: metadata, body: body)
    let end = body.blocks.firstIndex { body.slice($0.range) == "###" }
    let behind = end.map { body.blocks[($0 + 1)...] }
    annotated = AnnotatedPost(
      post: post,
      findings: Findings(
        quotes: reader.quotes, contacts: reader.contacts,
        boilerplate: behind?.first.map { $0.range.lowerBound..<body.text.utf8.count },
        endMark: end.map { body.blocks[$0].range }))
  }

  private static func blocks(of text: String) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
      let end = start + paragraph.utf8.count
      blocks.append(Block(paragraph.hasPrefix("§") ? .heading(level: 2) : .paragraph, range: start..<end))
      start = end + 2
    }
    return blocks
  }
}

private struct MarkReader {
  var text = ""
  var quotes: [Quote] = []
  var contacts: [Contact] = []

  mutating func read(_ marked: String) {
    var rest = marked[...]
    while let open = rest.firstIndex(where: { "⟦⟨".contains($0) }) {
      text += rest[..<open]
      guard let close = rest[open...].firstIndex(where: { "⟧⟩".contains($0) }) else { break }
      let parts = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
      take(parts.map(String.init), isQuote: rest[open] == "⟦")
      rest = rest[rest.index(after: close)...]
    }
    text += rest
  }

  private mutating func take(_ parts: [String], isQuote: Bool) {
    let start = text.utf8.count
    text += parts[0]
    let range = start..<text.utf8.count
    let facts = parts.dropFirst().first.map { $0.split(separator: ", ").map(String.init) } ?? []
    if isQuote {
      let speaker = facts.first.map {
        Speaker(name: $0, role: facts.dropFirst().first, affiliation: facts.dropFirst(2).first)
      }
      quotes.append(
        Quote(
          segments: [Segment(range: range, text: parts[0])], speaker: speaker, speakerAsWritten: speaker?.name,
          attribution: speaker == nil ? .unknown : .stated, kind: .direct))
    } else {
      text += facts.isEmpty ? "" : " " + facts.joined(separator: " ")
      contacts.append(
        Contact(
          name: parts[0], phones: facts.filter { !$0.contains("@") }, emails: facts.filter { $0.contains("@") },
          range: start..<text.utf8.count))
    }
  }
}
