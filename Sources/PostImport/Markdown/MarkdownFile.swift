import ImportModel
import PostModel
import PostStore

/// Files that a store has as they are: Markdown, and HTML with front matter, as Hugo and Jekyll have them.
package enum MarkdownFile {
  /// - Parameter name: Of the file, with its folders: a date in it counts.
  package static func read(_ bytes: [UInt8], named name: String) -> SourceItem {
    let text = TextDecoding.decode(bytes).text
    let isHTML = isHTML(text)
    if isObjectAlone(text) { return .skipped(SourceRefusal.jsonAlone.skipped()) }
    let stem = name.split(separator: "/").dropLast().joined(separator: "/") + "/" + bareName(of: name)
    let post = Store.read(bytes: bytes, named: stem + (isHTML ? ".html" : ".md"))
    var draft = Draft(.markdown, body: post.body)
    draft.metadata = post.metadata
    draft.identity = post.metadata.imported.first?.id
    draft.extent = post.metadata.extent
    draft.file = FileText(text: text, isHTML: isHTML)
    return .post(draft)
  }

  /// Whether a JSON object is all that there is: data, rather than the head of a post.
  private static func isObjectAlone(_ text: String) -> Bool {
    text.first { !$0.isWhitespace } == "{" && PostFile(text: text).words.allSatisfy(\.isWhitespace)
  }

  /// The last part without its ending.
  private static func bareName(of name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
  }

  /// Whether what stands behind the front matter is a page's or a piece of one, rather than Markdown.
  private static func isHTML(_ text: String) -> Bool {
    let words = PostFile(text: text).words
    let start = words.drop { $0.isWhitespace }
    guard start.first == "<" else { return false }
    let lines = start.split(separator: "\n").prefix(200).map { $0.drop { $0.isWhitespace } }
    let tagged = lines.count { $0.first == "<" }
    return tagged * 2 >= lines.count
  }
}
