/// A post together with what was found in its words; the front matter wins wherever both say something.
package struct AnnotatedPost: Sendable, Hashable {
  package let post: Post
  package let findings: Findings
  package var related: RelatedPosts

  package init(post: Post, findings: Findings, related: RelatedPosts = RelatedPosts()) {
    self.post = post
    self.findings = findings
    self.related = related
  }

  package var summary: PostSummary { PostSummary(post: post, header: findings.header) }
}

/// What a list says of a post.
package struct PostSummary: Sendable, Hashable, Identifiable {
  package let id: PostID
  /// Never empty: front matter, else the headline found, else the file's name.
  package let title: String
  package let subtitle: String?
  package let date: PostDate?
  package let organization: String?
  package let dateline: String?
  package let language: String?
  package let source: String?
  package let tags: [String]
  package let isDraft: Bool
  package let extent: Extent
  /// Whether it is an older text of another post.
  package let isRevision: Bool
  /// Not to be printed before this.
  package let embargo: PostDate?
  package let problems: [Problem]

  package init(post: Post, header: Header) {
    let stated = post.metadata
    id = post.id
    title = stated.title ?? header.title?.text ?? Self.fileName(of: post.id)
    subtitle = stated.subtitle ?? header.subtitle?.text
    date = stated.date ?? header.date
    organization = stated.organization
    dateline = stated.dateline ?? header.dateline?.text
    language = stated.language ?? header.language
    source = stated.source
    tags = stated.tags
    isDraft = stated.isDraft
    extent = stated.extent
    isRevision = stated.revisionOf != nil
    embargo = stated.embargo ?? header.embargo?.until(near: stated.date ?? header.date)
    problems = post.problems
  }

  package init(
    id: PostID, title: String, subtitle: String? = nil, date: PostDate? = nil, organization: String? = nil,
    dateline: String? = nil, language: String? = nil, source: String? = nil, tags: [String] = [],
    isDraft: Bool = false, extent: Extent = .full, isRevision: Bool = false, embargo: PostDate? = nil,
    problems: [Problem] = []
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.date = date
    self.organization = organization
    self.dateline = dateline
    self.language = language
    self.source = source
    self.tags = tags
    self.isDraft = isDraft
    self.extent = extent
    self.isRevision = isRevision
    self.embargo = embargo
    self.problems = problems
  }

  private static func fileName(of id: PostID) -> String {
    id.rawValue.split(separator: "/").last.map(String.init) ?? id.rawValue
  }
}

extension PostSummary {
  /// The order of every list: newest first, posts without a date last, then by title, then by path.
  package static func newestFirst(_ left: PostSummary, _ right: PostSummary) -> Bool {
    switch (left.date, right.date) {
    case (let first?, let second?) where first != second: first > second
    case (.some, .none): true
    case (.none, .some): false
    default: (left.title, left.id) < (right.title, right.id)
    }
  }
}
