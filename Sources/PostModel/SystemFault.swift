import Glibc

/// What the system says when it refuses something, and what a person can do about it.
package struct SystemFault: Sendable, Hashable {
  /// An `errno`.
  package let code: Int32

  package init(_ code: Int32) { self.code = code }

  /// The C library's words: `Permission denied`.
  package var words: String { String(cString: strerror(code)) }

  /// Whether there is no room: nothing can be written until somebody makes some.
  package var isLackOfRoom: Bool { [ENOSPC, EDQUOT, EFBIG].contains(code) }

  /// What to do, said of the file or folder that it is about.
  package var advice: String {
    switch code {
    case EACCES, EPERM: "mend its permissions"
    case ENOENT: "look whether its path is right"
    case ENOTDIR: "move away the file that stands where a folder should be"
    case EISDIR: "name a file, not a folder"
    case ENOSPC, EDQUOT: "make room"
    case EFBIG: "it is longer than files may be there"
    case EROFS: "name a place that you may write to"
    case EIO: "the disk fails, so copy what is on it elsewhere"
    case EMFILE, ENFILE, ENOMEM: "end some other programs, then try again"
    case ELOOP: "remove the link that leads to itself"
    case ENAMETOOLONG: "give it a shorter name"
    case ETIMEDOUT: "the disk does not answer, so look after it"
    case ENOLCK: "no file can be locked there, so name a place on a disk of this machine"
    case EPIPE: "let what reads it go on reading"
    default: "`newsroom doctor` says more"
    }
  }

  /// `cannot be read (Permission denied): mend its permissions`.
  ///
  /// - Parameter what: `cannot be read`, `cannot be written`.
  package func complaint(_ what: String, path: String? = nil) -> Complaint {
    Complaint(path: path, isLackOfRoom ? "\(what), the disk is full" : "\(what) (\(words))", advice)
  }
}
