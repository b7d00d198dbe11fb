package import ImportModel

/// Reads one source of any kind, told from its bytes, into posts that are ready for a store.
package struct SourceReader: Sendable {
  package let options: ImportOptions
  private let finisher: DraftFinisher

  package init(_ options: ImportOptions) {
    self.options = options
    finisher = DraftFinisher(options)
  }

  /// Bytes of a file that its kind is told from.
  static let headBytes = 65_536

  /// - Parameter name: Of the file, with its folders.
  package func read(_ source: ByteSource, named name: String, _ take: (ReadItem) -> Bool) {
    let head = source.peek(Self.headBytes)
    switch options.kind.map(KindGuess.kind) ?? KindGuess(head: head) {
    case .none(let reason): _ = take(.skipped(.skipped(reason)))
    case .kind(let kind): read(source, as: kind, named: name, take)
    }
    if let code = source.failure {
      _ = take(.skipped(SourceRefusal.unreadableFile(code).skipped()))
    }
  }

  private func read(_ source: ByteSource, as kind: SourceKind, named name: String, _ take: (ReadItem) -> Bool) {
    switch kind {
    case .text: readWhole(source, named: name, take) { PlainSource.read($0) }
    case .markdown: readWhole(source, named: name, take) { [MarkdownFile.read($0, named: name)] }
    case .page: readWhole(source, named: name, take) { [SavedPage.read($0)] }
    case .mail: readWhole(source, named: name, take) { MailReader.read($0) }
    case .feed: FeedReader.read(source, options: options) { take(finished($0, original: nil, name: name)) }
    case .wordpress: WordPressReader.read(source, options: options) { take(finished($0, original: nil, name: name)) }
    case .mbox: MailboxReader.read(source) { take(finished($0, original: nil, name: name)) }
    }
  }

  private func readWhole(
    _ source: ByteSource, named name: String, _ take: (ReadItem) -> Bool, _ items: ([UInt8]) -> [SourceItem]
  ) {
    guard let bytes = source.all() else {
      _ = take(.skipped(SourceRefusal.longFile(mebibytes: ByteSource.limit / 1_048_576).skipped()))
      return
    }
    let digits = Digest.digits(of: bytes)
    for item in items(bytes) { guard take(finished(item, original: digits, name: name)) else { return } }
  }

  private func finished(_ item: SourceItem, original: String?, name: String) -> ReadItem {
    switch item {
    case .skipped(let skipped): .skipped(skipped)
    case .post(let draft): finisher.finished(draft, original: original, name: name)
    }
  }
}
