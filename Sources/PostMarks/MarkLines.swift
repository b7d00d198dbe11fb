package import PostModel

/// Lines of the marks' file, read: docs/marks.md is their contract.
package struct MarkLines: Sendable {
  package private(set) var marks: [Mark] = []
  /// Lines that are no marks, with their numbers, counted from 1.
  package private(set) var damaged: [Damaged] = []
  /// How many lines there are.
  package private(set) var count = 0

  package struct Damaged: Sendable, Hashable {
    package let line: Int
    /// Without its line end; `nil` for what git puts between two sides, which is not kept.
    package let bytes: [UInt8]?
    /// A sentence without a full stop.
    package let reason: String
  }

  /// - Parameters:
  ///   - bytes: whole lines; the last one need not have a line end.
  ///   - firstLine: the number of the first one.
  package init(_ bytes: [UInt8], firstLine: Int = 1) {
    bytes.withUnsafeBufferPointer { all in
      var start = 0
      while start < all.count {
        let end = all[start...].firstIndex(of: 0x0A) ?? all.count
        take(UnsafeBufferPointer(rebasing: all[start..<end]), line: firstLine + count)
        count += 1
        start = end + 1
      }
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A byte order mark says nothing on any line: files that begin with one are put behind one another, too.
  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, line number: Int) {
    var line = bytes
    while line.starts(with: Self.byteOrderMark) {
      line = UnsafeBufferPointer(rebasing: line.dropFirst(Self.byteOrderMark.count))
    }
    while line.last == 0x0D { line = UnsafeBufferPointer(rebasing: line.dropLast()) }
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return }
    if Self.isConflictMarker(line) {
      damaged.append(
        Damaged(line: number, bytes: nil, reason: "git's mark of a conflict: both sides are taken, remove the line"))
      return
    }
    do throws(Mark.Fault) { marks.append(try Mark(line: line)) } catch {
      damaged.append(Damaged(line: number, bytes: Array(line), reason: error.reason))
    }
  }

  /// Seven of the same, then a space or nothing (git-merge(1)).
  private static func isConflictMarker(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.first, "<=>|".utf8.contains(first), line.count >= 7, line.count == 7 || line[7] == 0x20
    else {
      return false
    }
    return line.prefix(7).allSatisfy { $0 == first }
  }

  /// How many bytes at the end are what a program that was killed, or a machine that stopped, has left of a line.
  ///
  /// Such a line has no end, begins as they all do, or is nothing but zeros, and is no mark.
  package static func tornBytes(of bytes: [UInt8]) -> Int {
    let start = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let rest = bytes[start...]
    let isBegun = rest.starts(with: Self.beginning) || Self.beginning.starts(with: rest)
    guard !rest.isEmpty, isBegun || rest.allSatisfy({ $0 == 0 }) else { return 0 }
    return MarkLines(Array(rest)).marks.isEmpty ? rest.count : 0
  }

  /// Of the lines that newsroom writes.
  private static let beginning = Array(#"{"at":""#.utf8)

  /// What is to be told of the damaged lines of a file.
  package func problems(of path: String) -> [Problem] {
    damaged.map { Problem(path: path, line: $0.line, reason: $0.reason) }
  }
}

extension MarkBook {
  /// Takes marks, and keeps what is none.
  package mutating func take(_ lines: MarkLines) {
    for mark in lines.marks { apply(mark) }
    for damaged in lines.damaged { if let bytes = damaged.bytes { keep(unreadable: bytes) } }
  }

  /// The file that says the same; the same book is the same bytes.
  ///
  /// It has a line for each mark that holds, in the order of their moments, then the lines that are no marks.
  package var bytes: [UInt8] {
    let ordered = marks.map { (stamp: $0.stamp, line: $0.line) }
      .sorted { $0.stamp == $1.stamp ? $0.line < $1.line : $0.stamp < $1.stamp }
    var out: [UInt8] = []
    for (_, line) in ordered { out += Array(line.utf8) + [0x0A] }
    for line in unreadable.sorted(by: { $0.lexicographicallyPrecedes($1) }) { out += line + [0x0A] }
    return out
  }
}
