/// The lines of a YAML front matter, by the top-level entries that they belong to.
struct FrontMatterLines {
  private let content: String

  init(_ content: String) { self.content = content }

  /// The content with an entry's lines in the place of those of its key, or at the end.
  ///
  /// Entries are told by their lines, which libyaml reads more freely: quotation marks and brackets over lines that are not
  /// indented, all keys indented alike, a mapping in braces. Where the lines would make something else of another entry, the
  /// mapping is written anew, with what its entries say and without its comments.
  func setting(_ entry: FrontMatterEntry) -> String {
    let changed = lines(setting: entry)
    guard let wanted = FrontMatterMapping(content)?.setting(entry), FrontMatterMapping(changed) != wanted else {
      return changed
    }
    return wanted.lines ?? changed
  }

  private func lines(setting entry: FrontMatterEntry) -> String {
    let ended = content.isEmpty || content.hasSuffix("\n") ? content : content + "\n"
    let old = YAMLEntry.entries(of: content, firstLine: 1).filter { $0.looseKey.map(entry.isNamed) ?? false }
    guard let last = old.last else { return ended + entry.yaml }
    var lines = ended.split(separator: "\n", omittingEmptySubsequences: false)
    for old in old.reversed() {
      let new = old.line == last.line ? entry.yaml.split(separator: "\n") : []
      lines.replaceSubrange(old.line - 1..<min(lines.count, old.line - 1 + old.lineCount), with: new)
    }
    return lines.joined(separator: "\n")
  }
}

extension YAMLEntry {
  /// The key of the first line.
  var looseKey: String? { LooseLine.yamlParts(text.prefix { $0 != "\n" })?.key }

  /// How many lines it has, without the comments and blank lines behind it.
  fileprivate var lineCount: Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let last = lines.lastIndex { !$0.hasPrefix("#") && !$0.allSatisfy { $0 == " " || $0 == "\t" } }
    return last.map { $0 + 1 } ?? lines.count
  }
}
