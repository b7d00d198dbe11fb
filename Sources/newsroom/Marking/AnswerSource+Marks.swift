import MarkKeeping
import PostCatalog
import PostDirectory
import PostMarks
import PostModel
import PostQuery

extension AnswerSource {
  /// What has been marked; lines that cannot be read are told on standard error.
  func marks() throws(Failure) -> MarkBook {
    var file = MarkFile(folder: state)
    do throws(MarkFileError) {
      let (book, problems) = try file.load()
      for problem in problems { StandardOutput.complain(problem.description) }
      return book
    } catch {
      throw .marks(error)
    }
  }

  /// Which speakers have been said to be one.
  func speakerAliases() throws(Failure) -> SpeakerAliases { SpeakerAliases(try marks().aliases) }

  /// The question, with the marks that it asks for; of speakers that have been said to be one all are asked for.
  func marked(_ question: Question) throws(Failure) -> Question {
    let condition = question.query.condition
    guard condition.namesMarks || condition.namesSpeakers else { return question }
    let book = try marks()
    let merged = condition.merging(SpeakerAliases(book.aliases))
    var marked = Question(
      Query(typed: question.query.typed, condition: merged, order: question.query.order), marks: question.marks,
      now: question.now)
    if condition.namesMarks {
      let shelf = MarkShelf()
      shelf.take(book.posts)
      marked.marks = shelf.marks
    }
    return marked
  }
}

extension Condition {
  /// Whether it asks for speakers.
  fileprivate var namesSpeakers: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.namesSpeakers)
    case .not(let excluded): excluded.namesSpeakers
    case .text(_, let field): field == .speaker
    case .dates, .language, .state, .feature: false
    }
  }

  /// The same, with every name that a person has said to be the one that is asked for.
  fileprivate func merging(_ aliases: SpeakerAliases) -> Condition {
    switch self {
    case .all(let parts): return .all(parts.map { $0.merging(aliases) })
    case .any(let parts): return .any(parts.map { $0.merging(aliases) })
    case .not(let excluded): return .not(excluded.merging(aliases))
    case .text(let term, .speaker):
      let names = aliases.keys(having: term.words).map { $0.text.split(separator: " ").map(String.init) }
      let others = names.filter { !$0.isEmpty }.map { Condition.text(Term($0, isExact: true), in: .speaker) }
      return others.isEmpty ? self : .any([self] + others)
    case .text, .dates, .language, .state, .feature: return self
    }
  }

  /// Whether it asks for what a person has marked.
  fileprivate var namesMarks: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.namesMarks)
    case .not(let excluded): excluded.namesMarks
    case .text(_, let field): field == .tag || field == .note
    case .state(let state): [.unread, .read, .starred, .noted].contains(state)
    case .dates, .language, .feature: false
    }
  }
}
