import PostModel
import ReaderCore
import Testing

@testable import newsroom

@Suite("Where a reader was left")
struct PlaceFileTests {
  @Test("What is written is read again")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let file = PlaceFile(folder: StateFolder(path: folder.path + "/state"))
    #expect(file.read() == nil)
    var place = ReadingPlace()
    place.list = .query("speaker:westby: housing")
    place.post = PostID(rawValue: "2024/05/a: b.md")
    (place.offset, place.focus, place.isZoomed) = (1234, .quotes, true)
    place.shares.listColumns = -6
    place.shares.besideRows = [1, 0, -1, 0, 0]
    place.history = ["zoom", "quotes speaker:westby"]
    try file.write(place)
    #expect(file.read() == place)
  }

  @Test("What makes no sense is left out, whatever it is")
  func nonsense() throws {
    let folder = try TemporaryFolder()
    let text = "offset: -3\nfocus: kitchen\nrows: 1 2\ncolumns: 99999999999\nnew-key: x\nfilter: rent\n\u{0}\n"
    try folder.write(text, to: "place")
    let place = try #require(PlaceFile(folder: StateFolder(path: folder.path)).read())
    #expect(place.offset == 0 && place.focus == .posts && place.shares.besideRows == PaneShares.none)
    #expect(place.shares.listColumns == 1000 && place.list == .fuzzyTitle("rent"))
  }
}
