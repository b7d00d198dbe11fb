package import PostModel

/// A post's file with those faults of its front matter mended where it is plain what was meant.
///
/// Nothing is taken on trust: after each edit the file is read again, and the edit stands only where its problem is gone,
/// no other has come, every other field is read as before, in its order, and the body is the same to the byte.
package struct PostMending: Sendable {
  package let id: PostID
  /// The file as it was, and as it is to be.
  package let before: [UInt8]
  package let after: [UInt8]
  /// What is mended, with the lines as they were.
  package let mended: [Problem]
  /// What is left to a person, with the lines as they are to be.
  package let left: [Problem]
  /// Lines that differ, as `diff -U0` shows them, without the two lines of names; empty where none does.
  package let difference: String

  /// - Parameter id: Of the post; the date in its name may tell which of two days is meant.
  package init(_ id: PostID, bytes: [UInt8]) {
    self.id = id
    before = bytes
    var reading = HeadReading(id, bytes)
    var mended: [(line: Int?, reason: String)] = []
    while mended.count < Self.most, let next = reading.mended() {
      mended.append((reading.originalLine(next.fault.line), next.fault.reason))
      reading = next.reading
    }
    after = mended.isEmpty ? bytes : reading.bytes
    self.mended = mended.map { Problem(path: id.rawValue, line: $0.line, reason: $0.reason) }
    left = reading.faults.sorted { $0.line < $1.line }.prefix(10)
      .map { Problem(path: id.rawValue, line: $0.line, reason: $0.reason) }
    let original = RawHead(bytes)
    difference = mended.isEmpty ? "" : original.map { Self.difference($0, reading.head ?? $0) } ?? ""
  }

  /// Edits of one file.
  private static let most = 200

  private static func difference(_ old: RawHead, _ new: RawHead) -> String {
    func count(_ lines: [String]) -> String { lines.count == 1 ? "" : ",\(lines.count)" }
    return HeadDifference(old, new).hunks.map { hunk in
      "@@ -\(hunk.oldStart)\(count(hunk.old)) +\(hunk.newStart)\(count(hunk.new)) @@\n"
        + hunk.old.map { "-" + $0 + "\n" }.joined() + hunk.new.map { "+" + $0 + "\n" }.joined()
    }.joined()
  }
}

/// A file's front matter as it is read now, and what an edit would make of it.
struct HeadReading {
  private let id: PostID
  let bytes: [UInt8]
  let head: RawHead?
  private let fields: [FrontMatterField]
  let faults: [FrontMatterFields.Fault]
  private let frontMatter: FrontMatter?
  /// The front matter's last line, counted from 1; 0 where there is none.
  private let lastLine: Int

  init(_ id: PostID, _ bytes: [UInt8]) { self.init(id, bytes, RawHead(bytes)) }

  private init(_ id: PostID, _ bytes: [UInt8], _ head: RawHead?) {
    (self.id, self.bytes, self.head) = (id, bytes, head)
    let decoded = TextDecoding.decode(bytes)
    let reading = PostReading.head(id, decoded)
    (fields, faults) = (reading.fields, reading.faults)
    frontMatter = reading.frontMatter
    let head = decoded.text.utf8.count - reading.words.utf8.count
    lastLine = reading.frontMatter == nil ? 0 : decoded.text.utf8.prefix(head).count { $0 == 0x0A }
  }

  /// The number that a line had in the file as it was; `nil` for a line that is new.
  func originalLine(_ line: Int) -> Int? {
    guard let head, head.lines.indices.contains(line - 1) else { return line }
    return head.lines[line - 1].origin ?? head.lines[..<(line - 1)].last { $0.origin != nil }?.origin.map { $0 + 1 }
  }

  /// The first fault that can be mended, and the file without it.
  func mended() -> (fault: FrontMatterFields.Fault, reading: HeadReading)? {
    guard let head else { return nil }
    let repair = HeadRepair(head: head, frontMatter: frontMatter, fields: fields, file: FileName(path: id.rawValue))
    for fault in faults.sorted(by: { $0.line < $1.line }) {
      guard let edit = repair.edit(for: fault.fault, line: fault.line),
        let changed = head.replacing(edit.lines, by: edit.replacement)
      else { continue }
      let reading = HeadReading(id, changed.bytes, changed)
      if holds(edit, for: fault, in: reading) { return (fault, reading) }
    }
    return nil
  }

