import TerminalHarness
import Testing

@Suite("Speakers and contacts in the reader on a real terminal")
struct PeopleReaderTests {
  private static let posts = [
    "2024/03/2024-03-02-bridge.md": """
    ---
    title: Mayor opens the bridge
    date: 2024-03-02
    organization: Port Alder
    source: https://alder.example.org/bridge
    ---
    “The bridge is open,” said Ann Lee, mayor of Port Alder. “It took us eleven years.”

    Contact: Jo Roe, (347) 555-0137, jo@example.org
    """,
    "2013/06/2013-06-03-plan.md": """
    ---
    title: Roads Office presents the plan
    date: 2013-06-03
    organization: Roads Office
    ---
    “We will build a bridge,” said Ann B. Lee, director of the Roads Office.

    Contact: Jo Roe, 347.555.0137
    """,
    "2012/01/2012-01-05-docks.md": """
    ---
    title: Dockworkers walk out
    date: 2012-01-05
    organization: Local 9
    ---
    “Nobody will load a crate,” said Kim Roberts, president of Local 9.

    Contact: Sam Poe, 347-555-0199, sam@example.org
    """,
  ]

  @Test("From the speakers to a page, two names merged there and taken apart again")
  func speakers() throws {
    let reader = try ReaderSession(Self.posts)
    try reader.wait(untilShown: "Jo Roe")
    try reader.press("gs", untilShown: "Speakers  1/3")
    #expect(reader.screen.text.contains("Ann B. Lee"))
    try reader.press(":merge Ann L", untilShown: "merge Ann L")
    try reader.press("\t", untilShown: "merge Ann Lee")
    try reader.press("\r", untilShown: "Ann B. Lee is Ann Lee now; U undoes it")
    try reader.wait(untilShown: "Speakers  1/2")
    try reader.press("\r", untilShown: "Ann Lee  1/2")
    for words in [
      "2 quotes in 2 posts", "2013–2024", "also Ann B. Lee", "mayor, Port Alder", "director, Roads Office",
      "2024-03-02 Mayor opens the bridge",
      "2013-06-03 Roads Office presents",
    ] {
      #expect(reader.screen.text.contains(words), "\(words) on\n\(reader.screen.text)")
    }
    try reader.press("q", untilShown: "Speakers  1/2")
    try reader.press(":unmerge\r", untilShown: "Speakers  2/3")
  }

  @Test("A merge is there when the reader is opened again")
  func kept() throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.posts { try folder.write(text, to: "posts/" + name) }
    let first = try ReaderSession(path: folder.path + "/posts", folder: folder, size: (120, 40))
    try first.wait(untilShown: "Jo Roe")
    try first.press("gs", untilShown: "Speakers  1/3")
    try first.press(":merge Ann Lee\r", untilShown: "Speakers  1/2")
    first.terminal.send("Q")
    #expect(try first.terminal.waitForExit() == .exited(0))
    let second = try ReaderSession(path: folder.path + "/posts", folder: folder, size: (120, 40))
    try second.wait(untilShown: "Jo Roe")
    try second.press("gs", untilShown: "Speakers  1/2")
    try second.press("U", untilShown: "Nothing has been marked that could be undone")
  }

  @Test("From the directory of contacts to copies of one and of all that are marked")
  func contacts() throws {
    let reader = try ReaderSession(Self.posts)
    try reader.wait(untilShown: "Jo Roe")
    try reader.press("gc", untilShown: "All contacts  1/2")
    for words in ["stale ~2024-03-02", "2 posts", "(347) 555-0137 · jo@example.org", "stale ~2012-01-05"] {
      #expect(reader.screen.text.contains(words), "\(words) on\n\(reader.screen.text)")
    }
    try reader.press("yv", untilShown: "vCard: ")
    let card = try reader.lastCopy()
    #expect(card.contains(/\r\nUID:urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}\r\n/))
    #expect(
      card.replacing(/UID:[^\r]*\r\n/, with: "")
        == """
        BEGIN:VCARD
        VERSION:4.0
        KIND:individual
        FN:Jo Roe
        ORG:Port Alder
        TEL;VALUE=uri:tel:+1-347-555-0137
        EMAIL:jo@example.org
        NOTE:Found in 2 posts\\, last seen 2024-03-02
        REV:20240302T000000Z
        END:VCARD

        """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    try reader.press("vv", untilShown: "+ Sam Poe")
    try reader.press("yn", untilShown: "2 addresses: ")
    #expect(reader.clipboard() == "Jo Roe <jo@example.org>, Sam Poe <sam@example.org>")
    try reader.press("\r", untilShown: "Nobody will load a crate")
  }
}
