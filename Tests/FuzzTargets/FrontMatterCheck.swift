import PostModel
import PostStore

/// YAML, TOML and JSON at a file's head: read, then changed as an import does, and read again.
enum FrontMatterCheck {
  /// What would break out of its entry if anything did.
  private static let hostile = "Heat \"now\"\n---\ntags: [\u{1B}]\n+++\n}\\ \u{202E}#: '"

  static func breaches(of input: [UInt8]) -> [String] {
    var breaches = Breaches()
    let post = Store.read(bytes: input, named: "input.md")
    let text = TextDecoding.decode(input).text
    breaches.expect(post.problems.count <= 10, "there are \(post.problems.count) problems")
    breaches.expectSound(post.problems, lines: text.lineCount)
    changed(PostFile(text: text), of: post, &breaches)
    return breaches.found
  }

  /// A title is set, and is read again as it was set; the words stay to the byte.
  private static func changed(_ file: PostFile, of post: Post, _ breaches: inout Breaches) {
    breaches.expect(file.text.utf8.reversed().starts(with: file.words.utf8.reversed()), "the words are not at the end")
    var changed = file
    changed.set(FrontMatterEntry("title", .text(hostile)))
    breaches.expect(changed.hasFrontMatter, "no front matter is there after a title was set")
    breaches.expect(Array(changed.text.utf8.suffix(file.words.utf8.count)) == Array(file.words.utf8), "words changed")
    // What could not be read before need not be readable now.
    guard post.problems.isEmpty else { return }
    let read = Store.read(bytes: Array(changed.text.utf8), named: "input.md")
    breaches.expect(
      read.metadata.title?.split(whereSeparator: \.isWhitespace) == hostile.split(whereSeparator: \.isWhitespace),
      "the title was set and reads \(read.metadata.title.debugDescription)")
    breaches.expect(read.metadata.date == post.metadata.date, "the date is another one after a title was set")
    breaches.expect(read.metadata.tags == post.metadata.tags, "the tags are others after a title was set")
    breaches.expect(read.body.text == post.body.text, "the body is another one after a title was set")
  }
}
