/// Single words that carry an attribution.
enum CueWords {
  /// `the Courier quoted Name as saying`.
  static let quoting = WordSet("quoted quotes citó cita")
  static let to = WordHash.of("to".utf8)
  static let a = WordHash.of("a".utf8)
  static let according = WordHash.of("according".utf8)
  static let sources = WordSet("según selon laut segundo")
  static let issues = WordSet(
    "issued issues released releases made makes gave delivered delivers offered submitted sent emitió publicó dio")
  static let possessives = WordSet("his her su sus")
  static let attributed = WordSet("attributed attributable credited atribuida atribuir")
  /// Whole texts of somebody's words; they are announced where their sentence has one of ``announcing``.
  static let writings = WordSet("speech speeches letter letters excerpt excerpts transcript text testimony remarks")
  static let announcing = WordSet("follow follows following below excerpt excerpts prepared here includes include")
  static let follows = WordSet("follow follows below")
  static let origins = WordSet("from by of de")
}
