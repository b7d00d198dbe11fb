import PostModel

/// What is folded in a text: boilerplate and blocks of contacts.
extension Reader {
  /// Opens all folds of the open post; where all are open, folds them again.
  mutating func toggleBoilerplate() -> [Effect] {
    guard let folds = article?.folds else { return [] }
    bringBodyOnScreen()
    let isOpening = !folds.closed.isEmpty
    article?.changeFolds { isOpening ? $0.openAll() : $0.closeAll() }
    let what = (isOpening ? folds.closed : folds.folds).map(\.content.name)
    say(SafeText(oneLine: (isOpening ? "Opened: " : "Folded: ") + what.joined(separator: " · ")))
    return []
  }
}

extension Fold.Content {
  /// `About Housing Action`, `2 contacts`.
  package var name: String {
    switch self {
    case .boilerplate(let title, _): title ?? "Boilerplate"
    case .contacts(let count): count == 1 ? "1 contact" : count.grouped + " contacts"
    }
  }
}

extension Command {
  /// Why there is nothing to fold or to open; `nil` where there is.
  static func noFolds(in reader: Reader) -> SafeText? {
    guard let article = reader.article else { return "No post is open" }
    if article.comparison != nil { return "Compared texts are shown whole" }
    if !article.folds.isEmpty { return nil }
    return article.isBeginning ? "The rest of this post is still being read" : "Nothing in this post is folded"
  }
}
