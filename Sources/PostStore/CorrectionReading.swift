import PostMarkup
import PostModel

/// Nodes to corrections: the keys `speakers`, `contacts` and `quotes` of a post, and the entries of `speakers.toml`.
///
/// An entry that cannot be used is told and left out; the others hold.
struct CorrectionReading {
  /// Whether keys that an entry does not have are faults: in a file that is ours alone they are slips of the pen.
  let isStrict: Bool
  private(set) var faults: [FrontMatterFields.Fault] = []

  init(isStrict: Bool = false) { self.isStrict = isStrict }

  /// The keys of a front matter that state corrections.
  static let keys = ["speakers", "contacts", "quotes"]
  /// Entries of one key that are read: each of them is looked for in the whole text.
  static let limit = 256
  /// UTF-8 bytes of the words of a quote, at most.
  private static let longestText = 16_384

  /// `nil` where nothing is stated.
  ///
  /// - Parameter node: The value of a key of ``keys``.
  mutating func corrections(_ node: (String) -> FrontMatterNode?) -> Corrections? {
    var stated = Corrections()
    if let list = node("speakers") { stated.speakers = speakers(list, of: "speakers") }
    if let list = node("contacts") { stated.contacts = contacts(list) }
    if let list = node("quotes") { stated.quotes = entries(list, of: "quotes").compactMap { quote($0) } }
    return stated.isEmpty ? nil : stated
  }

  // MARK: The three keys

  /// - Parameter key: What the list is called in faults.
  mutating func speakers(_ list: FrontMatterNode, of key: String, limit: Int = limit) -> [KnownSpeaker] {
    let speakers = entries(list, of: key, limit: limit).compactMap { speaker($0, of: key) }
    return withoutShared(speakers, of: key)
  }

  private mutating func speaker(_ node: FrontMatterNode, of key: String) -> KnownSpeaker? {
    if case .text(let text) = node.content {
      let name = HTML.plainText(of: text)
      if name.isEmpty { fault(node.line, key, .emptyEntry) }
      return name.isEmpty ? nil : KnownSpeaker(name: name, line: node.line)
    }
    guard let entry = entry(node, of: key, known: ["name", "aliases", "role", "affiliation"]) else { return nil }
    let aliases = texts(entry, "aliases").map { KnownSpeaker.Alias($0.text, line: $0.line) }
    let (role, affiliation) = (line(entry, "role"), line(entry, "affiliation"))
    guard let name = line(entry, "name") else {
      if !entry.isMistyped("name") { fault(node.line, key, .noSpeakerName) }
      return nil
    }
    return KnownSpeaker(name: name, aliases: aliases, role: role, affiliation: affiliation, line: node.line)
  }

  /// `nil` where no entry could be read, so that what is found is not lost for it.
  private mutating func contacts(_ list: FrontMatterNode) -> [ContactCorrection]? {
    let nodes = entries(list, of: "contacts")
    let contacts = nodes.compactMap { contact($0) }
    if case .list(let items) = list.content, items.isEmpty { return [] }
    return contacts.isEmpty ? nil : contacts
  }

  private mutating func contact(_ node: FrontMatterNode) -> ContactCorrection? {
    guard let entry = entry(node, of: "contacts", known: ["name", "organization", "role", "phones", "emails"]) else {
      return nil
    }
    let contact = ContactCorrection(
      name: line(entry, "name"), organization: line(entry, "organization"), role: line(entry, "role"),
      phones: texts(entry, "phones").map(\.text), emails: texts(entry, "emails").map(\.text))
    let isNobody = contact.name == nil && contact.organization == nil
    guard isNobody, contact.phones.isEmpty, contact.emails.isEmpty else { return contact }
    fault(node.line, "contacts", .noContactName)
    return nil
  }

  private mutating func quote(_ node: FrontMatterNode) -> QuoteCorrection? {
    let known = ["text", "speaker", "role", "affiliation", "quote", "occurrence"]
    guard let entry = entry(node, of: "quotes", known: known) else { return nil }
    let isQuote = flag(entry, "quote") ?? true
    let occurrence = number(entry, "occurrence")
    let (speaker, role, affiliation) = (line(entry, "speaker"), line(entry, "role"), line(entry, "affiliation"))
    guard let text = text(entry, "text") else {
      if !entry.isMistyped("text") {
        fault(node.line, "quotes", .noQuoteText)
      }
      return nil
    }
    guard text.text.utf8.count <= Self.longestText else {
      fault(text.line, "quotes", .longText(kibibytes: Self.longestText / 1024))
      return nil
    }
    return QuoteCorrection(
      text.text, occurrence: occurrence, isQuote: isQuote, speaker: speaker, role: role, affiliation: affiliation,
      line: text.line)
  }

