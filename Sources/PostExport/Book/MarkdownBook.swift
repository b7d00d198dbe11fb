import PostMarks
import PostMarkup
package import PostModel

/// Posts as chapters of one Markdown file, as pandoc makes an EPUB of it: a block of metadata, then CommonMark.
package enum MarkdownBook {
  /// What stands before the first chapter: YAML, with the title in quotation marks.
  package static func opening(title: String) -> String {
    "---\ntitle: " + JSONValue.text(SafeText(oneLine: title).string).json + "\ngenerator: newsroom\nlang: und\n---\n"
  }

  /// A post: its title as the chapter's heading, then facts, words, quotes and contacts.
  package static func chapter(_ post: AnnotatedPost) -> String {
    let whole = ChapterBody(post).body
    let text = MarkdownText(whole)?.text ?? asCode(whole)
    return "\n" + SafeText(text).string
  }

  /// For a body that no Markdown has: indented code means nothing but itself.
  private static func asCode(_ body: Body) -> String {
    body.text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 + "\n" }.joined()
  }
}
