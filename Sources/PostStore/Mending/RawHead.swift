import PostModel

/// The first lines of a file as they are in its bytes: what is not changed goes back to the byte, line ends, the byte order
/// mark and the encoding included.
struct RawHead {
  struct Line: Hashable {
    /// Without the line end.
    var bytes: [UInt8]
    var text: String
    var ending: [UInt8]
    /// Its number in the file as it was, counted from 1; `nil` for a line that was added.
    var origin: Int?
    var isChanged = false
  }

  private(set) var lines: [Line]
  private let coding: Coding
  private let mark: [UInt8]
  /// What stands behind these lines.
  private let rest: [UInt8]

  /// More of a file, in bytes, is no front matter.
  private static let most = 300 << 10

  /// Fails for UTF-16, which is left as it is.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    let isUTF8 = !mark.isEmpty || String(validating: bytes, as: UTF8.self) != nil
    coding = isUTF8 ? .utf8 : .windows1252
    var (lines, start) = ([Line](), mark.count)
    while start < bytes.count, start < Self.most {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let next = end + (end == bytes.count ? 0 : bytes[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1)
      let line = Array(bytes[start..<end])
      lines.append(
        Line(bytes: line, text: coding.text(of: line), ending: Array(bytes[end..<next]), origin: lines.count + 1))
      start = next
    }
    self.lines = lines
    rest = Array(bytes[start...])
  }

  var bytes: [UInt8] { mark + lines.flatMap { $0.bytes + $0.ending } + rest }

  /// The bytes behind a line, counted from 1.
  func bytes(behind line: Int) -> [UInt8] { lines.dropFirst(line).flatMap { $0.bytes + $0.ending } + rest }

  /// The same with other lines in the place of some; `nil` where the file's encoding does not have their characters.
  ///
  /// - Parameter range: Of line numbers, counted from 1; empty to put lines before the first of it.
  func replacing(_ range: Range<Int>, by texts: [String]) -> RawHead? {
    guard range.lowerBound >= 1, range.upperBound <= lines.count + 1 else { return nil }
    var new: [Line] = []
    for (index, text) in texts.enumerated() {
      guard let bytes = coding.bytes(of: text) else { return nil }
      let place = range.lowerBound - 1 + index
      if lines.indices.contains(place), place < range.upperBound - 1, lines[place].bytes == bytes {
        new.append(lines[place])
      } else {
        let replaced = place < range.upperBound - 1 ? place : nil
        let ending = ending(like: replaced ?? max(0, range.lowerBound - 2))
        let origin = replaced.flatMap { lines[$0].origin }
        new.append(Line(bytes: bytes, text: text, ending: ending, origin: origin, isChanged: true))
      }
    }
    var changed = self
    changed.lines.replaceSubrange((range.lowerBound - 1)..<(range.upperBound - 1), with: new)
    changed.endAll()
    return changed
  }

  private func ending(like index: Int) -> [UInt8] { lines.indices.contains(index) ? lines[index].ending : [0x0A] }

  /// A line that has another behind it ends.
  private mutating func endAll() {
    let usual = lines.first.map(\.ending).flatMap { $0.isEmpty ? nil : $0 } ?? [0x0A]
    for index in lines.indices.dropLast() where lines[index].ending.isEmpty { lines[index].ending = usual }
  }
}

extension RawHead {
  /// Encodings in which ASCII is ASCII.
  enum Coding: Hashable {
    case utf8, windows1252

    func text(of bytes: [UInt8]) -> String {
      switch self {
      case .utf8: String(decoding: bytes, as: UTF8.self)
      case .windows1252: String(String.UnicodeScalarView(bytes.map { Self.scalars[Int($0)] }))
      }
    }

    func bytes(of text: String) -> [UInt8]? {
      if self == .utf8 { return Array(text.utf8) }
      var bytes: [UInt8] = []
      for scalar in text.unicodeScalars {
        guard let byte = Self.scalars.firstIndex(of: scalar) else { return nil }
        bytes.append(UInt8(byte))
      }
      return bytes
    }

    /// What each byte of windows-1252 stands for.
    private static let scalars: [Unicode.Scalar] = (UInt8.min...UInt8.max).map { byte in
      byte < 0x80 ? Unicode.Scalar(byte) : TextDecoding.decode([byte]).text.unicodeScalars.first ?? "\u{FFFD}"
    }
  }
}

/// What differs between two versions of a file's head, in the manner of `diff -U0`.
struct HeadDifference {
  struct Hunk: Hashable {
    /// Counted from 1; of an empty side, the line before.
    let oldStart: Int
    let old: [String]
    let newStart: Int
    let new: [String]
  }

  let hunks: [Hunk]

  /// - Parameters:
  ///   - new: Made of the old one by ``RawHead/replacing(_:by:)``.
  init(_ old: RawHead, _ new: RawHead) {
    var (hunks, oldIndex, newIndex) = ([Hunk](), 0, 0)
    while oldIndex < old.lines.count || newIndex < new.lines.count {
      let added = new.lines[newIndex...].prefix(while: \.isChanged)
      let next = newIndex + added.count
      let oldEnd = next < new.lines.count ? (new.lines[next].origin ?? 1) - 1 : old.lines.count
      let removed = old.lines[oldIndex..<oldEnd]
      if !added.isEmpty || !removed.isEmpty {
        hunks.append(
          Hunk(
            oldStart: removed.isEmpty ? oldIndex : oldIndex + 1, old: removed.map(\.text),
            newStart: added.isEmpty ? newIndex : newIndex + 1, new: added.map(\.text)))
      }
      (oldIndex, newIndex) = (oldEnd, next)
      let same = new.lines[newIndex...].prefix { !$0.isChanged }
      // Lines that stay follow one another as they did, up to where one was taken out.
      var count = 0
      for line in same {
        guard line.origin == oldIndex + count + 1 else { break }
        count += 1
      }
      (oldIndex, newIndex) = (oldIndex + count, newIndex + count)
    }
    self.hunks = hunks
  }
}
