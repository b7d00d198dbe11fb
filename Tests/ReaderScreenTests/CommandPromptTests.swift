import PostModel
import ReaderCore
import Testing

@Suite("The line in which commands are typed")
struct CommandPromptTests {
  private let journey = Journey([MarkedPost].fourPosts)

  private var line: CommandPrompt? {
    guard case .commandPrompt(let line)? = journey.reader.overlays.last else { return nil }
    return line
  }

  @Test("Tab puts in what all names have in common, then one after the other; S-Tab goes back")
  func completion() {
    journey.press(":").type("show-").press("Tab")
    #expect(line?.input.text == "show-posts")
    journey.press("Tab")
    #expect(line?.input.text == "show-body")
    journey.press("S-Tab S-Tab")
    #expect(line?.input.text == "show-searches")
    journey.press("C-u").type("copy-quote-a").press("Tab")
    #expect(line?.input.text == "copy-quote-alone")
    journey.press("C-u").type("zo").press("Tab Enter")
    #expect(journey.reader.isZoomed && journey.reader.overlays.isEmpty)
  }

  @Test("Fields of a query are completed word by word")
  func fields() {
    journey.press(":").type("search rent spe").press("Tab")
    #expect(line?.input.text == "search rent speaker:")
  }

  @Test("Up and Down go through what was entered and begins as what is typed")
  func history() {
    for typed in ["zoom", "show-body", "zoom"] { journey.press(":").type(typed).press("Enter") }
    #expect(journey.reader.history == ["show-body", "zoom"])
    journey.press(": Up")
    #expect(line?.input.text == "zoom")
    journey.press("Up Up")
    #expect(line?.input.text == "show-body")
    journey.press("Down Down")
    #expect(line?.input.text == "")
    journey.type("show").press("Up")
    #expect(line?.input.text == "show-body")
  }

  @Test(
    "What cannot be run stays, with the reason behind it",
    arguments: [
      ("zom", "there is no command `zom`; did you mean `zoom`?"), ("zoom 3", "`zoom` takes nothing behind its name"),
    ])
  func unknown(typed: String, reason: String) {
    journey.press(":").type(typed).press("Enter")
    #expect(line?.input.text == typed && line?.error == reason)
    journey.press("Backspace")
    #expect(line?.error == nil)
    journey.press("Esc")
    #expect(journey.reader.overlays.isEmpty)
  }

  @Test("Pasted text is typed, and only Enter runs it")
  func paste() {
    journey.press(":")
    journey.send(.pasted("quit\nquit"))
    #expect(!journey.hasQuit && line?.input.text == "quit quit")
  }

  @Test("A key may run a command with what it takes")
  func keyWithArgument() {
    var parser = KeymapParser(base: StandardKeymap.keymap, path: "keys")
    parser.parse("F5 = search title:\"a=b\"\nF6 = zoom out\nF7 = serch x")
    #expect(parser.keymap.keys(for: Invocation(.search, "title:\"a=b\""), in: .posts) == ["F5"])
    #expect(
      parser.problems.map(\.description) == [
        "keys:2: `zoom` takes nothing behind its name", "keys:3: there is no command `serch`; did you mean `search`?",
      ])
  }
}
