package import PostModel

/// Why marks cannot be read or kept; the one place for its wording.
package struct MarkFileError: Told, Sendable, Hashable {
  package let path: String
  /// An `errno`; `nil` where another program has not let go of the file.
  package let code: Int32?

  package init(path: String, code: Int32?) { (self.path, self.code) = (path, code) }

  package var complaint: Complaint {
    guard let code else {
      return Complaint(path: path, "another newsroom is writing there and does not end", "end it, or try again later")
    }
    let fault = SystemFault(code)
    return Complaint(path: path, fault.isLackOfRoom ? "the disk is full" : fault.words, fault.advice)
  }
}
