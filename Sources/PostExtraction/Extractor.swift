package import PostModel

/// Finds quotes with their speakers, contacts, headline, date and dateline in a body.
///
/// Rules alone, no model and no network; the time is linear in the body's length. Safe to share between threads.
package struct Extractor: Sendable {
  private let lexicon: Lexicon

  package init() { lexicon = Lexicon() }

  /// Everything that can be found.
  package func findings(in body: Body) -> Findings {
    let source = Source(body, lexicon: lexicon)
    let frame = ReleaseFrame(source)
    let head = HeadReader(source, frame: frame)
    let spans = MarkPairing.spans(of: source)
    var findings = Findings(header: head.header())
    findings.quotes = quotes(source, spans: spans, frame: frame)
    findings.contacts = ContactReader(source, frame: frame).contacts()
    findings.endMark = frame.endMark.map { source.passages[$0].range }
    findings.boilerplate = frame.boilerplate.flatMap { range in
      guard let first = range.first, let last = range.last else { return nil }
      return source.passages[first].range.lowerBound..<source.passages[last].range.upperBound
    }
    return findings
  }

  /// The head alone, from the first kilobytes of the body.
  package func header(of body: Body) -> Header {
    let source = Source(body, lexicon: lexicon, limit: HeadReader.reach, skims: true)
    return HeadReader(source, frame: ReleaseFrame(source)).header()
  }

  private func quotes(_ source: Source, spans: [MarkedSpan], frame: ReleaseFrame) -> [Quote] {
    let statements = StatementReader(source, frame: frame, spans: spans)
    let inBody = spans.filter { frame.isText($0.passage) }
    guard !inBody.isEmpty || statements.isPossible else { return [] }
    let resolver = SpeakerResolver(source: source, directory: NameDirectory(source, before: frame.end))
    var assembler = QuoteAssembler(source: source, spans: inBody, resolver: resolver)
    assembler.run()
    let unmarked = statements.drafts(resolver: resolver, found: assembler.drafts)
    let drafts = (assembler.drafts + unmarked).sorted { first($0) < first($1) }
    return drafts.map { $0.quote(in: source) }
  }

  private func first(_ draft: QuoteDraft) -> Int { draft.segments.first?.lowerBound ?? 0 }
}
