import PostModel
import ReaderCore

/// Reads a line that was typed: a command's name, keys as the keymap has them, a number, a word to search help for,
/// nothing; or the answer to a question.
struct LinearInput {
  private let line: String
  private let reader: Reader
  private let place: LinearPlace

  init(_ line: String, _ reader: Reader, _ place: LinearPlace) {
    self.line = String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    self.reader = reader
    self.place = place
  }

  var request: LinearRequest {
    switch LinearOverlay(of: reader) {
    case .text: return textAnswer
    case .choices(let selection, let list):
      return choice(of: list) { number in
        let step = Message.key(KeyPress(number > selection ? .down : .up))
        return Array(repeating: step, count: abs(number - selection)) + [Self.enter]
      }
    case .letters(let letters, let list):
      return choice(of: list) { number in letters[number].string.map { .key(KeyPress(.character($0))) } }
    case .page: return over
    case nil: return plain
    }
  }

  private static let escape = Message.key(KeyPress(.escape))
  private static let enter = Message.key(KeyPress(.enter))

  /// What is typed takes the place of what stands there already; nothing is as good as Esc.
  private var textAnswer: LinearRequest {
    if line.isEmpty { return LinearRequest(.changes, [Self.escape]) }
    let emptying = [KeyPress(.end), KeyPress(.character("u"), .control)].map { Message.key($0) }
    return LinearRequest(.changes, emptying + [.pasted(line), Self.enter])
  }

  /// - Parameter messages: those that choose a row, counted from 0.
  private func choice(of list: LinearList, messages: (Int) -> [Message]) -> LinearRequest {
    if let number = Int(line) {
      guard number > 0, number <= list.count else { return .say(SafeText("There is no \(number) in this list.")) }
      return LinearRequest(.changes, messages(number - 1))
    }
    guard line.isEmpty else { return over }
    let next = place.choices.upperBound..<min(list.count, place.choices.upperBound + LinearList.rowsAtOnce)
    return next.isEmpty ? LinearRequest(.changes, [Self.escape]) : LinearRequest(.choices(next))
  }

  /// What is no answer ends the question, and is a line like any other.
  private var over: LinearRequest {
    let rest = plain
    return LinearRequest(rest.answer, [Self.escape] + rest.messages)
  }

  private var plain: LinearRequest {
    if line.isEmpty { return next }
    if let number = Int(line) { return row(number) }
    if line.hasPrefix("#"), let number = Int(line.dropFirst()) { return paragraph(number) }
    if line.hasPrefix("?") {
      let words = line.dropFirst().drop(while: \.isWhitespace)
      return LinearRequest(.changes, [.ordered(Invocation(.help))] + (words.isEmpty ? [] : [.pasted(String(words))]))
    }
    let words = line.hasPrefix(":") && line.count > 1 ? line.dropFirst().drop(while: \.isWhitespace) : line[...]
    guard let name = words.split(separator: " ").first, Command(rawValue: name.lowercased()) != nil else {
      return keys(String(words))
    }
    switch InvocationParser.parse(words) {
    case .success(let invocation): return LinearOrder(invocation, reader, place).request
    case .failure(let failure): return .say(LinearWords.sentences([failure.reason]))
    }
  }

  private func row(_ number: Int) -> LinearRequest {
    guard let list = LinearList(place.pane, of: reader), number > 0, number <= list.count else {
      return .say(SafeText("There is no \(number) in the list."))
    }
    let isOpen = reader.focus == .body && place.pane == .posts && reader.posts.cursor.selection == number - 1
    return LinearRequest(
      isOpen ? .whereabouts : .changes, [.chosen(row: number - 1, in: place.pane, opens: true)])
  }

  private func paragraph(_ number: Int) -> LinearRequest {
    guard let article = reader.article else { return .say("No post is open.") }
    let body = LinearBody(article, keymap: reader.keymap)
    return LinearOrder.paragraphs(body.passage(from: body.index(ofNumber: number)), of: body)
  }

