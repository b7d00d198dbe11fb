import Foundation
import ImportModel
import PostModel
import Testing

@testable import StoreImport

@Suite("Rules of an import")
struct ImportRuleTests {
  private let scripted: ScriptedImport
  init() throws { scripted = try ScriptedImport() }

  private let heat = "2024/05/2024-05-02-heat-is-back.md"
  private func id(_ path: String) -> PostID { PostID(rawValue: path) }

  @Test("A new post is a file with its head, its words and where it is from")
  func new() throws {
    scripted.sources["a.html"] = [item("Heat is back", "We won.", id: "g1", link: "https://t.example.org/heat")]
    #expect(try scripted.run() == [.imported(id(heat), nearCopyOf: nil)])
    let post = try scripted.post(heat)
    #expect(post.metadata.title == "Heat is back")
    #expect(post.metadata.date?.iso8601 == "2024-05-02")
    #expect(post.metadata.source == "https://t.example.org/heat")
    #expect(post.body.text == "We won.")
    let record = try #require(post.metadata.imported.first)
    #expect([record.date, record.kind, record.from, record.id] == ["2026-11-26", "page", "a.html", "g1"])
  }

  @Test("The same again is unchanged, and nothing is written")
  func unchanged() throws {
    scripted.sources["a"] = [item("Heat is back", "We won.", id: "g1"), item("No key", "At all.", kind: .text)]
    try scripted.run()
    let before = try scripted.files()
    #expect(try scripted.run(day: "2027-01-01").allSatisfy { if case .unchanged = $0 { true } else { false } })
    #expect(try scripted.files() == before)
  }

  @Test("What somebody saves while a new text of the post is on its way stays, and the next import keeps both")
  func savedMeanwhile() throws {
    scripted.sources["a"] = [item("Heat is back", "We won.", id: "g1")]
    try scripted.run()
    let edited = try #require(try scripted.files()[heat]) + "\nA note of the editor's.\n"
    scripted.sources["a"] = [item("Heat is back", "We won twice.", id: "g1"), item("Other", "Words.", id: "g2")]
    let outcomes = try scripted.run(meanwhile: { try? scripted.write(edited, to: heat) })
    guard case .failed(let reason) = outcomes[0], case .imported = outcomes[1] else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(reason.hasPrefix(heat + " was changed meanwhile"))
    #expect(try scripted.files()[heat] == edited)
    guard case .updated(_, let previous) = try scripted.run()[0] else {
      Issue.record("The new text was not taken in.")
      return
    }
    #expect(try scripted.post(heat).body.text == "We won twice.")
    #expect(try scripted.files()[previous.rawValue]?.contains("A note of the editor's.") == true)
  }

  @Test("A post that is a link is left, which each import says anew")
  func link() throws {
    scripted.sources["a"] = [item("Heat is back", "We won.", id: "g1")]
    try scripted.run()
    let path = scripted.store + "/" + heat
    // Hidden, so that it is no post by itself; and long over, so that it is taken to be what it was.
    try FileManager.default.moveItem(atPath: path, toPath: scripted.store + "/2024/05/.kept.md")
    #expect(symlink(".kept.md", path) == 0)
    try scripted.run()
    usleep(50_000)
    scripted.sources["a"] = [item("Heat is back", "We won twice.", id: "g1")]
    for _ in 0..<2 {
      guard case .failed = try scripted.run()[0] else {
        Issue.record("The link was written over, or the post taken for what it is not.")
        return
      }
    }
    #expect(try scripted.post(heat).body.text == "We won.")
  }

  @Test("A name that something else has, such as a link to nothing, is taken", arguments: [false, true])
  func takenName(isFolder: Bool) throws {
    try scripted.write("", to: "2024/05/.keep")
    let path = scripted.store + "/" + heat
    if isFolder { try scripted.write("", to: heat + "/.keep") } else { #expect(symlink("nowhere", path) == 0) }
    scripted.sources["a"] = [item("Heat is back", "We won.", id: "g1"), item("Other", "Words.", id: "g2")]
    let outcomes = try scripted.run()
    #expect(
      outcomes.count == 2 && outcomes[0] == .imported(id("2024/05/2024-05-02-heat-is-back-2.md"), nearCopyOf: nil))
  }

