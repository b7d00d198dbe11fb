package import ImportModel
package import PostModel
package import PostStore

/// Makes the files of posts that are imported.
package struct ComposedFile {
  let post: IncomingPost

  package init(post: IncomingPost) { self.post = post }

  /// `md`, `html` or `txt`.
  package var ending: String {
    switch post.text {
    case .markdown, .file(_, isHTML: false): "md"
    case .plain: "txt"
    case .file(_, isHTML: true): "html"
    }
  }

  /// A new post's file.
  package func new(nearCopyOf: PostID?) -> PostFile {
    switch post.text {
    case .markdown(let words), .plain(let words):
      var entries = headEntries
      if let nearCopyOf { entries.append(.init("near-copy-of", .text(nearCopyOf.rawValue))) }
      entries.append(.init("imported", .imported([post.record])))
      return PostFile(entries: entries, words: words)
    case .file(let text, _):
      var file = PostFile(text: text)
      complete(&file)
      if let nearCopyOf { file.set(.init("near-copy-of", .text(nearCopyOf.rawValue))) }
      file.set(.init("imported", .imported([post.record])))
      return file
    }
  }

  /// The file with the post's words in the place of the old ones; what an editor has added to its head stays.
  ///
  /// - Parameter sources: All of the post's, this one as it is now among them.
  func update(of old: PostFile, sources: [ImportRecord]) -> PostFile {
    var file: PostFile
    switch post.text {
    case .markdown(let words), .plain(let words):
      file = old.with(words: "\n" + words)
      let keys = old.keys
      for entry in headEntries
      where entry.key == "title" || entry.key == "updated" || !keys.contains(Self.plain(entry.key)) {
        file.set(entry)
      }
      if post.record.extent == .full, keys.contains("extent") { file.set(.init("extent", .plain("full"))) }
    case .file(let text, _):
      file = PostFile(text: text)
      complete(&file)
    }
    file.set(.init("imported", .imported(sources)))
    return file
  }

  /// Adds what a file of another program does not state.
  private func complete(_ file: inout PostFile) {
    let keys = file.keys
    func lacks(_ names: String...) -> Bool { !names.contains { keys.contains($0) } }
    if lacks("title", "headline") { file.set(.line("title", post.head.title)) }
    if lacks("date", "publishdate", "pubdate", "published", "publishedat", "dateposted"), let date = post.head.date {
      file.set(.init("date", .plain(date)))
    }
    if lacks("dateline"), let dateline = post.head.dateline { file.set(.line("dateline", dateline)) }
    if lacks("language", "lang", "locale"), let language = post.head.language {
      file.set(.init("language", .text(language)))
    }
  }

  /// As `PostFile.keys` has names.
  private static func plain(_ key: String) -> String { key.filter { $0 != "-" } }

  private var headEntries: [FrontMatterEntry] {
    let head = post.head
    func line(_ key: String, _ text: String?) -> FrontMatterEntry? { text.map { .line(key, $0) } }
    func plain(_ key: String, _ text: String?) -> FrontMatterEntry? { text.map { .init(key, .plain($0)) } }
    func list(_ key: String, _ texts: [String]) -> FrontMatterEntry? { texts.isEmpty ? nil : .lines(key, texts) }
    return [
      line("title", head.title), line("subtitle", head.subtitle), plain("date", head.date),
      plain("updated", head.updated), plain("embargo", head.embargo), line("source", post.record.link),
      line("byline", head.byline), line("organization", head.organization), line("dateline", head.dateline),
      line("language", head.language), list("tags", head.tags), head.isDraft ? .init("draft", .flag(true)) : nil,
      list("attachments", head.attachments),
      post.record.extent == .full ? nil : .init("extent", .plain(post.record.extent.rawValue)),
    ].compactMap(\.self)
  }
}
