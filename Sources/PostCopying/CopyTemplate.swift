/// The text of a copy with places for what is known of a quote.
///
/// `{speaker}` is a place; `[, {role}]` is a part that vanishes whole where one of its places has nothing; of
/// `[{date}|undated]` the first part stands that does not vanish. A backslash takes the next sign as it is.
package struct CopyTemplate: Sendable, Hashable {
  /// A run of a template.
  package enum Piece: Sendable, Hashable {
    case text(String)
    case field(TemplateField)
    /// The first of them that does not vanish.
    case choice([[Piece]])
  }

  let pieces: [Piece]

  init(pieces: [Piece]) { self.pieces = pieces }

  /// Line ends at the end of the text are left out, as they are of every `"""` of a configuration.
  package init(_ text: some StringProtocol) throws(TemplateError) {
    var parser = TemplateParser(text)
    pieces = try parser.parse()
  }

  /// The template with everything put in that is known.
  package func text(of citation: Citation, _ style: QuotationStyle) -> String {
    Self.filled(pieces, citation, style).text
  }

  /// - Returns: The text, and whether all of the part's own places have something.
  private static func filled(
    _ pieces: [Piece], _ citation: Citation, _ style: QuotationStyle
  ) -> (text: String, isWhole: Bool) {
    var (text, isWhole, hasChoices, hasChosen, hasFields) = ("", true, false, false, false)
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .field(let field):
        let value = field.text(of: citation, style)
        hasFields = true
        if value.isEmpty { isWhole = false }
        text += value
      case .choice(let parts):
        hasChoices = true
        let part = parts.lazy.map { filled($0, citation, style) }.first { $0.isWhole }
        if let part, !part.text.isEmpty { hasChosen = true }
        text += part?.text ?? ""
      }
    }
    // A part that is made of parts alone vanishes with all of them.
    return (text, isWhole && (hasFields || !hasChoices || hasChosen))
  }
}

/// Why a template cannot be read.
package struct TemplateError: Error, Hashable {
  /// Of the template, counted from 1.
  package let line: Int
  package let reason: String

  package init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}
