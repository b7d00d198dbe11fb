import PostModel

/// Finds what can be folded in a text: the organisation's boilerplate, and blocks that hold contacts and nothing else.
///
/// A text that would be mostly folded is not folded at all.
struct FoldFinder {
  private let body: Body
  private let findings: Findings
  private let contacts: SpanIndex

  init(_ annotated: AnnotatedPost) {
    body = annotated.post.body
    findings = annotated.findings
    contacts = SpanIndex(Self.merged(findings.contacts.map(\.range).filter { !$0.isEmpty }))
  }

  /// In the order of the text; linear in the counts of blocks and contacts, and in the lengths of what is folded.
  var folds: [Fold] {
    let about = boilerplate
    let lists = contactBlocks(outside: about?.blocks ?? 0..<0)
    let all = ((about.map { [$0] } ?? []) + lists).sorted { $0.range.lowerBound < $1.range.lowerBound }
    let folded = all.reduce(0) { $0 + $1.range.count }
    let whole = body.blocks.reduce(0) { $0 + $1.range.count }
    return 2 * folded > whole ? [] : all
  }

  private func fold(_ blocks: Range<Int>, _ content: Fold.Content) -> Fold {
    let range = body.blocks[blocks.lowerBound].range.lowerBound..<body.blocks[blocks.upperBound - 1].range.upperBound
    return Fold(blocks: blocks, range: range, content: content)
  }

  private static func merged(_ spans: [Range<Int>]) -> [Range<Int>] {
    spans.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, span in
      if let last = merged.last, last.upperBound >= span.lowerBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        merged.append(span)
      }
    }
  }
}

/// Boilerplate.
extension FoldFinder {
  private var boilerplate: Fold? {
    guard let range = findings.boilerplate else { return nil }
    let inside = body.blocks.indices.filter { index in
      let block = body.blocks[index].range
      return !block.isEmpty && block.lowerBound >= range.lowerBound && block.upperBound <= range.upperBound
    }
    guard let first = inside.first, let last = inside.last else { return nil }
    let words = inside.reduce(0) { $0 + wordCount(of: $1) }
    if let heading = heading(before: first) {
      return fold(heading..<last + 1, .boilerplate(title: text(of: heading), words: words))
    }
    if inside.count > 1, isTitle(first) {
      return fold(first..<last + 1, .boilerplate(title: text(of: first), words: words - wordCount(of: first)))
    }
    return fold(first..<last + 1, .boilerplate(title: openingTitle(of: first), words: words))
  }

  /// The heading that stands directly above: `About Housing Action`.
  private func heading(before block: Int) -> Int? {
    guard let heading = body.blocks[..<block].lastIndex(where: { !$0.range.isEmpty }), isTitle(heading),
      body.blocks[heading].range.lowerBound >= findings.endMark?.upperBound ?? 0
    else { return nil }
    return heading
  }

  private func isTitle(_ block: Int) -> Bool {
    guard body.blocks[block].range.count <= Self.longestTitle else { return false }
    if case .heading = body.blocks[block].kind { return true }
    return ContactLabels.beginsAbout(text(of: block))
  }

  /// `About Housing Action: Housing Action is …`.
  private func openingTitle(of block: Int) -> String? {
    let text = body.slice(body.blocks[block].range)
    guard ContactLabels.beginsAbout(text) else { return nil }
    return text.utf8.prefix(Self.longestTitle).firstIndex(of: UInt8(ascii: ":")).map { String(text[..<$0]) }
  }

  /// In bytes.
  private static let longestTitle = 100

  /// On one line, a colon at its end left out.
  private func text(of block: Int) -> String {
    let words = body.slice(body.blocks[block].range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.hasSuffix(":") ? String(words.dropLast()) : words
  }

  private func wordCount(of block: Int) -> Int {
    body.slice(body.blocks[block].range).split(whereSeparator: \.isWhitespace).count
  }
}

/// Contacts.
extension FoldFinder {
  /// Runs of blocks that hold contacts and their labels; what is one short line anyway is left.
  private func contactBlocks(outside boilerplate: Range<Int>) -> [Fold] {
    var folds: [Fold] = []
    var run: [Int] = []
    func end() {
      while let last = run.last, !hasContact(last) { run.removeLast() }
      if let first = run.first, let last = run.last, isWorthwhile(first..<last + 1) {
        let blocks = first..<last + 1
        folds.append(fold(blocks, .contacts(count: contactCount(in: blocks))))
      }
      run = []
    }
    for index in candidates where !boilerplate.contains(index) {
      if let last = run.last, index != following(last) { end() }
      run.append(index)
    }
    end()
    return folds
  }

  /// Blocks that hold contacts and nothing else, each with the labels directly above it; ascending.
  private var candidates: [Int] {
    var found: [Int] = []
    for span in contacts.spans {
      var index = firstBlock(endingAfter: span.lowerBound)
      while index < body.blocks.count, body.blocks[index].range.lowerBound < span.upperBound {
        if found.last.map({ $0 < index }) ?? true, holdsOnlyContacts(index) {
          let labels = labels(above: index).filter { label in found.last.map { $0 < label } ?? true }
          found += labels + [index]
        }
        index += 1
      }
    }
    return found
  }

  /// `Media contact` and the like in paragraphs of their own, at most two.
  private func labels(above block: Int) -> [Int] {
    var labels: [Int] = []
    var index = block - 1
    while index >= 0, labels.count < 2 {
      let block = body.blocks[index]
      if !block.range.isEmpty {
        guard !hasContact(index), block.range.count <= Self.longestTitle else { break }
        guard ContactLabels.areLabels(body.slice(block.range), isAlone: true) else { break }
        labels.insert(index, at: 0)
      }
      index -= 1
    }
    return labels
  }

  private func firstBlock(endingAfter offset: Int) -> Int {
    var (low, high) = (0, body.blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if body.blocks[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func following(_ block: Int) -> Int? {
    body.blocks[(block + 1)...].firstIndex { !$0.range.isEmpty }
  }

  private func hasContact(_ block: Int) -> Bool { contacts.overlaps(body.blocks[block].range) }

  /// Whether what is no contact in a block are labels and signs.
  private func holdsOnlyContacts(_ index: Int) -> Bool {
    let block = body.blocks[index].range
    guard !block.isEmpty, hasContact(index) else { return false }
    var rest = block.lowerBound
    for span in contacts.spans where span.overlaps(block) {
      if span.lowerBound > rest, !isLabel(rest..<span.lowerBound) { return false }
      rest = max(rest, span.upperBound)
    }
    return rest >= block.upperBound || isLabel(rest..<block.upperBound)
  }

  private func isLabel(_ range: Range<Int>) -> Bool {
    range.count <= 160 && ContactLabels.areLabels(body.slice(range), isAlone: false)
  }

  private func contactCount(in blocks: Range<Int>) -> Int {
    let range = fold(blocks, .contacts(count: 0)).range
    return findings.contacts.count { $0.range.overlaps(range) }
  }

  /// Whether it is more than the one line that would stand for it.
  private func isWorthwhile(_ blocks: Range<Int>) -> Bool {
    let shown = blocks.filter { !body.blocks[$0].range.isEmpty }
    guard shown.count == 1, let only = shown.first else { return true }
    let text = body.slice(body.blocks[only].range)
    return text.utf8.count > PaneSizes.widestText || text.contains { $0.isNewline }
  }
}
