package import PostExtraction
package import PostModel

/// What must hold for every body and its findings, whatever the text.
///
/// Tests, the check of whole folders and the fuzzer all ask here.
package enum Invariants {
  /// One sentence for each invariant that a body or what is found in it breaks; none where all is well.
  package static func breaches(of body: Body, extractor: Extractor = Extractor()) -> [String] {
    var header = InvariantCheck(of: body)
    header.header(extractor.header(of: body))
    return breaches(of: extractor.findings(in: body), in: body) + header.breaches
  }

  /// The same for the body alone.
  package static func breaches(ofBlocksIn body: Body) -> [String] {
    var check = InvariantCheck(of: body)
    check.blocks()
    return check.breaches
  }

  /// The same for findings that are at hand.
  package static func breaches(of findings: Findings, in body: Body) -> [String] {
    var check = InvariantCheck(of: body)
    check.blocks()
    check.quotes(findings.quotes)
    check.contacts(findings.contacts)
    check.header(findings.header)
    for (name, range) in [("end mark", findings.endMark), ("boilerplate", findings.boilerplate)] {
      if let range { check.span(range, name) }
    }
    return check.breaches
  }
}

/// Collects what is wrong with one body's findings.
private struct InvariantCheck {
  private(set) var breaches: [String] = []
  private let body: Body

  init(of body: Body) { self.body = body }

  mutating func blocks() {
    var end = 0
    for (index, block) in body.blocks.enumerated() {
      let name = "block \(index)"
      guard isInText(block.range, name) else { continue }
      if block.range.lowerBound < end { breaches.append("\(name) begins in the block before it") }
      end = block.range.upperBound
    }
    for (index, run) in body.runs.enumerated() { _ = isInText(run.range, "run \(index)") }
  }

  mutating func quotes(_ quotes: [Quote]) {
    let starts = quotes.map { $0.segments[0].range.lowerBound }
    if starts != starts.sorted() { breaches.append("quotes are not in the order of their first segments") }
    var all: [(range: Range<Int>, name: String)] = []
    for (number, quote) in quotes.enumerated() {
      var end = 0
      for (place, one) in quote.segments.enumerated() {
        let name = "segment \(place) of quote \(number)"
        if one.range.lowerBound < end { breaches.append("\(name) is not behind the segment before it") }
        end = one.range.upperBound
        segment(one, name)
        all.append((one.range, name))
      }
    }
    all.sort { $0.range.lowerBound < $1.range.lowerBound }
    guard var farthest = all.first else { return }
    for next in all.dropFirst() {
      if next.range.lowerBound < farthest.range.upperBound { breaches.append("\(next.name) overlaps \(farthest.name)") }
      if next.range.upperBound > farthest.range.upperBound { farthest = next }
    }
  }

  mutating func contacts(_ contacts: [Contact]) {
    for (number, contact) in contacts.enumerated() {
      let name = "contact \(number)"
      span(contact.range, name)
      if contact.phones.isEmpty, contact.emails.isEmpty { breaches.append("\(name) has neither phone nor e-mail") }
      if (contact.phones + contact.emails).contains(where: \.isEmpty) { breaches.append("\(name) has an empty number") }
    }
  }

  mutating func header(_ header: Header) {
    for (name, part) in [("title", header.title), ("subtitle", header.subtitle), ("dateline", header.dateline)] {
      if let part { segment(part, name) }
    }
  }

  private mutating func segment(_ segment: Segment, _ name: String) {
    guard span(segment.range, name) else { return }
    if String(body.slice(segment.range)) != segment.text { breaches.append("\(name) does not say the body's words") }
  }

  /// A span with words, in the body.
  @discardableResult
  mutating func span(_ range: Range<Int>, _ name: String) -> Bool {
    guard isInText(range, name) else { return false }
    if range.isEmpty { breaches.append("\(name) is empty") }
    return true
  }

  private mutating func isInText(_ range: Range<Int>, _ name: String) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= body.text.utf8.count else {
      breaches.append("\(name) at \(range) leaves the body of \(body.text.utf8.count) bytes")
      return false
    }
    guard isOnScalar(range.lowerBound), isOnScalar(range.upperBound) else {
      breaches.append("\(name) at \(range) cuts a scalar")
      return false
    }
    return true
  }

  private func isOnScalar(_ offset: Int) -> Bool {
    let utf8 = body.text.utf8
    return offset == utf8.count || utf8[utf8.index(utf8.startIndex, offsetBy: offset)] & 0xC0 != 0x80
  }
}
