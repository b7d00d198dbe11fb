import PostModel
import ReaderCore

/// A command where there are no panes: moving goes by paragraphs and rows, and some commands are about nothing.
struct LinearOrder {
  private let invocation: Invocation
  private let reader: Reader
  private let place: LinearPlace

  init(_ invocation: Invocation, _ reader: Reader, _ place: LinearPlace) {
    (self.invocation, self.reader, self.place) = (invocation, reader, place)
  }

  var request: LinearRequest {
    switch invocation.command {
    case .redraw: LinearRequest(.whereabouts)
    case .zoom, .taller, .shorter, .wider, .narrower, .evenPanes, .mouse:
      .say("There are no panes here, and no mouse: all is said line by line.")
    case .lineDown, .lineUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .top, .bottom:
      movement ?? asked
    default: asked
    }
  }

  private var asked: LinearRequest { LinearRequest(.changes, [.ordered(invocation)]) }

  /// In the body by paragraphs, in a list that the reader shows ten rows of by the rows that were said.
  private var movement: LinearRequest? {
    switch reader.focus {
    case .body:
      guard let article = reader.article, article.comparison == nil else { return nil }
      return move(in: LinearBody(article, keymap: reader.keymap), of: article.id)
    case .posts: return nil
    case .quotes, .contacts, .searches: return LinearList(reader.focus, of: reader).flatMap(move)
    }
  }

  private func move(in body: LinearBody, of post: PostID) -> LinearRequest {
    let said = place.post == post ? place.paragraphs : 0..<0
    let passage: Range<Int> =
      switch invocation.command {
      case .lineDown: said.upperBound..<min(body.count, said.upperBound + 1)
      case .halfPageDown, .pageDown: body.passage(from: said.upperBound)
      case .lineUp: max(0, said.lowerBound - 1)..<said.lowerBound
      case .halfPageUp, .pageUp: body.passage(before: said.lowerBound)
      case .bottom: body.passage(before: body.count)
      default: body.passage(from: 0)
      }
    if passage.isEmpty {
      if body.count == 0 { return .say("This post has no text.") }
      return .say(passage.lowerBound == 0 ? "This is the beginning of the post." : "End of the post.")
    }
    return Self.paragraphs(passage, of: body)
  }

  static func paragraphs(_ passage: Range<Int>, of body: LinearBody) -> LinearRequest {
    LinearRequest(
      .paragraphs(passage), [.chosen(row: 0, in: .body, opens: false), .placed(body.offset(of: passage.lowerBound))])
  }

  private func move(in list: LinearList) -> LinearRequest? {
    guard place.pane == reader.focus, list.count > 0 else { return nil }
    let first: Int
    switch invocation.command {
    case .halfPageDown, .pageDown: first = place.rows.upperBound
    case .halfPageUp, .pageUp: first = max(0, place.rows.lowerBound - LinearList.rowsAtOnce)
    default: return nil
    }
    guard first < list.count, first != place.rows.lowerBound else {
      return .say(first >= list.count ? "End of the list." : "This is the beginning of the list.")
    }
    return LinearRequest(
      .rows(first..<min(list.count, first + LinearList.rowsAtOnce), reader.focus),
      [.chosen(row: first, in: reader.focus, opens: false)])
  }
}
