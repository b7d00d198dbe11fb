import Foundation
import TerminalHarness
import Testing

@Suite("Clips, templates and embargoes in the real program")
struct ClipSessionTests {
  @Test("Quotes are clipped, listed, verified, exported, and are there again the next time")
  func tray() throws {
    let folder = try TemporaryFolder()
    for (name, text) in ReaderSession.release { try folder.write(text, to: "posts/" + name) }
    let reader = try ReaderSession(path: folder.path + "/posts", folder: folder, size: (120, 40))
    try reader.wait(untilShown: "Gus Pell")
    try reader.press("c", untilShown: "In the tray, 1 there: quote by Ada Quill")
    try reader.press("]]c", untilShown: "In the tray, 2 there: quote by Ben Marrow")
    try reader.press("C", untilShown: "In the tray, 3 there: contact Gus Pell")
    try reader.press("c", untilShown: "In the tray already, as number 2")
    try reader.press("gt", untilShown: "Clips  1/3")
    #expect(reader.screen.text.contains("● Ada Quill, chair, Lantern Street Tenants"))
    try reader.press("V", untilShown: "3 clips: 3 verbatim")
    #expect(reader.screen.text.contains("= verbatim @ Gus Pell"))
    try reader.press("X", untilShown: "export:")
    try reader.press("csv \(folder.path)/clips.csv\r", untilShown: "3 clips as csv: ")
    let csv = try folder.text(of: "clips.csv")
    #expect(csv.hasPrefix("kind,words,speaker,") && csv.contains("\r\n"))
    try reader.press("X", untilShown: "export:")
    try reader.press("json \(folder.path)/clips.csv\r", untilShown: "is there already")
    #expect(try folder.text(of: "clips.csv") == csv)

    let text = ReaderSession.release["2024-05-02-heat.md"] ?? ""
    try folder.write(
      text.replacingOccurrences(of: "sleep in a coat", with: "sleep in two coats"), to: "posts/2024-05-02-heat.md")
    try reader.wait(untilShown: "sleep in two coats")
    reader.terminal.settle()
    try reader.press("V", untilShown: "3 clips: 2 verbatim, 1 changed")
    #expect(reader.screen.text.contains("Nobody should sleep in [−a coat−]{+two coats+},"))
    reader.terminal.press(.escape)
    try reader.terminal.wait { !$0.text.contains("Esc closes") }
    #expect(reader.screen.text.contains("≠ changed ● Ada Quill"))
    reader.terminal.send("Q")
    #expect(try reader.terminal.waitForExit() == .exited(0))

    let again = try ReaderSession(path: folder.path + "/posts", folder: folder, size: (80, 24))
    try again.wait(untilShown: "tray 3")
    try again.press("gt", untilShown: "Clips  1/3")
    try again.press("yy", untilShown: "quote by Ada Quill: Sent")
    #expect(again.clipboard()?.hasPrefix("“Nobody should sleep in a coat,”\n— Ada Quill, chair") == true)
  }

  @Test("A template of the configuration is what y y copies by, and y t copies by another")
  func templates() throws {
    let folder = try TemporaryFolder()
    for (name, text) in ReaderSession.release { try folder.write(text, to: "posts/" + name) }
    try folder.write(
      "[templates]\nmine = '''\n{quote:bare} ({speaker}[, {organization}], {date:ap})\n'''\n[copy]\ntemplate = \"mine\"\nquotes = \"straight\"\n",
      to: "config/newsroom/config.toml")
    let reader = try ReaderSession(path: folder.path + "/posts", folder: folder, size: (100, 30))
    try reader.wait(untilShown: "Gus Pell")
    try reader.press("yy", untilShown: "quote by Ada Quill: Sent")
    #expect(reader.clipboard() == "Nobody should sleep in a coat, (Ada Quill, Lantern Street Tenants, May 2, 2024)")
    try reader.press("yt", untilShown: "copy-quote-as:")
    try reader.press("ap\r", untilShown: "quote by Ada Quill: Sent")
    try reader.terminal.wait { _ in reader.clipboard()?.contains("\" said Ada Quill") == true }
    try reader.press("yf", untilShown: "link to the quote by Ada Quill: Sent")
    #expect(
      reader.clipboard() == "https://tenants.example.org/heat#:~:text=Nobody%20should%20sleep%20in%20a%20coat%2C")
  }

  @Test("An embargo in the text is shown with its time left, and copying asks")
  func embargo() throws {
    let text = """
      EMBARGOED UNTIL 10:00 A.M. ET, THURSDAY, MAY 2, 2097

      Council passes the warm homes rule

      HARBOR, May 1, 2097 – “Nobody should sleep in a coat,” said Ada Quill, chair of the Lantern Street Tenants.
      """
    let reader = try ReaderSession(["2097-05-01-heat.txt": text])
    try reader.wait(untilShown: "⊘ Embargoed until 2097-05-02 10:00 (UTC-04:00)")
    try reader.wait(untilShown: " d ")
    #expect(reader.screen.row(0).contains("⊘ embargoed "))
    try reader.press("yy", untilShown: "Copy all the same? y copies, any other key does not")
    try reader.press("n", untilShown: "Left as it is: the post is under embargo")
    #expect(reader.clipboard() == nil)
    try reader.press("yy", untilShown: "Copy all the same?")
    try reader.press("y", untilShown: "quote by Ada Quill: Sent")
  }
}
