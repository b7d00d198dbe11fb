package import PostModel
import PostQuery

/// A post as the catalog takes it in, its words folded: made on any thread, so that the writing one has only to write.
package struct IndexedPost: Sendable {
  package let file: CatalogedFile
  /// Of the file's bytes.
  let hash: Int64
  let summary: PostSummary
  let flags: Flags
  let quotes: [Quote]
  /// One number for the words of each quote: see ``EchoNumber``.
  let echoes: [Int64?]
  let contacts: [Contact]
  let fullText: FullText
  /// Words that were not yet told to the vocabulary.
  let newWords: [String]

  package init(_ post: AnnotatedPost, file: CatalogedFile, hash: UInt64, vocabulary: Vocabulary) {
    self.file = file
    self.hash = Int64(bitPattern: hash)
    summary = post.summary
    quotes = post.findings.quotes
    echoes = post.findings.quotes.map(EchoNumber.number)
    contacts = post.findings.contacts
    flags = Flags(post)
    let text = FullText(post, summary: summary, flags: flags)
    fullText = text
    // Quotes are words of the body.
    let texts = [text.title, text.body, text.speakers, text.organizations, text.contacts, text.tags, text.source]
    newWords = texts.flatMap { vocabulary.newWords(in: $0) }
  }

  /// What a post is and has.
  struct Flags: OptionSet, Sendable, Hashable {
    let rawValue: Int
    static let draft = Flags(rawValue: 1 << 0)
    static let quotes = Flags(rawValue: 1 << 1)
    static let contacts = Flags(rawValue: 1 << 2)
    static let epigraph = Flags(rawValue: 1 << 3)
    static let embargo = Flags(rawValue: 1 << 4)
    /// Has a summary alone.
    static let summary = Flags(rawValue: 1 << 5)
    /// Has a link alone.
    static let link = Flags(rawValue: 1 << 6)
    static let revision = Flags(rawValue: 1 << 7)

    init(rawValue: Int) { self.rawValue = rawValue }

    init(_ post: AnnotatedPost) {
      self = []
      if post.post.metadata.isDraft { insert(.draft) }
      if !post.findings.quotes.isEmpty { insert(.quotes) }
      if !post.findings.contacts.isEmpty { insert(.contacts) }
      if post.findings.quotes.contains(where: { $0.kind == .epigraph }) { insert(.epigraph) }
      if post.embargo != nil { insert(.embargo) }
      switch post.post.metadata.extent {
      case .full: break
      case .summary: insert(.summary)
      case .link: insert(.link)
      }
      if post.post.metadata.revisionOf != nil { insert(.revision) }
    }

    var extent: Extent { contains(.link) ? .link : contains(.summary) ? .summary : .full }

    /// The words of `facts`.
    var facts: [String] {
      let all: [(Flags, String)] = [
        (.draft, "#draft"), (.quotes, "#quotes"), (.contacts, "#contacts"), (.epigraph, "#epigraph"),
        (.embargo, "#embargo"), (.summary, "#summary"), (.link, "#summary"),
      ]
      return all.compactMap { contains($0.0) ? $0.1 : nil }
    }
  }
}

/// The columns of the full text of one post.
struct FullText: Sendable {
  let facts: String
  let title: String
  let body: String
  let quotes: String
  let speakers: String
  let organizations: String
  let contacts: String
  let tags: String
  let source: String
  let prefixes: String

  init(_ post: AnnotatedPost, summary: PostSummary, flags: IndexedPost.Flags) {
    let heads = [summary.title, summary.subtitle].compactMap { $0 }.map(IndexedText.init)
    let body = IndexedText(post.post.body.text)
    title = Self.joined(heads)
    self.body = Self.joined([body])
    quotes = Self.joined(post.findings.quotes.flatMap { $0.segments.map { IndexedText($0.text) } })
    speakers = Self.joined(unique: post.findings.quotes.compactMap(\.speaker?.name))
    let contacts = post.findings.contacts
    organizations = Self.joined(unique: [summary.organization].compactMap { $0 } + contacts.compactMap(\.organization))
    self.contacts = Self.joined(unique: contacts.flatMap(Self.texts))
    tags = Self.joined(unique: summary.tags)
    source = Self.joined(unique: [summary.source].compactMap { $0 })
    facts = (flags.facts + Self.languages(summary.language)).joined(separator: " ")
    var prefixes = Prefixes()
    for text in heads + [body] { prefixes.add(text) }
    self.prefixes = prefixes.text
  }

  private static func texts(of contact: Contact) -> [String] {
    [contact.name, contact.organization, contact.role].compactMap { $0 } + contact.phones + contact.emails
  }

  /// A tag and all that it is a kind of: `es-mx`, `es`; each as the one word that ``fact(language:)`` makes of it.
  private static func languages(_ tag: String?) -> [String] {
    guard let tag else { return [] }
    var parts = tag.lowercased().split(separator: "-")
    var facts: [String] = []
    while !parts.isEmpty {
      facts.append(fact(language: parts.joined(separator: "-")))
      parts.removeLast()
    }
    return facts
  }

  /// The word of `facts` for a language.
  static func fact(language: String) -> String {
    "#lang" + language.utf8.filter { $0 != UInt8(ascii: "-") && $0 > 0x20 }.map { String(Unicode.Scalar($0)) }.joined()
  }

  private static func joined(unique texts: [String]) -> String {
    var seen: Set<String> = []
    return joined(texts.filter { seen.insert($0).inserted }.map(IndexedText.init))
  }

  /// Each text's words, and behind them the joined forms of its hyphenated words; a `#` between all.
  private static func joined(_ texts: [IndexedText]) -> String {
    if texts.count == 1, texts[0].compounds.isEmpty { return texts[0].words }
    return texts.flatMap { [$0.words] + $0.compounds }.filter { !$0.isEmpty }.joined(separator: " # ")
  }
}
