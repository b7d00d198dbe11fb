import MarkKeeping
import PostCatalog
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

  /// The question, with the marks that it asks for.
  func marked(_ question: Question) throws(Failure) -> Question {
    guard question.query.condition.namesMarks else { return question }
    let shelf = MarkShelf()
    shelf.take(try marks().posts)
    var marked = question
    marked.marks = shelf.marks
    return marked
  }
}

extension Condition {
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
