import PostDirectory
import PostModel
import Testing

/// A day, written as ISO 8601 has it.
func day(_ text: String) -> PostDate? {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  guard parts.count >= 2 else { return nil }
  return PostDate(year: parts[0], month: parts[1], day: parts.count > 2 ? parts[2] : nil)
}

extension SpeakerDirectory {
  /// Quotes of posts, each `day: name, role, organisation`, the parts behind the name as far as they are stated.
  init(_ lines: [String], aliases: SpeakerAliases = SpeakerAliases()) {
    self.init(aliases: aliases)
    for (post, line) in lines.enumerated() {
      let parts = line.split(separator: ": ", maxSplits: 1)
      for (index, quote) in parts[1].split(separator: "; ").enumerated() {
        let facts = quote.split(separator: ", ", omittingEmptySubsequences: false).map(String.init)
        func fact(_ index: Int) -> String? { index < facts.count && !facts[index].isEmpty ? facts[index] : nil }
        let speaker = Speaker(name: facts[0], role: fact(1), affiliation: fact(2))
        add(number(of: speaker), at: QuoteNumber(post: Int64(post), quote: index), on: day(String(parts[0])))
      }
    }
  }
}

extension SpeakerEntry {
  /// `name 3 quotes 2 posts 2013-01-02–2014-01-01`.
  fileprivate var told: String {
    let days = [span.first, span.last].map { $0?.isoDay ?? "?" }.joined(separator: "–")
    return "\(names.joined(separator: "/")) \(quotes) quotes \(posts) posts \(days)"
  }

  fileprivate var offices: [String] {
    tenures.map { "\($0.text) \($0.span.first?.isoDay ?? "?")–\($0.span.last?.isoDay ?? "?") \($0.quotes)" }
  }
}

@Suite("Who is quoted")
struct SpeakerDirectoryTests {
  @Test("Quotes, posts and days are counted for each name, the most quoted first")
  func counts() {
    let directory = SpeakerDirectory([
      "2013-06-03: Ann Lee; Ann Lee; Ben Marrow",
      "2011-02-01: Ann Lee",
      "none: Ben Marrow",
      "2015-12-24: Cleo Vance",
    ])
    #expect(
      directory.entries().map(\.told) == [
        "Ann Lee 3 quotes 2 posts 2011-02-01–2013-06-03", "Ben Marrow 2 quotes 2 posts 2013-06-03–2013-06-03",
        "Cleo Vance 1 quotes 1 posts 2015-12-24–2015-12-24",
      ])
    #expect(directory.entries(by: .name).map(\.newest.post) == [0, 0, 3])
    #expect(directory.entries(by: .name).map(\.newest.quote) == [0, 2, 0])
    #expect(directory.entries(by: .last).map(\.name) == ["Cleo Vance", "Ann Lee", "Ben Marrow"])
    #expect(directory.entries(by: .name).map(\.name) == ["Ann Lee", "Ben Marrow", "Cleo Vance"])
  }

  @Test("A person's roles over the years have their days and organisations, newest first")
  func tenures() {
    let entry = SpeakerDirectory([
      "2009-01-01: Ann Lee, clerk, Roads Office", "2012-05-01: Ann Lee, director, Roads Office",
      "2010-03-01: Ann Lee, Clerk, Roads office", "2014-05-01: Ann Lee, director, Roads Office",
      "2019-01-01: Ann Lee, mayor", "2020-01-01: Ann Lee",
    ]).entries().first
    #expect(
      entry?.offices == [
        "mayor 2019-01-01–2019-01-01 1", "director, Roads Office 2012-05-01–2014-05-01 2",
        "Clerk, Roads office 2009-01-01–2010-03-01 2",
      ])
    #expect(entry?.roles == ["mayor", "director", "Clerk"])
    #expect(entry?.organizations == ["Roads Office"])
    #expect(entry?.span.last == day("2020-01-01"))
  }

  @Test(
    "Names that differ in case, accents and punctuation alone are one, as they are written most often",
    arguments: [
      ("Inés Núñez; INES NUNEZ; Inés Núñez", ["Inés Núñez"]),
      ("J. B. O’Dell; J B O'Dell; J. B. O’Dell", ["J. B. O’Dell"]),
      ("Ann Lee; Ann B. Lee", ["Ann B. Lee", "Ann Lee"]),
      ("A. Lee; Ann Lee", ["A. Lee", "Ann Lee"]),
      ("Dr. Ann Lee; Ann Lee", ["Ann Lee", "Dr. Ann Lee"]),
      ("\u{202E}; \u{202D}", ["\u{202D}", "\u{202E}"]),
    ])
  func sameNames(quotes: String, names: [String]) {
    #expect(SpeakerDirectory(["2020-01-01: " + quotes]).entries(by: .name).map(\.name) == names)
  }

  @Test("Merged names are one entry with all names, and a post that quotes both counts once")
  func merged() {
    let lines = ["2020-01-01: A. Lee; Ann Lee", "2021-01-01: A. LEE; A. Lee", "2022-01-01: Ben Marrow"]
    let aliases = SpeakerAliases(["A. Lee": "Ann Lee"])
    #expect(
      SpeakerDirectory(lines, aliases: aliases).entries().map(\.told) == [
        "Ann Lee/A. Lee 4 quotes 2 posts 2020-01-01–2021-01-01", "Ben Marrow 1 quotes 1 posts 2022-01-01–2022-01-01",
      ])
    #expect(SpeakerDirectory(lines).entries().count == 3, "Without the merge they are apart again.")
  }

  @Test("A merge into a name that nobody bears in the posts shows that name")
  func chosenName() {
    let aliases = SpeakerAliases(["A. Lee": "Ann Lee of Port Alder"])
    let entry = SpeakerDirectory(["2020-01-01: A. Lee"], aliases: aliases).entries().first
    #expect(entry?.names == ["Ann Lee of Port Alder", "A. Lee"])
  }
}

