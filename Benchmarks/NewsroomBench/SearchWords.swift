import ExtractionHarness

/// What is searched for in a store, taken from its own texts.
struct SearchWords {
  /// A word that many posts have.
  let common: String
  /// A long word that one post in a thousand has, or fewer.
  let rare: String
  /// Two words that often stand next to each other.
  let phrase: String
  /// The beginning of many words.
  let prefix: String
  /// A last name that often stands before *said*.
  let speaker: String

  /// Texts that are looked at, from all over the store.
  private static let sample = 1000

  init(_ files: [String]) throws {
    let step = max(1, files.count / Self.sample)
    var counts = Counts()
    for index in stride(from: 0, to: files.count, by: step) { counts.add(FileTree.bytes(of: files[index]) ?? []) }
    guard let common = counts.words.commonest(where: { $0.utf8.count >= 5 }),
      let rare = counts.words.rarest(where: { (8...16).contains($0.utf8.count) }),
      let phrase = counts.pairs.commonest(where: { $0.split(separator: " ").allSatisfy { $0.utf8.count >= 5 } }),
      let prefixed = counts.words.commonest(where: { $0.utf8.count >= 8 }),
      let speaker = counts.speakers.commonest(where: { $0.utf8.count >= 4 })
    else { throw BenchError("too little text to choose words to search for") }
    (self.common, self.rare, self.phrase, self.speaker) = (common, rare, phrase, speaker)
    prefix = String(prefixed.prefix(4))
  }

  /// How many texts have each word, each pair of words, each word before *said*.
  private struct Counts {
    var words = Tally()
    var pairs = Tally()
    var speakers = Tally()

    mutating func add(_ text: [UInt8]) {
      let parts = text.split { !($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
      let words = parts.map { String(decoding: $0, as: UTF8.self) }
      let lower = words.map { $0.lowercased() }
      self.words.add(Set(lower))
      // Words with one blank between them, as grep looks for them.
      var pairs: Set<String> = []
      var speakers: Set<String> = []
      for (index, next) in zip(parts.indices, parts.dropFirst()) where parts[index].endIndex + 1 == next.startIndex {
        guard text[parts[index].endIndex] == UInt8(ascii: " ") else { continue }
        if words[index] == lower[index], words[index + 1] == lower[index + 1] {
          pairs.insert(words[index] + " " + words[index + 1])
        }
        let isName = words[index].first?.isUppercase == true && words[index].dropFirst().allSatisfy(\.isLowercase)
        if isName, words[index + 1] == "said" { speakers.insert(words[index]) }
      }
      self.pairs.add(pairs)
      self.speakers.add(speakers)
    }
  }

  /// In how many texts each stands.
  private struct Tally {
    private var counts: [String: Int] = [:]

    mutating func add(_ found: Set<String>) { for item in found { counts[item, default: 0] += 1 } }

    func commonest(where holds: (String) -> Bool) -> String? {
      counts.filter { holds($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The longest of those that the fewest texts have: of rare words the longest are the rarest.
    func rarest(where holds: (String) -> Bool) -> String? {
      counts.filter { holds($0.key) }
        .min { ($0.value, -$0.key.utf8.count, $0.key) < ($1.value, -$1.key.utf8.count, $1.key) }?.key
    }
  }
}
