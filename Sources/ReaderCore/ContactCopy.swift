import PostDirectory
import PostMarks
import PostModel

/// What is copied of contacts, one or several: of the directory, or of the open post.
struct ContactCopy {
  private let contacts: [ContactFacts]

  /// - Parameter contacts: never empty.
  init(_ contacts: [ContactFacts]) { self.contacts = contacts }

  /// `nil` where the command copies nothing of contacts, or none of them has what it copies.
  func copy(_ command: Command) -> Copy? {
    switch command {
    case .copyContact: Copy(what: what("contact"), text: SafeText(contacts.map(\.text).joined(separator: "\n\n")))
    case .copyPhone: first(\.phones, "phone")
    case .copyEmail: first(\.emails, "e-mail")
    case .copyAddress: addresses
    case .copyCard: Copy(what: what("vCard"), text: VCard.text(of: contacts))
    case .copyRow:
      Copy(what: what("row"), text: ContactTable.text(of: contacts, withHeader: contacts.count > 1))
    default: nil
    }
  }

  private func what(_ noun: String, _ count: Int? = nil) -> SafeText {
    let count = count ?? contacts.count
    let plural = noun.hasSuffix("s") ? noun + "es" : noun + "s"
    return SafeText(count == 1 ? noun : count.grouped + " " + plural)
  }

  /// The first number or address of each; the remark says where there are more, or a contact has none.
  private func first(_ values: KeyPath<ContactFacts, [String]>, _ noun: String) -> Copy? {
    let found = contacts.compactMap { $0[keyPath: values].first }
    guard !found.isEmpty else { return nil }
    let most = contacts.map { $0[keyPath: values].count }.max() ?? 0
    let remark = contacts.count == 1 && most > 1 ? SafeText("the first of \(most)") : lack(found.count, noun)
    return Copy(what: what(noun, found.count), text: Self.lines(found), remark: remark)
  }

  private var addresses: Copy? {
    let found = contacts.compactMap(MailAddress.text)
    guard !found.isEmpty else { return nil }
    return Copy(
      what: what("address", found.count), text: SafeText(oneLine: found.joined(separator: ", ")),
      remark: lack(found.count, "e-mail address"))
  }

  private func lack(_ count: Int, _ noun: String) -> SafeText? {
    let without = contacts.count - count
    return without == 0 ? nil : SafeText("\(without) of \(contacts.count) have no \(noun)")
  }

  private static func lines(_ texts: [String]) -> SafeText {
    texts.dropFirst().reduce(SafeText(oneLine: texts[0])) { $0 + "\n" + SafeText(oneLine: $1) }
  }
}

extension Reader {
  /// The contacts that copying is about: those that are marked in the directory, else the one that is selected there; in
  /// other panes that of the open post, and in the tray that of the clip.
  var copiedContacts: [ContactFacts] {
    if focus == .posts, let entries, case .contacts = entries.view {
      let marked = entries.marked.entries
      if !marked.isEmpty { return marked.map(ContactFacts.init(named:)) }
      return selectedContact.map { [ContactFacts(named: $0.entry)] } ?? []
    }
    if let clip = selectedClip, let contact = clip.contact { return [ContactFacts(named: contact, in: clip.summary)] }
    guard let article, let contact = article.selectedContact else { return [] }
    return [ContactFacts(named: contact, in: article.summary)]
  }

  /// `nil` where the command copies nothing of contacts.
  func contactCopy(_ command: Command) -> Copy? {
    let contacts = copiedContacts
    return contacts.isEmpty ? nil : ContactCopy(contacts).copy(command)
  }
}

extension Command {
  /// Whether it copies something of contacts.
  var copiesContacts: Bool {
    [.copyContact, .copyPhone, .copyEmail, .copyAddress, .copyCard, .copyRow].contains(self)
  }

  /// Why nothing of a contact can be copied; `nil` where it can.
  func contactRefusal(in reader: Reader) -> SafeText? {
    let contacts = reader.copiedContacts
    if contacts.isEmpty {
      if reader.focus == .posts, case .contacts = reader.view { return "No contact is selected" }
      return reader.article == nil ? "No post is open" : "No contact in this post"
    }
    if ContactCopy(contacts).copy(self) != nil { return nil }
    let noun: SafeText = self == .copyPhone ? "phone" : "e-mail address"
    let hasOther = self == .copyAddress && contacts.contains { !$0.emails.isEmpty }
    if hasOther { return "This contact's e-mail address is none that mail programs take" }
    return "No " + noun + (contacts.count == 1 ? " with this contact" : " with these contacts")
  }
}