  /// The next paragraphs, or the next rows of the list.
  private var next: LinearRequest { LinearOrder(Invocation(.pageDown), reader, place).request }
}

/// Keys.
extension LinearInput {
  private func keys(_ words: String) -> LinearRequest {
    guard let keys = keys(of: words) else { return unknown(words) }
    var requests: [LinearRequest] = []
    var pending: [KeyPress] = []
    for (index, key) in keys.enumerated() {
      pending.append(key.press)
      switch reader.keymap.match(pending, in: reader.focus) {
      case .prefix: continue
      case .none: return unknown(words)
      case .command(let invocation):
        pending = []
        let rest = index + 1 < keys.count ? words[keys[index].end...].drop(while: \.isWhitespace) : ""
        if !rest.isEmpty, invocation.argument == nil, invocation.command.argument != nil {
          let whole = Invocation(invocation.command, String(rest))
          return joined(requests + [LinearOrder(whole, reader, place).request])
        }
        requests.append(LinearOrder(invocation, reader, place).request)
      }
    }
    return pending.isEmpty ? joined(requests) : LinearRequest(.lines(continuations(of: pending)))
  }

  /// Keys written with spaces between them; or one after the other, where they are one sequence or one key several
  /// times: a misspelt name is no heap of commands.
  private func keys(of words: String) -> [(press: KeyPress, end: String.Index)]? {
    let parts = words.split(separator: " ")
    var keys: [(KeyPress, String.Index)] = []
    for (place, word) in parts.enumerated() {
      if let key = KeyNotation.key(word) {
        keys.append((key, word.endIndex))
        continue
      }
      let letters = word.indices.map { (KeyPress(.character(word[$0])), word.index(after: $0)) }
      guard place == 0, let count = compactCount(letters.map(\.0), isAlone: parts.count == 1) else { return nil }
      // What stands behind the keys is for the command.
      return Array(letters[..<count]) + (count < letters.count ? [letters[count]] : [])
    }
    return keys.isEmpty ? nil : keys
  }

  /// How many of the characters of a word are keys, the rest being what the command takes; `nil` where it is a word.
  private func compactCount(_ keys: [KeyPress], isAlone: Bool) -> Int? {
    if Set(keys).count == 1 { return keys.count }
    for count in keys.indices.map({ $0 + 1 }) {
      switch reader.keymap.match(Array(keys[..<count]), in: reader.focus) {
      case .prefix: continue
      case .none: return nil
      case .command(let invocation):
        let isTaken = invocation.argument == nil && invocation.command.argument != nil && !keys[count - 1].isLetter
        return count == keys.count || isTaken ? count : nil
      }
    }
    return keys.count
  }

  private func joined(_ requests: [LinearRequest]) -> LinearRequest {
    guard let last = requests.last, requests.count > 1 else { return requests.first ?? .say("") }
    return LinearRequest(last.answer, requests.flatMap(\.messages))
  }

  /// What may follow keys that begin a sequence.
  private func continuations(of pending: [KeyPress]) -> [SafeText] {
    guard case .prefix(let bindings) = reader.keymap.match(pending, in: reader.focus) else { return [] }
    return bindings.map { binding in
      LinearWords.sentences([
        KeyNotation.name(of: binding.keys) + ": " + binding.command.summary,
        binding.command.refusal(in: reader).map { "Not now: " + $0.string },
      ])
    }
  }

  private func unknown(_ words: String) -> LinearRequest {
    let name = words.split(separator: " ").first.map(String.init) ?? words
    let reason = InvocationParser.unknown(name)
    return .say(LinearWords.sentences([reason.prefix(1).uppercased() + reason.dropFirst()]))
  }
}

extension KeyPress {
  /// Whether it may be the beginning of a word.
  fileprivate var isLetter: Bool {
    if case .character(let character) = code { character.isLetter || character.isNumber } else { false }
  }
}
