import CatalogHarness
import PostModel
import PostStore
import SeededRandom

/// Posts of words that are hard to find, the same ones each time.
struct RandomPosts {
  var numbers: SeededNumbers
  /// Whether some are older texts, which lists leave out.
  var hasRevisions = false

  /// Word forms, diacritics, apostrophes, hyphens, spaces that do not break, and scripts without spaces.
  static let words = [
    "rent", "Rents", "rented", "renting", "evict", "evicted", "eviction", "evictions", "house", "houses", "housing",
    "university", "univers", "policy", "policies", "organize", "organization", "ties", "tie", "as", "aes",
    "Nuñez", "nunez", "café", "cafés", "Straße", "STRASSE", "naïve", "e\u{301}tude", "don’t", "dont", "Obama's",
    "obamas",
    "well-being", "wellbeing", "well being", "e-mail", "email", "twenty-four-hour", "on-and-on-and-on",
    "rent\u{A0}control",
    "住民", "東京の住民", "กิน", "1990s", "1990", "347-837-1547", "½", "ﬁre", "fire", "D-Mich.", "rent/evict", "and", "or",
    "not",
  ]
  static let names = ["Ann Lee", "María Nuñez", "Bo O’Neil", "Li Wei-Ling", "Sue Rentsch"]
  static let dates = [
    "2013-06", "2013-06-01", "2013-06-02", "2013-06-30", "2013-07-01", "2013-05-31", "2012-12-31", "2026-11-26",
    "2026-11-25T23:59:00-05:00", "2026-11-01", "2025-11-26", "2024-02-29",
  ]
  static let tags = ["housing", "rent control", "Union", "well-being", "住民"]
  static let languages = ["en", "en-US", "es-MX", "es", "EN_GB"]
  static let sources = ["https://example.org/rent/1", "http://www.example.com/a-b"]

  private mutating func some<Thing>(_ things: [Thing], oneIn: Int) -> Thing? {
    numbers.oneIn(oneIn) ? numbers.pick(things) : nil
  }

  mutating func sentence(_ counts: ClosedRange<Int>) -> String {
    (0..<Int.random(in: counts, using: &numbers)).map { _ in numbers.pick(Self.words) }
      .joined(separator: numbers.pick([" ", " ", ", ", " – ", "-"]))
  }

  /// The post of a name.
  mutating func post(_ name: String) -> AnnotatedPost {
    var head: [String] = []
    if !numbers.oneIn(5) { head.append("title: \"\(sentence(1...4))\"") }
    if let date = some(Self.dates, oneIn: 2) { head.append("date: \(date)") }
    if numbers.oneIn(4) { head.append("subtitle: \"\(sentence(1...3))\"") }
    if let tag = some(Self.tags, oneIn: 3) { head.append("tags: [\"\(tag)\", \"\(numbers.pick(Self.tags))\"]") }
    if let language = some(Self.languages, oneIn: 2) { head.append("lang: \(language)") }
    if let source = some(Self.sources, oneIn: 3) { head.append("source: \(source)") }
    if let organization = some(["Tenants Union", "Houses & Co"], oneIn: 4) {
      head.append("organization: \(organization)")
    }
    if let embargo = some(["2026-11-26", "2026-11-27", "2020-01-01"], oneIn: 6) { head.append("embargo: \(embargo)") }
    if numbers.oneIn(8) { head.append("draft: true") }
    if hasRevisions, numbers.oneIn(6) { head.append("revision-of: 2013/1.md") }
    if numbers.oneIn(6) { head.append("extent: " + numbers.pick(["summary", "link", "full"])) }
    var lines = (0..<Int.random(in: 1...3, using: &numbers)).map { _ in sentence(2...8) }
    if numbers.oneIn(2) { lines.append("“\(sentence(1...5))” said \(numbers.pick(Self.names)).") }
    if numbers.oneIn(6) { lines.append("~ “\(sentence(1...3))” \(numbers.pick(Self.names))") }
    if numbers.oneIn(3) {
      lines.append("Contact: \(numbers.pick(Self.names)) | Rent-Union | 347-837-1547 | a.lee@example.org")
    }
    let text = "---\n" + head.joined(separator: "\n") + "\n---\n" + lines.joined(separator: "\n\n") + "\n"
    return PlainAnnotator.annotate(Store.read(bytes: Array(text.utf8), named: name))
  }
}
