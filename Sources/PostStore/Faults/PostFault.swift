import PostModel

/// What can be wrong in a post's file, or in `speakers.toml`; the one place for its wording.
enum PostFault: Hashable, Sendable {
  /// Bytes that are not what the byte order mark promised.
  case damagedBytes
  case unclosed
  /// No `key: value` between two lines of dashes.
  case prose
  /// Over so many KiB.
  case tooLong(kibibytes: Int)
  case duplicate(key: String, first: Int)
  case tab
  case yaml(YAMLFault)
  /// With the library's words, or the guard's.
  case toml(String)
  case noTOML
  case ambiguousDate(key: String, text: String)
  case noDate(key: String, text: String)
  case noLanguage(key: String, text: String)
  case correction(key: String, CorrectionFault)
  /// In `speakers.toml`.
  case unknownTable(String)
  /// Of `speakers.toml`, with the library's words.
  case unreadableSpeakers(String)
}

extension PostFault {
  /// Without its place.
  var complaint: Complaint {
    switch self {
    case .damagedBytes:
      Complaint("bytes here are not in the encoding that the byte order mark states", "save the file as UTF-8")
    case .unclosed: Complaint("the front matter that begins here is not closed and is read as text", "close it")
    case .prose:
      Complaint(
        "no `key: value` is between the lines of dashes, so it is read as text", "put a blank line first")
    case .tooLong(let kibibytes):
      Complaint("the front matter is over \(kibibytes) KiB and is not read", "is its closing line missing?")
    case .duplicate(let key, let first):
      Complaint("`\(key)` is given twice, first on line \(first): this one is taken", "remove one of them")
    case .tab: Complaint("a tab stands where YAML wants spaces", "write spaces")
    case .yaml(let fault): fault.complaint
    case .toml(let words): Complaint("TOML cannot be read here (\(words))", "mend this line")
    case .noTOML: Complaint("the front matter cannot be read", "write `key = \"value\"` lines")
    case .ambiguousDate(let key, let text):
      Complaint("`\(key)`: `\(Self.short(text))` has two meanings", "write it as YYYY-MM-DD")
    case .noDate(let key, let text):
      Complaint("`\(key)`: `\(Self.short(text))` is no date", "write it as YYYY-MM-DD or YYYY-MM-DDThh:mm:ss-05:00")
    case .noLanguage(let key, let text):
      Complaint("`\(key)`: `\(Self.short(text))` is no language tag", "write `en` or `es-MX`")
    case .correction(let key, let fault):
      Complaint("`\(key)`: \(fault.complaint.what)", fault.complaint.advice)
    case .unknownTable(let key): Complaint("`\(key)` is not known here", "begin each entry with a line `[[speaker]]`")
    case .unreadableSpeakers(let words):
      Complaint("TOML cannot be read here (\(words)), and until then the file says nothing", "mend this line")
    }
  }

  /// What a person needs to see to find it.
  static func short(_ text: String) -> String { text.count <= 40 ? text : text.prefix(39) + "…" }
}
