import PostModel

/// Applies the entries of `quotes`, one after the other.
///
/// An entry is about the whole quote that its words belong to; a further entry with another speaker takes its words, and
/// those that follow them, out of that quote.
struct QuoteCorrector {
  private struct Draft {
    var quote: Quote
    var origin: CorrectedFindings.Origin?
    /// The lower bounds of the segments that entries have named.
    var claimed: Set<Int> = []
  }

  private let body: Body
  private var drafts: [Draft]
  /// Where quotes were found, ascending.
  private let found: [Range<Int>]
  private lazy var words = FoldedWords(body.text)
  private(set) var mismatches: [CorrectionMismatch] = []
  /// Segments that are nobody's words.
  private(set) var removed: Set<Range<Int>> = []

  init(body: Body, quotes: [(quote: Quote, origin: CorrectedFindings.Origin?)]) {
    self.body = body
    drafts = quotes.map { Draft(quote: $0.quote, origin: $0.origin) }
    found = quotes.flatMap { $0.quote.segments.map(\.range) }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The quotes in the order of their first segments, and who corrected them.
  func result() -> (quotes: [Quote], origins: [Int: CorrectedFindings.Origin]) {
    let sorted = drafts.sorted { start($0) < start($1) }
    let origins = sorted.compactMap { draft in draft.origin.map { (start(draft), $0) } }
    return (sorted.map(\.quote), Dictionary(origins) { first, _ in first })
  }

  private func start(_ draft: Draft) -> Int { draft.quote.segments.first?.range.lowerBound ?? 0 }

  /// - Parameter speaker: Whom the entry names; `nil` leaves who is found.
  mutating func apply(_ correction: QuoteCorrection, by speaker: Speaker?) {
    guard let place = place(of: correction) else { return }
    if correction.isQuote { state(correction, at: place, by: speaker) } else { remove(correction, at: place) }
  }

  // MARK: Places

  /// The place that an entry means; where there is none, that is noted.
  private mutating func place(of correction: QuoteCorrection) -> Range<Int>? {
    let pattern = FoldedWords.Pattern(correction.text)
    var count = 0
    var first: Range<Int>?
    var chosen: Range<Int>?
    words.eachPlace(of: pattern) { [found] place in
      count += 1
      if let occurrence = correction.occurrence {
        chosen = count == occurrence ? place : nil
      } else {
        first = first ?? place
        chosen = Self.overlaps(place, found) ? place : nil
      }
      return chosen == nil
    }
    if let place = chosen ?? first { return place }
    mismatches.append(count == 0 ? .nowhere(correction) : .tooFew(correction, count: count))
    return nil
  }

  /// Whether a place overlaps one of ascending spans; logarithmic in their number.
  private static func overlaps(_ place: Range<Int>, _ spans: [Range<Int>]) -> Bool {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound <= place.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].overlaps(place)
  }

  // MARK: Words that are nobody's

  private mutating func remove(_ correction: QuoteCorrection, at place: Range<Int>) {
    var isPart = false
    var removed = removed
    drafts = drafts.compactMap { draft in
      let kept = draft.quote.segments.filter { segment in
        guard segment.range.overlaps(place) else { return true }
        let core = BodyWords(body).core(of: segment.range)
        if place.lowerBound <= core.lowerBound, core.upperBound <= place.upperBound {
          removed.insert(segment.range)
          return false
        }
        isPart = true
        return true
      }
      if kept.isEmpty { return nil }
      var draft = draft
      if kept.count < draft.quote.segments.count {
        draft.quote = draft.quote.with(segments: kept)
        draft.origin = .frontMatter
      }
      return draft
    }
    self.removed = removed
    if isPart { mismatches.append(.partOfLonger(correction)) }
  }

  // MARK: Words that are somebody's

  private mutating func state(_ correction: QuoteCorrection, at place: Range<Int>, by speaker: Speaker?) {
    let pieces = BodyWords(body).pieces(of: place)
    guard let first = pieces.first, let last = pieces.last else { return }
    let span = first.lowerBound..<last.upperBound
    let touched = drafts.indices.filter { index in drafts[index].quote.segments.contains { $0.range.overlaps(span) } }
    guard !touched.isEmpty else {
      let quote = Quote(
        segments: segments(pieces), speaker: nil, speakerAsWritten: nil, attribution: .unknown,
        kind: BodyWords(body).isInMarks(span) ? .direct : .statement)
      drafts.append(Draft(quote: quote))
      return correct(drafts.count - 1, correction, at: span, by: speaker)
    }
    widen(touched, to: pieces, in: span)
    for index in touched { correct(index, correction, at: span, by: speaker) }
  }

