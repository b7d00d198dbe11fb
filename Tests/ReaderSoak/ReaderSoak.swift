import ArgumentParser
import Foundation
import SeededRandom
import TerminalHarness

/// Presses random keys in two readers of one store, which changes meanwhile, for as long as is wanted.
///
/// Fails where a reader crashes, hangs, is reported on by a sanitizer that it was built with, or needs ever more memory. The
/// same seed presses the same keys; what the readers make of them depends on their speed as well.
@main
struct ReaderSoak: ParsableCommand {
  @Option(help: "The reader, built with a sanitizer or without.") var program: String
  @Option(help: "The posts that the store has at first.") var posts = "Samples"
  @Option(help: "Where store, state and reports are kept; it must not be there yet.") var folder: String
  @Option(help: "A library that the readers are started with.") var preload: String?
  @Option(help: "How long.") var minutes = 10.0
  @Option(help: "How many keys at most.") var keys = 10_000_000
  @Option(help: "The same keys for the same seed.") var seed: UInt64 = 1

  func run() throws {
    let place = try SoakFolder(folder, posts: posts, preloaded: preload)
    var random = SeededNumbers(seed: seed)
    var readers = try (0..<2).map { try SoakedReader(program: program, place: place, number: $0) }
    var changer = StoreChanger(store: place.store, cache: place.cache)
    var memory = MemoryRecord()
    let started = ContinuousClock.now
    let time = Duration.seconds(minutes * 60)
    var steps = 0
    while started.duration(to: .now) < time, readers.map(\.keys).reduce(0, +) < keys {
      for index in readers.indices { try readers[index].step(RandomInput.next(&random)) }
      if random.chance(4) { try changer.change(&random) }
      steps += 1
      if steps.isMultiple(of: 500) { for index in readers.indices { try readers[index].proveAlive() } }
      if memory.isDue(every: time / 24) {
        memory.add(readers.compactMap(\.residentBytes))
        say(after: started.duration(to: .now), readers, changer, memory)
      }
    }
    for index in readers.indices { try readers[index].end() }
    try place.failOnReports()
    say(after: started.duration(to: .now), readers, changer, memory)
    if let growth = memory.growth { throw SoakFailure(what: growth) }
    print("no report, no hang, no growth")
  }

  private func say(
    after time: Duration, _ readers: [SoakedReader], _ changer: StoreChanger, _ memory: MemoryRecord
  ) {
    let keys = readers.map(\.keys).reduce(0, +)
    let sessions = readers.map(\.sessions).reduce(0, +)
    let line =
      "\(time.formatted()): \(keys) keys, \(changer.changes) changes of the store, \(sessions) sessions, "
      + "resident \(memory.latest)\n"
    FileHandle.standardOutput.write(Data(line.utf8))
  }
}

/// Why a soak has failed, as a sentence.
struct SoakFailure: Error, CustomStringConvertible {
  let what: String
  var description: String { what }
}