  @Test("A changed text takes the name, and the old one is kept beside it")
  func updated() throws {
    scripted.sources["a"] = [item("Heat is back", "We won.", id: "g1")]
    try scripted.run()
    let old = try #require(try scripted.files()[heat])
    scripted.sources["a"] = [item("Heat is back", "We won, twice.", id: "g1")]
    let first = id("2024/05/2024-05-02-heat-is-back.1.md")
    #expect(try scripted.run() == [.updated(id(heat), previous: first)])
    #expect(try scripted.post(heat).body.text == "We won, twice.")
    #expect(try scripted.post(heat).metadata.imported.count == 1)
    let kept = try scripted.post(first.rawValue)
    #expect(kept.body.text == "We won.")
    #expect(kept.metadata.revisionOf == id(heat))
    #expect(try scripted.files()[first.rawValue]?.replacing("revision-of: \"\(heat)\"\n", with: "") == old)
    scripted.sources["a"] = [item("Heat is back", "We won, thrice.", id: "g1")]
    #expect(try scripted.run() == [.updated(id(heat), previous: id("2024/05/2024-05-02-heat-is-back.2.md"))])
  }

  @Test("An older text that comes again changes nothing")
  func older() throws {
    let old = item("Heat is back", "We won.", link: "https://t.example.org/heat")
    let new = item("Heat is back", "We won, twice.", link: "https://t.example.org/heat")
    scripted.sources = ["1.html": [old], "2.html": [new]]
    try scripted.run()
    let before = try scripted.files()
    #expect(before.count == 2)
    #expect(try scripted.run() == [.unchanged(id(heat)), .unchanged(id(heat))])
    #expect(try scripted.files() == before)
  }

  @Test("Titles of one link that take turns change nothing the second time", arguments: ["", "We won."])
  func olderTitle(words: String) throws {
    let link = "https://t.example.org/heat"
    scripted.sources = ["1": [item("Heat is back", words, link: link)], "2": [item("Rent is down", words, link: link)]]
    try scripted.run()
    let before = try scripted.files()
    #expect(before.count == 2)
    #expect(try scripted.run() == [.unchanged(id(heat)), .unchanged(id(heat))])
    #expect(try scripted.files() == before)
  }

  @Test("A title that was mended is an update too")
  func title() throws {
    scripted.sources["a"] = [item("Heat is bakc", "We won.", id: "g1")]
    try scripted.run()
    scripted.sources["a"] = [item("Heat is back", "We won.", id: "g1")]
    let path = "2024/05/2024-05-02-heat-is-bakc.md"
    #expect(try scripted.run() == [.updated(id(path), previous: id("2024/05/2024-05-02-heat-is-bakc.1.md"))])
    #expect(try scripted.post(path).metadata.title == "Heat is back")
    #expect(try scripted.run() == [.unchanged(id(path))])
  }

  @Test("Two items of one key whose titles or texts differ end the same way each time")
  func twoOfOneKey() throws {
    let link = "https://t.example.org/heat"
    scripted.sources = [
      "1": [item("Heat is back", "We won.", link: link)], "2": [item("Heat is here", "We won.", link: link)],
      "3": [item("Heat is back", "We won, twice.", link: link)],
    ]
    try scripted.run()
    let before = try scripted.files()
    #expect(before.count == 3)
    #expect(try scripted.run().allSatisfy { if case .unchanged = $0 { true } else { false } })
    #expect(try scripted.files() == before)
  }

  @Test("What an editor has added to the head stays when the text changes")
  func editor() throws {
    scripted.sources["a"] = [item("Heat is back", "We won, said Lee.", id: "g1")]
    try scripted.run()
    let text = try #require(try scripted.files()[heat])
    try scripted.write(text.replacing("imported:", with: "speakers: # ours\n  - Ann Lee\nimported:"), to: heat)
    #expect(try scripted.run() == [.unchanged(id(heat))])
    scripted.sources["a"] = [item("Heat is back", "We won again, said Lee.", id: "g1")]
    try scripted.run()
    #expect(try scripted.files()[heat]?.contains("speakers: # ours\n  - Ann Lee\n") == true)
  }

  @Test("Mail and web are two sources of one post", arguments: [nil, "https://t.example.org/heat"])
  func joined(link: String?) throws {
    let words = longText(1)
    scripted.sources = [
      "a.eml": [item("Heat is back", words, kind: .mail, id: "m1@t.example.org", link: link)],
      "b.html": [item("HEAT IS BACK", link == nil ? words : words + " more", kind: .page, link: link)],
    ]
    #expect(try scripted.run() == [.imported(id(heat), nearCopyOf: nil), .joined(id(heat))])
    #expect(try scripted.files().count == 1)
    #expect(try scripted.post(heat).metadata.imported.map(\.kind) == ["mail", "page"])
    #expect(try scripted.run() == [.unchanged(id(heat)), .unchanged(id(heat))])
  }

