import ImportModel

/// An mbox (RFC 4155, mboxrd) message by message, in constant memory: one message at a time.
package enum MailboxReader {
  /// Gives what each message is, in order; `Content-Length` is not gone by, as it is often wrong.
  package static func read(_ source: ByteSource, _ take: TakeItem) {
    withoutActuallyEscaping(take) { take in
      var splitter = MailboxSplitter { bytes, number in
        let place = "message \(number)"
        guard let bytes else { return take(.skipped(MailRefusal.tooLong.skipped(place: place))) }
        for item in MailReader.read(bytes, kind: .mbox, place: place) {
          guard take(item.with(original: bytes)) else { return false }
        }
        return true
      }
      splitter.read(source)
    }
  }
}

extension SourceItem {
  fileprivate func with(original: [UInt8]) -> SourceItem {
    guard case .post(var draft) = self else { return self }
    draft.original = original
    return .post(draft)
  }
}

/// Cuts a stream of bytes into the messages of an mbox.
struct MailboxSplitter {
  /// Takes a message, `nil` where it is too long, and its number counted from 1; `false` ends the reading.
  private let take: ([UInt8]?, Int) -> Bool
  private var message: [UInt8] = []
  private var isTooLong = false
  private var number = 0
  /// The beginning of a line whose end has not been seen.
  private var pending: [UInt8] = []
  /// Inside of a line longer than any that matters.
  private var isInLongLine = false
  private var isAfterBlank = true
  private var isEnded = false

  init(_ take: @escaping ([UInt8]?, Int) -> Bool) { self.take = take }

  mutating func read(_ source: ByteSource) {
    while !isEnded {
      let chunk = source.next(upTo: 262_144)
      if chunk.isEmpty { break }
      chunk.withUnsafeBufferPointer { add($0) }
    }
    if isEnded { return }
    endLine()
    endMessage()
  }

  private mutating func add(_ chunk: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < chunk.count, !isEnded {
      let end = ByteLines.end(of: chunk, from: start)
      let hasEnd = end < chunk.count
      let line = UnsafeBufferPointer(rebasing: chunk[start..<min(end + 1, chunk.count)])
      if pending.isEmpty, !isInLongLine, hasEnd { takeLine(line) } else { addPiece(line, hasEnd: hasEnd) }
      start = end + 1
    }
  }

  private mutating func addPiece(_ piece: UnsafeBufferPointer<UInt8>, hasEnd: Bool) {
    if isInLongLine {
      append(piece)
    } else {
      pending.append(contentsOf: piece)
      if !hasEnd, pending.count > MailboxLine.limit {
        flushPending { $0.append($1) }
        isInLongLine = true
      }
    }
    if hasEnd {
      endLine()
      isInLongLine = false
    }
  }

  private mutating func endLine() {
    if isInLongLine { isAfterBlank = false } else if !pending.isEmpty { flushPending { $0.takeLine($1) } }
  }

  private mutating func flushPending(_ use: (inout MailboxSplitter, UnsafeBufferPointer<UInt8>) -> Void) {
    let line = pending
    pending.removeAll(keepingCapacity: true)
    line.withUnsafeBufferPointer { use(&self, $0) }
  }

  /// - Parameter line: With its line feed.
  private mutating func takeLine(_ line: UnsafeBufferPointer<UInt8>) {
    let first = line.first
    let isBlank = first == UInt8(ascii: "\n") || first == UInt8(ascii: "\r") && line.count == 2
    if isAfterBlank, first == UInt8(ascii: "F"), MailboxLine.isSeparator(Self.withoutEnd(line)) {
      endMessage()
      number += 1
    } else if first == UInt8(ascii: ">"), MailboxLine.isQuoted(line) {
      append(UnsafeBufferPointer(rebasing: line[1...]))
    } else {
      append(line)
    }
    isAfterBlank = isBlank
  }

  private static func withoutEnd(_ line: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: line.last == UInt8(ascii: "\n") ? line.dropLast() : line[...])
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isTooLong { return }
    if message.count + bytes.count > ByteSource.limit {
      isTooLong = true
      message = []
      return
    }
    message.append(contentsOf: bytes)
  }

  private mutating func endMessage() {
    defer { (message, isTooLong) = ([], false) }
    // What stands before the first separator is a message too, where it says anything.
    let isNothing = number == 0 && message.allSatisfy { $0 <= 0x20 }
    if isNothing, !isTooLong { return }
    isEnded = !take(isTooLong ? nil : message, max(1, number))
  }
}
