import PostModel

/// A post with two older texts, a summary, and a near copy, as an import leaves them.
enum SomeTexts {
  static let ferry = PostID(rawValue: "2024/05/ferry.md")

  /// Newest first; the older texts behind.
  static var posts: [AnnotatedPost] {
    [copy, summary, newest, older(2, second, day: "2024-05-03"), older(1, first, day: "2024-05-02")]
  }

  private static let first = """
    The harbor board voted five to two on Thursday to keep the night ferry for another year.

    “⟦Nobody should have to swim home,|Rosa Quill, chair⟧” said Rosa Quill, chair of the board.

    It leaves Pier 4 every forty minutes. Fares stay as they are.

    Tom Ridley voted against it.

    Press: ⟨Jo Roe|218-555-0142⟩
    """

  private static let second = """
    The harbor board voted six to one on Friday to keep the night ferry for two more years.

    “⟦Nobody should have to swim home,|Rosa Quill, chair⟧” said Rosa Quill, chair of the board.

    It leaves Pier 4 every forty minutes. Fares rise in July.

    Dogs pay half from now on.

    Press: ⟨Jo Roe|218-555-0142⟩
    """

  private static let third = """
    The harbor board voted six to one on Friday to keep the night ferry for two more years.

    “⟦Nobody should have to swim home,|Rosa Marlow Quill, chair⟧” said Rosa Marlow Quill, chair of the board.

    It leaves Pier 4 every forty minutes. Fares rise in July.

    Dogs pay half from now on.

    Press: ⟨Jo Roe|218-555-0142⟩
    """

  private static func post(
    _ path: String, title: String, day: Int, _ text: String, _ change: (inout Metadata) -> Void
  ) -> AnnotatedPost {
    let marked = MarkedPost(path, title: title, date: PostDate(year: 2024, month: 5, day: day), text).annotated
    var post = marked.post
    change(&post.metadata)
    return AnnotatedPost(post: post, findings: marked.findings)
  }

  private static func record(_ day: String, _ kind: String, _ link: String? = nil) -> ImportRecord {
    var record = ImportRecord()
    (record.date, record.kind, record.link) = (day, kind, link)
    return record
  }

  private static var newest: AnnotatedPost {
    var post = post(ferry.rawValue, title: "Night ferry stays", day: 2, third) {
      $0.imported = [
        record("2024-05-06", "feed", "https://board.example.org/night-ferry"), record("2024-05-06", "mail"),
      ]
    }
    post.related.olderTexts = [ferry.olderText(1), ferry.olderText(2)]
    post.related.changedSince = "2024-05-03"
    return post
  }

  private static func older(_ number: Int, _ text: String, day: String) -> AnnotatedPost {
    var post = post(ferry.olderText(number).rawValue, title: "Night ferry stays", day: 2, text) {
      $0.revisionOf = ferry
      $0.imported = [record(day, "feed")]
    }
    post.related.newer = .init(id: ferry, title: "Night ferry stays")
    return post
  }

  private static var copy: AnnotatedPost {
    var post = post("2024/05/union.md", title: "Ferry is kept, says union", day: 4, third) { $0.nearCopyOf = ferry }
    post.related.nearCopy = .init(id: ferry, title: "Night ferry stays")
    return post
  }

  private static var summary: AnnotatedPost {
    post("2024/05/fares.md", title: "Ferry fares rise in July", day: 3, "Fares rise by ten cents, the board says.") {
      $0.extent = .summary
      $0.source = "https://board.example.org/fares"
    }
  }
}
