import PostModel

/// Puts names, organisations and numbers of successive lines together.
///
/// Names come before their numbers: names in a row share the numbers that follow; a new name behind a number begins a
/// new contact; an address before all names belongs to all of them.
struct ContactBlock {
  private struct Draft {
    var names: [(name: Range<Int>, role: Range<Int>?)] = []
    var organization: Range<Int>?
    var phones: [ContactNumber] = []
    var emails: [ContactNumber] = []
    var hasNumbers: Bool { !phones.isEmpty || !emails.isEmpty }
  }

  private let source: Source
  private var drafts: [Draft] = []
  private var open = Draft()
  private var contacts: [Contact] = []

  init(_ source: Source) { self.source = source }

  var hasNumbers: Bool { open.hasNumbers || !drafts.isEmpty }

  mutating func add(_ line: ContactLine) {
    for item in line.items {
      switch item {
      case .name(let name, let role, let isCertain):
        if open.hasNumbers { cut() }
        if !isCertain, !open.names.isEmpty, open.organization == nil {
          open.organization = name
        } else {
          open.names.append((name, role))
        }
      case .role(let role):
        if let last = open.names.indices.last, !open.hasNumbers {
          open.names[last].role = open.names[last].role ?? role
        }
      case .organization(let organization):
        if open.hasNumbers, isNewDesk { cut() }
        if open.organization == nil { open.organization = organization }
      case .number(let number):
        if number.kind == .phone { open.phones.append(number) } else { open.emails.append(number) }
      }
    }
  }

  /// A desk behind another desk's number begins a new contact; an organisation behind a person's number does not.
  private var isNewDesk: Bool { open.names.isEmpty }

  private mutating func cut() {
    drafts.append(open)
    open = Draft()
  }

  /// Ends the block: what has no number is dropped, and a shared address goes to all.
  mutating func close() {
    if open.hasNumbers { cut() }
    open = Draft()
    guard !drafts.isEmpty else { return }
    var people = drafts
    let shared =
      people[0].names.isEmpty && people[0].organization == nil && people.count > 1 ? people.removeFirst() : nil
    for draft in people {
      var whole = draft
      if let shared {
        if whole.emails.isEmpty { whole.emails = shared.emails }
        if whole.phones.isEmpty { whole.phones = shared.phones }
      }
      contacts.append(contentsOf: finish(whole))
    }
    drafts = []
  }

  mutating func finished() -> [Contact] {
    close()
    var seen = Set<[String]>()
    var offered = Set<String>()
    return contacts.filter { contact in
      let numbers = contact.phones + contact.emails
      if contact.name == nil, numbers.allSatisfy({ offered.contains($0) }) { return false }
      offered.formUnion(numbers)
      return seen.insert([contact.name ?? contact.organization ?? ""] + numbers).inserted
    }
  }

  private func finish(_ draft: Draft) -> [Contact] {
    let names: [(name: Range<Int>, role: Range<Int>?)?] = draft.names.isEmpty ? [nil] : draft.names
    return names.map { person in
      Contact(
        name: person.map { source.name($0.name) }, organization: draft.organization.map(source.name),
        role: person?.role.map { source.name($0) }, phones: draft.phones.map(\.text), emails: draft.emails.map(\.text),
        range: range(draft, person?.name))
    }
  }

  private func range(_ draft: Draft, _ name: Range<Int>?) -> Range<Int> {
    let words = [name, draft.organization].compactMap { $0 }.map(source.span)
    let all = words + (draft.phones + draft.emails).map(\.range)
    let lower = all.map(\.lowerBound).min() ?? 0
    return lower..<(all.map(\.upperBound).max() ?? lower)
  }
}
