package import PostMarkup
package import PostModel

extension HTML {
  /// The logical text of a piece of HTML, its links made absolute.
  ///
  /// - Parameter base: The address that the piece is from; where it is none, links stay as they are written.
  package static func body(of html: String, base: String?) -> Body {
    body(of: html) { WebAddress.resolved($0, against: base) }
  }
}
