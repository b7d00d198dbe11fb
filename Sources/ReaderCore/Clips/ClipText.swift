import PostCopying
import PostMarks
import PostModel

/// What is copied from a clip, as from its post: also when that is gone.
struct ClipText {
  private let clip: Clip
  private let templates: TemplateBook
  private let now: PostDate?

  init(of clip: Clip, templates: TemplateBook, now: PostDate?) {
    self.clip = clip
    self.templates = templates
    self.now = now
  }

  /// `nil` where the clip has not what the command copies.
  func copy(_ invocation: Invocation) -> Copy? {
    switch invocation.command {
    case .copyQuote, .copyQuoteAs: clip.quote.flatMap { withAttribution($0, by: invocation.argument) }
    case .copyQuoteAlone: clip.quote.map(alone)
    case .copyQuoteLink: clip.fragmentLink.map { Copy(what: "link to the quote", text: SafeText(oneLine: $0)) }
    case .copyLink: clip.source.map { Copy(what: "link", text: SafeText(oneLine: $0)) }
    default: nil
    }
  }

  private func withAttribution(_ quote: Quote, by template: String?) -> Copy? {
    guard let citation = Citation(clip, accessed: now), let text = templates.text(of: citation, by: template) else {
      return nil
    }
    return Copy(what: "quote " + CopyText.by(quote), text: SafeText(text), remark: CopyText.remark(on: quote))
  }

  private func alone(_ quote: Quote) -> Copy {
    let words = quote.segments.map { templates.style.quoted(QuotedText.unwrapped($0.text), written: nil) }
    return Copy(
      what: "quote " + CopyText.by(quote), text: SafeText(words.joined(separator: " ")),
      remark: CopyText.remark(on: quote))
  }
}

extension Command {
  /// Why nothing can be copied from a clip; `nil` where it can, and for commands that take nothing of it.
  func missing(in clip: Clip) -> SafeText? {
    switch self {
    case .copyQuote, .copyQuoteAlone, .copyQuoteAs: clip.quote == nil ? "This clip is a contact" : nil
    case .copyQuoteLink: clip.fragmentLink == nil ? "This clip's post names no web page" : nil
    case .copyLink: clip.source == nil ? "This clip's post names no link" : nil
    default: nil
    }
  }

  /// Whether it copies what a clip has too, contacts aside.
  var copiesClips: Bool {
    switch self {
    case .copyQuote, .copyQuoteAlone, .copyQuoteAs, .copyQuoteLink, .copyLink: true
    default: false
    }
  }
}
