import PostModel

/// A title as a terminal takes it: harmless, on one line, and not longer than any title bar.
struct PlainTitle {
  let text: String

  init(_ title: SafeText) {
    text = String(SafeText(oneLine: title.string).string.prefix(200))
  }
}
