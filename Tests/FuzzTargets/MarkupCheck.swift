import ExtractionHarness
import PostMarkup
import PostModel

/// Markdown, HTML and plain text to a body, and the body to Markdown and back.
enum MarkupCheck {
  /// The first byte says how the others are read.
  static func breaches(of input: [UInt8]) -> [String] {
    guard let first = input.first else { return [] }
    var breaches = Breaches()
    let text = TextDecoding.decode(Array(input.dropFirst())).text
    let body = body(of: text, Int(first) % 3)
    breaches.add(Invariants.breaches(ofBlocksIn: body))
    written(body, &breaches)
    breaches.expect(!HTML.plainText(of: text).utf8.contains(0x0A), "an HTML fragment's words are on two lines")
    return breaches.found
  }

  private static func body(of text: String, _ reading: Int) -> Body {
    switch reading {
    case 0: PlainText.body(of: text)
    case 1: Markdown.body(of: TemplateTags.removed(fromMarkdown: text))
    default: HTML.body(of: TemplateTags.removed(fromHTML: text))
    }
  }

  private static func written(_ body: Body, _ breaches: inout Breaches) {
    guard let markdown = MarkdownText(body) else { return }
    let again = Markdown.body(of: TemplateTags.removed(fromMarkdown: markdown.text))
    breaches.expect(words(again) == words(body), "the body's words change when they are written as Markdown")
    breaches.add(Invariants.breaches(ofBlocksIn: again))
  }

  private static func words(_ body: Body) -> [Substring] {
    body.blocks.flatMap { body.slice($0.range).split(whereSeparator: \.isWhitespace) }
  }
}
