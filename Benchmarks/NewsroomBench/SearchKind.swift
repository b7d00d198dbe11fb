/// One way to search, as newsroom, grep and the sqlite3 shell are asked for the same.
struct SearchKind {
  let name: String
  /// As it is typed after `/`.
  let query: String
  /// `grep -r` with what is looked for.
  let grep: [String]
  /// What the sqlite3 shell is asked on newsroom's own catalog.
  let sql: String

  static func all(_ words: SearchWords) -> [SearchKind] {
    [
      SearchKind(
        name: "common word", query: words.common, grep: ["-rliFw", words.common],
        sql: CatalogSQL.fullText(words.common)),
      SearchKind(
        name: "rare word", query: words.rare, grep: ["-rliFw", words.rare], sql: CatalogSQL.fullText(words.rare)),
      SearchKind(
        name: "phrase", query: "\"\(words.phrase)\"", grep: ["-rliF", words.phrase],
        sql: CatalogSQL.fullText(words.phrase)),
      SearchKind(
        name: "prefix", query: words.prefix + "*", grep: ["-rli", "\\b" + words.prefix],
        sql: CatalogSQL.fullText(words.prefix, isPrefix: true)),
      SearchKind(
        name: "speaker", query: "speaker:" + words.speaker, grep: ["-rlF", words.speaker + " said"],
        sql: CatalogSQL.fullText(words.speaker.lowercased(), columns: "speakers")),
    ]
  }
}

/// The tables of the catalog as the sqlite3 shell is asked for them.
enum CatalogSQL {
  /// The newest fifty posts with words, which are small letters and blanks, next to each other.
  static func fullText(_ words: String, columns: String = "{title body}", isPrefix: Bool = false) -> String {
    let pattern = "\(columns) : \"\(words)\"" + (isPrefix ? " *" : "")
    return "SELECT rowid FROM words WHERE words MATCH '\(pattern)' ORDER BY rowid DESC LIMIT 50"
  }
}
