import Testing

@testable import ReaderCore

@Suite("A cursor in a list")
struct ListCursorTests {
  @Test("An empty list has no selection, whatever is pressed")
  func empty() {
    var cursor = ListCursor(count: 0, height: 5)
    cursor.move(by: 3)
    cursor.page(by: -2)
    #expect(cursor.selection == nil)
    #expect(cursor.window.isEmpty)
  }

  @Test("The window follows the selection by as little as need be")
  func follows() {
    var cursor = ListCursor(count: 100, height: 10)
    cursor.move(by: 12)
    #expect(cursor.selection == 12)
    #expect(cursor.window == 3..<13)
    cursor.move(by: -5)
    #expect(cursor.window == 3..<13)
    cursor.move(by: -5)
    #expect(cursor.window == 2..<12)
  }

  @Test("A move beyond an end stops there, by any distance", arguments: [1 << 40, Int.max, 500])
  func stops(distance: Int) {
    var cursor = ListCursor(count: 100, height: 10)
    cursor.move(by: distance)
    #expect(cursor.selection == 99)
    cursor.move(by: -distance)
    #expect(cursor.selection == 0)
  }

  @Test("A list that shrinks keeps the selection inside and shows no gap")
  func shrinks() {
    var cursor = ListCursor(count: 100, height: 10)
    cursor.select(95)
    cursor.replace(count: 12)
    #expect(cursor.selection == 11)
    #expect(cursor.window == 2..<12)
  }

  @Test("Whatever is done, selection and window keep their invariants")
  func invariants() {
    var random = SystemRandomNumberGenerator()
    var cursor = ListCursor(count: 30, height: 7)
    for _ in 0..<2_000 {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: cursor.move(by: Int.random(in: -9...9, using: &random))
      case 1: cursor.page(by: Int.random(in: -20...20, using: &random))
      case 2: cursor.resize(height: Int.random(in: -1...40, using: &random))
      case 3: cursor.replace(count: Int.random(in: 0...60, using: &random))
      default: cursor.select(Int.random(in: -5...70, using: &random))
      }
      #expect((cursor.selection == nil) == (cursor.count == 0))
      if let selection = cursor.selection { #expect(cursor.window.contains(selection)) }
      #expect(cursor.top == 0 || cursor.top + cursor.height <= cursor.count)
    }
  }
}
