package import PostModel

/// Finds quotes with their speakers, contacts, headline, date and dateline in a body.
///
/// Rules alone, no model and no network; the time is linear in the body's length. Safe to share between threads.
package struct Extractor: Sendable {
  private let lexicon: Lexicon

  package init() { lexicon = Lexicon() }

  /// Everything that can be found.
  package func findings(in body: Body) -> Findings { Analysis(body, lexicon: lexicon).findings }

  /// Everything that can be found, and which rule decided on each marked run, statement and number, in the order of the
  /// text.
  package func explanation(of body: Body) -> (findings: Findings, decisions: [Decision]) {
    let analysis = Analysis(body, lexicon: lexicon, explains: true)
    return (analysis.findings, analysis.decisions.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// The head alone, from the first kilobytes of the body.
  package func header(of body: Body) -> Header {
    let source = Source(body, lexicon: lexicon, limit: HeadReader.reach, skims: true)
    return HeadReader(source, frame: ReleaseFrame(source)).header()
  }
}

/// One reading of one body by all rules.
private struct Analysis {
  private(set) var findings: Findings
  private(set) var decisions: [Decision] = []

  private let source: Source
  private let frame: ReleaseFrame
  private let explains: Bool

  init(_ body: Body, lexicon: Lexicon, explains: Bool = false) {
    source = Source(body, lexicon: lexicon)
    frame = ReleaseFrame(source)
    self.explains = explains
    findings = Findings(header: HeadReader(source, frame: frame).header())
    readQuotes()
    readContacts()
    readFrame()
  }

  private var headline: Range<Int>? { findings.header.title.flatMap { source.tokens(in: $0.range) } }

  private mutating func readQuotes() {
    let spans = MarkPairing.spans(of: source)
    let statements = StatementReader(source, frame: frame, spans: spans)
    let inBody = spans.filter { frame.isText($0.passage) }
    if explains { explain(spans.filter { !frame.isText($0.passage) }) }
    guard !inBody.isEmpty || statements.isPossible else { return }
    let resolver = SpeakerResolver(source: source, directory: NameDirectory(source, before: frame.end))
    var assembler = QuoteAssembler(source: source, spans: inBody, resolver: resolver, headline: headline)
    assembler.run()
    let unmarked = statements.drafts(resolver: resolver, found: assembler.drafts)
    if explains { explain(assembler, unmarked) }
    let drafts = (assembler.drafts + unmarked.map(\.draft)).sorted { first($0) < first($1) }
    findings.quotes = drafts.map { $0.quote(in: source) }
  }

  private func first(_ draft: QuoteDraft) -> Int { draft.segments.first?.lowerBound ?? 0 }

  private mutating func readContacts() {
    var reader = ContactReader(source, frame: frame, headline: headline, explains: explains)
    findings.contacts = reader.contacts()
    decisions += reader.decisions
  }

  private mutating func readFrame() {
    findings.endMark = frame.endMark.map { source.passages[$0].range }
    findings.boilerplate = frame.boilerplate.flatMap { range in
      guard let first = range.first, let last = range.last else { return nil }
      return source.passages[first].range.lowerBound..<source.passages[last].range.upperBound
    }
  }
}

// MARK: - Explanation

extension Analysis {
  private mutating func explain(_ spans: [MarkedSpan]) {
    decisions += spans.map { Decision(range: $0.inner, rule: .boilerplate) }
  }

  private mutating func explain(_ assembler: QuoteAssembler, _ unmarked: [(rule: Rule, draft: QuoteDraft)]) {
    decisions += assembler.decisions()
    for (rule, draft) in unmarked {
      decisions += draft.segments.map { segment in
        Decision(range: segment, rule: rule, identification: draft.resolved?.identification ?? .nobody)
      }
    }
  }
}
