import PostModel
import Testing

@Suite("Broken front matter")
struct BrokenFrontMatterTests {
  /// What the problems of a post say, and on which line of the file.
  private func problems(_ post: Post) -> [String] { post.problems.map { "\($0.line ?? 0): \($0.reason)" } }

  @Test("A key given twice is told, the last one is taken, and the rest is read")
  func duplicates() throws {
    let post = try post(
      """
      ---
      title: First
      tags:
        - rent
      title: Second
      date: 2024-05-02
      title: Third
      ---
      Words
      """)
    #expect(post.metadata.title == "Third")
    #expect(post.metadata.tags == ["rent"])
    #expect(post.metadata.date?.iso8601 == "2024-05-02")
    #expect(post.body.text == "Words")
    #expect(
      problems(post) == [
        "5: `title` is given twice, first on line 2: this one is taken; remove one of them",
        "7: `title` is given twice, first on line 2: this one is taken; remove one of them",
      ])
  }

  @Test("A key given twice inside a mapping costs that mapping alone")
  func nestedDuplicates() throws {
    let post = try post("---\ntitle: A\nimage:\n  alt: x\n  alt: y\ndate: 2024-05-02\n---\n")
    #expect(post.metadata.title == "A")
    #expect(post.metadata.date?.iso8601 == "2024-05-02")
    #expect(problems(post) == ["4: `alt` is given twice in one mapping: remove one of them"])
  }

  @Test(
    "A key given twice in TOML or JSON is told too",
    arguments: ["+++\ntitle = \"A\"\ntitle = \"B\"\n+++\nWords", "{\"title\": \"A\",\n\n\"title\": \"B\"}\nWords"])
  func duplicatesElsewhere(_ text: String) throws {
    let post = try post(text)
    #expect(post.metadata.title == "B")
    #expect(post.body.text == "Words")
    #expect(!post.problems.isEmpty)
  }

  @Test(
    "A TOML date whose T has no time behind it is told, and does not end the program",
    arguments: ["2031-06-03Tx09:00:00", "2031-06-03t:", "{ a = 2031-06-03T 1:00 }", "[1979-05-27Tz:]"])
  func dateWithoutTime(_ value: String) throws {
    let post = try post("+++\ntitle = \"Pier\"\nother = \(value)\n+++\nWords")
    #expect(post.metadata.title == "Pier")
    #expect(post.body.text == "Words")
    #expect(post.problems.first?.line == 3)
  }

  @Test(
    "In strings and comments such a date is words",
    arguments: [
      "\"2031-06-03To Come\"", "'2031-06-03Tx'", "\"\"\"\n2031-06-03Tx\"\"\"", "\"\\\"2031-06-03Tx\"",
      "1 # 2031-06-03Tx:", "'''\n'' 2031-06-03Tx '''''",
    ])
  func dateInString(_ value: String) throws {
    #expect(try post("+++\ntitle = \"Pier\"\nother = \(value)\n+++\nWords").problems.isEmpty)
  }

  @Test(
    "A TOML table whose header begins with no key is told, and does not end the program",
    arguments: ["[é]", "[[ $x ]]", "[=]", "  [,", "[:]", "[.a]", "[{a=1}]", "[+1]", "[\n]", "[[[a]]]", "[#", "[(", "["])
  func headerWithoutKey(_ header: String) throws {
    let post = try post("+++\ntitle = \"Pier\"\n\(header)\n+++\nWords")
    #expect(post.metadata.title == "Pier")
    #expect(post.body.text == "Words")
    #expect(post.problems.first?.line == 3 || header == "[\n]")
  }

  @Test(
    "A TOML value that begins like a number or a date and is none is told, and does not end the program",
    arguments: [
      "2022-10-he 8,000", "12:5", "+", "0xg", "1.e5", "[1, 2022-10-he 8]", "{ a = 5-6-7 }", "2031-06-03 1:00",
    ])
  func noScalar(_ value: String) throws {
    let post = try post("+++\ntitle = \"Pier\"\nx = \(value)\n+++\nWords")
    #expect(post.metadata.title == "Pier")
    #expect(post.problems.first?.line == 3)
  }

  @Test("TOML’s numbers, dates and times are none of these")
  func scalars() throws {
    let values = [
      "0", "-17", "+1_000", "0xDEAD_beef", "0o755", "0b1101", "3.14", "-1.5e+10", "6e2", "+inf", "-nan", "2031-06-03",
      "2031-06-03T09:00:00", "2031-06-03 09:00:00.25", "2031-06-03T09:00:00Z", "2031-06-03t09:00:00-04:00", "09:00:00",
      "[1, -2,3 ]", "[ 2031-06-03, 2031-06-04 ]", "{ a = 1, b = [2] }", "1 # one",
    ]
    let lines = values.enumerated().map { "k\($0.offset) = \($0.element)\n" }.joined()
    #expect(try post("+++\ntitle = \"Pier\"\n2031 = \"a key\"\n\(lines)+++\nWords").problems.isEmpty)
  }

  @Test("Arrays of arrays may begin on a line of their own")
  func nestedArrays() throws {
    let arrays = "a = [\n[1, 2], [\n'x' ],\n[ { b = 1 } ],\n[ # none\n],\n[+1], [[ ]],\n[\n]]"
    #expect(try post("+++\ntitle = \"Pier\"\n\(arrays)\n[\"é\"]\nb = 1\n[[ c ]]\n+++\nWords").problems.isEmpty)
  }

  @Test("Tabs are read as the spaces that they stand for, and told once an entry")
  func tabs() throws {
    let post = try post(
      "---\ntitle:\tRent strike\ndate: 2024-05-02\ntags:\n\t- rent\n\t- \"a\tb\"\ndraft: true\t\n---\nWords")
    #expect(post.metadata.title == "Rent strike")
    #expect(post.metadata.tags == ["rent", "a b"])
    #expect(post.metadata.isDraft)
    #expect(problems(post).allSatisfy { $0.hasSuffix("a tab stands where YAML wants spaces: write spaces") })
    #expect(post.problems.map(\.line) == [5])
  }

  @Test(
    "A line that cannot be parsed is told with its line and what to do, and read as a person would",
    arguments: [
      (
        "title: Rent: a strike", "Rent: a strike",
        "a second colon stands in the value: put the value in quotation marks"
      ),
      (
        "title: \"Rent\" strike", "Rent\" strike",
        "words follow a closed quotation mark, or the indentation is wrong: put the whole value in quotation marks"
      ),
      ("title: \"Rent", "Rent", "a quotation mark is not closed: close it"),
      (
        "title: @tenants win", "@tenants win",
        "the value begins with a tab, `@`, `%` or a backtick: put it in quotation marks"
      ),
      ("title: *Rent* strike", "*Rent* strike", ""),
      ("title: a\u{1}b", "a\u{1}b", "a control character stands in the front matter: remove it"),
    ])
  func badLines(_ line: String, _ title: String, _ reason: String) throws {
    let post = try post("---\norganization: Union\n\(line)\ndate: 2024-05-02\n---\nWords")
    #expect(post.metadata.title == title)
    #expect(post.metadata.organization == "Union")
    #expect(post.metadata.date?.iso8601 == "2024-05-02")
    #expect(post.body.text == "Words")
    #expect(post.problems.count == 1)
    #expect(post.problems.first?.line == 3)
    if !reason.isEmpty { #expect(post.problems.first?.reason == reason) }
  }

  @Test("A line without a colon is told, and costs itself alone")
  func stray() throws {
    let post = try post("---\ntitle: A\nstray words\ndate: 2024-05-02\n---\nWords")
    #expect(post.metadata.title == "A")
    #expect(post.metadata.date != nil)
    #expect(post.problems.map(\.line) == [3])
  }

  @Test("Broken TOML and JSON are told with their line, and read line by line")
  func otherSyntaxes() throws {
    let toml = try post("+++\ntitle = \"A\"\ndate = soon enough\norganization = \"Union\"\n+++\nWords")
    #expect(toml.metadata.title == "A")
    #expect(toml.metadata.organization == "Union")
    #expect(toml.problems.first?.line == 3)
    let json = try post("{\n\"title\": \"A\",\n\"date\": \"2024-05-02\"\n\"organization\": \"Union\"\n}\nWords")
    #expect(json.metadata.title == "A")
    #expect(json.metadata.organization == "Union")
    #expect(json.problems.first?.line == 4)
    #expect(json.body.text == "Words")
  }

  @Test("Aliases that grow and brackets without end are refused in good time")
  func bombs() throws {
    var bomb = "a0: &a0 [x]\n"
    for level in 1...40 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    for text in [
      bomb + "? *a40\n: x\n", "tags: " + String(repeating: "[", count: 100_000),
      String(repeating: "- ", count: 100_000),
    ] {
      let post = try post("---\ntitle: A\n" + text + "\n---\nWords")
      #expect(post.metadata.title == "A")
      #expect(post.body.text == "Words")
      #expect(!post.problems.isEmpty)
      #expect(post.problems.count <= 10)
    }
  }
}
