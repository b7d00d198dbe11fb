import CNcursesw
import Glibc

/// The locale that makes libc and ncurses know characters of more than one byte.
package enum UnicodeLocale {
  /// Adopts the environment's locale of characters, or C.UTF-8 where the environment names one without Unicode.
  ///
  /// Widths (`wcwidth`) depend on it, so call it before text is laid out; ``CursesTerminal`` calls it too. Nothing but
  /// characters changes: numbers are still read and written with a point.
  ///
  /// - Returns: Whether the environment names one with Unicode: else the terminal may have no more than ASCII.
  @discardableResult
  package static func adopt() -> Bool {
    setlocale(LC_CTYPE, "")
    guard let codeset = nl_langinfo(Int32(CODESET)), String(cString: codeset) != "UTF-8" else { return true }
    setlocale(LC_CTYPE, "C.UTF-8")
    return false
  }
}
