import PostMarkup
import PostModel

/// Bytes to a post: encoding, front matter, metadata, body, and everything that could not be taken as it stands.
enum PostReading {
  static func post(_ id: PostID, bytes: [UInt8]) -> Post {
    let file = FileName(path: id.rawValue)
    let head = head(id, TextDecoding.decode(bytes))
    return Post(
      id: id, metadata: head.metadata, body: body(String(head.words), file.format),
      problems: problems(head.faults, at: id))
  }

  /// What stands before the body.
  struct Head {
    var metadata = Metadata()
    var fields: [FrontMatterField] = []
    var faults: [FrontMatterFields.Fault] = []
    /// `nil` where there is none, or what looks like one is text.
    var frontMatter: FrontMatter?
    /// All that is not front matter.
    var words: Substring
  }

  static func head(_ id: PostID, _ decoded: TextDecoding.Decoded) -> Head {
    let parted = PartedText(decoded.text)
    var head = Head(frontMatter: parted.frontMatter, words: parted.body)
    if let line = decoded.damagedLine { head.faults.append(.init(line: line, fault: .damagedBytes)) }
    if let line = parted.unclosedLine { head.faults.append(.init(line: line, fault: .unclosed)) }
    var read = FrontMatterFields()
    if let frontMatter = parted.frontMatter {
      if frontMatter.isProse {
        (head.frontMatter, head.words) = (nil, decoded.text[...])
        head.faults.append(.init(line: frontMatter.firstLine, fault: .prose))
      } else {
        read = .read(frontMatter)
      }
    }
    var reading = MetadataReading(read.fields)
    head.metadata = reading.metadata(FileName(path: id.rawValue))
    head.fields = read.fields
    head.faults += read.faults + reading.faults
    return head
  }

  /// Whether a file is HTML without front matter, and so no post.
  static func isPage(_ id: PostID, bytes: [UInt8]) -> Bool {
    guard FileName(path: id.rawValue).format == .html else { return false }
    return !PartedText.opens(TextDecoding.decode(Array(bytes.prefix(FileReading.headBytes))).text)
  }

  static func unreadable(_ id: PostID, _ error: FileError) -> Post {
    Post(id: id, body: .empty, problems: [Problem(error.complaint, path: id.rawValue)])
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
}