  @Test(
    "Posts of one site or sender with the same few words and titles of their own are posts of their own",
    arguments: [(.wordpress, "https://t.example.org/"), (.mail, nil)] as [(SourceKind, String?)])
  func sameWords(kind: SourceKind, site: String?) throws {
    let words = "Read the statement here."
    scripted.sources["a"] = [
      item("Heat is back", words, kind: kind, id: "g1", link: site.map { $0 + "1" }),
      item("Rent is down", words, kind: kind, id: "g2", link: site.map { $0 + "2" }),
    ]
    let rent = id("2024/05/2024-05-02-rent-is-down.md")
    #expect(try scripted.run() == [.imported(id(heat), nearCopyOf: nil), .imported(rent, nearCopyOf: nil)])
    #expect(try scripted.run() == [.unchanged(id(heat)), .unchanged(rent)])
  }

  @Test("A source without a key stays with the post that it came to, whatever has the same words since")
  func keptSource() throws {
    let words = "Read the statement here."
    scripted.sources = [
      "a": [item("Rent is down", words, id: "g1")], "b": [item("Rent", words)],
      "c": [item("Heat is back", words, id: "g2")],
    ]
    let rent = id("2024/05/2024-05-02-rent-is-down.md")
    let first =
      [.imported(rent, nearCopyOf: nil), .joined(rent), .imported(id(heat), nearCopyOf: nil)] as [ImportOutcome]
    #expect(try scripted.run() == first)
    #expect(try scripted.run() == [.unchanged(rent), .unchanged(rent), .unchanged(id(heat))])
  }

  @Test("Posts without words are told apart, and are known again", arguments: [nil, "https://t.example.org/"])
  func wordless(site: String?) throws {
    scripted.sources["a"] = [
      item("Heat is back", "", kind: .markdown, link: site.map { $0 + "1" }),
      item("Rent is down", "", kind: .markdown, link: site.map { $0 + "2" }),
    ]
    let rent = id("2024/05/2024-05-02-rent-is-down.md")
    #expect(try scripted.run() == [.imported(id(heat), nearCopyOf: nil), .imported(rent, nearCopyOf: nil)])
    #expect(try scripted.run() == [.unchanged(id(heat)), .unchanged(rent)])
  }

  @Test("A summary without a GUID and a link is known again by its bytes")
  func keyless() throws {
    scripted.sources["a"] = [item("Heat is back", "We won…", kind: .feed, extent: .summary)]
    try scripted.run()
    #expect(try scripted.run() == [.unchanged(id(heat))])
  }

