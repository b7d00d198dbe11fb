import PostCopying
import PostMarks
import PostModel

/// Posts and clips for tests.
enum ClipSamples {
  /// A post with a quote at `⟦…⟧`, by Ruth Okafor, and Jo Park as its contact at `⟨…⟩`.
  static func article(_ marked: String, source: String? = "https://nurses.example.org/budget") -> AnnotatedPost {
    var (text, quotes, contacts) = ("", [Quote](), [Contact]())
    var start = 0
    for character in marked {
      switch character {
      case "⟦", "⟨": start = text.utf8.count
      case "⟧":
        quotes.append(
          Quote(
            segments: [Segment(range: start..<text.utf8.count, text: words(text, from: start))],
            speaker: Speaker(name: "Ruth Okafor", role: "president", affiliation: "Harbor Nurses Union"),
            speakerAsWritten: "Ruth Okafor", attribution: .stated, kind: .direct))
      case "⟩":
        contacts.append(
          Contact(
            name: "Jo Park", role: "press officer", phones: ["+1 959 555-0101"], emails: ["press@nurses.example.org"],
            range: start..<text.utf8.count))
      default: text.append(character)
      }
    }
    var metadata = Metadata()
    metadata.title = "Nurses welcome the “budget”"
    metadata.date = PostDate(year: 2013, month: 10, day: 4)
    metadata.organization = "Harbor Nurses Union"
    metadata.source = source
    let body = Body(text: text, blocks: [Block(.paragraph, range: 0..<text.utf8.count)])
    return AnnotatedPost(
      post: Post(id: PostID(rawValue: "2013/10/budget.md"), metadata: metadata, body: body),
      findings: Findings(quotes: quotes, contacts: contacts))
  }

  private static func words(_ text: String, from start: Int) -> String {
    String(decoding: Array(text.utf8)[start...], as: UTF8.self)
  }

  static let moment = Moment(milliseconds: 1_700_000_000_000)

  static func quote(_ marked: String) -> Clip? {
    let article = article(marked)
    return article.findings.quotes.first.map { Clip($0, in: article, at: moment) }
  }

  static func contact(_ marked: String) -> Clip? {
    let article = article(marked)
    return article.findings.contacts.first.map { Clip($0, in: article, at: moment) }
  }

  static let budget = "“⟦We asked for beds, and we got both,⟧” said Ruth Okafor. Call ⟨Jo Park⟩."
}
