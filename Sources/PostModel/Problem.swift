/// Something in a file that could not be taken as it stands, said so that a person can mend it.
package struct Problem: Sendable, Hashable {
  /// From the store's root, as in ``PostID``.
  package let path: String
  /// Counted from 1 in the file; `nil` where it is about the whole file.
  package let line: Int?
  /// One sentence without a full stop: what is wrong and what to do.
  package let reason: String

  package init(path: String, line: Int? = nil, reason: String) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  /// `path:line: reason`, the form that editors jump to: one line, whatever the path is.
  package var description: String {
    SafeText(oneLine: Complaint(path: path, line: line, reason).description).string
  }
}
