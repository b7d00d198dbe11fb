import PostMarks
import PostModel

/// Quotes as items for reference managers.
///
/// Source: Citation Style Language 1.0.2, schemas/input/csl-data.json.
enum CSLExport {
  /// `nil` for a contact.
  ///
  /// - Parameter tellsMoment: Whether the day on which the clip was made is when the post was read.
  static func item(_ clip: Clip, tellsMoment: Bool = true) -> JSONValue? {
    guard let quote = clip.quote else { return nil }
    var members: [JSONValue.Member] = [
      .init("id", .text(clip.id)), .init("type", .text(clip.source == nil ? "document" : "webpage")),
      .init("title", .text(clip.title)), .init("genre", .text("Press release")),
    ]
    if let author = author(quote.speaker, clip.organization) { members.append(.init("author", .list([author]))) }
    if let organization = clip.organization { members.append(.init("publisher", .text(organization))) }
    if let date = clip.date {
      members.append(.init("issued", parts([date.year, date.month] + [date.day].compactMap(\.self))))
    }
    if let link = clip.link { members.append(.init("URL", .text(link))) }
    if tellsMoment, let day = accessed(clip.clipped) { members.append(.init("accessed", day)) }
    members += [.init("abstract", .text(clip.words)), .init("note", .text(note(clip, quote)))]
    return .object(members)
  }

  /// Who speaks, else who has published the words.
  private static func author(_ speaker: Speaker?, _ organization: String?) -> JSONValue? {
    if let speaker { return PersonName(QuotedText.unwrapped(speaker.name)).json }
    return organization.map { .object([.init("literal", .text($0))]) }
  }

  private static func note(_ clip: Clip, _ quote: Quote) -> String {
    let facts = [
      clip.note, clip.person.map { "Speaker: " + $0 }, "Attribution: " + quote.attribution.rawValue,
      "Post: " + clip.post.rawValue, "Spans: " + clip.spans, "SHA-256: " + clip.sha256,
    ]
    return facts.compactMap { $0 }.joined(separator: "\n")
  }

  private static func accessed(_ moment: Moment) -> JSONValue? {
    let day = moment.iso8601.prefix(10).split(separator: "-").compactMap { Int($0) }
    return day.count == 3 ? parts(day) : nil
  }

  private static func parts(_ numbers: [Int]) -> JSONValue {
    .object([.init("date-parts", .list([.list(numbers.map { .number($0) })]))])
  }
}

/// A name in the parts that references are sorted by.
struct PersonName: Hashable {
  private(set) var given: String?
  private(set) var particle: String?
  private(set) var family: String?
  private(set) var suffix: String?
  let whole: String

  /// A name of one word, and one that is an organisation's, stays whole.
  init(_ name: String) {
    whole = name
    var words = name.split(separator: " ").map(String.init)
    if words.contains(where: { Self.ofOrganizations.contains($0.lowercased()) || $0.contains(where: \.isNumber) }) {
      return
    }
    if let last = words.last, words.count > 2, Self.suffixes.contains(last.lowercased().filter { $0 != "." }) {
      suffix = words.removeLast()
      if words[words.count - 1].hasSuffix(",") { words[words.count - 1].removeLast() }
    }
    guard words.count > 1, let family = words.popLast() else {
      suffix = nil
      return
    }
    self.family = family
    let first = words.dropFirst().lastIndex { !Self.particles.contains($0.lowercased()) }.map { $0 + 1 } ?? 1
    if first < words.count { particle = words[first...].joined(separator: " ") }
    given = words[..<first].joined(separator: " ")
  }

  var json: JSONValue {
    guard let family else { return .object([.init("literal", .text(whole))]) }
    let parts = [("family", family), ("given", given), ("non-dropping-particle", particle), ("suffix", suffix)]
    return .object(parts.compactMap { name, text in text.map { JSONValue.Member(name, .text($0)) } })
  }

  private static let suffixes: Set = ["jr", "sr", "ii", "iii", "iv", "phd", "md"]
  private static let particles: Set = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "bin", "ibn",
    "al", "el", "zu", "af", "av",
  ]
  private static let ofOrganizations: Set = [
    "the", "of", "for", "and", "&", "union", "association", "coalition", "department", "office", "council", "committee",
    "project", "fund", "campaign", "network", "alliance", "federation", "institute", "foundation", "center", "centre",
    "society", "league", "group", "company", "inc.", "inc", "tenants", "workers", "party", "city", "county",
    "university",
    "agency", "bureau", "board", "commission", "ministry",
  ]
}
