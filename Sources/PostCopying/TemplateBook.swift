/// The templates that there are by name, and which one a copy is made by.
package struct TemplateBook: Sendable, Hashable {
  /// In the order of their names.
  package let names: [String]
  /// The name of the one that copies are made by where none is named.
  package let standard: String
  package let style: QuotationStyle
  private let templates: [String: CopyTemplate]

  /// The templates that come with newsroom, the plain one standard.
  package init() { self.init(own: [:], standard: "plain", style: .curly) }

  /// - Parameters:
  ///   - own: The user's; they win over those of the same name that come with newsroom.
  ///   - standard: The name of one of all these; another name stands for `plain`.
  package init(own: [String: CopyTemplate], standard: String, style: QuotationStyle) {
    templates = BuiltInTemplate.all.merging(own) { $1 }
    names = templates.keys.sorted()
    self.standard = templates[standard] == nil ? "plain" : standard
    self.style = style
  }

  /// `nil` where no template has the name; the standard one for `nil`.
  package func text(of citation: Citation, by name: String? = nil) -> String? {
    templates[name ?? standard]?.text(of: citation, style)
  }

  package func has(_ name: String) -> Bool { templates[name] != nil }
}

/// The templates that come with newsroom, as a user would write them.
package enum BuiltInTemplate: String, Sendable, CaseIterable {
  case plain, ap, chicago

  package var text: String {
    switch self {
    case .plain: Self.plainText
    case .ap: Self.apText
    case .chicago: Self.chicagoText
    }
  }

  static let all: [String: CopyTemplate] = {
    var all: [String: CopyTemplate] = [:]
    for template in allCases {
      do throws(TemplateError) { all[template.rawValue] = try CopyTemplate(template.text) } catch {
        preconditionFailure("The template \(template.rawValue) cannot be read: line \(error.line): \(error.reason)")
      }
    }
    return all
  }()

  /// The words, who says them, and below that where.
  private static let plainText = """
    {quote}
    — [{speaker}[, {role}][, {affiliation}]|speaker not named in the text]
    [{organization}, ]{title}[, {date}][, {link}]
    """

  /// A sentence of a story: the attribution behind the first of the words, *said* before the name where a title is long,
  /// months abbreviated, no *on* before a date (AP Stylebook: *attribution*, *quotations in the news*, *months*, *on*).
  private static let apText = """
    [{quote:first,comma} said {speaker}[, {role}][, {affiliation}].[ {quote:rest}]|{quote} The text does not name the \
    speaker.]
    [{organization}, ]{title:marked}[, {date:ap}][
    {fragment-link}]
    """

  /// The words, and a note: what is quoted in another's text (CMOS 17, 14.260), a document of an organisation on the
  /// web with its title in marks (14.206, 14.207, 14.220), and the day of access where it bears no date (14.12).
  private static let chicagoText = """
    {quote}
    [{speaker}[, {role}][, {affiliation}], quoted in|Speaker not named, quoted in] [{organization}, ]{title:comma} press \
    release[, {date:long}|, accessed {accessed:long}][, {fragment-link}].
    """
}
