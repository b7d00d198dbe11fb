import PostModel
import PostStore
import Testing

@Suite("Corrections in front matter")
struct CorrectionReadingTests {
  private static let yaml = """
    ---
    title: Council keeps the pier open
    speakers:
      - name: Rosa Quill
        aliases: [Councilor Quill, the councilor]
        role: councilor
        affiliation: Port Alder
      - Tom Ridley
    contacts:
      - name: Jo Roe
        organization: Harbor Watch
        phones: 218-555-0142
        emails: [jo@pier.example.org, press@pier.example.org]
    quotes:
      - text: The pier stays open
        speaker: Rosa Quill
      - text: the best day
        occurrence: 2
        quote: false
    ---
    Words
    """

  private static let toml = """
    +++
    title = "Council keeps the pier open"

    [[speakers]]
    name = "Rosa Quill"
    aliases = ["Councilor Quill", "the councilor"]
    role = "councilor"
    affiliation = "Port Alder"

    [[speakers]]
    name = "Tom Ridley"

    [[contacts]]
    name = "Jo Roe"
    organization = "Harbor Watch"
    phones = "218-555-0142"
    emails = ["jo@pier.example.org", "press@pier.example.org"]

    [[quotes]]
    text = "The pier stays open"
    speaker = "Rosa Quill"

    [[quotes]]
    text = "the best day"
    occurrence = 2
    quote = false
    +++
    Words
    """

  private static let json = """
    {
      "title": "Council keeps the pier open",
      "speakers": [
        {"name": "Rosa Quill", "aliases": ["Councilor Quill", "the councilor"],
         "role": "councilor", "affiliation": "Port Alder"},
        "Tom Ridley"
      ],
      "contacts": [{"name": "Jo Roe", "organization": "Harbor Watch", "phones": "218-555-0142",
        "emails": ["jo@pier.example.org", "press@pier.example.org"]}],
      "quotes": [{"text": "The pier stays open", "speaker": "Rosa Quill"},
        {"text": "the best day", "occurrence": 2, "quote": false}]
    }
    Words
    """

  @Test(
    "YAML, TOML and JSON state the same, each with its lines",
    arguments: [
      (yaml, speakers: [4, 8], alias: 5, quotes: [15, 17]), (toml, speakers: [4, 10], alias: 6, quotes: [20, 24]),
      (json, speakers: [4, 6], alias: 4, quotes: [10, 11]),
    ])
  func syntaxes(text: String, speakers: [Int], alias: Int, quotes: [Int]) throws {
    let post = try post(text)
    #expect(post.problems.isEmpty)
    #expect(post.body.text == "Words")
    let stated = try #require(post.metadata.corrections)
    #expect(stated.speakers.map(\.name) == ["Rosa Quill", "Tom Ridley"])
    #expect(stated.speakers.map(\.line) == speakers)
    #expect(stated.speakers.first?.aliases.map(\.text) == ["Councilor Quill", "the councilor"])
    #expect(stated.speakers.first?.aliases.map(\.line) == [alias, alias])
    #expect(stated.speakers.first?.role == "councilor")
    #expect(stated.speakers.first?.affiliation == "Port Alder")
    #expect(
      stated.contacts == [
        ContactCorrection(
          name: "Jo Roe", organization: "Harbor Watch", phones: ["218-555-0142"],
          emails: ["jo@pier.example.org", "press@pier.example.org"])
      ])
    #expect(
      stated.quotes == [
        QuoteCorrection("The pier stays open", speaker: "Rosa Quill", line: quotes[0]),
        QuoteCorrection("the best day", occurrence: 2, isQuote: false, line: quotes[1]),
      ])
  }

  @Test("A post without these keys has no corrections")
  func none() throws {
    #expect(try post("---\ntitle: A\nspeaker: B\n---\n").metadata.corrections == nil)
    #expect(try post("Words").metadata.corrections == nil)
  }

  @Test(
    "An empty list says that there are no contacts; nothing says nothing",
    arguments: [
      ("---\ncontacts: []\n---\n", true), ("---\ncontacts:\n---\n", false), ("+++\ncontacts = []\n+++\n", true),
      ("{\"contacts\": []}\n", true), ("---\ncontacts: ~\n---\n", false), ("---\nspeakers: []\n---\n", false),
    ])
  func noContacts(text: String, isStated: Bool) throws {
    let post = try post(text)
    #expect((post.metadata.corrections?.contacts == []) == isStated)
    #expect(post.problems.isEmpty)
  }

  @Test("A single entry may stand without the list; the names are the same in capitals or not")
  func singles() throws {
    let post = try post(
      """
      ---
      Speakers: Rosa Quill
      contacts:
        Email: jo@pier.example.org
      quotes: {text: Never, Speaker: Ann Lee}
      ---
      """)
    #expect(post.problems.isEmpty)
    let stated = try #require(post.metadata.corrections)
    #expect(stated.speakers.map(\.name) == ["Rosa Quill"])
    #expect(stated.contacts?.map(\.emails) == [["jo@pier.example.org"]])
    #expect(stated.quotes.map(\.speaker) == ["Ann Lee"])
  }

  @Test(
    "What is malformed is told with its line, and the other entries hold",
    arguments: [
      ("speakers:\n- role: mayor\n- Ann Lee", 3, "`speakers`: an entry has no `name`: write the"),
      ("speakers:\n- [a]\n- Ann Lee", 3, "`speakers`: an entry is not made of `name: value`: write `name`, "),
      ("speakers:\n- Ann Lee\n- name: [a]\n", 4, "`speakers`: `name` wants words alone: write one text"),
      ("speakers:\n- name: Ann Lee\n  aliases:\n  - a: b", 5, "`speakers`: `aliases` wants one text or a"),
      ("speakers: [Ann Lee, Ann Lee]", 2, "`speakers`: Ann Lee is given twice: join the two entries"),
      (
        "speakers:\n- {name: Ann Lee, aliases: Lee}\n- {name: Bo Lee, aliases: lee}", 4,
        "`speakers`: “lee” is Ann Lee too: leave it to one of them"
      ),
      ("speakers: [Ann Lee]\ncontacts:\n- role: press", 4, "`contacts`: an entry has no `name`: write whom to call, "),
      ("speakers: [Ann Lee]\ncontacts: [Jo Roe]", 3, "`contacts`: an entry is not made of `name: value`: write "),
      ("speakers: [Ann Lee]\nquotes:\n- speaker: Jo", 4, "`quotes`: an entry has no `text`: copy the"),
      ("speakers: [Ann Lee]\nquotes: words", 3, "`quotes`: an entry is not made of `name: value`: write `text`, "),
      ("speakers: [Ann Lee]\nquotes:\n- text: A\n  quote: maybe", 5, "`quotes`: `quote` is `maybe`: write true"),
      ("speakers: [Ann Lee]\nquotes:\n- text: A\n  occurrence: 0", 5, "`quotes`: `occurrence` is `0`: write a"),
      ("speakers: [Ann Lee]\nquotes:\n- text: A\n  occurrence: last", 5, "`quotes`: `occurrence` is `last`: write a"),
    ])
  func malformed(yaml: String, line: Int, reason: String) throws {
    let post = try post("---\n\(yaml)\n---\nWords")
    #expect(post.problems.map(\.line) == [line])
    #expect(post.problems.first?.reason.hasPrefix(reason) == true, "\(post.problems)")
    #expect(post.metadata.corrections?.speakers.map(\.name).first == "Ann Lee")
    #expect(post.metadata.corrections?.contacts == nil)
    #expect(post.body.text == "Words")
  }

  @Test("A list that cannot be parsed is told once, and found contacts are not lost for it")
  func unparsable() throws {
    let post = try post("---\ntitle: A\ncontacts: [{name: Jo\nquotes:\n- text: A\n---\nWords")
    #expect(post.metadata.corrections?.contacts == nil)
    #expect(post.metadata.corrections?.quotes.map(\.text) == ["A"])
    #expect(post.problems.count == 1)
  }

  @Test("Lists without end, and values below values, are read in good time")
  func hostile() throws {
    let many = "quotes:\n" + (1...5000).map { "- text: words \($0)\n" }.joined()
    let post = try post("---\n\(many)\n---\nWords")
    #expect(post.metadata.corrections?.quotes.count == 256)
    #expect(
      post.problems.map(\.reason) == [
        "`quotes`: only the first 256 of 5000 entries are read: remove what is not needed"
      ])
    let long = try self.deep("quotes: [{text: \(String(repeating: "words ", count: 3_000))}]")
    #expect(long.problems.map(\.reason) == ["`quotes`: a `text` is over 16 KiB: give the quote in several entries"])
    let deep = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(try self.deep("speakers: \(deep)").metadata.corrections == nil)
    #expect(try self.deep("quotes: [{text: \(deep)}]").metadata.corrections == nil)
  }

  private func deep(_ yaml: String) throws -> Post { try post("---\n\(yaml)\n---\nWords") }
}

