import PostModel
import ReaderCore

/// What has happened between two lines without being asked for.
struct LinearNews {
  private let told: Reader
  private let reader: Reader

  init(from told: Reader?, to reader: Reader) {
    self.told = told ?? reader
    self.reader = reader
  }

  var lines: [SafeText] { [posts, text].compactMap(\.self) + notice }

  /// The list has more posts than it had, or fewer.
  private var posts: SafeText? {
    guard told.posts.kind == reader.posts.kind else { return nil }
    let more = reader.posts.count - told.posts.count
    if more == 0 { return nil }
    let many = LinearWords.count(abs(more), more > 0 ? "new post" : "post")
    return SafeText(many + (more > 0 ? "." : more == -1 ? " has gone." : " have gone."))
  }

  private var text: SafeText? {
    guard let old = told.article, let new = reader.article, old.id == new.id, !old.isBeginning else { return nil }
    return old.annotated == new.annotated ? nil : "The file of this post has changed; its text is read anew."
  }

  private var notice: [SafeText] {
    guard let notice = reader.notice, notice != told.notice else { return [] }
    return LinearReading().notice(of: reader)
  }
}
