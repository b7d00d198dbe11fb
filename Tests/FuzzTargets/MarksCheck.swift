import PostMarks
import PostModel

/// `marks.jsonl`: a book that is written and read again is the same book, and merging it twice changes nothing.
enum MarksCheck {
  static func breaches(of input: [UInt8]) -> [String] {
    var breaches = Breaches()
    let lines = MarkLines(input)
    breaches.expectSound(lines.problems(of: "marks.jsonl"), lines: input.count { $0 == 0x0A } + 1)
    var book = MarkBook()
    book.take(lines)
    let bytes = book.bytes
    var again = MarkBook()
    again.take(MarkLines(bytes))
    breaches.expect(again == book, "the book is another one when it is written and read")
    breaches.expect(again.bytes == bytes, "the book is other bytes when it is written again")
    var merged = book
    merged.merge(again)
    breaches.expect(merged == book, "a book merged with itself is another one")
    tray(ClipTray(book), &breaches)
    return breaches.found
  }

  private static func tray(_ tray: ClipTray, _ breaches: inout Breaches) {
    for clip in tray.clips {
      breaches.expect(Clip(id: clip.id, clip.json) != nil, "a clip is none when it is written")
      for passage in clip.passages {
        breaches.expect(
          passage.range.lowerBound >= 0 && passage.range.count >= 0, "a passage is at \(passage.range)")
      }
    }
  }
}
