/// Terms made ready to be found in texts: a tree of their words, and sets of the places in terms that each word fills.
///
/// The places of all terms are numbered through, those of a term in order. Found by the Shift-And method (Baeza-Yates
/// and Gonnet 1992) over words: a set of places so far filled is moved on by one with each word of the text.
struct TermMatcher: Sendable, Hashable {
  private var trie = WordTrie()
  /// By node: the set of a word that ends there, and of one that goes on to letters that the tree does not have.
  private var setsAtEnd: [Int] = []
  private var setsBeyond: [Int] = []
  /// All sets, one behind the other; the first is empty.
  private var sets: [UInt64] = []
  /// How many 64-bit words a set has.
  let width: Int
  let firstPlaces: [UInt64]
  let lastPlaces: [UInt64]
  /// Places that are the only one of their term.
  let onlyPlaces: [UInt64]
  /// By place: which word of its term it is, counted from 1.
  let ordinals: [Int]

  init(_ terms: [Term], forms: [String: Set<String>]) {
    let phrases = terms.flatMap(TermPhrase.all)
    ordinals = phrases.flatMap { 1...$0.words.count }
    let ends = phrases.indices.reduce(into: [-1]) { $0.append(($0.last ?? 0) + phrases[$1].words.count) }.dropFirst()
    let starts = zip(ends, phrases).map { $0 - $1.words.count + 1 }
    width = (ordinals.count + 63) / 64
    let width = width
    firstPlaces = PlaceSet.of(starts, width: width)
    lastPlaces = PlaceSet.of(ends, width: width)
    onlyPlaces = PlaceSet.of(zip(starts, ends).filter { $0 == $1 }.map { $0.0 }, width: width)
    var places = PlacesByNode()
    for (start, phrase) in zip(starts, phrases) { insert(phrase, at: start, forms, &places) }
    fillSets(places)
  }

  private mutating func insert(
    _ phrase: TermPhrase, at start: Int, _ forms: [String: Set<String>], _ places: inout PlacesByNode
  ) {
    for (index, word) in phrase.words.enumerated() {
      if phrase.isPrefix, index == phrase.words.count - 1 {
        places.beginnings[trie.insert(word), default: []].append(start + index)
        continue
      }
      let alike = phrase.isExact ? [word] : forms[word, default: []].union([word])
      for form in alike.sorted() { places.wholes[trie.insert(form), default: []].append(start + index) }
    }
  }

  private mutating func fillSets(_ places: PlacesByNode) {
    sets = PlaceSet.of([], width: width)
    for node in 0..<trie.count {
      let inherited = node == WordTrie.root ? 0 : setsBeyond[trie.parents[node]]
      setsBeyond.append(addSet(places.beginnings[node], to: inherited))
      setsAtEnd.append(addSet(places.wholes[node], to: setsBeyond[node]))
    }
  }

  /// A set with some places more than another; that other where there are none.
  private mutating func addSet(_ places: [Int]?, to other: Int) -> Int {
    guard let places else { return other }
    let added = PlaceSet.of(places, width: width)
    sets.append(contentsOf: added.indices.map { added[$0] | sets[other * width + $0] })
    return sets.count / width - 1
  }
}

extension TermMatcher {
  /// How far a word has been read.
  struct Walk {
    fileprivate var node = WordTrie.root
    fileprivate var isInTree = true
  }

  @inline(__always)
  func read(_ byte: UInt8, _ walk: inout Walk) {
    guard walk.isInTree else { return }
    let child = trie.child(of: walk.node, by: byte)
    if child == WordTrie.root {
      walk.isInTree = false
    } else {
      walk.node = child
    }
  }

  /// The number of the set of places that the word read fills; 0 is the empty one.
  @inline(__always)
  func set(of walk: Walk) -> Int {
    walk.isInTree ? setsAtEnd[walk.node] : setsBeyond[walk.node]
  }

  /// A part of a set: places 64 × `part` to 64 × `part` + 63.
  @inline(__always)
  func places(_ set: Int, part: Int) -> UInt64 { sets[set * width + part] }
}

/// A way to find a term: words next to each other.
private struct TermPhrase {
  let words: [String]
  let isExact: Bool
  let isPrefix: Bool

  /// The words of the term, and these written together.
  static func all(of term: Term) -> [TermPhrase] {
    let itself = TermPhrase(words: term.words, isExact: term.isExact, isPrefix: term.isPrefix)
    guard !term.isExact, let compound = term.compound else { return [itself] }
    return [itself, TermPhrase(words: [compound], isExact: true, isPrefix: term.isPrefix)]
  }
}

private struct PlacesByNode {
  var wholes: [Int: [Int]] = [:]
  var beginnings: [Int: [Int]] = [:]
}

private enum PlaceSet {
  static func of(_ places: some Sequence<Int>, width: Int) -> [UInt64] {
    places.reduce(into: [UInt64](repeating: 0, count: width)) { $0[$1 / 64] |= 1 << UInt64($1 % 64) }
  }
}
