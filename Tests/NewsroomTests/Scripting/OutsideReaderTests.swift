import Foundation
import Testing

/// What other people's programs make of what is printed and exported; Scripts/setup installs them.
@Suite("Other programs read what newsroom writes")
struct OutsideReaderTests {
  private static let readers = URL(fileURLWithPath: #filePath).appendingPathComponent("../../Readers").standardized.path

  /// Names and words that have been the end of many a writer of formats.
  static let posts = [
    "2024/05/2024-05-02-heat.md": """
    ---
    title: "Heat <script>alert('1')</script> & “rights” ]]> --> \\\\ \\u001b[31m \\u202e, end"
    subtitle: "A <b>deck</b>; with, signs: \\"x\\""
    date: 2024-05-02T09:00:00-04:00
    updated: 2024-06-01
    organization: "Tenants' Union, Local 12; <Lantern> & Sons\\nBEGIN:VCARD"
    source: https://tenants.example.org/heat?a=1&b=%22%3E'<2>
    language: es-MX
    tags: ["a&b", "\\"c\\"", "=d"]
    ---
    # A heading & more

    “We slept in our coats,” said Ann Lee, chair of the Lantern Street Tenants. See <https://example.org/?a=1&b=2>,
    [a trap](javascript:alert(1)), [data](data:text/html,x) and <script>alert(2)</script> *stress* `code <i>`.

    3. three
    4. four
       - inner

       more of it
       1. deep

    - bullet

    > quoted
    > > twice

    | a | b |
    | --- | --- |
    | 1 & 2 | <3> |

    ```
    <pre> & code
    ```

    ***

    “Two\\
    lines,” added Lee.

    Contact: Jo "the press" Roe; aide, press officer, (347) 555-0137 ext. 12, jo@example.org
    """,
    "2023/notes/no date [x] #1 ?.txt": """
    “Nobody asked,” said Rosa van der Quill Jr., chair of the board.

    Press desk: +44 20 7946 0018, desk@example.org
    """,
    "2022/2022-02-03-month.md": "---\ntitle: Empty\ndate: 2022-02\n---\n",
  ]

  private func read(_ tool: String, _ arguments: [String], in folder: TemporaryFolder) throws -> String {
    let process = Process()
    let output = folder.path + "/.read"
    try Data().write(to: URL(fileURLWithPath: output))
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    let written: FileHandle = try #require(FileHandle(forWritingAtPath: output))
    (process.standardOutput, process.standardError) = (written, written)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let said = try folder.text(of: ".read")
    #expect(process.terminationStatus == 0, "\(tool): \(said)")
    return said
  }

  private func python(_ reader: String, _ arguments: [String], in folder: TemporaryFolder) throws -> String {
    try read("/usr/bin/python3", ["-I", Self.readers + "/" + reader] + arguments, in: folder)
  }

  @Test("vobject reads every vCard, and khard lists them", arguments: [[], ["--merged"]])
  func cards(options: [String]) throws {
    let store = try MarkedStore(Self.posts.merging(MarkedStore.posts) { $1 })
    let cards = try store.run(["contacts", "--format", "vcard"] + options).output
    try store.folder.write(cards, to: "all.vcf")
    let seen = try python("vcards.py", ["all.vcf"], in: store.folder)
    let count = String(decoding: cards, as: UTF8.self).components(separatedBy: "BEGIN:VCARD\r\n").count - 1
    #expect(count >= 4 && seen.split(separator: "\n").count == count)
    #expect(seen.contains("jo@example.org"))

    let parts = String(decoding: cards, as: UTF8.self).components(separatedBy: "END:VCARD\r\n").dropLast()
    for (number, card) in parts.enumerated() {
      try store.folder.write(card + "END:VCARD\r\n", to: "book/\(number).vcf")
    }
    try store.folder.write("[addressbooks]\n[[all]]\npath = \(store.folder.path)/book\n", to: "khard.conf")
    let listed = try read("/usr/bin/khard", ["-c", "khard.conf", "list", "--parsable"], in: store.folder)
    #expect(listed.split(separator: "\n").count == count, "\(listed)")
    #expect(listed.contains("Jo") && !listed.contains("no UID"))
  }

  @Test("CSL-JSON is what its schema says, and citeproc takes it", arguments: ["quotes", "clips"])
  func references(verb: String) throws {
    let store = try MarkedStore(Self.posts.merging(MarkedStore.posts) { $1 })
    if verb == "clips" { try store.mark() }
    let items = try store.run([verb, "--format", "csl-json"])
    try store.folder.write(items.output, to: "items.json")
    let ids = try python("csl.py", [Self.readers + "/csl-items.json", "items.json"], in: store.folder)
    #expect(ids.split(separator: "\n").count >= (verb == "quotes" ? 7 : 1), "\(ids)")
    if verb == "quotes" {
      #expect(try store.run([verb, "--format", "csl-json"]).output == items.output)
      let one = try store.output(["quotes", "--speaker", "Quill", "--since", "2013", "--format", "csl-json"])
      #expect(one.contains(#""family":"Quill""#) && !one.contains(#""family":"Lee""#))
    }
  }

  @Test("A feed is what RFC 4287 says, and feedparser finds no fault in it")
  func feed() throws {
    let store = try MarkedStore(Self.posts.merging(MarkedStore.posts) { $1 })
    let told = try store.output(["export", "--as", "atom", "--to", "feed.xml", "--title", "A & <b>"])
    #expect(told == "7 posts in 1 file: feed.xml\n")
    _ = try read(
      "/usr/bin/xmllint", ["--noout", "--nonet", "--relaxng", Self.readers + "/atom.rng", "feed.xml"], in: store.folder)
    let entries = try python("atom.py", ["feed.xml"], in: store.folder).split(separator: "\n")
    #expect(entries.count == 7 && Set(entries.map { $0.prefix { $0 != "\t" } }).count == 7)
    #expect(entries[0].contains("2024-06-01T00:00:00Z"))
    let text = try store.folder.text(of: "feed.xml")
    #expect(text.contains("<title>A &amp; &lt;b&gt;</title>\n<updated>2024-06-01T00:00:00Z</updated>"))
    #expect(!text.contains("javascript") && text.contains("1970-01-01T00:00:00Z"))
  }

  @Test("Every page of a site is HTML without a fault, nothing in it runs or is loaded, and every link leads somewhere")
  func site() throws {
    let store = try MarkedStore(Self.posts.merging(MarkedStore.posts) { $1 })
    _ = try store.output(["export", "--as", "site", "--to", "site", "--title", "A & <b>"])
    #expect(try python("pages.py", ["site"], in: store.folder) == "")
    let page = try store.folder.text(of: "site/posts/2024/05/2024-05-02-heat.md.html")
    #expect(page.contains("<a href=\"mailto:jo@example.org\">") && page.contains("href=\"tel:"))
    #expect(page.contains("a trap") && !page.contains("javascript:"))
    #expect(page.contains("<ol start=\"3\">") && page.contains("<td>1 &amp; 2</td>"))
    #expect(
      FileManager.default.fileExists(
        atPath: store.folder.path + "/site/posts/2023/notes/no~20date~20~5Bx~5D~20~231~20~3F.txt.html"))
  }
}
