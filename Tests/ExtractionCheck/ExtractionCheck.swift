import ArgumentParser
import ExtractionHarness
import Glibc

/// Whether extraction's invariants hold for files: each is read as plain text, as Markdown and as HTML.
@main
struct ExtractionCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extraction-check",
    abstract: "Check extraction's invariants on every file of a folder, and name those that break one.")

  @Argument(help: "Folders, or single files.")
  var paths: [String]

  func run() throws {
    let notice = CrashNotice()
    var (files, bytes, broken) = (0, 0, 0)
    for path in paths.flatMap(Self.files) {
      guard let content = FileTree.bytes(of: path) else {
        print("\(path): cannot be read")
        broken += 1
        continue
      }
      files += 1
      bytes += content.count
      for reading in FileReading.allCases {
        notice.set("extraction-check: died at \(path), read as \(reading.rawValue)\n")
        for breach in Invariants.breaches(of: reading.body(of: content)) {
          print("\(path), read as \(reading.rawValue): \(breach)")
          broken += 1
        }
      }
    }
    print("\(files) files, \(bytes / 1_000_000) MB: \(broken == 0 ? "all invariants hold" : "\(broken) breaches")")
    if broken > 0 { throw ExitCode.failure }
  }

  private static func files(_ path: String) -> [String] {
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    return isFolder ? FileTree.files(below: path) : [path]
  }
}
