import PostModel

/// Which program edits a post.
struct Editor: Sendable, Hashable {
  /// The program and its arguments.
  let words: [String]

  /// `$VISUAL`, else `$EDITOR`, else `vi`; what they say is split at its spaces.
  init(variable: (String) -> String?) {
    let stated = ["VISUAL", "EDITOR"].lazy.compactMap(variable).map { $0.split(separator: " ").map(String.init) }
    words = stated.first { !$0.isEmpty } ?? ["vi"]
  }

  /// The call that opens a file at a line, counted from 1, in the way of each editor; all others take vi's `+LINE`.
  ///
  /// - Parameter path: begins with `/`, so that no editor takes it for an option.
  func command(path: String, line: Int) -> [String] {
    let name = words.first?.split(separator: "/").last.map(String.init) ?? ""
    switch name {
    case "code", "codium", "code-insiders": return words + ["--goto", "\(path):\(line)"]
    case "hx", "helix", "subl", "zed": return words + ["\(path):\(line)"]
    case "ed", "ne", "mcedit": return words + [path]
    default: return words + ["+\(line)", path]
    }
  }
}

/// Where in a file the words of its post stand.
enum EditorLine {
  /// The line, counted from 1, of the words at an offset of the body: of as many of them as the file has in one line.
  ///
  /// What is in the file is Markdown or HTML with front matter, so the words are looked for; of several places the one
  /// that is as far down as the offset is taken. Line 1 where there is none.
  static func find(offset: Int, of body: Body, in file: String) -> Int {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = Double(offset) / Double(max(1, body.text.utf8.count)) * Double(lines.count)
    for words in beginnings(at: offset, of: body) {
      let found = lines.indices.filter { lines[$0].contains(words) }
      if let best = found.min(by: { abs(Double($0) - wanted) < abs(Double($1) - wanted) }) { return best + 1 }
    }
    return 1
  }

  /// What a line of the file may have of the words there: many first, then fewer.
  private static func beginnings(at offset: Int, of body: Body) -> [String] {
    let end = body.blocks.first { $0.range.contains(offset) }?.range.upperBound ?? body.text.utf8.count
    let line = body.slice(offset..<max(offset, end)).prefix { $0 != "\n" }
    let words = line.split(separator: " ").prefix(12)
    return stride(from: words.count, to: 0, by: -1).map { words.prefix($0).joined(separator: " ") }
      .filter { $0.count >= 4 }
  }
}
