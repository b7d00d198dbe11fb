import CursesTerminal
import PostModel
import PostStore
import ReaderCore
import TextLayout

/// Walks through posts in the background for the first that has a quote, a contact or a text.
struct PostFinder {
  let archive: Archive
  let mailbox: Mailbox

  /// Posts tried at once, by all cores.
  private static let batch = 32

  /// Starts to look; cancelling the task stops it, and then nothing is answered.
  func start(_ find: Find) -> Task<Void, Never> {
    Task.detached(priority: .userInitiated) {
      var rest = find.candidates[...]
      while !rest.isEmpty, !Task.isCancelled {
        let ids = Array(rest.prefix(Self.batch))
        rest = rest.dropFirst(Self.batch)
        let found = await parallelMap(ids) { id in post(id, for: find.target) }
        if Task.isCancelled { return }
        if let first = found.compactMap(\.self).first { return mailbox.post(.found(first, by: find)) }
      }
      if !Task.isCancelled { mailbox.post(.found(nil, by: find)) }
    }
  }

  /// The post, if it has what is looked for.
  private func post(_ id: PostID, for target: Find.Target) -> AnnotatedPost? {
    CursesTerminal.coverThisThread()
    let post = archive.store.read(id)
    if case .text(let pattern) = target {
      let isThere = [post.metadata.title, post.body.text].contains {
        $0.map { SearchFold.contains($0, pattern) } ?? false
      }
      return isThere ? archive.annotate(post) : nil
    }
    let annotated = archive.annotate(post)
    let isThere = target == .quotes ? !annotated.findings.quotes.isEmpty : !annotated.findings.contacts.isEmpty
    return isThere ? annotated : nil
  }
}
