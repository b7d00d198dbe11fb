import ImportModel
import PostModel
import Testing

@testable import PostImport

@Suite("What a source is, told from its bytes")
struct KindGuessTests {
  private func guess(_ text: String) -> KindGuess { KindGuess(head: Array(text.utf8)) }

  @Test(
    "Data and programs are no posts",
    arguments: [
      ("[\n  {\"title\": \"Heat\"}]", "JSON"),
      ("<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Logo</title></svg>", "a picture (SVG)"),
      ("body {\n  color: red;\n}\n.lead { margin: 0; }\n", "a program or a style sheet"),
      ("// A menu.\nfunction open() {\n  show(menu);\n}\n", "a program or a style sheet"),
      ("#!/bin/sh\nset -e\nhugo build\n", "a program or a style sheet"),
      ("title: Tenants\nurl: https://tenants.example.org\nplugins:\n  - jekyll-feed\n", "a file of settings"),
      ("# The site\nbaseURL = 'https://tenants.example.org'\n[params]\n  color = \"red\"\n", "a file of settings"),
      ("name,mail,phone\nAnn Lee,ann@example.org,555-0101\n\"Roe, Jo\",jo@example.org,555-0102\n", "a table of values"),
      (String(repeating: "2024-05-02 09:00:01 INFO GET /news 200\n", count: 5), "a log"),
    ])
  func data(text: String, name: String) {
    #expect(guess(text) == .none("is \(name), not a post; --as text takes it as one"))
  }

  @Test(
    "What people write stays a post, whatever it quotes",
    arguments: [
      "Contact: Ann Lee\nPhone: 555-0101\nMail: ann@example.org\n",
      "Tenants win back their heat\n\nTo set a quote, write\nq { color: red; }\nsaid Jo Roe.\n",
      "The tenants ask for\nheat;\nlight;\na lift; and\nten days.\n",
      "Hartford, Conn., June 3\nThe tenants, all ten of them, have won.\n",
      "2024-05-02 09:00 Doors\n2024-05-02 10:00 Speeches\nAnn Lee speaks first.\n",
      "date: 2024-05-02\n\nThe tenants of Elm Street have won.\n",
      "[“We won,” said Ann Lee.]\n",
      "The team's template is out. Write <div> for a quote; the page begins with <html> as ever, said Jo Roe.\n",
    ])
  func people(text: String) { #expect(guess(text) == .kind(.text)) }

  @Test(
    "A piece of a page is a page",
    arguments: [
      "<h2>Heat</h2>\n<p>We won.</p>", "<!-- saved -->\n<center><b>Heat</b></center>",
      "<a href=\"/x\">Heat</a><br>We won.",
      "Saved on May 2\n<html><head><title>Heat</title></head><body><p>We won.</p></body></html>",
    ])
  func pieces(text: String) { #expect(guess(text) == .kind(.page)) }

  @Test(
    "Blank lines and a byte order mark before a message's headers are no reason to take it for text",
    arguments: ["\n", "\r\n\r\n", "\u{FEFF}", "\u{FEFF}\n"])
  func beforeHeaders(start: String) throws {
    let text =
      start + "From: Jo Roe <jo@example.org>\nSubject: Heat\nDate: Thu, 02 May 2024 09:00:00 -0400\n"
      + "Message-ID: <1@example.org>\n\nWe won.\n"
    #expect(guess(text) == .kind(.mail))
    guard case .post(let draft) = try #require(MailReader.read(Array(text.utf8)).first) else {
      return #expect(Bool(false), "no post")
    }
    #expect(draft.identity == "1@example.org")
    #expect(draft.body.text.contains("We won."))
  }
}
