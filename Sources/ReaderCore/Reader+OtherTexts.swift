import PostModel

/// Other texts of the open post: older ones, the newer one, a near copy.
extension Reader {
  /// Compares the newest older text with the post; then the one before with that; at last shows the text again.
  mutating func compare() -> [Effect] {
    bringBodyOnScreen()
    guard let article else { return [] }
    let older = article.annotated.related.olderTexts
    let next = (article.compared ?? older.count) - 1
    guard next >= 0 else {
      self.article?.endComparing()
      return []
    }
    self.article?.compared = next
    return [.compare(old: older[next], new: article.text(after: next))]
  }

  /// Goes to the next place where the compared texts differ.
  mutating func walkChanges(_ direction: Find.Direction) -> [Effect] {
    if article?.comparison?.showNext(direction) != true {
      let place: SafeText = direction == .forward ? "No later" : "No earlier"
      say(place + " change between these texts", .warning)
    }
    return []
  }

  /// Goes to the post whose older text or near copy this is; where the list does not have it, to that of all posts.
  mutating func goToRelated() -> [Effect] {
    guard let id = article?.relatedPost else { return [] }
    let left = forgetViews()
    if let row = posts.row(of: id) { return left + movePosts { $0.select(row) } }
    return left + list(.everything, selecting: id)
  }
}

extension Article {
  /// The post that ``Command/related`` goes to.
  var relatedPost: PostID? { annotated.related.newer?.id ?? annotated.related.nearCopy?.id }

  /// The text that took the place of an older one.
  func text(after older: Int) -> PostID {
    let all = annotated.related.olderTexts
    return older + 1 < all.count ? all[older + 1] : id
  }

  /// Shows a comparison, if it is the one that is awaited.
  mutating func take(_ comparison: Comparison, _ panes: PaneSizes) {
    guard let compared, annotated.related.olderTexts.indices.contains(compared),
      comparison.old == annotated.related.olderTexts[compared], comparison.new == text(after: compared)
    else { return }
    var comparison = comparison
    comparison.resize(panes)
    comparison.revealFirst()
    self.comparison = comparison
  }

  /// Whether a comparison that was asked for is still on its way, as that of very long texts is for a moment.
  package var isAwaitingComparison: Bool {
    guard let compared else { return false }
    return comparison?.old != annotated.related.olderTexts[compared]
  }

  /// Shows the text again; `false` where it is shown already.
  @discardableResult
  mutating func endComparing() -> Bool {
    defer { (comparison, compared) = (nil, nil) }
    return compared != nil
  }
}

extension Command {
  /// Why the open post cannot be compared; `nil` where it can.
  static func noOlderText(in article: Article) -> SafeText? {
    if article.isBeginning { return "The rest of this post is still being read" }
    if !article.annotated.related.olderTexts.isEmpty { return nil }
    return article.annotated.related.newer == nil
      ? "This post has no older text" : "This is an older text itself; the newer one can be compared with it"
  }

  /// Why there is nothing to go to; `nil` where there is.
  static func noRelated(of article: Article) -> SafeText? {
    article.relatedPost == nil ? "This post is no older text and no near copy of another" : nil
  }
}
