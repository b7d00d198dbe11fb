import PostModel
package import PostStore

/// Makes two versions of a post's file fit for a merge by lines, as git does it.
///
/// Two people who import the same post write the same file, but for the days and the files in `imported`. That entry is made
/// the same in all versions: every source once, the day being the first one. What else differs is left to the merge; so is that
/// entry where somebody has taken it away or written into it what newsroom does not.
package struct PostMerge: Sendable, Hashable {
  package private(set) var base: PostFile
  package private(set) var ours: PostFile
  package private(set) var theirs: PostFile

  /// - Parameters:
  ///   - base: What both come from; empty where both made the file. The lines that both have stand in for it then.
  package init(base: PostFile, ours: PostFile, theirs: PostFile) {
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
    let records = Self.records(base.imported, ours.imported, theirs.imported)
    if ours.isImportedOurs, theirs.isImportedOurs, base.imported.isEmpty || base.isImportedOurs {
      let entry = FrontMatterEntry("imported", .imported(records))
      self.ours.set(entry)
      self.theirs.set(entry)
      if base.hasFrontMatter { self.base.set(entry) }
    }
    if base.text.isEmpty { self.base = Self.common(self.ours, self.theirs) }
  }

  /// The entries of both sides, in an order that does not depend on which is whose.
  private static func records(
    _ base: [ImportRecord], _ ours: [ImportRecord], _ theirs: [ImportRecord]
  ) -> [ImportRecord] {
    var rest = ours + theirs
    var merged: [ImportRecord] = []
    func takeSource(of record: ImportRecord, base: ImportRecord?) {
      let source = PostKeys.Source(record)
      let same = rest.filter { PostKeys.Source($0).isSameSource(as: source) }
      rest.removeAll { PostKeys.Source($0).isSameSource(as: source) }
      if let chosen = chosen(same, base: base) { merged.append(chosen) }
    }
    for record in base { takeSource(of: record, base: record) }
    while let next = rest.min(by: isBefore) { takeSource(of: next, base: nil) }
    return merged
  }

  /// Of entries for one source: one that was changed; of the same original, the first that was imported; else the last.
  private static func chosen(_ records: [ImportRecord], base: ImportRecord?) -> ImportRecord? {
    let changed = records.filter { $0.sha256 != base?.sha256 || $0.body != base?.body }
    if changed.isEmpty { return base ?? records.min(by: isBefore) }
    let isOne = Set(changed.map(\.sha256)).count == 1
    return isOne ? changed.min(by: isBefore) : changed.max(by: isBefore)
  }

  private static func isBefore(_ left: ImportRecord, _ right: ImportRecord) -> Bool {
    order(left).lexicographicallyPrecedes(order(right))
  }

  private static func order(_ record: ImportRecord) -> [String] {
    [record.date, record.kind, record.id, record.link, record.from, record.sha256].map { $0 ?? "" }
  }

  /// The lines that both have, in their order: what only one has was added by it.
  private static func common(_ ours: PostFile, _ theirs: PostFile) -> PostFile {
    func lines(_ file: PostFile) -> [Substring] { file.text.split(separator: "\n", omittingEmptySubsequences: false) }
    var common = lines(ours)
    for change in lines(theirs).difference(from: common).removals.reversed() {
      if case .remove(let offset, _, _) = change { common.remove(at: offset) }
    }
    return PostFile(text: common.joined(separator: "\n"))
  }
}

extension PostFile {
  /// The sources that the front matter states.
  fileprivate var imported: [ImportRecord] { Store.read(bytes: Array(text.utf8), named: "post.md").metadata.imported }

  /// Whether there are sources, as an import writes them: no comment, no other key, nothing of a person's.
  fileprivate var isImportedOurs: Bool {
    let records = imported
    var same = self
    same.set(FrontMatterEntry("imported", .imported(records)))
    return !records.isEmpty && same == self
  }
}
