import PostModel
import ReaderCore
import ReaderScreen
import Testing

@Suite("Links, editor and programs")
struct OpeningJourneyTests {
  private static let post = MarkedPost(
    "2024/05/clinic.md", title: "Clinic stays open", date: PostDate(year: 2024, month: 5, day: 2),
    source: "https://clinic.example.org/open",
    """
    The clinic stays open, see https://clinic.example.org/hours for the hours.

    Write to night.desk@clinic.example.org for more.

    ⟦“We are staying,”⟧ said ⟨Ruth Okafor⟩.
    """)
  private let journey = Journey([Self.post])

  private var last: Effect? { journey.effects.last }

  @Test("`o` opens the post's own link")
  func own() throws {
    journey.press("o")
    let link = try #require(Link("https://clinic.example.org/open"))
    #expect(last == .openLink(link))
  }

  @Test("`O` puts letters beside all links, tells where they lead, and opens the one that is typed")
  func letters() throws {
    journey.press("O")
    let screen = journey.screen
    #expect(screen.contains("a  https://clinic.example.org/hours") && screen.contains("s  mailto:night.desk@"))
    #expect(screen.contains("see attps://clinic"))
    journey.press("s")
    #expect(last == .openLink(try #require(Link("mailto:night.desk@clinic.example.org"))))
    #expect(journey.reader.overlays.isEmpty)
  }

  @Test("`y l` copies one in the same way; Esc leaves without a word, another letter with one")
  func copying() {
    journey.press("y l d")
    #expect(journey.copies.last?.text == "https://clinic.example.org/open")
    let count = journey.effects.count
    journey.press("O Esc")
    #expect(journey.effects.count == count && journey.reader.notice == nil)
    journey.press("O x")
    #expect(journey.effects.count == count && journey.status.contains("No link has these letters"))
  }

  @Test("`e` edits at the line that is read")
  func edit() throws {
    journey.press("]")
    journey.press("2 e")
    let article = try #require(journey.reader.article)
    #expect(last == .edit(article.id, offset: article.annotated.findings.quotes[0].segments[0].range.lowerBound))
  }

  @Test("`|` asks for a program and gives it the unwrapped text; what it prints is shown, and `y` copies it")
  func pipe() throws {
    journey.press("|").type("wc -w").press("Enter")
    guard case .pipe(.text(let text), to: "wc -w")? = last else {
      Issue.record("\(String(describing: last))")
      return
    }
    #expect(text.string.contains("https://clinic.example.org/hours for the hours.\n\nWrite"))
    #expect(journey.status.contains("Running wc -w; Esc stops it"))
    journey.send(.programEnded(ProgramResult(program: "wc -w", output: "23")))
    #expect(journey.screen.contains("╭─ wc -w ─") && journey.screen.contains("│ 23 "))
    journey.press("y")
    #expect(journey.copies.last?.text == "23")
    journey.press("Esc")
    #expect(journey.reader.overlays.isEmpty)
  }

  @Test("What a program prints after it was stopped is not shown; one that fails without a word says so")
  func ending() {
    journey.press("|").type("sleep 9").press("Enter Esc")
    #expect(last == .stopProgram && journey.status.contains("sleep 9 was stopped"))
    journey.send(.programEnded(ProgramResult(program: "sleep 9", output: "late")))
    #expect(journey.reader.overlays.isEmpty)
    journey.press("|").type("false").press("Enter")
    journey.send(.programEnded(ProgramResult(program: "false", output: "", remark: "ended with status 1")))
    #expect(journey.status.contains("false ended with status 1: it printed nothing"))
  }

  @Test("A long result is scrolled, and keeps its place when the screen changes")
  func scrolling() {
    journey.press("|").type("seq 99").press("Enter")
    let output = (1...99).map { "line \($0)" }.joined(separator: "\n")
    journey.send(.programEnded(ProgramResult(program: "seq 99", output: SafeText(output))))
    journey.press("G")
    #expect(journey.screen.contains("line 99") && !journey.screen.contains("line 1 "))
    journey.press("g j j")
    #expect(!journey.screen.contains("line 2 ") && journey.screen.contains("line 3 "))
    journey.send(.resized(Size(columns: 60, rows: 20)))
    #expect(!journey.screen.contains("line 2 ") && journey.screen.contains("line 3 "))
  }
}
