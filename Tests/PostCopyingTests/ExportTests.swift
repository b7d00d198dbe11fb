import PostCopying
import PostMarks
import PostModel
import Testing

@Suite("Exports of the tray")
struct ExportTests {
  @Test("Markdown has a block quote with its attribution, link, span, hash and note")
  func markdown() throws {
    var clip = try #require(ClipSamples.quote(ClipSamples.budget))
    clip.note = "check *this*"
    #expect(
      ExportFormat.markdown.text(of: [clip]) == """
        > “We asked for beds, and we got both,”
        >
        > — Ruth Okafor, president, Harbor Nurses Union (stated)

        [Nurses welcome the “budget”](<https://nurses.example.org/budget#:~:text=We%20asked%20for%20beds%2C%20and%20we%20got%20both%2C>), Harbor Nurses Union, 2013-10-04

        Note: check \\*this\\*

        2013/10/budget.md · 3-38 · SHA-256 \(clip.sha256)

        """)
  }

  @Test(
    "No words of a post become markup",
    arguments: ["# no", "- no", "<b>no</b>", "![x](y)", "*no*", "`no`", "a|b", "1<2 &amp; $x$"])
  func escaping(words: String) throws {
    let clip = try #require(ClipSamples.quote("“⟦\(words)⟧”"))
    let first = try #require(ExportFormat.markdown.text(of: [clip]).split(separator: "\n").first)
    let signs = Set("\\`*_[]<>&|~$^")
    let text = first.dropFirst(2)
    for (index, character) in zip(text.indices, text) where signs.contains(character) && character != "\\" {
      #expect(text[..<index].last == "\\", "\(text)")
    }
  }

  @Test("CSV is read back cell by cell, and no cell runs as a formula")
  func csv() throws {
    var quote = try #require(ClipSamples.quote("“⟦He said \"no\", twice,⟧” said Ruth Okafor."))
    quote.note = "=HYPERLINK(\"http://example.org\")"
    let contact = try #require(ClipSamples.contact(ClipSamples.budget))
    let text = ExportFormat.csv.text(of: [quote, contact])
    #expect(text.hasSuffix("\r\n"))
    let rows = Self.rows(text)
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0.count == 18 })
    let columns = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(columns["words"] == "“He said ‘no’, twice,”")
    #expect(columns["note"] == "'=HYPERLINK(\"http://example.org\")")
    #expect(columns["spans"] == "3-23")
    let second = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[2]))
    #expect(second["phones"] == "'+1 959 555-0101")
    #expect(second["kind"] == "contact")
  }

  /// Reads RFC 4180.
  private static func rows(_ text: String) -> [[String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"": cell.unicodeScalars.append(rest.removeFirst())
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: row.append(cell); cell = ""
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }

  @Test("JSON has everything that is known of each clip, hostile scalars as escapes")
  func json() throws {
    let clip = try #require(ClipSamples.quote("“⟦A\u{202E}b\u{1B}[31m,⟧” said Ruth Okafor."))
    let text = ExportFormat.json.text(of: [clip])
    #expect(text.contains("A\\u202eb\\u001b[31m,"))
    #expect(text.contains("\"sha256\":\"\(clip.sha256)\""))
    #expect(text.contains("\"start\":3"))
    #expect(!text.unicodeScalars.contains { SafeText.isHostile($0) })
    #expect(ExportFormat.json.text(of: []) == "[]\n")
  }

  @Test("CSL-JSON has names that references are sorted by, dates in parts, and only members of the schema")
  func csl() throws {
    let clip = try #require(ClipSamples.quote(ClipSamples.budget))
    let text = ExportFormat.cslJSON.text(of: [clip])
    #expect(text.hasPrefix("[\n{\"id\":\"\(clip.id)\",\"type\":\"webpage\",\"title\":\"Nurses welcome the “budget”\""))
    for part in [
      "\"author\":[{\"family\":\"Okafor\",\"given\":\"Ruth\"}]", "\"issued\":{\"date-parts\":[[2013,10,4]]}",
      "\"accessed\":{\"date-parts\":[[2023,11,14]]}", "\"publisher\":\"Harbor Nurses Union\"",
      "\"URL\":\"https://nurses.example.org/budget#:~:text=",
      "\"abstract\":\"“We asked for beds, and we got both,”\"",
    ] { #expect(text.contains(part), "\(part)") }
    // Source: csl-data.json of CSL 1.0.2.
    let known: Set = [
      "id", "type", "title", "genre", "author", "publisher", "issued", "URL", "accessed", "abstract", "note", "family",
      "given", "date-parts", "literal", "suffix", "non-dropping-particle",
    ]
    for name in text.split(separator: "\"").enumerated().filter({ $0.offset % 2 == 1 }).map(\.element) {
      if text.contains("\"\(name)\":") { #expect(known.contains(String(name)), "\(name)") }
    }
  }

  @Test("A contact is nothing that is cited")
  func contacts() throws {
    let contact = try #require(ClipSamples.contact(ClipSamples.budget))
    #expect(ExportFormat.cslJSON.count(of: [contact]) == 0)
    #expect(ExportFormat.cslJSON.text(of: [contact]) == "[]\n")
    #expect(ExportFormat.markdown.count(of: [contact]) == 1)
  }

  @Test(
    "A format is named by its name, or the ending of a file",
    arguments: [("md", "markdown"), ("CSV", "csv"), ("csl", "csl-json")])
  func names(typed: String, format: String) {
    #expect(ExportFormat(typed: typed)?.rawValue == format)
  }
}