  // MARK: Whether an edit holds

  private func holds(_ edit: HeadEdit, for fault: FrontMatterFields.Fault, in new: HeadReading) -> Bool {
    hasSameBody(edit, new) && isGone(fault, in: new) && areAsExpected(new.fields, after: edit)
  }

  private func hasSameBody(_ edit: HeadEdit, _ new: HeadReading) -> Bool {
    guard let head, let newHead = new.head else { return false }
    if edit.effect == .opens {
      return new.lastLine == edit.lines.lowerBound
        && newHead.bytes(behind: new.lastLine) == head.bytes(behind: edit.lines.lowerBound - 1)
    }
    guard edit.lines.upperBound <= lastLine, lastLine > 0 else { return false }
    return newHead.bytes(behind: new.lastLine) == head.bytes(behind: lastLine)
  }

  /// Whether the fault is gone, and no other has come; a parser that gives up at one line may tell of a later one now.
  private func isGone(_ fault: FrontMatterFields.Fault, in new: HeadReading) -> Bool {
    var known = faults.map { Self.kind($0.fault) }
    guard let index = known.firstIndex(of: Self.kind(fault.fault)) else { return false }
    known.remove(at: index)
    for other in new.faults {
      if let index = known.firstIndex(of: Self.kind(other.fault)) {
        known.remove(at: index)
      } else if case (.toml, .toml) = (fault.fault, other.fault), other.line > fault.line {
        continue
      } else {
        return false
      }
    }
    return true
  }

  /// Without line numbers.
  private static func kind(_ fault: PostFault) -> PostFault {
    if case .duplicate(let key, _) = fault { .duplicate(key: key, first: 0) } else { fault }
  }

  private func areAsExpected(_ new: [FrontMatterField], after edit: HeadEdit) -> Bool {
    var expected = fields
    switch edit.effect {
    case .opens: return !new.isEmpty
    case .none: break
    case .removes(let line): expected.removeAll { $0.line == line }
    case .text(let line, let text):
      guard let index = expected.firstIndex(where: { $0.line == line }) else { return false }
      let field = expected[index]
      expected[index] = FrontMatterField(key: field.key, line: line, value: .text(text, isQuoted: true))
    case .list(let line):
      guard let index = expected.firstIndex(where: { $0.line == line }), new.indices.contains(index) else {
        return false
      }
      guard case .list = new[index].value else { return false }
      expected[index] = new[index]
    }
    // What could be read only line by line tells no more than texts, and nothing below the first table.
    if frontMatter?.syntax == .toml { return expected.allSatisfy { field in new.contains { Self.isSame(field, $0) } } }
    return expected.count == new.count && zip(expected, new).allSatisfy { Self.isSame($0, $1) }
  }

  private static func isSame(_ old: FrontMatterField, _ new: FrontMatterField) -> Bool {
    guard old.key == new.key else { return false }
    switch (old.value, new.value) {
    case (.text(let one, _), .text(let other, _)): return one == other
    case (.nested, _), (.none, .none): return true
    case (.tree(let one), .tree(let other)): return one.withoutLines == other.withoutLines
    case (let one, .tree(let node)): return one == node.words
    default: return old.value == new.value
    }
  }
}

extension FrontMatterNode {
  /// The same, wherever it stands.
  fileprivate var withoutLines: FrontMatterNode {
    switch content {
    case .list(let items): FrontMatterNode(line: 0, content: .list(items.map(\.withoutLines)))
    case .table(let entries):
      FrontMatterNode(line: 0, content: .table(entries.map { Entry(key: $0.key, value: $0.value.withoutLines) }))
    case .text, .none, .deeper: FrontMatterNode(line: 0, content: content)
    }
  }

  /// What a line alone would say.
  fileprivate var words: FrontMatterField.Value? {
    if case .text(let text) = content { .text(text, isQuoted: false) } else { nil }
  }
}
