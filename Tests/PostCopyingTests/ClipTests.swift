import PostCopying
import PostMarks
import PostModel
import Testing

@Suite("Clips and the tray")
struct ClipTests {
  @Test("A clip comes back from the marks' file as it was put in")
  func json() throws {
    for clip in [ClipSamples.quote(ClipSamples.budget), ClipSamples.contact(ClipSamples.budget)] {
      let clip = try #require(clip)
      #expect(Clip(id: clip.id, clip.json) == clip)
    }
  }

  @Test("What is no clip that this version knows is none, and is counted")
  func unreadable() {
    var book = MarkBook()
    for (id, content) in [("a", JSONValue.text("x")), ("b", .object([.init("kind", .text("map"))])), ("c", .null)] {
      book.assume(.clip(id, content))
    }
    let tray = ClipTray(book)
    #expect(tray.count == 0)
    #expect(tray.unreadable == 2)
  }

  @Test("The same words of the same post are the same clip, wherever they stand")
  func identity() throws {
    let clip = try #require(ClipSamples.quote(ClipSamples.budget))
    let moved = try #require(ClipSamples.quote("New: " + ClipSamples.budget))
    let other = try #require(ClipSamples.quote("“⟦We asked for bread,⟧” said Ruth Okafor."))
    #expect(clip.id == moved.id)
    #expect(clip.sha256 != moved.sha256)
    #expect(clip.id != other.id)
  }

  @Test("Clips stand in the order that their user gives them; undoing brings the former one back")
  func order() throws {
    var book = MarkBook()
    let clips = try ["one", "two", "three"].map { try #require(ClipSamples.quote("“⟦\($0)⟧”")) }
    func take(_ changes: [MarkChange]) { for change in changes { book.assume(change) } }
    func words() -> [String] { ClipTray(book).clips.map(\.words) }
    for clip in clips { take(ClipTray(book).adding(clip)) }
    #expect(words() == ["“one”", "“two”", "“three”"])
    let before = book
    let move = ClipTray(book).moving(clips[2].id, by: -1)
    let undo = book.inverse(of: move)
    take(move)
    #expect(words() == ["“one”", "“three”", "“two”"])
    take(undo)
    #expect(words() == ClipTray(before).clips.map(\.words))
    take(ClipTray(book).removing(clips[0].id))
    #expect(words() == ["“two”", "“three”"])
    #expect(ClipTray(book).moving(clips[1].id, by: -1).isEmpty)
  }

  @Test("Clips without places of their own are numbered when one is moved")
  func unnumbered() throws {
    var book = MarkBook()
    let clips = try ["one", "two", "three"].map { try #require(ClipSamples.quote("“⟦\($0)⟧”")) }
    for clip in clips { book.assume(.clip(clip.id, clip.json)) }
    let first = ClipTray(book).clips
    for change in ClipTray(book).moving(first[0].id, by: 1) { book.assume(change) }
    #expect(ClipTray(book).clips.map(\.id) == [first[1].id, first[0].id, first[2].id])
  }
}
