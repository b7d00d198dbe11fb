import Foundation
import Testing

/// A store with something of every kind that verbs tell of, and marks on it.
struct MarkedStore {
  let folder: TemporaryFolder
  let program: BuiltProgram
  private let environment: [String: String]

  /// Ten years of a union, with a person who is written in two ways.
  static let posts = [
    "2013/06/2013-06-03-heat.md": """
    ---
    title: Tenants win back their heat
    subtitle: Judge gives landlord ten days
    date: 2013-06-03T09:00:00-04:00
    organization: Lantern Street Tenants
    source: https://tenants.example.org/heat
    dateline: HARTFORD
    language: en
    tags: [heat, courts]
    ---
    “We slept in our coats,” said Ann Lee, chair of the Lantern Street Tenants. “Two winters,” she added.

    “It was cold,” said Ben Marrow.

    Contact: Jo Roe, press officer, (347) 555-0137, jo@example.org
    """,
    "2012/01/2012-01-09-rent.md": """
    ---
    title: Rent rises
    date: 2012-01-09
    organization: Lantern Street Tenants
    ---
    “Nobody asked us,” said Anna Lee, chair of the Lantern Street Tenants.

    Contact: Jo Roe, (347) 555-0137
    """,
    "notes/broken.md": "---\ntitle: [unclosed\n---\nNobody is quoted here.\n",
    "2024/05/ferry.md": """
    ---
    title: Night ferry stays
    date: 2024-05-02
    near-copy-of: 2012/01/2012-01-09-rent.md
    imported:
      - date: 2024-05-06
        kind: feed
        from: feed.xml, item 3
        id: board-17
        link: https://board.example.org/night-ferry
        sha256: 00aa
        body: 11bb
    ---
    “Nobody should have to swim home,” said Rosa Quill, chair of the board.

    Contact: Press desk, desk@example.org
    """,
  ]

  init(_ posts: [String: String] = Self.posts) throws {
    folder = try TemporaryFolder()
    for (name, text) in posts {
      try folder.write(text, to: "posts/" + name)
      try folder.setModified(Date(timeIntervalSince1970: 1_400_000_000), of: "posts/" + name)
    }
    program = BuiltProgram(folder: folder)
    environment = ["NEWSROOM_STORE": "posts", "XDG_STATE_HOME": folder.path + "/state"]
  }

  func run(_ arguments: [String], in others: [String: String] = [:]) throws -> BuiltProgram.Run {
    try program.run(arguments, environment: environment.merging(others) { $1 })
  }

  /// What a call prints, which ends well.
  func output(_ arguments: [String]) throws -> String {
    let run = try run(arguments)
    #expect(run.status == 0, "\(arguments): \(run.complaintText)")
    return run.outputText
  }

  /// The records that a call prints as JSON Lines.
  func records(_ arguments: [String]) throws -> [[String: Any]] {
    try run(arguments + ["--format", "jsonl"]).output.split(separator: UInt8(ascii: "\n"))
      .map { try #require(try JSONSerialization.jsonObject(with: $0) as? [String: Any]) }
  }

  /// Stars a post, clips its first quote and contact, and merges one spelling of its speaker into the other.
  func mark() throws {
    let run = try program.run(
      ["--linear", "posts"], environment: environment, input: "2\nstar\nnote Call Jo\nclip\nclip-contact\nq\n")
    #expect(run.status == 0, "\(run.complaintText)")
    let state = folder.path + "/state/newsroom"
    let stores = try FileManager.default.contentsOfDirectory(atPath: state).filter { $0.hasPrefix("posts-") }
    let file = "state/newsroom/" + (try #require(stores.first)) + "/marks.jsonl"
    let merge =
      #"{"at":"2026-01-01T00:00:00.000Z","by":"x","of":"speaker","id":"Anna Lee","set":"alias","to":"Ann Lee"}"#
    try folder.write(try folder.text(of: file) + merge + "\n", to: file)
  }
}
