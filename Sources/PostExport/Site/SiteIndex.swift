package import PostModel

/// The lists of a site: `index.html`, `page-2.html` and so on, each with so many posts, in the order in which they come.
///
/// Takes memory by one page, whatever the number of posts.
package struct SiteIndex {
  private let title: String
  private var entries: [String] = []
  private var page = 1

  /// Posts of one page.
  private static let most = 200

  /// - Parameter title: What the site is called.
  package init(title: String) { self.title = title }

  /// Takes a post in; gives out the page that is full.
  package mutating func add(_ post: PostSummary) -> ExportFile? {
    var full: ExportFile?
    if entries.count == Self.most {
      full = file(hasNext: true)
      entries = []
      page += 1
    }
    entries.append(entry(post))
    return full
  }

  /// The last page.
  package consuming func finished() -> ExportFile { file(hasNext: false) }

  private func entry(_ post: PostSummary) -> String {
    let date = post.date.map { PageText.time($0) + " " } ?? ""
    let organization = post.organization.map { " · " + MarkupText.oneLine($0) } ?? ""
    return "<li>\(date)<a href=\"\(ExportPath.page(of: post.id))\"\(MarkupText.language(post.language))>"
      + MarkupText.oneLine(post.title) + "</a>\(organization)</li>\n"
  }

  private func file(hasNext: Bool) -> ExportFile {
    let before = page == 1 ? nil : "<a href=\"\(Self.path(page - 1))\">Page \(page - 1)</a>"
    let next = hasNext ? "<a href=\"\(Self.path(page + 1))\">Page \(page + 1)</a>" : nil
    let ways = [before, next].compactMap { $0 }.joined(separator: " · ")
    let nav = ways.isEmpty ? "" : "<nav>\(ways)</nav>\n"
    let list = entries.isEmpty ? "<p>No posts.</p>\n" : "<ul class=\"posts\">\n" + entries.joined() + "</ul>\n"
    let heading = page == 1 ? title : "\(title), page \(page)"
    let content = "<main>\n<h1>\(MarkupText.oneLine(heading))</h1>\n\(list)</main>\n\(nav)"
    return ExportFile(
      path: Self.path(page), text: HTMLPage.text(title: heading, language: " lang=\"en\"", content: content))
  }

  private static func path(_ page: Int) -> String { page == 1 ? "index.html" : "page-\(page).html" }
}
