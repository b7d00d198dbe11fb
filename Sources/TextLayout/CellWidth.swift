private import CWideCharacters

/// How many columns of a terminal a scalar takes, as ncurses counts them: libc's `wcwidth` in the locale set.
///
/// The program calls `setlocale` before it measures anything; without it libc knows ASCII alone.
package enum CellWidth {
  /// 0, 1 or 2 columns; 0 as well for what libc cannot print.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    max(0, measured(scalar))
  }

  /// As ``columns(of:)``, with −1 for what libc cannot print.
  static func measured(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return scalar.value < 0x20 ? -1 : 1 }
    return Int(wcwidth(wchar_t(bitPattern: scalar.value)))
  }
}
