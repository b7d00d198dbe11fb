/// What stands before a colon.
enum QueryField: String, CaseIterable {
  case title, body, quote, speaker, org, contact, tag, note, lang, source, from, to, date
  case state = "is"
  case feature = "has"
  case sort

  /// Takes other usual names too, in capitals or not.
  init?(_ name: String) {
    let name = name.lowercased()
    guard let field = Self(rawValue: name) ?? Self.synonyms[name] else { return nil }
    self = field
  }

  private static let synonyms: [String: Self] = [
    "headline": .title, "text": .body, "quotes": .quote, "speakers": .speaker, "organization": .org,
    "organisation": .org, "contacts": .contact, "tags": .tag, "notes": .note, "language": .lang, "url": .source,
    "link": .source, "since": .from, "until": .to,
  ]

  /// With its colon.
  var name: String { rawValue + ":" }

  /// Where its words are looked for; `nil` where its value is no text.
  var text: Condition.Field? { Condition.Field(rawValue: rawValue) }

  /// The field with one value it can have.
  var example: String { name + exampleValue }

  private var exampleValue: String {
    switch self {
    case .title, .body, .quote: "rent"
    case .speaker: "nunez"
    case .org: "union"
    case .contact: "press"
    case .tag: "housing"
    case .note: "call"
    case .lang: "en"
    case .source: "example.org"
    case .from, .to: "2013-06-03"
    case .date: "2013-06"
    case .state: "unread"
    case .feature: "quotes"
    case .sort: "rank"
    }
  }
}

extension Query {
  /// Every field with its colon, and one of the values that it can have behind it.
  package static var fieldNames: [(name: String, example: String)] {
    QueryField.allCases.map { ($0.name, $0.example) }
  }
}

extension QueryField {
  /// The field that a name was likely meant to be: the nearest, with one or two letters missing, other or too many.
  ///
  /// Synonyms are compared too, behind the names proper.
  static func nearest(to name: String) -> QueryField? {
    let name = name.lowercased()
    let most = min(2, name.count / 2)
    guard name.count <= 14 else { return nil }
    let names = allCases.map { ($0.rawValue, $0) } + synonyms.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let measured = names.map { (field: $0.1, distance: distance($0.0, name)) }
    return measured.filter { $0.distance <= most }.min { $0.distance < $1.distance }?.field
  }

  /// How many letters are missing, other, too many, or swapped with the next (optimal string alignment).
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var rows = [Array(0...right.count)]
    for row in left.indices {
      var next = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var least = min(rows[row][column] + (isSame ? 0 : 1), rows[row][column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, rows[row - 1][column - 1] + 1)
        }
        next.append(least)
      }
      rows.append(next)
    }
    return rows[left.count][right.count]
  }
}
