/// A cell of CSV (RFC 4180 §2.6, §2.7) that a spreadsheet takes for words.
///
/// Told by scalars: a mark that is put onto a comma or a quotation mark does not keep a program from taking it for one.
package enum CSVCell {
  /// With an apostrophe before what could be a formula.
  ///
  /// Source: OWASP, CSV Injection; the full-width signs are formulas in East Asian settings.
  package static func guarded(_ words: String) -> String {
    guard let first = words.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else { return words }
    return "'" + words
  }

  /// In quotation marks where there is something in it that parts cells or lines, or a space at an end.
  package static func quoted(_ words: String) -> String {
    let scalars = words.unicodeScalars
    guard
      scalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) || scalars.first == " " || scalars.last == " "
    else { return words }
    let parts = scalars.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