@Suite("Names that a person says to be one")
struct SpeakerAliasesTests {
  private let aliases = SpeakerAliases(["A. Lee": "Ann Lee", "Ann Lee": "Ann B. Lee"])

  @Test("Lead through all merges to one name", arguments: ["A. Lee", "a lee", "Ann Lee", "Ann B. Lee"])
  func chain(name: String) { #expect(NameKey(aliases.name(of: name)) == NameKey("Ann B. Lee")) }

  @Test("Names that are one are known from each of them", arguments: ["a. lee", "Ann Lee", "Ann B. Lee"])
  func merged(name: String) {
    #expect(aliases.merged(with: name) == ["A. Lee", "Ann Lee"])
    #expect(aliases.keys(of: name) == [NameKey("A Lee"), NameKey("Ann Lee"), NameKey("Ann B Lee")])
    #expect(aliases.merged(with: "Ben Marrow") == [])
  }

  @Test("A name that is in no merge is itself")
  func alone() { #expect(aliases.name(of: "Ben Marrow") == "Ben Marrow") }

  @Test(
    "Merging into itself and in a ring is refused",
    arguments: [
      ("Ben Marrow", "BEN MARROW", SpeakerAliases.Refusal.isSame), ("A. Lee", "Ann B. Lee", .isSame),
      ("A. Lee", "Ann Lee", .isSame), ("Ann B. Lee", "A. Lee", .ring("Ann B. Lee")),
      ("Ben Marrow", "A. Lee", nil), ("Ann B. Lee", "Ben Marrow", nil),
    ])
  func refusals(name: String, other: String, refusal: SpeakerAliases.Refusal?) {
    #expect(aliases.refusal(merging: name, into: other) == refusal)
  }

  @Test("A ring that two machines have made is the name that comes first in it", arguments: ["A", "B", "C"])
  func ring(name: String) {
    #expect(SpeakerAliases(["C": "A", "A": "B", "B": "C"]).name(of: name) == "A")
  }
}