@Suite("speakers.toml")
struct SpeakersTextTests {
  @Test("Each entry is a speaker, with aliases as one text or several")
  func entries() {
    let text = """
      # Who speaks in our archive.
      [[speaker]]
      name = "Rosa Quill"
      aliases = ["Councilor Quill", "Quill"]
      role = "councilor"

      [[speaker]]
      name = "Harbor Watch"
      aliases = "the Watch"
      affiliation = "Harbor League"
      """
    let read = SpeakersText(text, path: "speakers.toml")
    #expect(read.problems.isEmpty)
    #expect(read.speakers.map(\.name) == ["Rosa Quill", "Harbor Watch"])
    #expect(read.speakers.map { $0.aliases.map(\.text) } == [["Councilor Quill", "Quill"], ["the Watch"]])
    #expect(read.speakers.map(\.role) == ["councilor", nil])
    #expect(read.speakers.map(\.affiliation) == [nil, "Harbor League"])
    #expect(SpeakersText("", path: "speakers.toml").problems.isEmpty)
  }

  @Test(
    "What is wrong is said with its line and what to do, and the other entries hold",
    arguments: [
      (
        "[[speaker]]\nname = \"Ann Lee\"\nrol = \"mayor\"", 3, "`speaker`: `rol` is not known here: write `name`, ",
        true
      ),
      ("[[speaker]]\nname = \"Ann Lee\"\n\n[[speaker]]\nrole = \"x\"", 4, "`speaker`: an entry has no `name`", true),
      ("[[speaker]]\nname = \"Ann Lee\"\n[[people]]\nname = \"B\"", 3, "`people` is not known here: begin each", true),
      ("[[speaker]]\nname = \"Ann Lee\"\naliases = [1, [2]]", 3, "`speaker`: `aliases` wants one text or a list", true),
      ("[[speaker]]\nname = \"Ann Lee\n", 2, "TOML cannot be read here (", false),
    ])
  func problems(text: String, line: Int, reason: String, holds: Bool) {
    let read = SpeakersText(text, path: "speakers.toml")
    #expect(read.problems.map(\.line) == [line])
    #expect(read.problems.first?.path == "speakers.toml")
    #expect(read.problems.first?.reason.hasPrefix(reason) == true, "\(read.problems)")
    #expect(read.speakers.contains { $0.name == "Ann Lee" } == holds)
  }
}
