import Foundation
import Testing

/// docs/json.md beside what the program prints.
@Suite("What is written down of records")
struct RecordDocumentTests {
  /// The calls that print the records of each section.
  private static let calls: [(section: String, arguments: [String])] = [
    ("list", ["list"]), ("list", ["search", "ferry"]), ("list", ["read"]), ("show", ["show", "heat"]),
    ("show", ["show", "ferry.md"]), ("quotes", ["quotes"]), ("quotes", ["quotes", "heat"]),
    ("contacts", ["contacts"]), ("contacts --merged", ["contacts", "--merged"]),
    ("contacts --merged", ["contacts", "--stale", "1y"]), ("speakers", ["speakers"]), ("timeline", ["timeline"]),
    ("check", ["check"]), ("check --fix", ["check", "--fix"]), ("doctor", ["doctor"]),
    ("extract", ["extract", "posts/2013/06/2013-06-03-heat.md", "posts/notes/broken.md"]),
    ("index", ["index"]), ("import", ["import", "posts/2024", "none", "--store", "other"]),
    ("marks", ["marks", "list"]),
    ("clips", ["clips"]), ("verify", ["verify"]),
    ("export", ["export", "--as", "atom", "--to", "feed.xml"]),
  ]

  /// For each section the fields and their types, in their order.
  private static func sections() throws -> [String: [(name: String, type: String)]] {
    let file = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../docs/json.md").standardized
    var sections: [String: [(name: String, type: String)]] = [:]
    var section = ""
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") { section = String(line.drop { $0 == "#" }.dropFirst()) }
      guard line.hasPrefix("| `") else { continue }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      sections[section, default: []].append((cells[0].replacing("`", with: ""), cells[1]))
    }
    return sections
  }

  @Test("Every field that the program prints is written down with its type, and no other one is")
  func agrees() throws {
    let sections = try Self.sections()
    let store = try MarkedStore()
    try store.mark()
    for (section, arguments) in Self.calls {
      let records = try store.records(arguments)
      #expect(!records.isEmpty, "\(arguments)")
      for record in records { try check(record, section, sections) }
    }
    let undocumented = Set(Self.calls.map(\.section)).subtracting(sections.keys)
    #expect(undocumented.isEmpty)
  }

  @Test("The columns of TSV are the fields in the order in which they are written down")
  func columns() throws {
    let sections = try Self.sections()
    let store = try MarkedStore()
    try store.mark()
    for (section, arguments) in Self.calls {
      let printed = try store.run(arguments + ["--format", "tsv"]).outputText.prefix { $0 != "\n" }
      #expect(printed.split(separator: "\t").map(String.init) == sections[section]?.map(\.name), "\(arguments)")
    }
  }

  @Test("No verb that prints records is left out")
  func complete() throws {
    let help = try MarkedStore([:]).run(["--help"]).outputText
    let verbs = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.compactMap { line in
      line.wholeMatch(of: #/  ([a-z]+)( .*)?/#).map { String($0.1) }
    }
    let told = Set(Self.calls.map { $0.arguments[0] })
    #expect(verbs.count > 10)
    // It prints no records.
    #expect(Set(verbs).subtracting(told) == ["merge"])
  }

  private func check(
    _ record: [String: Any], _ section: String, _ sections: [String: [(name: String, type: String)]]
  ) throws {
    let fields = try #require(sections[section], "\(section) has a table")
    #expect(Set(record.keys) == Set(fields.map(\.name)), "\(section)")
    for (name, type) in fields {
      guard let value = record[name] else { continue }
      try check(value, type, "\(section).\(name)", sections)
    }
  }

  private func check(
    _ value: Any, _ type: String, _ place: String, _ sections: [String: [(name: String, type: String)]]
  ) throws {
    if type.hasSuffix(" or null") {
      if value is NSNull { return }
      return try check(value, String(type.dropLast(8)), place, sections)
    }
    if type.hasPrefix("list of ") {
      let values = try #require(value as? [Any], "\(place)")
      for value in values { try check(value, String(type.dropFirst(8)), place, sections) }
      return
    }
    if let section = type.firstMatch(of: /^\[(.+)\]/)?.1 {
      return try check(try #require(value as? [String: Any], "\(place)"), String(section), sections)
    }
    // A flag is a number to Foundation, but not the other way round.
    let isFlag = (value as? NSNumber).map { isBoolean($0) } ?? false
    switch type {
    case "text": #expect(value is String, "\(place) is \(value)")
    case "date":
      let text = try #require(value as? String, "\(place)")
      #expect(text.prefixMatch(of: /[0-9]{4}-[0-9]{2}/) != nil, "\(place) is \(text)")
    case "number": #expect(value is Int && !isFlag, "\(place) is \(value)")
    case "flag": #expect(isFlag, "\(place) is \(value)")
    default: Issue.record("\(place): there is no type \(type)")
    }
  }
}

/// Whether a number of JSON was `true` or `false`.
private func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
