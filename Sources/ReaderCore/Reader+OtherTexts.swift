package import PostModel

/// What an open post is compared with.
package enum ComparedWith: Sendable, Hashable {
  /// The older text of this number with the text after it.
  case olderText(Int)
  /// Another post, which has the same quote.
  case release(QuoteEcho.Place)
}

/// Other texts of the open post: older ones, the newer one, a near copy; and other posts with the same quote.
extension Reader {
  /// Compares the newest older text with the post; then the one before with that; then the post with another that has the
  /// selected quote; at last shows the text again.
  mutating func compare() -> [Effect] {
    bringBodyOnScreen()
    guard let article else { return [] }
    guard let next = article.nextCompared else {
      self.article?.endComparing()
      return []
    }
    self.article?.compared = next
    let (old, new) = article.texts(comparedBy: next)
    return [.compare(old: old, new: new)]
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
  mutating func goToRelated() -> [Effect] { article?.relatedPost.map { goTo($0) } ?? [] }
}

extension Article {
  /// The post that ``Command/related`` goes to.
  var relatedPost: PostID? { annotated.related.newer?.id ?? annotated.related.nearCopy?.id }

  /// What comes after what is compared now; `nil` is the text by itself.
  package var nextCompared: ComparedWith? {
    let older = annotated.related.olderTexts.count
    let release = selectedEcho.map { ComparedWith.release($0.other) }
    return switch compared {
    case nil: older > 0 ? .olderText(older - 1) : release
    case .olderText(let index): index > 0 ? .olderText(index - 1) : release
    case .release: nil
    }
  }

  /// The two texts of a comparison; of two posts the earlier one is the old one, as far as their days tell.
  func texts(comparedBy compared: ComparedWith) -> (old: PostID, new: PostID) {
    switch compared {
    case .olderText(let index):
      let all = annotated.related.olderTexts
      return (all[index], index + 1 < all.count ? all[index + 1] : id)
    case .release(let other):
      let isLater = (other.day ?? "") > (summary.date?.isoDay ?? "")
      return isLater ? (id, other.post) : (other.post, id)
    }
  }

  /// Shows a comparison, if it is the one that is awaited.
  mutating func take(_ comparison: Comparison, _ panes: PaneSizes) {
    guard let compared else { return }
    if case .olderText(let index) = compared, !annotated.related.olderTexts.indices.contains(index) { return }
    guard (comparison.old, comparison.new) == texts(comparedBy: compared) else { return }
    var comparison = comparison
    comparison.resize(panes)
    comparison.revealFirst()
    self.comparison = comparison
  }

  /// Whether a comparison that was asked for is still on its way, as that of very long texts is for a moment.
  package var isAwaitingComparison: Bool {
    guard let compared else { return false }
    let texts = texts(comparedBy: compared)
    return comparison?.old != texts.old || comparison?.new != texts.new
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
  static func nothingToCompare(in article: Article) -> SafeText? {
    if article.isBeginning { return "The rest of this post is still being read" }
    if article.nextCompared != nil || article.compared != nil { return nil }
    if article.annotated.related.newer != nil {
      return "This is an older text itself; the newer one can be compared with it"
    }
    return article.selectedQuote == nil
      ? "This post has no older text" : "This post has no older text, and no other has the selected quote"
  }

  /// Why there is nothing to go to; `nil` where there is.
  static func noRelated(of article: Article) -> SafeText? {
    article.relatedPost == nil ? "This post is no older text and no near copy of another" : nil
  }
}
