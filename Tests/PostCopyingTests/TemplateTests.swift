import PostCopying
import PostModel
import Testing

@Suite("Templates of copies")
struct TemplateTests {
  @Test("The plain template has the words, who says them, and where")
  func plain() throws {
    #expect(
      TemplateBook().text(of: .okafor) == """
        “We asked for beds, and we got both.” “Now we shall see who is hired.”
        — Ruth Okafor, president, Harbor Nurses Union
        Harbor Nurses Union, Nurses welcome the “budget”, 2013-10-04, https://nurses.example.org/budget
        """)
  }

  @Test("AP puts the attribution behind the first words, a comma for their full stop, and abbreviates the month")
  func ap() throws {
    #expect(
      TemplateBook().text(of: .okafor, by: "ap") == """
        “We asked for beds, and we got both,” said Ruth Okafor, president, Harbor Nurses Union. “Now we shall see who \
        is hired.”
        Harbor Nurses Union, “Nurses welcome the ‘budget’”, Oct. 4, 2013
        https://nurses.example.org/budget#:~:text=We
        """)
  }

  @Test("Chicago is a note on a press release that somebody is quoted in")
  func chicago() throws {
    #expect(
      TemplateBook().text(of: .okafor, by: "chicago") == """
        “We asked for beds, and we got both.” “Now we shall see who is hired.”
        Ruth Okafor, president, Harbor Nurses Union, quoted in Harbor Nurses Union, “Nurses welcome the ‘budget’,” \
        press release, October 4, 2013, https://nurses.example.org/budget#:~:text=We.
        """)
  }

  @Test("Where nobody is named, each template says so and keeps its punctuation", arguments: BuiltInTemplate.allCases)
  func nobody(template: BuiltInTemplate) throws {
    let text = try #require(TemplateBook().text(of: .nobody, by: template.rawValue))
    #expect(text.lowercased().contains("not name"))
    for broken in [", ,", ",,", " ,", "[", "]", "{", "}", ", .", "  "] { #expect(!text.contains(broken), "\(text)") }
  }

  @Test(
    "A part vanishes with its punctuation where one of its places has nothing",
    arguments: [
      ("{speaker}[, {role}][, {affiliation}]", ""), ("[by {speaker}]", ""), ("[by {speaker}|by nobody]", "by nobody"),
      ("{title}[ ({date:long}|accessed {accessed})]", "Notice"), ("[{title}[, {role}]]", "Notice"),
      ("x[ [{role}][{speaker}]]y", "xy"), ("\\{title\\} \\[a\\|b\\] \\\\", "{title} [a|b] \\"), ("a|b", "a|b"),
      ("{quote}\n\n", "“So it is.”"), ("{quote:bare}", "So it is."), ("{title:comma}", "“Notice,”"),
    ])
  func parts(template: String, text: String) throws {
    #expect(try CopyTemplate(template).text(of: .nobody, .curly) == text)
  }

  @Test(
    "What cannot be read has its line, what is wrong, and what was meant",
    arguments: [
      ("{quote}\n{speeker}", 2, "there is no `{speeker}`; did you mean `{speaker}`?"),
      ("{quote}\n\n[, {role}", 3, "`[` is not closed by a `]`"), ("{quote", 1, "`{` is not closed by a `}`"),
      ("a]", 1, "`]` closes nothing here; `\\]` is the sign itself"),
      ("\n}", 2, "`}` closes nothing here; `\\}` is the sign itself"),
      ("{date:lang}", 1, "`{date}` cannot be written as `lang`; did you mean `long`?"),
      ("{role:long}", 1, "`{role}` is written in one way: no `:` behind it"),
    ])
  func errors(template: String, line: Int, reason: String) {
    #expect(throws: TemplateError(line: line, reason: reason)) { try CopyTemplate(template) }
  }

  @Test("A name that nothing is near to is told all names")
  func names() throws {
    let error = try #require(throws: TemplateError.self) { try CopyTemplate("{xyzzy-frob}") }
    for name in TemplateField.names { #expect(error.reason.contains("{\(name)}")) }
  }

  @Test("One's own template wins over the one of the same name that comes with newsroom")
  func own() throws {
    let own = ["plain": try CopyTemplate("{title}"), "mine": try CopyTemplate("{date:ap}")]
    let book = TemplateBook(own: own, standard: "mine", style: .straight)
    #expect(book.names == ["ap", "chicago", "mine", "plain"])
    #expect(book.text(of: .okafor) == "Oct. 4, 2013")
    #expect(book.text(of: .okafor, by: "plain") == "Nurses welcome the “budget”")
    #expect(book.text(of: .okafor, by: "other") == nil)
  }

  @Test(
    "Segments are joined as the template says",
    arguments: [
      ("{quote:ellipsis}", "“We asked for beds, and we got both. … Now we shall see who is hired.”"),
      ("{quote:lines}", "“We asked for beds, and we got both.”\n“Now we shall see who is hired.”"),
      ("{quote:first}", "“We asked for beds, and we got both.”"), ("{quote:rest}", "“Now we shall see who is hired.”"),
      ("{quote:comma}", "“We asked for beds, and we got both.” “Now we shall see who is hired,”"),
    ])
  func segments(template: String, text: String) throws {
    #expect(try CopyTemplate(template).text(of: .okafor, .curly) == text)
  }

  @Test(
    "A comma takes the place of a full stop, and of no other sign",
    arguments: [
      ("We won.", "“We won,”"), ("We won", "“We won,”"), ("We won,", "“We won,”"), ("Who won?", "“Who won?”"),
      ("We won!", "“We won!”"), ("We might…", "“We might…”"), ("We might...", "“We might...”"),
      ("It is made by Acme Inc.", "“It is made by Acme Inc.,”"), ("In the U.S.", "“In the U.S.,”"),
      ("He said “no.”", "“He said ‘no,’”"), ("Not I.", "“Not I,”"),
    ])
  func commas(words: String, text: String) throws {
    #expect(try CopyTemplate("{quote:comma}").text(of: .saying(words), .curly) == text)
  }

  @Test(
    "A date is written in the style that the template names",
    arguments: [
      ("{date}", "2013-10-04"), ("{date:iso}", "2013-10-04"), ("{date:long}", "October 4, 2013"),
      ("{date:ap}", "Oct. 4, 2013"), ("{date:day-first}", "4 October 2013"),
    ])
  func dates(template: String, text: String) throws {
    #expect(try CopyTemplate(template).text(of: .okafor, .curly) == text)
  }

  @Test(
    "AP abbreviates months with a day, but for March to July",
    arguments: [
      (1, "Jan. 3, 2013"), (2, "Feb. 3, 2013"), (3, "March 3, 2013"), (4, "April 3, 2013"), (5, "May 3, 2013"),
      (6, "June 3, 2013"), (7, "July 3, 2013"), (8, "Aug. 3, 2013"), (9, "Sept. 3, 2013"), (10, "Oct. 3, 2013"),
      (11, "Nov. 3, 2013"), (12, "Dec. 3, 2013"),
    ])
  func months(month: Int, text: String) throws {
    #expect(DateStyle.ap.text(of: try #require(PostDate(year: 2013, month: month, day: 3))) == text)
  }

  @Test("A month alone is never abbreviated", arguments: [DateStyle.ap, .long, .dayFirst])
  func monthAlone(style: DateStyle) throws {
    #expect(style.text(of: try #require(PostDate(year: 2013, month: 9))) == "September 2013")
  }
}

extension Citation {
  static let okafor = Citation(
    quote: [QuotedText("We asked for beds,\n and we got both."), QuotedText("Now we shall see who is hired.")],
    speaker: Speaker(name: "Ruth Okafor", role: "president", affiliation: "Harbor Nurses Union"), attribution: .stated,
    title: "Nurses welcome the “budget”", date: PostDate(year: 2013, month: 10, day: 4),
    organization: "Harbor Nurses Union", link: "https://nurses.example.org/budget",
    fragmentLink: "https://nurses.example.org/budget#:~:text=We", accessed: PostDate(year: 2024, month: 1, day: 2))

  static let nobody = saying("So it is.")

  static func saying(_ words: String) -> Citation {
    Citation(
      quote: [QuotedText(words)], speaker: nil, attribution: .unknown, title: "Notice", date: nil, organization: nil,
      link: nil, fragmentLink: nil, accessed: nil)
  }
}
