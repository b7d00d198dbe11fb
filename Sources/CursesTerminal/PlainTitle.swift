import PostModel

/// A title as a terminal takes it: harmless, on one line, and not longer than any title bar.
struct PlainTitle {
  let text: String

  /// In scalars: a letter may have any number of marks.
  private static let longest = 200

  init(_ title: SafeText) {
    text = String(String.UnicodeScalarView(SafeText(oneLine: title.string).string.unicodeScalars.prefix(Self.longest)))
  }
}
