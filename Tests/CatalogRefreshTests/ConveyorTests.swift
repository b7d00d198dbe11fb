import CatalogHarness
import Foundation
import PostCatalog
import Testing

@testable import CatalogRefresh

@Suite("A conveyor")
struct ConveyorTests {
  @Test("Hands over everything that many threads give, each thing once", arguments: [1, 3, 64])
  func everything(_ limit: Int) {
    let conveyor = Conveyor<Int>(givers: 8, limit: limit)
    for giver in 0..<8 {
      startThread {
        for number in 0..<200 { _ = conveyor.give(giver * 200 + number) }
        conveyor.finish()
      }
    }
    var taken: [Int] = []
    while let items = conveyor.take() {
      #expect(!items.isEmpty && items.count <= limit)
      taken += items
    }
    #expect(taken.sorted() == Array(0..<1600))
    #expect(conveyor.take() == nil)
  }

  @Test("Ends at once where nobody gives")
  func nobody() {
    let conveyor = Conveyor<Int>(givers: 1, limit: 1)
    startThread { conveyor.finish() }
    #expect(conveyor.take() == nil)
  }

  @Test("Closed, lets all go who wait to give, also more of them than it has room for", .timeLimit(.minutes(1)))
  func closed() throws {
    let done = DispatchSemaphore(value: 0)
    let refused = Counter()
    do {
      let conveyor = Conveyor<Int>(givers: 20, limit: 2)
      for _ in 0..<20 {
        startThread {
          while conveyor.give(1) {}
          _ = refused.next()
          conveyor.finish()
          done.signal()
        }
      }
      #expect(try #require(conveyor.take()).count <= 2)
      conveyor.close()
      for _ in 0..<20 { try #require(done.wait(timeout: .now() + 60) == .success) }
      #expect(!conveyor.give(2))
    }
    #expect(refused.value == 20)
  }
}

@Suite("The right to refresh")
struct RefreshLockTests {
  @Test("One has it at a time, until it is given back; it is refused where nothing can be written")
  func lock() throws {
    let scratch = try ScratchFolder()
    let place = CatalogPlace(folder: scratch.path, store: "/store")
    do {
      let first = try RefreshLock.acquire(place)
      let isFirst = first != nil
      let second = try RefreshLock.acquire(place)
      let isSecond = second != nil
      #expect(isFirst && !isSecond)
      withExtendedLifetime(first) {}
    }
    let third = try RefreshLock.acquire(place)
    let isThird = third != nil
    #expect(isThird)
    #expect(throws: CatalogError.unwritable(path: "/proc/none", reason: "No such file or directory")) {
      _ = try RefreshLock.acquire(CatalogPlace(folder: "/proc/none", store: "/store"))
    }
  }
}
