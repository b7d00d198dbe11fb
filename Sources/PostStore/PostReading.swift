import PostMarkup
import PostModel

/// Bytes to a post: encoding, front matter, metadata, body, and everything that could not be taken as it stands.
enum PostReading {
  static func post(_ id: PostID, bytes: [UInt8]) -> Post {
    let file = FileName(path: id.rawValue)
    let decoded = TextDecoding.decode(bytes)
    let parted = PartedText(decoded.text)
    var faults = decoded.damagedLine.map { [damage(line: $0)] } ?? []
    if let line = parted.unclosedLine { faults.append(unclosed(line: line)) }

    var fields = FrontMatterFields()
    var words = parted.body
    if let frontMatter = parted.frontMatter {
      if frontMatter.isProse {
        words = decoded.text[...]
        faults.append(prose(line: frontMatter.firstLine))
      } else {
        fields = .read(frontMatter)
      }
    }
    var reading = MetadataReading(fields.fields)
    let metadata = reading.metadata(file)
    faults += fields.faults + reading.faults
    return Post(
      id: id, metadata: metadata, body: body(String(words), file.format),
      problems: problems(faults, at: id))
  }

  /// Whether a file is HTML without front matter, and so no post.
  static func isPage(_ id: PostID, bytes: [UInt8]) -> Bool {
    guard FileName(path: id.rawValue).format == .html else { return false }
    return !PartedText.opens(TextDecoding.decode(Array(bytes.prefix(FileReading.headBytes))).text)
  }

  static func unreadable(_ id: PostID, _ error: FileError) -> Post {
    Post(id: id, body: .empty, problems: [Problem(path: id.rawValue, reason: error.reason)])
  }

  /// Files of no known extension are read as plain text.
  private static func body(_ words: String, _ format: FileName.Format?) -> Body {
    switch format {
    case .markdown: Markdown.body(of: TemplateTags.removed(fromMarkdown: words))
    case .html: HTML.body(of: TemplateTags.removed(fromHTML: words))
    case .plainText, nil: PlainText.body(of: words)
    }
  }

  /// By line, and no more than a person would read.
  private static func problems(_ faults: [FrontMatterFields.Fault], at id: PostID) -> [Problem] {
    faults.sorted { $0.line < $1.line }.prefix(10).map { Problem(path: id.rawValue, line: $0.line, reason: $0.reason) }
  }

  private static func damage(line: Int) -> FrontMatterFields.Fault {
    .init(
      line: line, reason: "bytes here are not in the encoding that the byte order mark states: save the file as UTF-8")
  }

  private static func unclosed(line: Int) -> FrontMatterFields.Fault {
    .init(line: line, reason: "the front matter that begins here is not closed and is read as text: close it")
  }

  private static func prose(line: Int) -> FrontMatterFields.Fault {
    .init(
      line: line,
      reason: "no `key: value` is between the lines of dashes, so it is read as text: put a blank line first")
  }
}