  /// An alias that two speakers have would be a guess: the first one keeps it.
  private mutating func withoutShared(_ speakers: [KnownSpeaker], of key: String) -> [KnownSpeaker] {
    var owners = Dictionary(speakers.map { (Self.folded($0.name), $0.name) }) { first, _ in first }
    var seen: Set<String> = []
    return speakers.compactMap { speaker in
      guard seen.insert(Self.folded(speaker.name)).inserted else {
        fault(speaker.line ?? 1, key, .speakerTwice(speaker.name))
        return nil
      }
      var kept = speaker
      kept.aliases = speaker.aliases.filter { alias in
        let owner = owners[Self.folded(alias.text), default: speaker.name]
        owners[Self.folded(alias.text)] = owner
        if owner == speaker.name { return true }
        fault(alias.line ?? 1, key, .sharedAlias(alias.text, owner: owner))
        return false
      }
      return kept
    }
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

// MARK: - Forms of values

extension CorrectionReading {
  /// An entry's values by the names that a key has here.
  private struct Fields {
    let key: String
    let byName: [String: FrontMatterNode]

    /// Whether there is a value that is no text, which is told already.
    func isMistyped(_ name: String) -> Bool {
      switch byName[name]?.content {
      case .list, .table, .deeper: true
      case .text, .none?, nil: false
      }
    }
  }

  /// Other names that people write for a key.
  private static let synonyms = [
    "alias": "aliases", "phone": "phones", "tel": "phones", "email": "emails", "organisation": "organization",
    "org": "organization", "title": "role",
  ]

  private mutating func entries(_ list: FrontMatterNode, of key: String, limit: Int = limit) -> [FrontMatterNode] {
    switch list.content {
    case .list(let items):
      if items.count > limit { fault(list.line, key, .manyEntries(items.count, limit: limit)) }
      return Array(items.prefix(limit))
    case .table, .text: return [list]
    case .none: return []
    case .deeper: return []
    }
  }

  private mutating func entry(_ node: FrontMatterNode, of key: String, known: [String]) -> Fields? {
    guard case .table(let entries) = node.content else {
      fault(node.line, key, .noTable(known: known))
      return nil
    }
    var byName: [String: FrontMatterNode] = [:]
    for entry in entries {
      let normal = MetadataReading.normal(entry.key)
      let name = known.contains(normal) ? normal : Self.synonyms[normal] ?? normal
      if isStrict, !known.contains(name) {
        fault(entry.value.line, key, .unknownKey(entry.key, known: known))
      }
      byName[name] = entry.value
    }
    return Fields(key: key, byName: byName)
  }

  /// The words as they are written, and their line; `nil` where there are none.
  private mutating func text(_ entry: Fields, _ name: String) -> (text: String, line: Int)? {
    guard let node = entry.byName[name] else { return nil }
    switch node.content {
    case .text(let text) where text.contains(where: { !$0.isWhitespace }): return (text, node.line)
    case .text, .none: return nil
    case .list, .table, .deeper:
      fault(node.line, entry.key, .notText(name))
      return nil
    }
  }

  /// One line without markup.
  private mutating func line(_ entry: Fields, _ name: String) -> String? {
    guard let text = text(entry, name)?.text else { return nil }
    let line = HTML.plainText(of: text)
    return line.isEmpty ? nil : line
  }

  /// One text, or a list of them.
  private mutating func texts(_ entry: Fields, _ name: String) -> [(text: String, line: Int)] {
    guard let node = entry.byName[name] else { return [] }
    let items = if case .list(let items) = node.content { items } else { [node] }
    return items.compactMap { item in
      switch item.content {
      case .text(let text):
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.isEmpty ? nil : (line, item.line)
      case .none: return nil
      case .list, .table, .deeper:
        fault(item.line, entry.key, .notTexts(name))
        return nil
      }
    }
  }

  private mutating func flag(_ entry: Fields, _ name: String) -> Bool? {
    guard let (text, line) = text(entry, name) else { return nil }
    let flag = MetadataReading.flag(text)
    if flag == nil { fault(line, entry.key, .noFlag(name, text)) }
    return flag
  }

  /// A number from 1 on.
  private mutating func number(_ entry: Fields, _ name: String) -> Int? {
    guard let (text, line) = text(entry, name) else { return nil }
    if let number = Int(text), number > 0 { return number }
    fault(line, entry.key, .noNumber(name, text))
    return nil
  }

  private mutating func fault(_ line: Int, _ key: String, _ fault: CorrectionFault) {
    faults.append(.init(line: line, fault: .correction(key: key, fault)))
  }
}
