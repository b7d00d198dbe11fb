import Glibc
import Measuring
import TerminalHarness

/// A post of 20 MB, beside one of 40 kB, in a store of their own.
///
/// They are taken once in a run.
struct LongPostFigures {
  let subject: Subject

  private static let posts = 2
  private static let longBytes = 20_000_000
  private static let shortBytes = 40_000
  /// What counts as the same cost, in times.
  private static let sameCost = 1.25

  func measure(_ output: TableOutput) throws {
    let store = try makeStore()
    let environment = ["XDG_CACHE_HOME": store + "-cache"]
    let launch = Launch(
      program: subject.newsroom, arguments: [store], environment: environment, size: subject.terminal)
    try WholeProcess([subject.newsroom, "index", "--store", store], environment: environment).run()
    var openings = Samples()
    for _ in 0..<subject.rounds {
      let session = try launch.startAndSettle()
      guard let press = Press(.text("J"), in: session, quiet: .milliseconds(500)) else { continue }
      guard session.screen.text.contains("Quay 0 stays") else { throw BenchError("the post of 20 MB is not shown") }
      openings.add(press.time)
    }
    output.add(
      "open a post of 20 MB", Self.posts, openings.median, .milliseconds,
      limits: Limits(.atMost(50)))
    let session = try launch.startAndSettle()
    let short = scroll([], session)
    let long = scroll([.text("J")], session)
    for (name, typed) in [("median", 50), ("p99", 99)] {
      output.add(
        "scroll a post of 20 MB, \(name)", Self.posts, long.times.percentile(typed), .milliseconds,
        reference: short.times.percentile(typed).map { .init("a post of 40 kB", $0) },
        limits: Limits(.ratioAtMost(Self.sameCost)))
    }
  }

  private func scroll(_ open: [Typed], _ session: TerminalSession) -> Presses {
    let start = KeyRun.top + open + [.text("2"), .text("gg")]
    return KeyRun(key: .special(.down), start: start, row: 50).presses(of: subject.presses, in: session)
  }

  /// The short post is the newer one.
  private func makeStore() throws -> String {
    let store = subject.cache + "-long"
    _ = mkdir(store, 0o755)
    for (place, bytes) in [("Pier", Self.shortBytes), ("Quay", Self.longBytes)] {
      let path = "\(store)/2026-0\(place == "Pier" ? 2 : 1)-01-\(place).txt"
      guard FileStatus.bytes(of: path) < bytes else { continue }
      guard let file = fopen(path, "w") else { throw BenchError("\(path): not written") }
      defer { fclose(file) }
      fputs("Harbor council keeps the pier open\n\n", file)
      var written = 0
      while written < bytes {
        let paragraph =
          "“\(place) \(written) stays open in every season,” said Ada Lantern, dock master. The council of Port Alder"
          + " voted for it on Monday, and the tenants of the boats were there to hear it.\n\n"
        fputs(paragraph, file)
        written += paragraph.utf8.count
      }
    }
    return store
  }
}
