package import PostModel

/// A contact as two rows: the person or desk, then phones and e-mails.
package struct ContactRow {
  private let contact: Contact

  package init(_ contact: Contact) { self.contact = contact }

  package var name: [Span] {
    let parts = [contact.name, contact.role, contact.organization].compactMap { $0 }
    guard let first = parts.first else { return [Span("no name given", .unknown)] }
    let rest = parts.dropFirst().map { ", " + $0 }.joined()
    return [Span(SafeText(oneLine: first), .speaker, .bold), Span(SafeText(oneLine: rest))]
  }

  package var reach: [Span] {
    let ways = (contact.phones + contact.emails).joined(separator: " · ")
    return [Span("  "), Span(SafeText(oneLine: ways.isEmpty ? "no number or address given" : ways), .contact)]
  }
}
