import GRDB
import PostCatalog
import PostModel
import PostQuery

/// Answers questions by looking at one post after the other, as docs/query.md says it.
struct SlowReference {
  private let posts: [(summary: PostSummary, post: AnnotatedPost, texts: [Condition.Field: [ReferenceText]])]
  private let stems: EnglishStems

  init(_ posts: [AnnotatedPost], stems: EnglishStems) {
    self.stems = stems
    self.posts = posts.map { post in
      let summary = post.summary
      let fields = Condition.Field.allCases.map { ($0, Self.texts($0, post, summary).map(ReferenceText.init)) }
      return (summary, post, Dictionary(uniqueKeysWithValues: fields))
    }
  }

  /// In the order of lists, older texts behind all others, and only where they are asked for.
  func answer(_ question: Question) -> [PostSummary] {
    let condition = question.query.condition
    let asked = posts.filter { Self.namesRevisions(condition) || !$0.summary.isRevision }
    let found = asked.filter { holds(condition, $0, question) }.map(\.summary).sorted(by: PostSummary.newestFirst)
    return found.filter { !$0.isRevision } + found.filter(\.isRevision)
  }

  private static func namesRevisions(_ condition: Condition) -> Bool { "\(condition)".contains(".revision)") }

  private typealias Subject = (summary: PostSummary, post: AnnotatedPost, texts: [Condition.Field: [ReferenceText]])

  private func holds(_ condition: Condition, _ subject: Subject, _ question: Question) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy { holds($0, subject, question) }
    case .any(let parts): parts.contains { holds($0, subject, question) }
    case .not(let excluded): !holds(excluded, subject, question)
    case .text(let term, .note):
      question.marks.notes[subject.summary.id].map { ReferenceText($0).has(term, stems) } ?? false
    case .text(let term, let field):
      (subject.texts[field] ?? []).contains { $0.has(term, stems) }
        || field == .tag
          && question.marks.tags.contains {
            $0.value.contains(subject.summary.id) && ReferenceText($0.key).has(term, stems)
          }
    case .dates(let from, let through): subject.summary.date.map { Self.isDated($0, from, through) } ?? false
    case .language(let tag):
      subject.summary.language.map { ($0.lowercased() + "-").hasPrefix(tag + "-") } ?? false
    case .state(.unread): !question.marks.read.contains(subject.summary.id)
    case .state(.read): question.marks.read.contains(subject.summary.id)
    case .state(.starred): question.marks.starred.contains(subject.summary.id)
    case .state(.noted): question.marks.notes[subject.summary.id] != nil
    case .state(.draft): subject.summary.isDraft
    case .state(.embargoed): subject.post.embargo.map { $0.seconds(since: question.now) > 0 } ?? false
    case .state(.summary): subject.post.post.metadata.extent != .full
    case .state(.revision): subject.post.post.metadata.revisionOf != nil
    case .feature(.quotes): !subject.post.findings.quotes.isEmpty
    case .feature(.contacts): !subject.post.findings.contacts.isEmpty
    case .feature(.epigraph): subject.post.findings.quotes.contains { $0.kind == .epigraph }
    }
  }

  /// A month alone stands before its first day, and is in a span that begins with that month.
  private static func isDated(_ date: PostDate, _ from: PostDate?, _ through: PostDate?) -> Bool {
    let day = (date.year, date.month, date.day ?? 0)
    if let from, day < (from.year, from.month, from.day ?? 0) { return false }
    if let through, day > (through.year, through.month, through.day ?? 31) { return false }
    return true
  }

  private static func texts(_ field: Condition.Field, _ post: AnnotatedPost, _ summary: PostSummary) -> [String] {
    let (quotes, contacts) = (post.findings.quotes, post.findings.contacts)
    let title = [summary.title] + [summary.subtitle].compactMap { $0 }
    return switch field {
    case .anywhere: title + [post.post.body.text]
    case .title: title
    case .body: [post.post.body.text]
    case .quote: quotes.flatMap { $0.segments.map(\.text) }
    case .speaker: quotes.compactMap { $0.speaker?.name }
    case .org: ([summary.organization] + contacts.map(\.organization)).compactMap { $0 }
    case .contact:
      contacts.flatMap { [$0.name, $0.organization, $0.role].compactMap { $0 } + $0.phones + $0.emails }
    case .tag: summary.tags
    case .note: []
    case .source: [summary.source].compactMap { $0 }
    }
  }
}

/// The words of one text, and the words that hyphens join written together.
struct ReferenceText {
  let words: [String]
  let compounds: [String]

  init(_ text: String) {
    let folded = WordFold.words(of: text)
    words = folded.map(\.text)
    var (runs, isJoined) = ([[String]](), false)
    for word in folded {
      if isJoined { runs[runs.count - 1].append(word.text) } else { runs.append([word.text]) }
      isJoined = word.joinsNext
    }
    compounds = runs.filter { (2...4).contains($0.count) }.map { $0.joined() }
  }

  func has(_ term: Term, _ stems: EnglishStems) -> Bool {
    if hasRow(of: term.words, term, stems) { return true }
    if term.words.count == 1 { return compounds.contains { isWord(term.words[0], $0, term, true, stems) } }
    guard !term.isExact, term.words.count <= 4 else { return false }
    let together = term.words.joined()
    return (words + compounds).contains { term.isPrefix ? $0.utf8.starts(with: together.utf8) : $0 == together }
  }

  private func hasRow(of wanted: [String], _ term: Term, _ stems: EnglishStems) -> Bool {
    guard words.count >= wanted.count else { return false }
    return (0...words.count - wanted.count).contains { start in
      wanted.indices.allSatisfy { isWord(wanted[$0], words[start + $0], term, $0 == wanted.count - 1, stems) }
    }
  }

  private func isWord(_ wanted: String, _ word: String, _ term: Term, _ isLast: Bool, _ stems: EnglishStems) -> Bool {
    if term.isPrefix, isLast { return word.utf8.starts(with: wanted.utf8) }
    if term.isExact || term.words.count > 1 { return word == wanted }
    return word == wanted || stems.areAlike(word, wanted)
  }
}

/// Stems of English words by a full text of their own, whose tokenizer is Porter's.
struct EnglishStems {
  private let stems: [String: String]

  init(of words: Set<String>) throws {
    let english = words.filter { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }.sorted()
    stems = try DatabaseQueue().write { db in
      try db.execute(sql: "CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = 'porter ascii')")
      for word in english { try db.execute(sql: "INSERT INTO texts VALUES (?)", arguments: [word]) }
      try db.execute(sql: "CREATE VIRTUAL TABLE stems USING fts5vocab(texts, instance)")
      let rows = try Row.fetchAll(db, sql: "SELECT text, term FROM stems JOIN texts ON texts.rowid = doc")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }

  func areAlike(_ left: String, _ right: String) -> Bool {
    guard let stem = stems[left] else { return false }
    return stem == stems[right]
  }
}
