import CatalogRefresh
import CursesTerminal
import Glibc
import MarkKeeping
import PostMarks
import PostModel
import ReaderCore
import Synchronization

/// Keeps marks on the disk, in the order in which they are made, on a thread of its own; and tells the reader what other
/// programs write.
final class MarkDesk: Sendable {
  private struct State {
    /// Marks that are not on the disk yet.
    var waiting: [Mark] = []
    /// Why the last of them could not be kept.
    var failure: MarkFileError?
    var isWriting = false
  }

  private let path: String
  private let mailbox: Mailbox
  private let shelf: MarkShelf
  private let state = Mutex(State())
  private let bell: Bell

  /// - Parameter path: Of the file, to name it where the disk does not answer.
  init(path: String, mailbox: Mailbox, shelf: MarkShelf) throws(FileError) {
    self.path = path
    self.mailbox = mailbox
    self.shelf = shelf
    bell = try Bell()
  }

  /// A file of so many bytes is read before the first screen.
  private static let quicklyRead = 64 << 10

  /// Begins to keep; the marks that there are come as messages, those of a small file before it returns.
  func start(_ file: MarkFile) {
    var file = file
    let isSmall = file.bytes <= Self.quicklyRead
    if isSmall { read(&file) }
    startThread { [self, file] in
      CursesTerminal.coverThisThread()
      var file = file
      if !isSmall { read(&file) }
      keep(&file)
    }
  }

  /// Puts marks into the file, soon.
  func keep(_ marks: [Mark]) {
    state.withLock { $0.waiting += marks }
    bell.ring()
  }

  /// Waits until all marks are kept, or it is clear that they cannot be.
  ///
  /// - Returns: How many are lost, and why; `nil` where none is.
  func finish() -> (count: Int, failure: MarkFileError)? {
    state.withLock { $0.failure = nil }
    bell.ring()
    for _ in 0..<Self.patience {
      let (isDone, failure) = state.withLock { (!$0.isWriting && $0.waiting.isEmpty, $0.failure) }
      if isDone { return nil }
      if let failure { return (state.withLock { $0.waiting.count }, failure) }
      usleep(1000)
    }
    return (state.withLock { max(1, $0.waiting.count) }, MarkFileError(path: path, code: ETIMEDOUT))
  }

  /// Milliseconds that the end of the program waits for the disk.
  private static let patience = 5000
}

/// On the thread.
extension MarkDesk {
  private func read(_ file: inout MarkFile) {
    do throws(MarkFileError) {
      let (book, problems) = try file.load()
      shelf.take(book.posts)
      if !book.isEmpty { mailbox.post(.marksRead(book)) }
      complain(of: problems)
    } catch {
      mailbox.post(.notice(Notice(.error, SafeText(oneLine: "Marks cannot be read: " + error.description))))
    }
  }

  private func keep(_ file: inout MarkFile) {
    file.prepareFolder()
    var watch = MarkWatch(file: file.path)
    while true {
      var descriptors = [pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0)]
      if let watch { descriptors.append(pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)) }
      _ = poll(&descriptors, nfds_t(descriptors.count), -1)
      bell.silence()
      watch?.silence()
      let marks = state.withLock { state in
        state.isWriting = true
        return state.waiting
      }
      do throws(MarkFileError) {
        tell(marks.isEmpty ? try file.news() : try file.append(marks))
        state.withLock { state in
          state.waiting.removeFirst(marks.count)
          state.failure = nil
        }
      } catch {
        if !marks.isEmpty { complain(error) }
      }
      state.withLock { $0.isWriting = false }
      // There is a folder to watch since something was written.
      watch = watch ?? MarkWatch(file: file.path)
    }
  }

  private func tell(_ news: MarkFile.News) {
    if !news.marks.isEmpty { mailbox.post(.marked(news.marks)) }
    complain(of: news.problems)
  }

  private func complain(_ error: MarkFileError) {
    state.withLock { $0.failure = error }
    let sentence = "Not kept, holds until you quit: " + error.description
    mailbox.post(.notice(Notice(.error, SafeText(oneLine: sentence))))
  }

  private func complain(of problems: [Problem]) {
    guard let complaint = FirstScreenRemark.about(problems) else { return }
    mailbox.post(.notice(Notice(.warning, SafeText(oneLine: complaint))))
  }
}
