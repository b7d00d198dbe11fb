package import PostMarks
import PostModel

/// The formats that clips leave the tray in.
package enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  case markdown, json, csv
  case cslJSON = "csl-json"

  /// - Parameter typed: a name, or the ending of a file's name.
  package init?(typed: String) {
    switch typed.lowercased() {
    case "md": self = .markdown
    case "csl": self = .cslJSON
    case let name: self.init(rawValue: name)
    }
  }

  package static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The clips as one text that ends in a line end, without a scalar that could deceive: made of ``SafeText``, or in
  /// JSON of escapes.
  package func text(of clips: [Clip]) -> String {
    switch self {
    case .markdown: MarkdownExport.text(of: clips)
    case .json: Self.list(clips.map(\.exported))
    case .csv: CSVExport.text(of: clips)
    case .cslJSON: Self.list(clips.compactMap { CSLExport.item($0) })
    }
  }

  /// How many of the clips have a place in the format: a contact is nothing that is cited.
  package func count(of clips: [Clip]) -> Int {
    self == .cslJSON ? clips.count { $0.quote != nil } : clips.count
  }

  /// A list with a line for each of its values.
  fileprivate static func list(_ values: [JSONValue]) -> String {
    values.isEmpty ? "[]\n" : "[\n" + values.map(\.json).joined(separator: ",\n") + "\n]\n"
  }
}

/// Quotes of posts for reference managers.
package enum ReferenceList {
  /// CSL-JSON that is the same for the same posts, whenever it is made; what is said of ``ExportFormat/text(of:)`` holds.
  ///
  /// - Parameter quotes: Clips that were made for this; when they were does not matter.
  package static func text(of quotes: [Clip]) -> String {
    ExportFormat.list(quotes.compactMap { CSLExport.item($0, tellsMoment: false) })
  }
}

extension Clip {
  /// Everything that is known of it.
  package var exported: JSONValue {
    guard case .object(let members) = json else { return json }
    return .object([.init("id", .text(id))] + members + [.init("note", .text(note))])
  }

  /// The words on one line: of a quote in marks, of a contact as they stand in the text.
  package var words: String {
    guard let quote else { return QuotedText.unwrapped(passages.map(\.text).joined(separator: " ")) }
    return quote.segments.map { QuotationStyle.curly.quoted(QuotedText.unwrapped($0.text), written: nil) }
      .joined(separator: " ")
  }

  /// Name, role and organisation of who speaks, or of whom to call; `nil` where nobody is named.
  package var person: String? {
    let parts =
      switch content {
      case .quote(let quote): [quote.speaker?.name, quote.speaker?.role, quote.speaker?.affiliation]
      case .contact(let contact, _): [contact.name, contact.role, contact.organization]
      }
    let named = parts.compactMap { $0 }.map(QuotedText.unwrapped).filter { !$0.isEmpty }
    return named.isEmpty ? nil : named.joined(separator: ", ")
  }

  /// Where the words stood in the body: UTF-8 offsets, `60-112; 130-171`.
  package var spans: String {
    passages.map { "\($0.range.lowerBound)-\($0.range.upperBound)" }.joined(separator: "; ")
  }

  /// The link that shows the words, else that of the post.
  package var link: String? { fragmentLink ?? source }
}
