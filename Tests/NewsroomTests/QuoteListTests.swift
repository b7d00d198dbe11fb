import TerminalHarness
import Testing

@Suite("All quotes, quotes said again and the timeline, in the real reader")
struct QuoteListTests {
  private static let said =
    "“We asked for heat and we got a blanket,” said Ada Quill, chair of the Lantern Street Tenants."

  private static func post(_ title: String, _ date: String, _ text: String) -> String {
    "---\ntitle: \(title)\ndate: \(date)\n---\n\(text)\n"
  }

  private static let store = [
    "a.md": post("The first winter", "2013-05-01", said + "\n\n“It is cold here today,” said Ben Marrow, an engineer."),
    "b.md": post("The second winter", "2014-11-20", "Nothing has changed.\n\n" + said),
    "c.md": post("Office closed", "2014-12-01", "The office is closed on Monday."),
  ]

  @Test("g q lists all quotes below their posts, j shows the next in its post, / narrows them, q goes back")
  func allQuotes() throws {
    let reader = try ReaderSession(Self.store)
    try reader.wait(untilShown: "Posts  1/3")
    try reader.press("gq", untilShown: "All quotes  1/3")
    try reader.wait(untilShown: "2014-11-20 The second winter")
    #expect(reader.screen.text.contains("● Ada Quill, chair, Lantern Street Tenants"))
    try reader.press("jj", untilShown: "All quotes  3/3")
    try reader.wait(untilShown: "▌ “It is cold here today,”")
    try reader.press("yq", untilShown: "quote by Ben Marrow")
    #expect(reader.clipboard() == "“It is cold here today,”")
    try reader.press("/speaker:quill\r", untilShown: "All quotes  1/2 · speaker:quill")
    try reader.press("gb", untilShown: "All quotes by speaker")
    try reader.wait(untilShown: "2014-11-20 ● Ada Quill")
    try reader.press("q", untilShown: "Posts  1/2")
  }

  @Test("A query for words of quotes lists the quotes that have them alone")
  func words() throws {
    let reader = try ReaderSession(Self.store)
    try reader.wait(untilShown: "Posts  1/3")
    try reader.press(":quotes quote:cold\r", untilShown: "All quotes  1/1 · quote:cold")
    #expect(!reader.screen.row(2).contains("Ada Quill"))
  }

  @Test("A quote that was said before says where; g f goes there, and D compares the two releases")
  func saidAgain() throws {
    let reader = try ReaderSession(Self.store)
    try reader.wait(untilShown: "Posts  1/3")
    try reader.press("J", untilShown: "Ada Quill · first 2013-05-01")
    try reader.press("D", untilShown: "another release with this quote · 2013-05-01 to 2014-11-20")
    #expect(reader.screen.text.contains("[−first−]{+second+} winter"))
    try reader.press("D", untilShown: "Nothing has changed.")
    try reader.press("gf", untilShown: "It is cold here today")
    try reader.wait(untilShown: "also in 1 other post")
  }

  @Test("T shows posts and quotes by month at the list's head")
  func timeline() throws {
    let reader = try ReaderSession(Self.store)
    try reader.wait(untilShown: "Posts  1/3")
    try reader.press("T", untilShown: "at most 1 post and 2 quotes a month")
    #expect(reader.screen.text.contains("2014") && reader.screen.text.contains("█"))
    try reader.press("/blanket\r", untilShown: "at most 1 post and 2 quotes a month")
    try reader.press("T", untilShown: "Posts  1/2")
  }

  @Test("Where the locale has no Unicode, the timeline is of ASCII")
  func timelineInASCII() throws {
    let reader = try ReaderSession(Self.store, environment: ["LC_ALL": "C"])
    try reader.wait(untilShown: "Posts  1/3")
    try reader.press("T", untilShown: "quotes a month")
    #expect(reader.screen.text.contains("posts  #") && !reader.screen.text.contains("█"))
  }
}
