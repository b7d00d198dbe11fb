import PostModel
import ReaderCore

/// Runs programs that need no terminal while the reader goes on.
struct ProgramDesk {
  let runner: ProgramRunner
  private let mailbox: Mailbox
  private var task: Task<Void, Never>?

  init(searchPath: String?, mailbox: Mailbox) {
    runner = ProgramRunner(searchPath: searchPath)
    self.mailbox = mailbox
  }

  /// Gives something of a post to what a person typed; the program before it is stopped.
  mutating func pipe(_ content: PipedContent, to typed: String) {
    task?.cancel()
    task = Task.detached(priority: .userInitiated) { [runner, mailbox] in
      let result = await runner.pipe(content.bytes, to: typed)
      if !Task.isCancelled { mailbox.post(.programEnded(result)) }
    }
  }

  mutating func stop() {
    task?.cancel()
    task = nil
  }

  /// Starts a program that goes on by itself; that it could not, or ended badly, is said when it is known.
  func start(_ command: [String]) {
    Task.detached(priority: .userInitiated) { [runner, mailbox] in
      guard let reason = await runner.runApart(command) else { return }
      mailbox.post(.notice(Notice(.error, SafeText(oneLine: reason))))
    }
  }
}

extension PipedContent {
  /// What the program reads.
  fileprivate var bytes: SafeText {
    switch self {
    case .text(let text): text + "\n"
    case .quotes(let post, let aliases):
      Self.json(QuotesCommand.answer([FoundInPost(summary: post.summary, items: post.findings.quotes)], aliases))
    case .contacts(let post):
      Self.json(ContactsCommand.answer([FoundInPost(summary: post.summary, items: post.findings.contacts)]))
    }
  }

  private static func json(_ answer: Answer) -> SafeText {
    let printer = JSONLinesPrinter()
    return answer.records.reduce("") { $0 + printer.text(of: $1) }
  }
}
