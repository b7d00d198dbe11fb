import PostModel

/// The text of a post's file, whose front matter can be changed entry by entry.
///
/// What is not changed stays as it is, to the byte: unknown keys, comments, the order, the body.
package struct PostFile: Sendable, Hashable {
  package private(set) var text: String
  private var front: (syntax: FrontMatter.Syntax, content: Range<Int>)?

  /// - Parameter text: With LF line ends.
  package init(text: String) {
    self.text = text
    front = Self.front(of: text)
  }

  /// A new file: YAML, then the words.
  package init(entries: [FrontMatterEntry], words: String) {
    let separator = words.isEmpty ? "" : "\n"
    self.init(text: "---\n" + entries.map(\.yaml).joined() + "---\n" + separator + words)
  }

  package static func == (left: PostFile, right: PostFile) -> Bool { left.text == right.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Whether it begins with front matter.
  package var hasFrontMatter: Bool { front != nil }

  /// What stands behind the front matter.
  package var words: Substring { PartedText(text).body }

  /// Names of the keys that are there, in their normal form.
  package var keys: Set<String> {
    guard let frontMatter = PartedText(text).frontMatter, !frontMatter.isProse else { return [] }
    return Set(FrontMatterFields.read(frontMatter).fields.map { MetadataReading.normal($0.key) })
  }

  /// The file that has these words behind this one's front matter.
  package func with(words: String) -> PostFile {
    guard front != nil else { return PostFile(text: words) }
    return PostFile(text: String(text[..<self.words.startIndex]) + words)
  }

  /// Puts an entry in the place of the one of its key, or behind all others; a file without front matter gets one.
  ///
  /// Only for keys that newsroom writes: their entries are found by their first line.
  package mutating func set(_ entry: FrontMatterEntry) {
    guard let front else {
      self = PostFile(text: "---\n" + entry.yaml + "---\n\n" + text)
      return
    }
    let content = slice(front.content)
    replace(front.content, with: Self.content(content, front.syntax, setting: entry))
  }

  private static func front(of text: String) -> (FrontMatter.Syntax, Range<Int>)? {
    var text = text
    if let frontMatter = PartedText(text).frontMatter, frontMatter.isProse { return nil }
    return text.withUTF8 { bytes in
      if case .block(let syntax, let content, _, _) = FrontMatterScan(bytes: bytes).scan() {
        (syntax, content)
      } else {
        nil
      }
    }
  }

  private func slice(_ range: Range<Int>) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<text.utf8.index(start, offsetBy: range.count)])
  }

  private mutating func replace(_ range: Range<Int>, with content: String) {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    text.replaceSubrange(start..<text.utf8.index(start, offsetBy: range.count), with: content)
    front = Self.front(of: text)
  }

  private static func content(
    _ content: String, _ syntax: FrontMatter.Syntax, setting entry: FrontMatterEntry
  ) -> String {
    switch syntax {
    case .yaml: FrontMatterLines(content).setting(entry)
    case .toml: TOMLLines(content).setting(entry)
    case .json: JSONMembers(content).setting(entry)
    }
  }
}
