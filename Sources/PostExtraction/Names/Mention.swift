/// A person or organisation as one place in the text names it; ranges are of token indices.
struct Mention: Sendable {
  enum Kind: Sendable {
    case person, organization, pronoun
    /// *the senator*, *a night nurse*
    case described
  }

  enum Gender: Sendable { case female, male }

  var kind: Kind
  /// All words of the mention itself, role before the name included, apposition behind it left out.
  var words: Range<Int>
  /// The name alone; for a described person the noun with what stands before it.
  var name: Range<Int>
  /// The role before or behind the name.
  var role: Range<Int>?
  var affiliation: Range<Int>?
  /// `D-Bridgeport`, as UTF-8 offsets.
  var party: Range<Int>?
  /// `(both D-Md.)`: the party of the names before this one in a list as well.
  var sharesParty = false
  var gender: Gender?
  /// Joined by *and* to a second name.
  var isJoint = false
  var hasHonorific = false
  /// The index of the first token behind the mention with its appositions.
  var end: Int

  var isNamed: Bool { kind == .person || kind == .organization }
}
