/// A person or desk offered to press or public, with phones and e-mails as written.
package struct Contact: Sendable, Hashable {
  /// Without honorific; `nil` where only a desk is named.
  package let name: String?
  package let organization: String?
  package let role: String?
  package let phones: [String]
  package let emails: [String]
  /// UTF-8 offsets into the body's text, from the first word of this contact to its last; empty where an editor states
  /// a contact that stands nowhere in the text.
  package let range: Range<Int>

  package init(
    name: String?, organization: String? = nil, role: String? = nil, phones: [String] = [], emails: [String] = [],
    range: Range<Int>
  ) {
    self.name = name
    self.organization = organization
    self.role = role
    self.phones = phones
    self.emails = emails
    self.range = range
  }
}
