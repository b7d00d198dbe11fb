/// What went wrong, said so that a person can mend it: the one place that makes sentences of it.
///
/// `path:line: what: advice`, without a full stop. An error that is told to people is ``Told``; its words are in its module,
/// their form is here, and docs/errors.md has them all.
package struct Complaint: Sendable, Hashable {
  /// The file, as a person finds it; `nil` where it is about none, or where ``what`` names it.
  package let path: String?
  /// Counted from 1; `nil` where it is about the whole file.
  package let line: Int?
  /// What is wrong, without a full stop.
  package let what: String
  /// What to do; `nil` where there is nothing to be done, or ``what`` says it.
  package let advice: String?

  package init(path: String? = nil, line: Int? = nil, _ what: String, _ advice: String? = nil) {
    (self.path, self.line) = (path, line)
    (self.what, self.advice) = (what, advice)
  }

  /// The sentence without its place: advice stands behind a colon, or a semicolon where a colon or a question would be
  /// one too many.
  package var reason: String {
    guard let advice else { return what }
    return what + (hasColon || advice.hasSuffix("?") ? "; " : ": ") + advice
  }

  /// Whether a colon stands in ``what`` outside of what is quoted, but for the one behind a key's name: `` `date`: ``.
  private var hasColon: Bool {
    let parts = what.split(separator: "`", omittingEmptySubsequences: false)
    return stride(from: 0, to: parts.count, by: 2).contains { index in
      let isBehindName = index == 2 && parts[0].isEmpty && parts[2].hasPrefix(": ")
      return (isBehindName ? parts[2].dropFirst(2) : parts[index]).contains(": ")
    }
  }

  /// The whole sentence, on one line whatever stands in a path.
  package var description: String {
    let place = path.map { $0 + ":" + (line.map { "\($0):" } ?? "") + " " } ?? ""
    return SafeText(oneLine: place + reason).string
  }

  /// The same about another file.
  package func at(_ path: String?, line: Int? = nil) -> Complaint {
    Complaint(path: path, line: line, what, advice)
  }
}

/// An error that is told to a person.
package protocol Told: Error {
  var complaint: Complaint { get }
}

extension Told {
  /// One sentence without a full stop: what is wrong and what to do.
  package var reason: String { complaint.reason }
  /// ``reason`` behind the place where it is.
  package var description: String { complaint.description }
}

extension Problem {
  /// - Parameter path: Of the file, where the complaint names none.
  package init(_ complaint: Complaint, path: String) {
    self.init(path: complaint.path ?? path, line: complaint.line, reason: complaint.reason)
  }
}
