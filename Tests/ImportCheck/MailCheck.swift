import ArgumentParser
import FoundationEssentials
import Glibc
import ImportModel
import PostImport
import PostModel

/// Reads messages and mailboxes, and prints what each becomes.
struct MailCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Print what messages and mailboxes become, a line each.")

  @Flag(help: "Print the posts whole.") var text = false
  @Flag(help: "Print the totals alone.") var quiet = false
  @Flag(help: "Read as mail what does not look like it.") var force = false
  @Argument(help: "Files and folders.") var paths: [String]

  func run() throws {
    var totals = Totals()
    for path in paths.flatMap(MailFiles.below) {
      let start = ContinuousClock.now
      let items = read(path)
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      totals.take(items, seconds: seconds)
      if !quiet { show(path, items, seconds) }
    }
    print(totals.line)
  }

  private func read(_ path: String) -> [SourceItem] {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    let source = ByteSource(descriptor: descriptor)
    let head = source.peek(65_536)
    var items: [SourceItem] = []
    if MailSignature.isMailbox(head) {
      MailboxReader.read(source) { item in
        items.append(quiet ? item.light : item)
        return true
      }
    } else if force || MailSignature.isMessage(head) {
      items = source.all().map(MailReader.read) ?? [.skipped(.failed("longer than 64 MiB"))]
    } else {
      items = [.skipped(.skipped("NOT MAIL"))]
    }
    return items
  }

  private func show(_ path: String, _ items: [SourceItem], _ seconds: Double) {
    let name = path.split(separator: "/").suffix(2).joined(separator: "/")
    for item in items {
      switch item {
      case .skipped(let skipped):
        print("\(name)\t\(skipped.verdict)\t\(skipped.place ?? "")\t\(skipped.reason)")
      case .post(let draft):
        let words = draft.body.text.split(whereSeparator: \.isWhitespace).count
        let date = draft.metadata.date?.iso8601 ?? "no date"
        let time = String(Int(seconds * 1000)) + " ms"
        print(
          [
            name, draft.kind.rawValue, draft.place ?? "", draft.metadata.title ?? "no title", date,
            draft.byline ?? "no byline", "\(words) words", time, draft.attachments.joined(separator: ", "),
          ].joined(separator: "\t"))
        if text { print(Self.whole(draft)) }
      }
    }
  }

  private static func whole(_ draft: Draft) -> String {
    let blocks = draft.body.blocks.map { block in
      String(repeating: "> ", count: block.quoteDepth) + "[\(block.kind)] " + draft.body.slice(block.range)
    }
    let source = draft.metadata.source.map { "source: " + $0 } ?? ""
    return (["id: \(draft.identity ?? "none") \(source)"] + blocks).joined(separator: "\n") + "\n"
  }
}

extension SourceItem {
  fileprivate var light: SourceItem {
    guard case .post(var draft) = self else { return self }
    draft.body = .empty
    draft.original = nil
    return .post(draft)
  }
}

private struct Totals {
  private var files = 0
  private var posts = 0
  private var skipped = 0
  private var failed = 0
  private var slowest = 0.0

  mutating func take(_ items: [SourceItem], seconds: Double) {
    files += 1
    slowest = max(slowest, seconds)
    for item in items {
      switch item {
      case .post: posts += 1
      case .skipped(let reason): if reason.verdict == .failed { failed += 1 } else { skipped += 1 }
      }
    }
  }

  var line: String {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return "\(files) files: \(posts) posts, \(skipped) skipped, \(failed) failed; slowest \(Int(slowest * 1000)) ms, "
      + "peak \(usage.ru_maxrss / 1024) MB"
  }
}

enum MailFiles {
  /// Files of a folder and all below it, or the file itself.
  static func below(_ path: String) -> [String] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path), !names.isEmpty else { return [path] }
    return names.sorted().map { path + "/" + $0 }.filter { name in
      var status = stat()
      return stat(name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
  }
}
