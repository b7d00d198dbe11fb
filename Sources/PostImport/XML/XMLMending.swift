/// Makes well-formed XML of nearly well-formed XML, piece by piece.
///
/// What is well formed stays what it is, but for what no post is made of: comments, processing instructions and the
/// DOCTYPE go. HTML's entities become their characters, `&` and `<` that begin nothing become words, end tags are
/// supplied where a tag around them ends, and left out where they end nothing; characters that XML forbids become
/// spaces. Bounded: a token of more than ``tokenLimit`` bytes or elements ``depthLimit`` deep end the reading.
struct XMLMending {
  /// The longest tag, in bytes: pictures are written into attributes.
  static let tokenLimit = 8 * 1_048_576
  static let depthLimit = 512
  /// How many attributes a tag may have: libxml2 compares each with all before it.
  static let attributeLimit = 512

  private enum State {
    case content
    case characters
    case comment
  }

  private var state = State.content
  /// The beginning of a token whose end has not come.
  private var waiting: [UInt8] = []
  /// How much of it to have before it is looked at again, in bytes: twice as much each time, so that all is linear.
  private var wanted = 0
  private var open = OpenTags()
  private var entities = XMLEntities()
  private var hasRoot = false
  private var output: [UInt8] = []

  /// Whether the root element has ended; nothing behind it is read.
  var isComplete: Bool { hasRoot && open.depth == 0 }

  /// The next piece, as far as its tokens are whole.
  ///
  /// - Parameter piece: UTF-8, cut between characters.
  mutating func mended(_ piece: [UInt8], isLast: Bool) throws(XMLRefusal) -> [UInt8] {
    waiting += piece
    if waiting.count < wanted, !isLast { return [] }
    let input = waiting
    waiting = []
    output = []
    output.reserveCapacity(input.count + 256)
    var index = 0
    while index < input.count, !isComplete {
      guard let next = try step(input, at: index, isLast: isLast) else {
        waiting = Array(input[index...])
        if waiting.count > Self.tokenLimit { throw .hugeToken }
        wanted = min(2 * waiting.count, Self.tokenLimit + 1)
        break
      }
      index = next
    }
    defer { output = [] }
    return output
  }

  /// Takes one token and returns where the next begins; `nil` where its end has not come.
  private mutating func step(_ input: [UInt8], at index: Int, isLast: Bool) throws(XMLRefusal) -> Int? {
    switch state {
    case .characters: return characters(input, at: index, isLast: isLast)
    case .comment:
      guard let end = Self.find("-->", in: input, from: index) else {
        return isLast ? input.count : keptBack(2, input, index)
      }
      state = .content
      return end + 3
    case .content: break
    }
    switch input[index] {
    case UInt8(ascii: "<"): return try markup(input, at: index, isLast: isLast)
    case UInt8(ascii: "&"): return try reference(input, at: index, end: input.count, isLast: isLast)
    default:
      let end = input[index...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } ?? input.count
      if open.depth > 0 { put(input[index..<end]) }
      return end
    }
  }

  /// Where to go on so that a mark cut in two is still seen, between characters; `nil` where that is no further on.
  private func keptBack(_ count: Int, _ input: [UInt8], _ index: Int) -> Int? {
    var next = max(index, input.count - count)
    while next > index, (0x80..<0xC0).contains(input[next]) { next -= 1 }
    return next > index ? next : nil
  }

  /// Words of a CDATA section: each piece is one of its own, as libxml2 keeps all of a section until it has ended.
  private mutating func characters(_ input: [UInt8], at index: Int, isLast: Bool) -> Int? {
    let end = Self.find("]]>", in: input, from: index)
    guard let next = end ?? (isLast ? input.count : keptBack(2, input, index)) else { return nil }
    if next > index {
      write("<![CDATA[")
      put(input[index..<next])
      write("]]>")
    }
    guard let end else { return next }
    state = .content
    return end + 3
  }

  /// Words as they are, but for characters that XML forbids (§2.2).
  private mutating func put(_ words: ArraySlice<UInt8>) {
    let start = output.count
    output += words
    for index in start..<output.count {
      let byte = output[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { output[index] = 0x20 }
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF; EF BF BD is U+FFFD.
      if byte >= 0xBE, index >= start + 2, byte <= 0xBF, output[index - 1] == 0xBF, output[index - 2] == 0xEF {
        output[index] = 0xBD
      }
    }
  }

  private mutating func write(_ mark: StaticString) { mark.withUTF8Buffer { output += $0 } }

  static func find(_ mark: StaticString, in input: [UInt8], from start: Int) -> Int? {
    mark.withUTF8Buffer { mark in
      var index = start
      while index + mark.count <= input.count {
        guard let next = input[index...].firstIndex(of: mark[0]), next + mark.count <= input.count else { return nil }
        if input[next..<next + mark.count].elementsEqual(mark) { return next }
        index = next + 1
      }
      return nil
    }
  }
}

// MARK: - References

extension XMLMending {
  private mutating func reference(
    _ input: [UInt8], at index: Int, end: Int, isLast: Bool
  ) throws(XMLRefusal) -> Int? {
    if index + 1 < end, input[index + 1] != UInt8(ascii: "#"), !Self.isNameStart(input[index + 1]) {
      if open.depth > 0 || end < input.count { write("&amp;") }
      return index + 1
    }
    let words = input[(index + 1)..<min(end, index + 1 + XMLEntities.nameLimit)]
    let stop = words.firstIndex {
      $0 <= 0x2F && $0 != UInt8(ascii: "#") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "<")
    }
    if stop == nil, words.count < XMLEntities.nameLimit, !isLast { return nil }
    if let stop, input[stop] == UInt8(ascii: ";"), stop > index + 1,
      let expansion = try entities.expansion(of: input[(index + 1)..<stop])
    {
      if open.depth > 0 || end < input.count { output += expansion }
      return stop + 1
    }
    if open.depth > 0 || end < input.count { write("&amp;") }
    return index + 1
  }
}

