import PostCopying
import PostModel

/// Templates of copies: any text is one, or a line of it is said to be wrong.
enum TemplateCheck {
  private static let citations = [
    Citation(
      quote: [QuotedText("We {won} [it|all].", marks: .curly)], speaker: nil, attribution: .unknown,
      title: "Heat] {title}", date: PostDate(year: 2024, month: 5, day: 2), organization: nil, link: nil,
      fragmentLink: nil, accessed: nil)
  ]

  static func breaches(of input: [UInt8]) -> [String] {
    var breaches = Breaches()
    let text = String(fuzzed: input)
    do throws(TemplateError) {
      let template = try CopyTemplate(text)
      for (citation, style) in zip(citations, QuotationStyle.allCases) {
        breaches.expectHarmless(SafeText(template.text(of: citation, style)), "a copy")
      }
    } catch {
      let lines = text.count(where: \.isNewline) + 1
      breaches.expect((1...lines).contains(error.line), "line \(error.line) of \(lines) is wrong")
      breaches.expect(!error.reason.isEmpty, "an error has no reason")
    }
    return breaches.found
  }
}
