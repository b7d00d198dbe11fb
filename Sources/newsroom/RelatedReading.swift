import PostModel
import PostStore

/// What the store has beside a post, looked for by names: the store is not walked.
extension Archive {
  /// A post with everything that is found in it, and what the store has beside it.
  func openWithRelated(_ id: PostID) -> AnnotatedPost { withRelated(open(id)) }

  /// The same of a post that is opened already, or of its beginning.
  func withRelated(_ annotated: AnnotatedPost) -> AnnotatedPost {
    let metadata = annotated.post.metadata
    var annotated = annotated
    annotated.related.newer = metadata.revisionOf.flatMap(named)
    annotated.related.nearCopy = metadata.nearCopyOf.flatMap(named)
    addOlderTexts(to: &annotated)
    return annotated
  }

  /// `nil` where the store has no such post; front matter is anybody's, so a path that leads elsewhere is none.
  private func named(_ id: PostID) -> RelatedPosts.Named? {
    let parts = id.rawValue.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.utf8.contains(0) }
    guard isPlain, store.file(id) != nil else { return nil }
    let post = store.read(id, .beginning)
    let title = post.metadata.title ?? PostSummary(post: post, header: header(of: post.body)).title
    return RelatedPosts.Named(id: id, title: title)
  }

  /// Files that are only named like older texts are none: the newest one is read, to see what it says.
  private func addOlderTexts(to annotated: inout AnnotatedPost) {
    let id = annotated.post.id
    var texts = olderTexts(named: id)
    while let last = texts.last {
      let metadata = store.read(last, .beginning).metadata
      if metadata.revisionOf == id {
        annotated.related.changedSince = metadata.textDay
        break
      }
      texts.removeLast()
    }
    annotated.related.olderTexts = texts
  }

  /// Some may have been removed: a few numbers in a row may be missing.
  private func olderTexts(named id: PostID) -> [PostID] {
    var texts: [PostID] = []
    var (number, misses) = (1, 0)
    while misses < 3, number <= Self.mostOlderTexts {
      let older = id.olderText(number)
      if store.file(older) == nil {
        misses += 1
      } else {
        texts.append(older)
        misses = 0
      }
      number += 1
    }
    return texts
  }

  private static var mostOlderTexts: Int { 1000 }
}