// MARK: - Markup

extension XMLMending {
  private mutating func markup(_ input: [UInt8], at index: Int, isLast: Bool) throws(XMLRefusal) -> Int? {
    guard index + 1 < input.count else { return isLast ? input.count : nil }
    switch input[index + 1] {
    case UInt8(ascii: "!"): return try declaration(input, at: index, isLast: isLast)
    case UInt8(ascii: "?"):
      return input[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? (isLast ? input.count : nil)
    case UInt8(ascii: "/"): return endTag(input, at: index, isLast: isLast)
    case let byte where Self.isNameStart(byte): return try startTag(input, at: index, isLast: isLast)
    default: return word(index)
    }
  }

  /// A `<` that begins nothing.
  private mutating func word(_ index: Int) -> Int {
    if open.depth > 0 { write("&lt;") }
    return index + 1
  }

  private mutating func declaration(_ input: [UInt8], at index: Int, isLast: Bool) throws(XMLRefusal) -> Int? {
    let head = input[index...].prefix(9)
    if head.starts(with: "<!--".utf8) {
      state = .comment
      return index + 4
    }
    if head.elementsEqual("<![CDATA[".utf8) {
      // Outside of the root there is nothing for the words to stand in.
      state = open.depth > 0 ? .characters : .content
      return index + 9
    }
    if !isLast, head.count < 9 { return nil }
    guard let end = DocumentType.end(in: input, from: index) else { return isLast ? input.count : nil }
    if !hasRoot { entities.declare(input[index..<end]) }
    return end
  }

  private mutating func endTag(_ input: [UInt8], at index: Int, isLast: Bool) -> Int? {
    let nameStart = index + 2
    guard nameStart < input.count else { return isLast ? input.count : nil }
    guard Self.isNameStart(input[nameStart]) else { return word(index) }
    let nameEnd = Self.nameEnd(input, from: nameStart)
    let stop = input[nameEnd...].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
    // Files often lack the last `>`.
    guard let end = stop ?? (isLast ? input.count : nil) else { return nil }
    for name in open.close(input[nameStart..<nameEnd]) {
      write("</")
      output += name
      output.append(UInt8(ascii: ">"))
    }
    return end < input.count && input[end] == UInt8(ascii: ">") ? end + 1 : end
  }

  private mutating func startTag(_ input: [UInt8], at index: Int, isLast: Bool) throws(XMLRefusal) -> Int? {
    let found = TagEnd(input, from: index)
    guard let end = found.end else { return found.isBroken ? word(index) : isLast ? input.count : nil }
    if found.valueCount > Self.attributeLimit { throw .manyAttributes }
    let name = input[(index + 1)..<Self.nameEnd(input, from: index + 1)]
    output.append(UInt8(ascii: "<"))
    output += name
    var next = name.endIndex
    while next < end {
      if input[next] == UInt8(ascii: "&") {
        next = try reference(input, at: next, end: end, isLast: true) ?? end
        continue
      }
      if input[next] == UInt8(ascii: "<") {
        write("&lt;")
        next += 1
        continue
      }
      let stop = input[next..<end].firstIndex { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") } ?? end
      put(input[next..<stop])
      next = stop
    }
    output.append(UInt8(ascii: ">"))
    hasRoot = true
    if input[end - 1] != UInt8(ascii: "/") || end == name.endIndex { open.open(name) }
    if open.depth > Self.depthLimit { throw .tooDeep }
    return end + 1
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func nameEnd(_ input: [UInt8], from start: Int) -> Int {
    input[start...].firstIndex {
      !isNameStart($0) && !(0x30...0x3A).contains($0) && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".")
    } ?? input.count
  }
}

/// Where a start tag ends: at the first `>` outside of quotation marks.
private struct TagEnd {
  /// The place of the `>`; `nil` where it has not come.
  private(set) var end: Int?
  /// Whether a `<` came first, which no tag may have (§3.1), other than in a value that ends before the next `>`; `end`
  /// is then the first `>` of all, if there is one.
  private(set) var isBroken = false
  /// How many values in quotation marks it has.
  private(set) var valueCount = 0

  init(_ input: [UInt8], from start: Int) {
    var quote: UInt8?
    var firstClose: Int?
    var index = start + 1
    while index < input.count {
      let byte = input[index]
      switch byte {
      case UInt8(ascii: "<"):
        if let quote {
          let next = input[index...].firstIndex { $0 == quote || $0 == UInt8(ascii: ">") }
          guard let next else { return }
          if input[next] == quote {
            index = next
            continue
          }
        }
        isBroken = true
        end = firstClose
        return
      case UInt8(ascii: ">"):
        if quote == nil {
          end = index
          return
        }
        firstClose = firstClose ?? index
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == nil {
          quote = byte
          valueCount += 1
        } else if quote == byte {
          quote = nil
        }
      default: break
      }
      index += 1
    }
  }
}

/// A DOCTYPE with what is between its brackets (§2.8).
private enum DocumentType {
  /// Behind its `>`; `nil` where that has not come.
  static func end(in input: [UInt8], from start: Int) -> Int? {
    var isInside = false
    var quote: UInt8?
    var index = start
    while index < input.count {
      let byte = input[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if isInside, input[index...].starts(with: "<!--".utf8) {
        guard let end = XMLMending.find("-->", in: input, from: index) else { return nil }
        index = end + 2
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "["): isInside = true
        case UInt8(ascii: "]"): isInside = false
        case UInt8(ascii: ">") where !isInside: return index + 1
        default: break
        }
      }
      index += 1
    }
    return nil
  }
}
