import PostModel
import ReaderCore
import ReaderScreen

/// The reader read line by line: lines typed, and what is said to them.
final class LinearJourney {
  let journey: Journey
  private(set) var reading = LinearReading()
  /// All that was typed, behind `> `, and said.
  private(set) var transcript = ""

  init(_ posts: [AnnotatedPost], savedSearches: [SavedSearch] = []) {
    journey = Journey(
      posts, columns: LinearReading.size.columns, rows: LinearReading.size.rows, savedSearches: savedSearches)
    tell()
  }

  convenience init(_ posts: [MarkedPost], savedSearches: [SavedSearch] = []) {
    self.init(posts.map(\.annotated), savedSearches: savedSearches)
  }

  /// Types a line, and returns what is said to it.
  @discardableResult
  func type(_ line: String) -> String {
    transcript += LinearReading.prompt(of: journey.reader).string + line + "\n"
    for message in reading.take(line, journey.reader) { journey.send(message) }
    return tell()
  }

  @discardableResult
  private func tell() -> String {
    let said = reading.report(on: journey.reader).map(\.string).joined(separator: "\n")
    transcript += said + (said.isEmpty ? "" : "\n")
    return said
  }
}
