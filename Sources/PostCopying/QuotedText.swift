/// The words of a quote with the marks that stand around them in the post.
package struct QuotedText: Sendable, Hashable {
  /// What stands before and behind words.
  package struct Marks: Sendable, Hashable {
    package let opening: String
    package let closing: String

    package static let curly = Marks(opening: "“", closing: "”")
    package static let straight = Marks(opening: "\"", closing: "\"")

    package init(opening: String, closing: String) {
      self.opening = opening
      self.closing = closing
    }

    /// The marks beside a span of a text; `nil` where there are none on both sides.
    ///
    /// - Parameter range: UTF-8 offsets into the text.
    package init?(around range: Range<Int>, in text: String) {
      let utf8 = text.utf8
      let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      let upper = utf8.index(lower, offsetBy: range.count)
      guard let before = text[..<lower].unicodeScalars.last, let after = text[upper...].unicodeScalars.first,
        Self.all.contains(before), Self.all.contains(after)
      else { return nil }
      self.init(opening: String(before), closing: String(after))
    }

    private static let all: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»", "‘", "’", "'", "‹", "›", "‚"]
  }

  /// Line ends and runs of white space as one space.
  package let words: String
  package let marks: Marks?

  package init(_ words: String, marks: Marks? = nil) {
    self.words = Self.unwrapped(words)
    self.marks = marks
  }

  /// Line ends and runs of white space as one space, none at the ends; a no-break space stays.
  package static func unwrapped(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }.joined(separator: " ")
  }
}
