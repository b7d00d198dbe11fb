import Measuring
import TerminalHarness

/// What the reader holds in memory at most, on a walk that a person could take.
struct MemoryFigures {
  let subject: Subject

  private static let walk: [(typed: Typed, times: Int)] = [
    (.text("j"), 50), (.special(.pageDown), 50), (.text("J"), 50), (.text("]"), 100), (.text("}"), 20),
    (.special(.end), 1), (.text("gg"), 1), (.text("1"), 1), (.special(.end), 1), (.special(.pageUp), 50),
    (.text("J"), 50), (.text("1gg"), 1), (.text("/senate\r"), 1), (.text("J"), 50), (.special(.escape), 3),
  ]

  func measure(_ output: TableOutput) throws {
    let session = try subject.reader.startAndSettle()
    for (typed, times) in Self.walk {
      for _ in 0..<times {
        session.send(typed.bytes(session))
        session.settle(.milliseconds(12))
      }
      session.settle(.milliseconds(200))
    }
    guard let peak = PeakMemory.bytes(of: session.process) else { throw BenchError("the reader has ended") }
    output.add(
      "peak memory, reading", subject.posts, Double(peak) / 1e6, .megabytes,
      limits: Limits(.atMost(60), beyond: .limits([.atMost(100)])))
  }
}
