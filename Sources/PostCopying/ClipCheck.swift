package import PostMarks
package import PostModel
package import WordDiff

/// Whether a clip is still what its post says.
package enum ClipCheck: Sendable, Hashable {
  /// The body is the same to the byte.
  case verbatim
  /// The words are there to the byte, in a text that is another one by now: at the same place, or elsewhere.
  case kept(isMoved: Bool)
  /// The words are others now.
  case changed([ChangedPassage])
  case gone(Gone)

  package enum Gone: String, Sendable, Hashable {
    case post
    /// Nothing like the words is in the post any more.
    case passage
  }
}

/// A segment of a clip beside the passage that is nearest to it now.
package struct ChangedPassage: Sendable, Hashable {
  package let old: String
  package let new: String
  /// UTF-8 offsets of ``new`` in the body's text.
  package let range: Range<Int>

  package init(old: String, new: String, range: Range<Int>) {
    self.old = old
    self.new = new
    self.range = range
  }

  package var diff: WordDiff { WordDiff(old: [old[...]], new: [new[...]]) }

  /// What was taken out as `[−old−]`, what was put in as `{+new+}`: as the comparison of texts has it.
  package var marked: String {
    diff.passages.map { passage in
      passage.runs.map { run in
        let text = run.kind == .removed ? old : new
        let words = String(decoding: Array(text.utf8)[run.range], as: UTF8.self)
        return switch run.kind {
        case .kept: words
        case .removed: "[−" + words + "−]"
        case .added: "{+" + words + "+}"
        }
      }.joined()
    }.joined(separator: " ")
  }
}

extension ClipCheck {
  /// Holds a clip against its post as it is now.
  ///
  /// Linear in the body where the words are still there; else in the body times the count of segments.
  ///
  /// - Parameter article: `nil` where the post is not there any more.
  package init(_ clip: Clip, in article: AnnotatedPost?) {
    guard let article else {
      self = .gone(.post)
      return
    }
    let body = article.post.body
    let passages = clip.passages
    let stands = passages.allSatisfy { Self.stands($0, in: body) }
    if passages.isEmpty, let contact = clip.contact {
      self = article.findings.contacts.contains { $0.hasSameFacts(as: contact) } ? .verbatim : .gone(.passage)
    } else if stands {
      self = clip.sha256 == SHA256.digits(of: body.text) ? .verbatim : .kept(isMoved: false)
    } else if passages.allSatisfy({ body.text.utf8Contains($0.text) }) {
      self = .kept(isMoved: true)
    } else {
      self.init(changed: passages, in: article)
    }
  }

  private static func stands(_ passage: Segment, in body: Body) -> Bool {
    let utf8 = body.text.utf8
    guard passage.range.upperBound <= utf8.count else { return false }
    let start = utf8.index(utf8.startIndex, offsetBy: passage.range.lowerBound)
    return utf8[start...].starts(with: passage.text.utf8) && passage.text.utf8.count == passage.range.count
  }

  private init(changed passages: [Segment], in article: AnnotatedPost) {
    var changed: [ChangedPassage] = []
    let search = NearestPassage(article)
    for passage in passages where !article.post.body.text.utf8Contains(passage.text) {
      guard let near = search.nearest(to: passage.text) else {
        self = .gone(.passage)
        return
      }
      changed.append(near)
    }
    self = .changed(changed)
  }

  /// Whether nothing is to be done about it.
  package var isVerbatim: Bool {
    switch self {
    case .verbatim, .kept: true
    case .changed, .gone: false
    }
  }

  /// What is said of it, in a few words.
  package var sentence: String {
    switch self {
    case .verbatim: "verbatim"
    case .kept(isMoved: false): "verbatim, text around it changed"
    case .kept(isMoved: true): "verbatim, at another place of a changed text"
    case .changed: "changed"
    case .gone(.post): "gone: the post is not there any more"
    case .gone(.passage): "gone: nothing like these words is in the post any more"
    }
  }

  /// One word for tables and programs.
  package var name: String {
    switch self {
    case .verbatim, .kept: "verbatim"
    case .changed: "changed"
    case .gone: "gone"
    }
  }
}

extension Contact {
  fileprivate func hasSameFacts(as other: Contact) -> Bool {
    name == other.name && organization == other.organization && role == other.role && phones == other.phones
      && emails == other.emails
  }
}

extension String {
  /// Whether the bytes of a text are in this one; by bytes, so that no canonical equivalent passes for the same.
  fileprivate func utf8Contains(_ other: String) -> Bool {
    let (text, wanted) = (Array(utf8), Array(other.utf8))
    guard let first = wanted.first else { return true }
    var place = 0
    while place + wanted.count <= text.count {
      guard let next = text[place...].firstIndex(of: first), next + wanted.count <= text.count else { return false }
      if text[next..<next + wanted.count].elementsEqual(wanted) { return true }
      place = next + 1
    }
    return false
  }
}
