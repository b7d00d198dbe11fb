/// What a query says of single quotes: which of a post's quotes it means.
///
/// A post is an answer where one of its quotes has the words, or one is the speaker's; here each quote is asked. What is
/// said of posts holds for all their quotes, and so does what is behind a `-`.
package struct QuoteTest: Sendable {
  private indirect enum Node {
    case always
    case speaker(Highlighter)
    case words(Highlighter)
    case all([Node])
    case any([Node])

    var isAlways: Bool { if case .always = self { true } else { false } }
  }

  private let root: Node
  /// Whether the words of quotes are asked for, and not only their speakers.
  package let readsWords: Bool

  /// `nil` where the query says nothing of single quotes.
  ///
  /// - Parameter forms: for a word of the query all words of the same stem.
  package init?(_ query: Query, forms: [String: Set<String>] = [:]) {
    root = Self.node(query.condition, forms)
    if root.isAlways { return nil }
    readsWords = Self.readsWords(root)
  }

  /// - Parameters:
  ///   - speaker: the name; `nil` where the speaker is not known.
  ///   - words: of each segment.
  package func means(speaker: String?, words: [String]) -> Bool { Self.holds(root, speaker, words) }

  private static func node(_ condition: Condition, _ forms: [String: Set<String>]) -> Node {
    switch condition {
    case .text(_, .speaker): return .speaker(Highlighter(Query(typed: "", condition: condition), forms: forms))
    case .text(_, .quote): return .words(Highlighter(Query(typed: "", condition: condition), forms: forms))
    case .all(let parts):
      let nodes = parts.map { node($0, forms) }.filter { !$0.isAlways }
      return nodes.isEmpty ? .always : nodes.count == 1 ? nodes[0] : .all(nodes)
    case .any(let parts):
      let nodes = parts.map { node($0, forms) }
      return nodes.isEmpty || nodes.contains(where: \.isAlways) ? .always : .any(nodes)
    case .not, .text, .dates, .language, .state, .feature: return .always
    }
  }

  private static func readsWords(_ node: Node) -> Bool {
    switch node {
    case .always, .speaker: false
    case .words: true
    case .all(let nodes), .any(let nodes): nodes.contains(where: readsWords)
    }
  }

  private static func holds(_ node: Node, _ speaker: String?, _ words: [String]) -> Bool {
    switch node {
    case .always: true
    case .speaker(let name): speaker.map { !name.ranges(in: $0, as: .speaker).isEmpty } ?? false
    case .words(let term): words.contains { !term.ranges(in: $0, as: .quote).isEmpty }
    case .all(let nodes): nodes.allSatisfy { holds($0, speaker, words) }
    case .any(let nodes): nodes.contains { holds($0, speaker, words) }
    }
  }
}
