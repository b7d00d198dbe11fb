/// Single words that carry an attribution.
enum CueWords {
  /// `the Courier quoted Name as saying`.
  static let quoting = WordSet("quoted quotes citó cita")
  static let according = WordHash.of("according".utf8)
  static let sources = WordSet("según selon laut segundo")
  static let issues = WordSet(
    "issued issues released releases made makes gave delivered delivers offered submitted sent emitió publicó dio")
  static let possessives = WordSet("his her su sus")
  static let attributed = WordSet("attributed attributable credited atribuida atribuir")
  static let origins = WordSet("from by of de")
}
