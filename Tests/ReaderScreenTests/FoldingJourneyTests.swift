import PostModel
import ReaderCore
import Testing

@Suite("Boilerplate and contact blocks are folded")
struct FoldingJourneyTests {
  @Test("Each is one line that says what it is and how it opens; B opens all and folds them again")
  func folded() {
    let journey = Journey([.release])
    #expect(journey.screen.contains("▸ 2 contacts · in Contacts (4) · B opens"))
    #expect(journey.screen.contains("▸ About Housing Action, 41 words · B opens"))
    #expect(journey.screen.contains("FOR IMMEDIATE RELEASE") && journey.screen.contains("###"))
    #expect(!journey.screen.contains("Press contacts") && !journey.screen.contains("unites"))
    journey.press("B")
    #expect(journey.status.contains("Opened: 2 contacts · About Housing Action"))
    #expect(journey.screen.contains("Press contacts:") && journey.screen.contains("unites"))
    #expect(!journey.screen.contains("▸"))
    journey.press("B")
    #expect(journey.status.contains("Folded: 2 contacts · About Housing Action"))
    #expect(journey.screen.contains("▸ 2 contacts"))
  }

  @Test("Walking to a contact opens the fold that it is in, and no other")
  func walking() {
    let journey = Journey([.release])
    journey.press("} }")
    #expect(journey.reader.article?.highlight == .contact(1))
    #expect(journey.screen.contains("Ed Moss 555-0102") && journey.screen.contains("▸ About Housing Action"))
  }

  @Test("A search says how many matches a fold has inside, and n opens it")
  func matches() {
    let journey = Journey([.release])
    journey.press("/").type("street tenants").press("Enter")
    #expect(journey.screen.contains("▸ About Housing Action, 41 words · 2 matches inside · B opens"))
    journey.press("n n n n n")
    #expect(journey.screen.contains("unites") && journey.screen.contains("▸ 2 contacts"))
  }

  @Test("A place that is gone back to is shown, also where it is in a fold")
  func place() throws {
    let journey = Journey([.release])
    var article = try #require(journey.reader.article)
    let fold = try #require(article.folds.closed.last)
    article.scroll(toOffset: fold.range.lowerBound)
    #expect(article.folds.closed.count == 2)
    article.scroll(toOffset: fold.range.lowerBound + 30)
    #expect(article.folds.closed.count == 1)
  }

  @Test("What is copied is whole")
  func copying() throws {
    let journey = Journey([.release])
    journey.press("y a")
    let text = try #require(journey.copies.last?.text.string)
    #expect(text.contains("Press contacts:") && text.contains("unites"))
  }

  @Test("Where the pane is narrow, less is told, and nothing is cut in half")
  func narrow() {
    let journey = Journey([.release], columns: 40, rows: 20)
    journey.press("2")
    #expect(journey.screen.contains("▸ 2 contacts · in Contacts (4)\n"))
    journey.press("G")
    #expect(journey.screen.contains("▸ About Housing Action, 41 words\n"))
  }

  @Test("A post that would be mostly folded is not, and B says so")
  func mostly() {
    let journey = Journey([
      MarkedPost("a.md", title: "Short", date: nil, "Rents fell.\n\n###\n\n" + MarkedPost.boilerplate)
    ])
    #expect(journey.screen.contains("unites"))
    journey.press("B")
    #expect(journey.status.contains("Nothing in this post is folded"))
  }

  @Test("A contact on one short line is no shorter folded, and stays")
  func oneLine() {
    let journey = Journey(.fourPosts)
    #expect(journey.screen.contains("Press: Jo Park"))
  }

  @Test("Where the configuration says so, posts are opened unfolded, and B folds them")
  func off() {
    let journey = Journey([.release], foldsBodies: false)
    #expect(journey.screen.contains("unites"))
    journey.press("B")
    #expect(journey.screen.contains("▸ About Housing Action"))
  }

  @Test("A post that is read anew keeps its folds as they were")
  func update() {
    let journey = Journey([.release])
    journey.press("B R")
    journey.send(.opened(MarkedPost.release.annotated))
    #expect(journey.screen.contains("unites"))
    journey.press("B")
    journey.send(.opened(MarkedPost.release.annotated))
    #expect(journey.screen.contains("▸ 2 contacts"))
  }

  @Test("At each size", arguments: [(40, 20), (80, 24), (120, 40)])
  func sizes(columns: Int, rows: Int) throws {
    let journey = Journey([.release], columns: columns, rows: rows)
    journey.press("2")
    try Golden.compare(journey.screen, with: "folded-\(columns)x\(rows)")
  }

  @Test(
    "What stands beside contacts in their block are labels, in any language that press offices write here",
    arguments: [
      ("Media contact: ⟨Jo Park|555-0101⟩\n⟨Ed Moss|555-0102⟩", true),
      ("For more information, please call:\n⟨Jo Park|555-0101⟩", true),
      ("Contacto de prensa:\n⟨Jo Park|555-0101⟩", true),
      ("The strike goes on. Ask ⟨Jo Park|555-0101⟩\nor come to the gate on Friday.", false),
      ("Room 12\n⟨Jo Park|555-0101⟩", false),
    ])
  func labels(block: String, isFolded: Bool) {
    let post = MarkedPost("a.md", title: "T", date: nil, MarkedPost.words + "\n\n" + block)
    #expect(Journey([post]).reader.article?.folds.isEmpty == !isFolded)
  }
}

extension MarkedPost {
  static let boilerplate = """
    About Housing Action

    Housing Action unites tenants of nine boroughs who want to stay where they live. Since 1998 its members have won \
    repairs, new boilers, and the right to a lawyer in court for forty thousand tenants, whatever their papers say of them.
    """

  static let words = (1...5).map { "Sentence \($0) of the report on rents and on what they do to a street in winter." }
    .joined(separator: " ")

  /// Labels, contacts at the top, an end mark, boilerplate.
  static let release = MarkedPost(
    "2024/05/rents.md", title: "Rents fell in May", date: PostDate(year: 2024, month: 5, day: 2),
    """
    FOR IMMEDIATE RELEASE

    Press contacts:

    ⟨Jo Park|555-0101, press@housing.example.org⟩

    ⟨Ed Moss|555-0102⟩

    \(words)

    “⟦We asked for boilers,|Ruth Okafor, chair⟧” said Ruth Okafor, the chair.

    ###

    \(boilerplate)
    """)
}
