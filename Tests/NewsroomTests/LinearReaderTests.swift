import Foundation
import TerminalHarness
import Testing

@Suite("The reader line by line")
struct LinearReaderTests {
  @Test("With its input from a pipe it answers each line, without prompts and control characters, and quits at the end")
  func scripted() throws {
    let folder = try TemporaryFolder()
    for (name, text) in ReaderSession.release { try folder.write(text, to: "posts/" + name) }
    let program = BuiltProgram(folder: folder)
    _ = try program.run(["index", "--store", "posts"])
    let run = try program.run(
      ["--linear", "posts"], environment: ["XDG_STATE_HOME": folder.path + "/state"],
      input: "1\n#3\nnext-quote\nyp\n}\n/closed\n1\nq")
    #expect(run.status == 0 && run.complaintText == "")
    #expect(run.outputText.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
    let said = run.outputText.replacing(/are in .*last-copy.txt/, with: "are in last-copy.txt")
    #expect(
      said == """
        2 posts.
        1. 2024-05-02. Council passes the warm homes rule. Lantern Street Tenants. Not read.
        2. 2023-01-09. Office closed. Not read.
        A number opens that row, an empty line goes on, ? is help, q goes back and quits.
        Post 1 of 2. 2024-05-02. Council passes the warm homes rule. Lantern Street Tenants. 6 quotes, 1 contact.
        #1 “Nobody should sleep in a coat,” said Ada Quill, chair of the Lantern Street Tenants.
        #2 “The rule is plain and it is cheap,” said Ben Marrow, an engineer at the Cold Homes Project.
        #3 Councilor Cleo Vance said, “We heard three hundred people, and we listened.”
        #4 “My children did their homework in mittens,” said Dina Roe, a nurse.
        #5 “It took four winters,” added Egon Falk, secretary of the Lantern Street Tenants. “It will not take a fifth.”
        #6 “Landlords can live with it,” said Flora Mint, a building owner.
        #7 For more information: Gus Pell, (959) 555-0137
        End of the post.
        #3 Councilor Cleo Vance said, “We heard three hundred people, and we listened.”
        #4 “My children did their homework in mittens,” said Dina Roe, a nurse.
        #5 “It took four winters,” added Egon Falk, secretary of the Lantern Street Tenants. “It will not take a fifth.”
        #6 “Landlords can live with it,” said Flora Mint, a building owner.
        #7 For more information: Gus Pell, (959) 555-0137
        End of the post.
        Quote 3 of 6, by Cleo Vance, Councilor (stated): “We heard three hundred people, and we listened.”
        Error: phone: Not copied: there is no clipboard to copy to; 14 characters are in last-copy.txt.
        Contact 1 of 1: Gus Pell
        Phone: (959) 555-0137
        1 post. Searched for: closed.
        Post 1 of 1. 2023-01-09. Office closed. Not read. 1 match.
        Match 1 of 1: closed
        #1 The office is closed on Monday.
        Post 1 of 1. 2023-01-09. Office closed. 1 match.
        #1 The office is closed on Monday.
        End of the post.
        1 post. Searched for: closed.
        1. 2023-01-09. Office closed.

        """)
  }

  @Test("On a dumb terminal it is chosen by itself; there is a prompt, and lines break between words")
  func dumbTerminal() throws {
    let reader = try ReaderSession(ReaderSession.release, size: (60, 24), environment: ["TERM": "dumb"])
    try reader.wait(untilShown: "quits.\n>")
    try reader.press("1\n", untilShown: "End of the post.\n>")
    #expect(reader.screen.text.contains("Lantern Street Tenants. 6 quotes, 1 contact."))
    try reader.press("]\n", untilShown: "Quote 1 of 6, by Ada Quill, chair")
    try reader.press("search\n", untilShown: "search:")
    try reader.press("closed\n", untilShown: "1. 2023-01-09. Office closed.")
    #expect(!reader.terminal.output.contains("\u{1B}"))
    reader.terminal.send("\u{4}")
    #expect(try reader.terminal.waitForExit() == .exited(0))
  }

  @Test("Posts that come while nothing is typed are told of with the next answer, and Ctrl-C does not end it")
  func live() throws {
    let reader = try ReaderSession(ReaderSession.release, size: (80, 24), environment: ["TERM": "dumb"])
    try reader.wait(untilShown: "quits.\n>")
    try reader.write(post: "---\ntitle: Third post\ndate: 2024-06-01\n---\nWords.\n", to: "third.md")
    reader.terminal.send("\u{3}")
    try reader.wait(untilShown: "Nothing is under way.")
    let deadline = ContinuousClock.now + .seconds(60)
    while !reader.terminal.output.contains("1 new post."), ContinuousClock.now < deadline {
      reader.terminal.send("posts\n")
      reader.terminal.settle()
    }
    reader.terminal.send("posts\n")
    reader.terminal.settle()
    #expect(reader.terminal.output.components(separatedBy: "1 new post.").count == 2)
  }

  @Test("The configuration chooses it too")
  func configured() throws {
    let folder = try TemporaryFolder()
    for (name, text) in ReaderSession.release { try folder.write(text, to: "posts/" + name) }
    try folder.write("linear = true\n", to: "config/newsroom/config.toml")
    let reader = try ReaderSession(path: folder.path + "/posts", folder: folder, size: (80, 24))
    try reader.wait(untilShown: "quits.\n>")
  }
}
