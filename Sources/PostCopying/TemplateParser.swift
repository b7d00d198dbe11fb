import PostModel

/// Reads a template from left to right.
struct TemplateParser {
  private let characters: [Character]
  private var next = 0
  private var line = 1
  private var depth = 0

  /// How many brackets may stand inside each other.
  private static let mostDepth = 100

  init(_ text: some StringProtocol) {
    var characters = Array(text)
    while characters.last?.isNewline == true { characters.removeLast() }
    self.characters = characters
  }

  mutating func parse() throws(TemplateError) -> [CopyTemplate.Piece] {
    let pieces = try pieces(isInside: false)
    if next < characters.count { throw error("`]` closes nothing here; `\\]` is the sign itself") }
    return pieces
  }

  /// Everything up to the end, or inside brackets up to `|` or `]`.
  private mutating func pieces(isInside: Bool) throws(TemplateError) -> [CopyTemplate.Piece] {
    var (pieces, words) = ([CopyTemplate.Piece](), "")
    func flush() {
      if !words.isEmpty { pieces.append(.text(words)) }
      words = ""
    }
    while next < characters.count {
      let character = characters[next]
      if character == "]" || character == "|" && isInside { break }
      next += 1
      switch character {
      case "{":
        flush()
        pieces.append(.field(try field()))
      case "[":
        flush()
        pieces.append(.choice(try choice()))
      case "}": throw error("`}` closes nothing here; `\\}` is the sign itself")
      case "\\" where next < characters.count:
        take(characters[next], into: &words)
        next += 1
      default: take(character, into: &words)
      }
    }
    flush()
    return pieces
  }

  private mutating func take(_ character: Character, into words: inout String) {
    if character.isNewline { line += 1 }
    words.append(character.isNewline ? "\n" : character)
  }

  /// The parts up to `]`.
  private mutating func choice() throws(TemplateError) -> [[CopyTemplate.Piece]] {
    let start = line
    depth += 1
    guard depth <= Self.mostDepth else { throw error("more than \(Self.mostDepth) `[` stand inside each other") }
    var parts = [try pieces(isInside: true)]
    while next < characters.count, characters[next] == "|" {
      next += 1
      parts.append(try pieces(isInside: true))
    }
    guard next < characters.count else { throw TemplateError(line: start, reason: "`[` is not closed by a `]`") }
    next += 1
    depth -= 1
    return parts
  }

  /// The name up to `}`, and the formats behind its colon.
  private mutating func field() throws(TemplateError) -> TemplateField {
    guard let end = characters[next...].firstIndex(where: { $0 == "}" || $0 == "{" || $0.isNewline }),
      characters[end] == "}"
    else { throw error("`{` is not closed by a `}`") }
    let parts = String(characters[next..<end]).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined(separator: " ") }
    next = end + 1
    let formats = parts.count > 1 ? parts[1].split(separator: ",").map { $0.split(separator: " ").joined() } : []
    switch TemplateField.named(parts[0], formats) {
    case .success(let field): return field
    case .failure(let unknown): throw error(unknown.reason)
    }
  }

  private func error(_ reason: String) -> TemplateError { TemplateError(line: line, reason: reason) }
}
