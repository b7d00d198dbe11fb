/// What a word may be, whatever it is in its sentence; a word can be of several classes.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// A verb of saying: *said*, *dijo*.
  static let cueVerb = WordClass(rawValue: 1 << 0)
  /// A verb that presents a fragment as somebody's words: *called*, *described*.
  static let framingVerb = WordClass(rawValue: 1 << 1)
  /// Before a name and no part of it: *Mr.*, *Sen.*
  static let honorific = WordClass(rawValue: 1 << 2)
  /// What a person is: *president*, *attorney*.
  static let roleNoun = WordClass(rawValue: 1 << 3)
  /// Stands before a role: *deputy*, *vice*.
  static let roleModifier = WordClass(rawValue: 1 << 4)
  /// What an organisation is called: *Council*, *Union*.
  static let organizationNoun = WordClass(rawValue: 1 << 5)
  static let femaleName = WordClass(rawValue: 1 << 6)
  static let maleName = WordClass(rawValue: 1 << 7)
  /// A small word inside a name: *de la*, *van*.
  static let particle = WordClass(rawValue: 1 << 8)
  /// Never part of a person's name, though capitalised at the start of a sentence.
  static let functionWord = WordClass(rawValue: 1 << 9)
  static let pronoun = WordClass(rawValue: 1 << 10)
  static let female = WordClass(rawValue: 1 << 11)
  static let male = WordClass(rawValue: 1 << 12)
  static let month = WordClass(rawValue: 1 << 13)
  static let weekday = WordClass(rawValue: 1 << 14)
  static let auxiliary = WordClass(rawValue: 1 << 15)
  /// Before marks that hold a title, a term, a chant or a sign: *titled*, *so-called*, *banner*.
  static let titleCue = WordClass(rawValue: 1 << 16)
  /// Written with a full stop that ends no sentence.
  static let abbreviation = WordClass(rawValue: 1 << 17)
  /// Before several names: *Sens.*
  static let plural = WordClass(rawValue: 1 << 18)
  /// Behind a name: *Jr.*, *III*.
  static let suffix = WordClass(rawValue: 1 << 19)
  static let determiner = WordClass(rawValue: 1 << 20)
  static let preposition = WordClass(rawValue: 1 << 21)
  /// *that*, *que*: between the verb of saying and the words said.
  static let complementizer = WordClass(rawValue: 1 << 22)
  static let conjunction = WordClass(rawValue: 1 << 23)
  static let adverb = WordClass(rawValue: 1 << 24)
  /// A state, a country, or its abbreviation.
  static let place = WordClass(rawValue: 1 << 25)
  /// A person whom only a common noun names: *nurse*, *victim*.
  static let personNoun = WordClass(rawValue: 1 << 26)
  /// Something written that can be quoted: *letter*, *report*.
  static let document = WordClass(rawValue: 1 << 27)
  /// *statement*, *declaración*.
  static let statementNoun = WordClass(rawValue: 1 << 28)
  /// *issued*, *released*: what is done with a statement.
  static let issuingVerb = WordClass(rawValue: 1 << 29)
  static let relative = WordClass(rawValue: 1 << 30)
  static let article = WordClass(rawValue: 1 << 31)

  static let givenName: WordClass = [.femaleName, .maleName]
}
