import PostCatalog
import PostModel
import PostQuery
import ReaderCore
import Synchronization

/// Counts what stands beside lists and posts, on other threads: quotes that are said again, posts by month.
final class CountDesk: Sendable {
  private struct State {
    var echoes: Task<Void, Never>?
    var timeline: Task<Void, Never>?
  }

  private let state = Mutex(State())
  private let desk: ListDesk
  private let mailbox: Mailbox

  /// - Parameter desk: Has the catalog.
  init(desk: ListDesk, mailbox: Mailbox) {
    self.desk = desk
    self.mailbox = mailbox
  }

  /// Looks which quotes of a post others have, too; the look before it is given up.
  ///
  /// Where the catalog fails nothing is told: the list says so. Nor is what is known, for which a frame would be drawn.
  func findEchoes(of post: AnnotatedPost, known: [QuoteEcho]) {
    state.withLock { state in
      state.echoes?.cancel()
      state.echoes = Task.detached(priority: .utility) { [mailbox, desk] in
        guard let echoes = try? await desk.catalog.echoes(of: post), !Task.isCancelled, echoes != known else { return }
        mailbox.post(.echoed(post.post.id, echoes))
      }
    }
  }

  /// Counts posts and quotes by month; the count before it is given up.
  func countMonths(_ request: TimelineRequest) {
    state.withLock { state in
      state.timeline?.cancel()
      state.timeline = Task.detached(priority: .utility) { [self] in
        // A filter that cannot be read is told of by the list of posts.
        guard let (query, letters) = try? desk.read(request.filter) else { return }
        let question = desk.question(query)
        guard let counted = try? await desk.catalog.timeline(question, titles: letters), !Task.isCancelled else {
          return
        }
        mailbox.post(.timeline(counted, of: request.number))
      }
    }
  }
}
