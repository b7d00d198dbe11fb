package import TOMLKit

/// TOML as toml++ reads it, but for what it would abort the program for: see ``TOMLGuard``.
package enum TOMLText {
  /// Why a text is no TOML.
  package struct Fault: Error, Hashable {
    /// Counted from 1; `nil` where that is not known.
    package let line: Int?
    /// A sentence without a full stop.
    package let reason: String
  }

  package static func table(of text: String) throws(Fault) -> TOMLTable {
    if let found = TOMLGuard.finding(in: text) { throw Fault(line: found.line + 1, reason: found.words) }
    do { return try TOMLTable(string: text) } catch let error as TOMLParseError {
      throw Fault(line: max(1, error.source.begin.line), reason: error.description)
    } catch {
      throw Fault(line: nil, reason: "\(error)")
    }
  }
}