  /// Makes the segments those that the entry states, where they are fewer or shorter.
  private mutating func widen(_ touched: [Int], to pieces: [Range<Int>], in span: Range<Int>) {
    guard let target = touched.first else { return }
    let old = touched.flatMap { index in
      drafts[index].quote.segments.filter { $0.range.overlaps(span) }.map { (index: index, range: $0.range) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var rest = old[...]
    for piece in pieces {
      rest = rest.drop { $0.range.upperBound <= piece.lowerBound }
      let hits = rest.prefix { $0.range.lowerBound < piece.upperBound }
      guard hits.count <= 1 else { continue }
      if let hit = hits.first {
        let isInside = hit.range.lowerBound <= piece.lowerBound && piece.upperBound <= hit.range.upperBound
        if !isInside { replace(hit.range, by: piece, in: hit.index) }
      } else {
        replace(nil, by: piece, in: target)
      }
    }
  }

  private mutating func replace(_ old: Range<Int>?, by piece: Range<Int>, in index: Int) {
    let kept = drafts[index].quote.segments.filter { $0.range != old }
    let all = (kept + segments([piece])).sorted { $0.range.lowerBound < $1.range.lowerBound }
    drafts[index].quote = drafts[index].quote.with(segments: all)
  }

  private mutating func correct(
    _ index: Int, _ correction: QuoteCorrection, at span: Range<Int>, by speaker: Speaker?
  ) {
    let named = Set(drafts[index].quote.segments.map(\.range).filter { $0.overlaps(span) }.map(\.lowerBound))
    var index = index
    if let speaker, !drafts[index].claimed.isEmpty, drafts[index].quote.speaker?.name != speaker.name {
      index = part(index, at: named)
    }
    drafts[index].claimed.formUnion(named)
    drafts[index].origin = .frontMatter
    drafts[index].quote = drafts[index].quote.corrected(by: correction, speaker)
  }

  /// Takes the named segments, and those behind them that no entry has named, out of a quote.
  ///
  /// The index of the quote that they are then; the same where they are all of it.
  private mutating func part(_ index: Int, at named: Set<Int>) -> Int {
    let (quote, claimed) = (drafts[index].quote, drafts[index].claimed)
    var (kept, taken): ([Segment], [Segment]) = ([], [])
    var isTaking = false
    for segment in quote.segments {
      let start = segment.range.lowerBound
      if named.contains(start) { isTaking = true } else if claimed.contains(start) { isTaking = false }
      if isTaking { taken.append(segment) } else { kept.append(segment) }
    }
    guard !kept.isEmpty, !taken.isEmpty else { return index }
    drafts[index].quote = quote.with(segments: kept)
    drafts[index].claimed.subtract(named)
    drafts.append(Draft(quote: quote.with(segments: taken)))
    return drafts.count - 1
  }

  private func segments(_ pieces: [Range<Int>]) -> [Segment] {
    pieces.map { Segment(range: $0, text: String(body.slice($0))) }
  }
}

extension Quote {
  fileprivate func with(segments: [Segment]) -> Quote {
    Quote(
      segments: segments, speaker: speaker, speakerAsWritten: speakerAsWritten, attribution: attribution, kind: kind)
  }

  /// The quote with what an entry says of its speaker.
  fileprivate func corrected(by correction: QuoteCorrection, _ named: Speaker?) -> Quote {
    guard let base = named ?? speaker else { return self }
    let isSame = named == nil || named?.name == speaker?.name
    let found = isSame ? speaker : nil
    let stated = Speaker(
      name: base.name, role: correction.role ?? base.role ?? found?.role,
      affiliation: correction.affiliation ?? base.affiliation ?? found?.affiliation)
    return Quote(
      segments: segments, speaker: stated, speakerAsWritten: isSame ? speakerAsWritten : nil,
      attribution: named == nil ? attribution : .stated, kind: kind)
  }
}
