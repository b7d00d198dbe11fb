import PostModel

/// What can be wrong with an entry of `speakers`, `contacts` or `quotes`; the one place for its wording.
enum CorrectionFault: Hashable, Sendable {
  case emptyEntry
  case noSpeakerName
  case noContactName
  case noQuoteText
  case longText(kibibytes: Int)
  case speakerTwice(String)
  case sharedAlias(String, owner: String)
  case manyEntries(Int, limit: Int)
  /// The entry is no table; with the keys that it could have.
  case noTable(known: [String])
  case unknownKey(String, known: [String])
  case notText(String)
  case notTexts(String)
  case noFlag(String, String)
  case noNumber(String, String)
}

extension CorrectionFault {
  /// Without its place, and without the key that the entries are under.
  var complaint: Complaint {
    switch self {
    case .emptyEntry: Complaint("an entry is empty", "write a name or remove it")
    case .noSpeakerName: Complaint("an entry has no `name`", "write the speaker's fullest name")
    case .noContactName: Complaint("an entry has no `name`", "write whom to call, or `organization` for a desk")
    case .noQuoteText: Complaint("an entry has no `text`", "copy the words from the body")
    case .longText(let kibibytes): Complaint("a `text` is over \(kibibytes) KiB", "give the quote in several entries")
    case .speakerTwice(let name): Complaint("\(Self.short(name)) is given twice", "join the two entries")
    case .sharedAlias(let alias, let owner):
      Complaint("“\(Self.short(alias))” is \(Self.short(owner)) too", "leave it to one of them")
    case .manyEntries(let count, let limit):
      Complaint("only the first \(limit) of \(count) entries are read", "remove what is not needed")
    case .noTable(let known): Complaint("an entry is not made of `name: value`", "write \(Self.listed(known))")
    case .unknownKey(let key, let known):
      Complaint("`\(Self.short(key))` is not known here", "write \(Self.listed(known))")
    case .notText(let name): Complaint("`\(name)` wants words alone", "write one text")
    case .notTexts(let name): Complaint("`\(name)` wants one text or a list of texts")
    case .noFlag(let name, let text): Complaint("`\(name)` is `\(Self.short(text))`", "write true or false")
    case .noNumber(let name, let text): Complaint("`\(name)` is `\(Self.short(text))`", "write a number from 1 on")
    }
  }

  private static func short(_ text: String) -> String { PostFault.short(text) }

  private static func listed(_ names: [String]) -> String {
    names.dropLast().map { "`\($0)`" }.joined(separator: ", ") + names.suffix(1).map { " or `\($0)`" }.joined()
  }
}
