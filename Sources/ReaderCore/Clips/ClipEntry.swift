package import PostCopying
package import PostMarks
import PostModel

/// A clip in the list of the tray.
package struct ClipEntry: Sendable, Hashable {
  package let clip: Clip
  /// `nil` until it has been held against its post.
  package let check: ClipCheck?

  package init(_ clip: Clip, check: ClipCheck?) {
    self.clip = clip
    self.check = check
  }

  /// Where its words stand.
  package var place: EntryPlace { EntryPlace(clip.post, .clip(clip)) }
}

extension Article {
  /// Shows the words of a clip where they stand now: as a quote or contact that was found, else as they stand in the
  /// text; at the top where they do not.
  mutating func show(_ clip: Clip) {
    let findings = annotated.findings
    if let quote = clip.quote {
      let words = quote.segments.map(\.text)
      let same = findings.quotes.indices.filter { findings.quotes[$0].segments.map(\.text) == words }
      let start = quote.segments[0].range.lowerBound
      let nearest = same.min { distance($0, from: start) < distance($1, from: start) }
      if let nearest { return showQuote(nearest) }
    } else if let contact = clip.contact, let index = findings.contacts.firstIndex(where: { $0.isSame(as: contact) }) {
      return showContact(index)
    }
    guard let words = clip.passages.first, let range = body.range(of: words.text, near: words.range.lowerBound) else {
      clearHighlight()
      return scroll { $0.scroll(to: 0) }
    }
    showMatch(range)
  }

  private func distance(_ quote: Int, from offset: Int) -> Int {
    abs(annotated.findings.quotes[quote].segments[0].range.lowerBound - offset)
  }
}

extension Clip {
  /// What is known of its post, which may be gone.
  var summary: PostSummary {
    PostSummary(id: post, title: title, date: date, organization: organization, source: source)
  }
}

extension Contact {
  fileprivate func isSame(as other: Contact) -> Bool {
    name == other.name && organization == other.organization && phones == other.phones && emails == other.emails
  }
}

extension Body {
  /// Where words stand nearest to an offset; by bytes, in UTF-8 offsets.
  fileprivate func range(of words: String, near offset: Int) -> Range<Int>? {
    let ranges = text.ranges(of: words).map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return start..<start + words.utf8.count
    }
    return ranges.min { abs($0.lowerBound - offset) < abs($1.lowerBound - offset) }
  }
}
