import Glibc
import PostMarks
import PostModel
import Testing

@testable import newsroom

@Suite struct OutputTests {
  @Test(
    "JSON is lossless, and has hostile scalars as escapes alone",
    arguments: [
      ("a/b \"c\" \\ é 文", #"a/b \"c\" \\ é 文"#),
      ("\u{1B}[2J\u{0}", #"\u001b[2J\u0000"#),
      ("\u{7F}\u{9B}\u{85}", #"\u007f\u009b\u0085"#),
      ("\u{202E}\u{2066}\u{2028}\u{FFFE}", #"\u202e\u2066\u2028\ufffe"#),
      ("\u{E0041}\u{1FFFF}", #"\udb40\udc41\ud83f\udfff"#),
      ("tab\tline\n\r", #"tab\tline\n\u000d"#),
    ])
  func json(text: String, expected: String) {
    let record = Record(fields: [.init("a", .text(text))], text: nil)
    #expect(JSONLinesPrinter().text(of: record).string == "{\"a\":\"" + expected + "\"}\n")
  }

  @Test("JSON leaves nothing out: absent is null, nothing is an empty list")
  func jsonRecord() {
    let record = Record(
      fields: [.init("b", .null), .init("a", .list([])), .init("c", .list([.object([.init("n", .number(-1))])]))],
      text: nil)
    #expect(JSONLinesPrinter().text(of: record).string == #"{"a":[],"b":null,"c":[{"n":-1}]}"# + "\n")
  }

  @Test("A record is one line of TSV with a cell for each column, whatever is in it")
  func tsv() {
    let record = Record(
      fields: [
        .init("a", .text("x\ty\nz\\")), .init("b", .null), .init("c", .texts(["1", "2"])), .init("d", .flag(true)),
        .init("e", .text("\r\u{1B}")),
      ], text: nil)
    #expect(TSVPrinter(["a"]).text(of: record).string == "x\\ty\\nz\\\\\t\t1; 2\ttrue\t␍␛\n")
    #expect(TSVPrinter(["a", "b"]).opening.string == "a\tb\n")
  }

  @Test("A choice of fields says which there are and in what order, in every format")
  func choice() throws {
    let record = Record(
      fields: [
        .init("a", .text("x")), .init("b", .null),
        .init("c", .list([.object([.init("z", .number(1)), .init("y", .number(2))])])),
      ],
      text: .lines("people\n"))
    let choice = try #require(FieldChoice(argument: "c, a,c"))
    #expect(choice.names == ["c", "a"])
    let printed = RecordFormat.allCases.map { format in
      format.printer(["a", "b", "c"], choice, for: [record]).text(of: record).string
    }
    let object = #"{"c":[{"y":2,"z":1}],"a":"x"}"#
    let cell = #"{"y":2,"z":1}"#
    #expect(printed == [cell + "  x\n", "\n" + object, object + "\n", cell + "\tx\n"])
    #expect(FieldChoice(argument: " , ") == nil)
  }

  @Test("A field that there is not is told with the nearest and with those there are")
  func unknownField() throws {
    let choice = try #require(FieldChoice(argument: "titel"))
    #expect(throws: Failure.self) { try choice.check(["id", "title"], of: "list") }
    let near = UnknownField(name: "titel", verb: "list", known: ["id", "title"])
    #expect(near.description == #"list has no field "titel", did you mean title? The fields are id, title"#)
    let far = UnknownField(name: "whatever", verb: "list", known: ["id", "title"])
    #expect(far.description == #"list has no field "whatever": the fields are id, title"#)
  }

  @Test("Columns of text stand under each other, long cells are cut, the last one is not")
  func table() {
    setlocale(LC_CTYPE, "C.UTF-8")
    let rows = [
      ["2024", "", "A"], ["", "Union of Everybody Who Has a Very Long Name", "B\nC"], ["", "文字", "D"],
    ].map { Record(fields: [], text: .row($0)) }
    let printer = TextPrinter(rows)
    #expect(
      rows.map { printer.text(of: $0).string } == [
        "2024                                A\n",
        "      Union of Everybody Who Has…   B C\n",
        "      文字                          D\n",
      ])
  }

  @Test("A column without a single word takes no room")
  func emptyColumn() {
    let rows = [["2024", "", "A"], ["2023", "", "B"]].map { Record(fields: [], text: .row($0)) }
    #expect(rows.map { TextPrinter(rows).text(of: $0).string } == ["2024  A\n", "2023  B\n"])
  }

  @Test("Parallel results keep the items' order", arguments: [0, 1, 31, 32, 33, 1000])
  func parallel(count: Int) async {
    let results = await parallelMap(Array(0..<count)) { $0 * 2 }
    #expect(results == (0..<count).map { $0 * 2 })
  }
}
