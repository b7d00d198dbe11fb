import ExtractionHarness
import PostExtraction
import PostModel
import PostStore
import Subprocess

/// The speed of extraction over all posts of a folder, and of `wc -w` over the same files, in turns.
struct FolderSpeed {
  let folder: String
  let rounds: Int

  func report() async throws {
    let files = FileTree.files(below: folder)
    let bodies = files.map { Store.read(file: $0).body }
    let megabytes = Double(bodies.reduce(0) { $0 + $1.text.utf8.count }) / 1e6
    guard megabytes > 0 else { return print("\(folder): no text") }
    print("\(folder): \(bodies.count) posts, \(rounded(megabytes)) MB of body text")
    print("timed is Extractor().findings(in:) over all bodies on one core, without reading, decoding and markup")
    let times = try await measure(bodies, files)
    report("extraction", times.extraction)
    let (median, best) = (times.extraction.processor.median / 1000, times.extraction.processor.best / 1000)
    print(
      "              \(rounded(megabytes / median)) (\(rounded(megabytes / best))) MB/s,"
        + " \(Int(Double(bodies.count) / median)) (\(Int(Double(bodies.count) / best))) posts/s")
    for (locale, time) in [("C", times.count), ("C.UTF-8", times.countUTF8)] {
      report("wc -w", time)
      let ratio = rounded(times.extraction.processor.median / time.processor.median)
      print("              on the same files with LC_ALL=\(locale), reading them; extraction takes \(ratio) times that")
    }
  }

  private func report(_ name: String, _ time: Rounds) {
    let padding = String(repeating: " ", count: max(1, 14 - name.count))
    print("\(name)\(padding)\(time.processor) ms of one core, \(time.wall) ms by the clock: median (best) of \(rounds)")
  }

  private struct Measured {
    var extraction = Rounds()
    var count = Rounds()
    var countUTF8 = Rounds()
  }

  /// All take turns, so that a busy moment of the machine meets each.
  private func measure(_ bodies: [Body], _ files: [String]) async throws -> Measured {
    let list = files.map { $0 + "\0" }.joined()
    var measured = Measured()
    for round in 0...rounds {
      let extraction = extract(bodies)
      let count = try await countWords(list, locale: "C")
      let countUTF8 = try await countWords(list, locale: "C.UTF-8")
      // The first round fills the machine's caches.
      guard round > 0 else { continue }
      measured.extraction.add(extraction)
      measured.count.add(count)
      measured.countUTF8.add(countUTF8)
    }
    return measured
  }

  private func extract(_ bodies: [Body]) -> Spent {
    let extractor = Extractor()
    let start = Spent.now(.thisProcess)
    for body in bodies { blackHole(extractor.findings(in: body)) }
    return Spent.now(.thisProcess) - start
  }

  /// One process over all files, from its start to its end; it reads their names, each ended by a NUL.
  private func countWords(_ list: String, locale: String) async throws -> Spent {
    let start = Spent.now(.children)
    let result = try await Subprocess.run(
      .name("wc"), arguments: ["-w", "--files0-from=-"], environment: .inherit.updating(["LC_ALL": locale]),
      input: .string(list), output: .discarded, error: .discarded)
    guard case .exited(0) = result.terminationStatus else { throw WordCountFailed() }
    return Spent.now(.children) - start
  }
}

struct WordCountFailed: Error, CustomStringConvertible {
  var description: String { "wc -w --files0-from failed: GNU coreutils must be there" }
}
