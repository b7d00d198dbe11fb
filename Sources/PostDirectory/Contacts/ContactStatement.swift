package import PostModel

/// A contact as one or more posts state it, with the organisation of those posts.
package struct ContactStatement: Sendable, Hashable {
  package let name: String?
  package let organization: String?
  package let role: String?
  package let phones: [String]
  package let emails: [String]
  /// Whose post it is.
  package let postOrganization: String?

  package init(
    name: String?, organization: String? = nil, role: String? = nil, phones: [String] = [], emails: [String] = [],
    postOrganization: String? = nil
  ) {
    self.name = name
    self.organization = organization
    self.role = role
    self.phones = phones
    self.emails = emails
    self.postOrganization = postOrganization
  }

  package init(_ contact: Contact, postOrganization: String?) {
    self.init(
      name: contact.name, organization: contact.organization, role: contact.role, phones: contact.phones,
      emails: contact.emails, postOrganization: postOrganization)
  }
}

/// What decides whether two statements are of one person or desk.
struct ContactIdentity {
  enum Kind {
    case person(PersonName)
    /// Without a name; what it is called, where that is stated.
    case desk(OrganizationName?)
    /// Numbers and addresses alone.
    case bare
  }

  let kind: Kind
  /// Those by which statements can be one.
  let keys: Set<ReachKey>

  init(_ statement: ContactStatement) {
    let all = statement.phones.map(ReachKey.init(phone:)) + statement.emails.map(ReachKey.init(email:))
    keys = Set(all.filter(\.joins))
    if let name = statement.name {
      kind = .person(PersonName(name))
    } else if statement.organization == nil, statement.role == nil {
      kind = .bare
    } else {
      kind = .desk((statement.organization ?? statement.postOrganization).map(OrganizationName.init))
    }
  }

  var person: PersonName? { if case .person(let name) = kind { name } else { nil } }
  var isBare: Bool { if case .bare = kind { true } else { false } }
}
