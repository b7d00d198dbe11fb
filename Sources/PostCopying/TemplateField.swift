import PostModel

/// A place of a template, and how what is put there is written.
package enum TemplateField: Sendable, Hashable {
  case quote(Set<QuoteFormat>)
  case speaker
  case role
  /// The speaker's organisation.
  case affiliation
  /// Who has published the post.
  case organization
  case title(TitleFormat?)
  case date(DateStyle)
  case link
  case fragmentLink
  case accessed(DateStyle)

  package enum QuoteFormat: String, Sendable, Hashable, CaseIterable {
    /// Ends in a comma in the place of a full stop, as before *said Ann Lee*; `?` and `!` stay.
    case comma
    /// One pair of marks, an ellipsis between the segments.
    case ellipsis
    /// Each segment on a line of its own.
    case lines
    /// No marks around the words.
    case bare
    /// The first segment alone.
    case first
    /// The segments behind the first.
    case rest
  }

  package enum TitleFormat: String, Sendable, Hashable, CaseIterable {
    /// In marks.
    case marked
    /// In marks, a comma before the closing one.
    case comma
  }

  /// Why there is no such place, or no such way to write it.
  struct Unknown: Error {
    let reason: String
  }

  package static let names = [
    "quote", "speaker", "role", "affiliation", "organization", "title", "date", "link", "fragment-link", "accessed",
  ]

  static func named(_ name: String, _ formats: [String]) -> Result<TemplateField, Unknown> {
    func plain(_ field: TemplateField) -> Result<TemplateField, Unknown> {
      formats.isEmpty
        ? .success(field) : .failure(Unknown(reason: "`{\(name)}` is written in one way: no `:` behind it"))
    }
    switch name {
    case "quote": return read(formats, of: name).map { .quote(Set($0)) }
    case "speaker": return plain(.speaker)
    case "role": return plain(.role)
    case "affiliation": return plain(.affiliation)
    case "organization": return plain(.organization)
    case "title": return read(formats, of: name).map { (all: [TitleFormat]) in .title(all.first) }
    case "date": return read(formats, of: name).map { (all: [DateStyle]) in .date(all.first ?? .iso) }
    case "link": return plain(.link)
    case "fragment-link": return plain(.fragmentLink)
    case "accessed": return read(formats, of: name).map { (all: [DateStyle]) in .accessed(all.first ?? .iso) }
    default:
      let meant = NearestName.of(name, among: names).map { "did you mean `{\($0)}`?" }
      let all = "there are " + names.map { "{\($0)}" }.joined(separator: " ")
      return .failure(Unknown(reason: "there is no `{\(name)}`; " + (meant ?? all)))
    }
  }

  private static func read<Format: RawRepresentable<String> & CaseIterable>(
    _ words: [String], of name: String
  ) -> Result<[Format], Unknown> {
    var formats: [Format] = []
    for word in words {
      guard let format = Format(rawValue: word) else {
        let names = Format.allCases.map(\.rawValue)
        let meant = NearestName.of(word, among: names).map { "did you mean `\($0)`?" }
        let reason =
          "`{\(name)}` cannot be written as `\(word)`; " + (meant ?? "it can as \(names.joined(separator: ", "))")
        return .failure(Unknown(reason: reason))
      }
      formats.append(format)
    }
    return .success(formats)
  }
}

/// Filling.
extension TemplateField {
  /// Empty where nothing is known.
  func text(of citation: Citation, _ style: QuotationStyle) -> String {
    let speaker = citation.speaker
    return switch self {
    case .quote(let formats): Self.quote(citation.quote, formats, style)
    case .speaker: QuotedText.unwrapped(speaker?.name ?? "")
    case .role: QuotedText.unwrapped(speaker?.role ?? "")
    case .affiliation: QuotedText.unwrapped(speaker?.affiliation ?? "")
    case .organization: QuotedText.unwrapped(citation.organization ?? "")
    case .title(let format): Self.title(citation.title, format, style)
    case .date(let written): citation.date.map(written.text) ?? ""
    case .link: citation.link ?? ""
    case .fragmentLink: citation.fragmentLink ?? ""
    case .accessed(let written): citation.accessed.map(written.text) ?? ""
    }
  }

  private static func quote(_ quote: [QuotedText], _ formats: Set<QuoteFormat>, _ style: QuotationStyle) -> String {
    var segments = quote[...]
    if formats.contains(.rest) {
      segments = segments.dropFirst()
    } else if formats.contains(.first) {
      segments = segments.prefix(1)
    }
    guard let first = segments.first, let last = segments.last else { return "" }
    var words = segments.map { style.inner($0.words) }
    if formats.contains(.comma) { words[words.count - 1] = FinalComma.put(behind: words[words.count - 1]) }
    if formats.contains(.ellipsis) {
      let joined = words.joined(separator: " … ")
      return formats.contains(.bare)
        ? joined : style.outer(first.marks).opening + joined + style.outer(last.marks).closing
    }
    if !formats.contains(.bare) {
      words = zip(words, segments).map { style.outer($1.marks).opening + $0 + style.outer($1.marks).closing }
    }
    return words.joined(separator: formats.contains(.lines) ? "\n" : " ")
  }

  private static func title(_ title: String, _ format: TitleFormat?, _ style: QuotationStyle) -> String {
    guard let format, !title.isEmpty else { return title }
    let marks = style.outer(nil)
    return marks.opening + style.inner(title) + (format == .comma ? "," : "") + marks.closing
  }
}

/// The comma before *said Ann Lee*, inside the closing mark (AP Stylebook and CMOS 17, 6.9).
enum FinalComma {
  /// Words that end in a comma where they ended in a full stop or in no sign.
  static func put(behind words: String) -> String {
    let marks = words.reversed().prefix { "’”'\"»".contains($0) }
    let core = words.dropLast(marks.count)
    guard let last = core.last, !",?!…—–;:".contains(last), !core.hasSuffix("..") else { return words }
    let kept = last == "." && !isAbbreviation(core) ? core.dropLast() : core
    return String(kept) + "," + String(marks.reversed())
  }

  /// Whether the last full stop is one of an abbreviation, and stays.
  private static func isAbbreviation(_ words: Substring) -> Bool {
    let word = words.split(separator: " ").last.map { $0.dropLast() } ?? ""
    if word.contains(".") || word.count == 1 && word != "I" { return true }
    return ["inc", "co", "corp", "ltd", "jr", "sr", "etc", "bros", "st"].contains(word.lowercased())
  }
}
