import PostModel

/// A contact in lines, one for each fact.
struct LinearContact {
  private let contact: Contact

  init(_ contact: Contact) { self.contact = contact }

  var name: SafeText { SafeText(oneLine: contact.name ?? contact.organization ?? "No name") }

  var facts: [SafeText] {
    let organization = contact.name == nil ? nil : contact.organization
    let stated = [("Role", contact.role), ("Organization", organization)].compactMap { label, fact in
      fact.map { (label, $0) }
    }
    let ways = contact.phones.map { ("Phone", $0) } + contact.emails.map { ("E-mail", $0) }
    return (stated + ways).map { label, fact in SafeText(oneLine: label + ": " + LinearWords.oneLine(fact)) }
  }
}