  @Test("Nearly the same words of another group are linked, not merged")
  func nearCopy() throws {
    let words = longText(2)
    scripted.sources = [
      "a": [item("Heat is back", words, id: "g1")], "b": [item("Heat returns", words + " in Hallam too", id: "h1")],
      "c": [item("Rent", longText(3), id: "h2")],
    ]
    let copy = "2024/05/2024-05-02-heat-returns.md"
    #expect(
      try scripted.run() == [
        .imported(id(heat), nearCopyOf: nil), .imported(id(copy), nearCopyOf: id(heat)),
        .imported(id("2024/05/2024-05-02-rent.md"), nearCopyOf: nil),
      ])
    #expect(try scripted.post(copy).metadata.nearCopyOf == id(heat))
  }

  @Test(
    "A release that its sender mailed and published is one post; another group's is another", arguments: [true, false])
  func mailed(isSameGroup: Bool) throws {
    let words = longText(6)
    let sender = isSameGroup ? "lists.t.example.org" : "other.example.org"
    scripted.sources = [
      "a.html": [item("Heat is back", words + " read more here", link: "https://www.t.example.org/heat")],
      "b.eml": [
        item("PRESS RELEASE: Heat is back", words, kind: .mail, id: "m1", date: "2024-05-01T09:00:00", sender: sender)
      ],
    ]
    let copy = id("2024/05/2024-05-01-press-release-heat-is-back.md")
    let second: ImportOutcome = isSameGroup ? .joined(id(heat)) : .imported(copy, nearCopyOf: id(heat))
    #expect(try scripted.run() == [.imported(id(heat), nearCopyOf: nil), second])
    #expect(try scripted.run() == [.unchanged(id(heat)), .unchanged(isSameGroup ? id(heat) : copy)])
  }

  @Test("Posts that a source tells apart are two, though their links are one")
  func oneLink() throws {
    let link = "https://t.example.org/news"
    scripted.sources["feed"] = [
      item("Heat", "One.", kind: .feed, id: "1", link: link), item("Rent", "Two.", kind: .feed, id: "2", link: link),
    ]
    #expect(try scripted.run().allSatisfy { if case .imported = $0 { true } else { false } })
    #expect(try scripted.run().allSatisfy { if case .unchanged = $0 { true } else { false } })
  }

  @Test(
    "Pages that give one link for all of a site are as many posts",
    arguments: ["https://t.example.org/", "https://t.example.org/news"])
  func siteLink(link: String) throws {
    scripted.sources = [
      "1": [item("Heat is back", longText(7), link: link)], "2": [item("Rent is down", longText(8), link: link)],
      "3": [item("A porch for all", longText(9), link: link)],
    ]
    #expect(try scripted.run().allSatisfy { if case .imported = $0 { true } else { false } })
    #expect(try scripted.run().allSatisfy { if case .unchanged = $0 { true } else { false } })
  }

  @Test("A summary never takes the release's place; the release takes the summary's")
  func summary() throws {
    let link = "https://t.example.org/heat"
    let short = item("Heat is back", "We won …", kind: .feed, id: "g1", link: link, extent: .summary)
    let full = item("Heat is back", longText(4), kind: .page, link: link)
    scripted.sources = ["1.xml": [short]]
    try scripted.run()
    #expect(try scripted.post(heat).metadata.extent == .summary)
    scripted.sources["2.html"] = [full]
    let kept = id("2024/05/2024-05-02-heat-is-back.1.md")
    #expect(try scripted.run() == [.unchanged(id(heat)), .updated(id(heat), previous: kept)])
    #expect(try scripted.post(heat).metadata.extent == .full)
    #expect(try scripted.run() == [.unchanged(id(heat)), .unchanged(id(heat))])
    scripted.sources["1.xml"] = [
      item("Heat is back", "We won, see …", kind: .feed, id: "g1", link: link, extent: .summary)
    ]
    try scripted.run()
    #expect(try scripted.post(heat).body.text == longText(4))
  }

  @Test("A post that a person wrote is never changed")
  func own() throws {
    let words = longText(5)
    try scripted.write("---\ntitle: Ours\nsource: https://t.example.org/heat\n---\n\(words)\n", to: "ours.md")
    scripted.sources = [
      "a": [item("Heat", words, kind: .mail, id: "m1")],
      "b": [item("Heat", words + " more", link: "https://t.example.org/heat")],
      "c": [item("Heat", "Other words.", link: "https://t.example.org/heat")],
    ]
    let before = try scripted.files()["ours.md"]
    let other = id("2024/05/2024-05-02-heat.md")
    #expect(
      try scripted.run() == [.unchanged(id("ours.md")), .unchanged(id("ours.md")), .imported(other, nearCopyOf: nil)])
    #expect(try scripted.files()["ours.md"] == before)
    #expect(try scripted.run() == [.unchanged(id("ours.md")), .unchanged(id("ours.md")), .unchanged(other)])
  }

  @Test("Two posts with one slug have two names; a feed's one GUID for all its items does not make them one")
  func names() throws {
    scripted.sources["feed"] = [
      item("News", "One.", kind: .feed, id: "https://t.example.org", link: "https://t.example.org/1"),
      item("News", "Two.", kind: .feed, id: "https://t.example.org", link: "https://t.example.org/2"),
      item("News", "Three.", kind: .feed, id: "https://t.example.org", link: "https://t.example.org/3", date: nil),
    ]
    try scripted.run()
    #expect(
      try scripted.files().keys.sorted() == [
        "2024/05/2024-05-02-news-2.md", "2024/05/2024-05-02-news.md", "undated/news.md",
      ])
    #expect(try scripted.run().allSatisfy { if case .unchanged = $0 { true } else { false } })
  }

  @Test("A dry run says the same and writes nothing")
  func dryRun() throws {
    scripted.sources = [
      "a": [item("Heat is back", "We won.", id: "g1"), .skipped(.skipped("is a menu"))],
      "b": [item("Heat is back", "We won, twice.", id: "g1"), .skipped(.failed("is cut off"))],
    ]
    let dry = try scripted.run(isDryRun: true)
    #expect(try scripted.files().isEmpty)
    #expect(try scripted.run() == dry)
    #expect(dry.suffix(1) == [.failed("is cut off")])
  }

  @Test("An import that is stopped after any item goes on from there to the same store", arguments: 1...12)
  func stopped(limit: Int) throws {
    let whole = try ScriptedImport()
    for number in 0..<6 {
      let items = [
        item("Post \(number)", longText(number), id: "g\(number)"),
        item("Post \(number)", longText(number) + " changed", id: "g\(number / 2)"),
      ]
      scripted.sources["s\(number)"] = items
      whole.sources["s\(number)"] = items
    }
    try scripted.run(stopAfter: limit)
    try scripted.run()
    try whole.run()
    #expect(try scripted.files() == whole.files())
  }
}
