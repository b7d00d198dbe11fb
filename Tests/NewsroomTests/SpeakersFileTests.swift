import Foundation
import PostModel
import Testing

@testable import newsroom

@Suite("The user's speakers.toml")
struct SpeakersFileTests {
  @Test("Without the file nobody is known, and nothing is wrong")
  func missing() {
    let file = SpeakersFile(folder: "/nowhere")
    #expect(file.speakers.isEmpty)
    #expect(file.problems.isEmpty)
  }

  @Test("A file that cannot be read is told with its path")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "speakers.toml/inside")
    let file = SpeakersFile(folder: folder.path)
    #expect(file.problems.map(\.path) == [folder.path + "/speakers.toml"])
  }

  @Test(
    "Every verb complains of what is wrong in it, prints all the same, and exits with 1",
    arguments: [["list"], ["quotes"], ["show", "a.txt"], ["check"], ["extract", "posts/a.txt"]])
  func complains(words: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("“The pier stays open,” said Sen. Quill.\n", to: "posts/a.txt")
    let program = BuiltProgram(folder: folder)
    let environment = ["NEWSROOM_STORE": "posts"]
    let sound = try program.run(words, environment: environment)
    #expect(sound.status == 0)
    try folder.write("[[speaker]]\nname = 'Ann Lee'\nrol = 'x'\n", to: ".config/newsroom/speakers.toml")
    let run = try program.run(words, environment: environment)
    #expect(run.status == 1)
    #expect(run.output == sound.output)
    let fault =
      "newsroom: \(folder.path)/.config/newsroom/speakers.toml:3: `speaker`: `rol` is not known here: "
      + "write `name`, `aliases`, `role` or `affiliation`\n"
    let rebuilding = "newsroom: the catalog was made with another speakers.toml; it is built again\n"
    #expect([fault, fault + rebuilding].contains(run.complaintText))
  }

  @Test("The reader shows the posts, with the speakers that are known, and says what is wrong; R reads them again")
  func reader() throws {
    let speakers = "[[speaker]]\nname = 'Rosa Quill'\naliases = 'Sen. Quill'\n[[speaker]]\nrole = 'x'\n"
    let reader = try ReaderSession(["a.txt": "“The pier stays open,” said Sen. Quill.\n"], speakers: speakers)
    try reader.wait(untilShown: "speakers.toml:4:")
    try reader.wait(untilShown: "● Rosa Quill")
    try reader.write(speakers: "[[speaker]]\nname = 'Rosa Marlow Quill'\naliases = 'Sen. Quill'\n")
    try reader.press("R", untilShown: "● Rosa Marlow Quill")
    try reader.write(speakers: "[[speaker]]\n\nname = 1 2\n")
    try reader.press("R", untilShown: "speakers.toml:3:")
  }
}
