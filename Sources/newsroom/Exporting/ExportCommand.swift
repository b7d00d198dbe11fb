import ArgumentParser
import PostCatalog
import PostExport
import PostMarks
import PostModel
import PostQuery
import ReaderCore

/// `newsroom export`: the posts of a query as something that others read.
struct ExportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Make a site, a book or a feed of posts.",
    discussion: """
      --as site makes a folder of plain HTML with an index, --as markdown one Markdown file that pandoc makes an EPUB of, \
      --as atom an Atom feed. The same posts make the same bytes. What is at --to is replaced only where it was made by \
      this verb. Drafts and posts under an embargo are left out.
      """)

  @Argument(help: PostArgument.help, completion: PostArgument.completion) var posts: [String] = []
  @Option(help: "What to make.") var `as`: ExportShape
  @Option(
    help: ArgumentHelp("The folder of the site, or the file of the book or feed.", valueName: "path"),
    completion: .file())
  var to: String
  @Option(help: ArgumentHelp("What it is called; without it, as the store's folder.", valueName: "text"))
  var title: String?
  @Flag(help: "Also drafts and posts under an embargo.") var unreleased = false
  @Flag(help: "Replace what is at --to, whoever made it.") var force = false
  @OptionGroup var query: QueryOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var options: StoreOptions

  var columns: [String] { ["as", "to", "posts", "files", "removed"] }

  func validate() throws {
    try PostArgument.validate(posts, query)
    if to.isEmpty { throw ValidationError("--to wants a path.") }
  }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let posts = try await selection(from: source)
    let title = title ?? source.archive.name
    let outcome: ExportOutcome
    switch self.as {
    case .site: outcome = try await SiteExport.run(posts, title: title, to: ExportFolder(to, isForced: force))
    case .markdown: outcome = try await BookExport.run(posts, title: title, to: ExportTarget(to, isForced: force))
    case .atom:
      outcome = try await FeedExport.run(
        posts, title: title, query: query.query ?? "", to: ExportTarget(to, isForced: force))
    }
    return Answer(columns: columns, records: [record(outcome)])
  }

  /// Posts that were named are taken as they are.
  private func selection(from source: AnswerSource) async throws(Failure) -> ExportSelection {
    if !posts.isEmpty {
      let ids = try source.archive.find(all: posts)
      return ExportSelection(of: Array(page.page.cut(ids)), in: source.archive)
    }
    let asked = try source.marked(query.question() ?? .everything())
    let released = asked.and([.not(.state(.draft)), .not(.state(.embargoed))])
    let catalog = try source.catalog()
    let selection = try ExportSelection(of: unreleased ? asked : released, page.page, in: catalog)
    if !unreleased {
      let all = try ExportSelection(of: asked, .whole, in: catalog).count
      let left = all - (try ExportSelection(of: released, .whole, in: catalog).count)
      let posts = left == 1 ? "1 post is" : "\(left.grouped) posts are"
      if left > 0 {
        StandardOutput.complain("\(posts) left out: drafts, or under an embargo; --unreleased takes them too")
      }
    }
    return selection
  }

  private func record(_ outcome: ExportOutcome) -> Record {
    let posts = outcome.posts.grouped + (outcome.posts == 1 ? " post" : " posts")
    let files = outcome.files.grouped + (outcome.files == 1 ? " file" : " files")
    let removed = outcome.removed == 0 ? "" : ", \(outcome.removed.grouped) removed"
    return Record(
      fields: [
        .init("as", .text(self.as.rawValue)), .init("to", .text(to)), .init("posts", .number(outcome.posts)),
        .init("files", .number(outcome.files)), .init("removed", .number(outcome.removed)),
      ], text: .lines("\(posts) in \(files): \(PostText.oneLine(to))\(removed)\n"))
  }
}

/// What `--as` says.
enum ExportShape: String, CaseIterable, ExpressibleByArgument {
  case site, markdown, atom
}

/// What an export came to.
struct ExportOutcome: Hashable {
  var posts = 0
  var files = 0
  /// Pages of posts that are not in it any more.
  var removed = 0
}

extension Question {
  /// The same question, of those posts alone that are all these things as well.
  fileprivate func and(_ conditions: [Condition]) -> Question {
    Question(query.and(conditions), marks: marks, now: now)
  }
}
