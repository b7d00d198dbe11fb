import PostModel

/// Puts names, organisations and numbers of successive lines together.
///
/// Names come before their numbers: names in a row share the numbers that follow; a new name behind a number begins a
/// new contact; an address before all names belongs to all of them.
struct ContactBlock {
  private struct Person {
    let name: Range<Int>
    var role: Range<Int>?
    /// The offset of its column in the text's line.
    let indent: Int
    var phones: [ContactNumber] = []
    var emails: [ContactNumber] = []
    var hasNumbers: Bool { !phones.isEmpty || !emails.isEmpty }
  }

  private struct Draft {
    var people: [Person] = []
    var isInColumns = false
    var isRespective = false
    var organization: Range<Int>?
    var phones: [ContactNumber] = []
    var emails: [ContactNumber] = []
    var hasNumbers: Bool { !phones.isEmpty || !emails.isEmpty || people.contains { $0.hasNumbers } }
  }

  private let source: Source
  private var drafts: [Draft] = []
  private var open = Draft()
  private var contacts: [Contact] = []
  /// Whether the last name stood behind its number: the next number is another's.
  private var isNamedBehind = false

  /// The headline's tokens: a contact often stands above it, and no part of it is who they are of.
  private let headline: Range<Int>

  init(_ source: Source, headline: Range<Int>?) {
    self.source = source
    self.headline = headline ?? 0..<0
  }

  var hasNumbers: Bool { open.hasNumbers || !drafts.isEmpty }

  /// `startsNew`: a label of its own stands before the line.
  mutating func add(_ line: ContactLine, startsNew: Bool = false) {
    if startsNew, open.hasNumbers { cut() }
    let columns = line.namesInColumns
    if open.isInColumns, !open.hasNumbers || columns == 0, addColumns(line, isNames: columns > 0) { return }
    for (place, item) in line.items.enumerated() { add(item, indent: line.indents[place]) }
    if columns > 1, open.people.count == columns { open.isInColumns = true }
    if line.isRespective { open.isRespective = true }
  }

  private mutating func add(_ item: ContactLine.Item, indent: Int) {
    switch item {
    case .name(let name, let role, let isCertain):
      if open.hasNumbers { cut() }
      if !isCertain, !open.people.isEmpty, open.organization == nil {
        open.organization = name
      } else {
        open.people.append(Person(name: name, role: role, indent: indent))
      }
    case .askedFor(let name):
      isNamedBehind = true
      open.people.append(Person(name: name, indent: indent))
    case .role(let role):
      if let last = open.people.indices.last, !open.hasNumbers {
        open.people[last].role = open.people[last].role ?? role
      }
    case .organization(let organization):
      if open.hasNumbers, isNewDesk { cut() }
      if open.organization == nil { open.organization = organization }
    case .number(let number):
      if isNamedBehind { cut() }
      if number.kind == .phone { open.phones.append(number) } else { open.emails.append(number) }
    }
  }

  /// Gives each cell of a line to the name above it; false where the line has no cells of their own.
  private mutating func addColumns(_ line: ContactLine, isNames: Bool) -> Bool {
    var cells: [Int] = []
    for (item, cell) in zip(line.items, line.cells) where isNames || Self.isNumber(item) {
      if cells.last != cell { cells.append(cell) }
    }
    guard !cells.isEmpty else { return line.items.isEmpty }
    if isNames { return cells.count == open.people.count }
    let firstIndent = line.indents[line.cells.firstIndex(of: cells[0]) ?? 0]
    for (place, item) in line.items.enumerated() {
      guard case .number(let number) = item, let order = cells.firstIndex(of: line.cells[place]) else { continue }
      let isComplete = cells.count == open.people.count
      let column = isComplete ? order : nearest(cells.count == 1 ? firstIndent : line.indents[place])
      if number.kind == .phone {
        open.people[column].phones.append(number)
      } else {
        open.people[column].emails.append(number)
      }
    }
    return true
  }

  private static func isNumber(_ item: ContactLine.Item) -> Bool {
    if case .number = item { true } else { false }
  }

  private func nearest(_ indent: Int) -> Int {
    open.people.indices.min { abs(open.people[$0].indent - indent) < abs(open.people[$1].indent - indent) } ?? 0
  }

  /// A desk behind another desk's number begins a new contact; an organisation behind a person's number does not.
  private var isNewDesk: Bool { open.people.isEmpty }

  private mutating func cut() {
    drafts.append(open)
    open = Draft()
    isNamedBehind = false
  }

  /// Ends the block: what has no number is dropped, and a shared address goes to all.
  mutating func close() {
    if open.hasNumbers { cut() }
    open = Draft()
    isNamedBehind = false
    guard !drafts.isEmpty else { return }
    var people = drafts
    let shared =
      people[0].people.isEmpty && people[0].organization == nil && people.count > 1 && !people[1].people.isEmpty
      ? people.removeFirst() : nil
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
}

extension ContactBlock {
  private func finish(_ draft: Draft) -> [Contact] {
    let people = shared(draft)
    guard !people.isEmpty else { return [contact(nil, draft.organization, draft.phones, draft.emails)] }
    return people.map { contact($0, draft.organization, $0.phones, $0.emails) }
  }

  /// Each person with the numbers of his own and those that all have.
  private func shared(_ draft: Draft) -> [Person] {
    var people = draft.people
    // One number below names side by side is everybody's.
    if people.filter(\.hasNumbers).count == 1, let own = people.first(where: \.hasNumbers) {
      for index in people.indices { (people[index].phones, people[index].emails) = (own.phones, own.emails) }
    }
    let isRespective = draft.isRespective && people.count > 1
    for (order, index) in people.indices.enumerated() {
      let (phones, emails) = (draft.phones, draft.emails)
      people[index].phones += isRespective && phones.count == people.count ? [phones[order]] : phones
      people[index].emails += isRespective && emails.count == people.count ? [emails[order]] : emails
    }
    guard people.count > 1 else { return people }
    let owners = draft.emails.map { owner(of: $0, among: people) }
    for index in people.indices {
      let others = people[index].emails.filter { email in
        let owner = draft.emails.firstIndex { $0.range == email.range }.flatMap { owners[$0] }
        return owner.map { $0 != index } ?? false
      }
      guard people[index].phones.count + people[index].emails.count > others.count else { continue }
      people[index].emails.removeAll { email in others.contains { $0.range == email.range } }
    }
    return people
  }

  /// The one person whose surname an address bears.
  private func owner(of email: ContactNumber, among people: [Person]) -> Int? {
    let local = email.text.prefix { $0 != "@" }.lowercased()
    let bearers = people.indices.filter { index in
      let name = source.name(people[index].name).lowercased()
      guard let surname = name.split(separator: " ").last, surname.utf8.count > 2 else { return false }
      return local.contains(surname)
    }
    return bearers.count == 1 ? bearers[0] : nil
  }

  private func contact(
    _ person: Person?, _ organization: Range<Int>?, _ phones: [ContactNumber], _ emails: [ContactNumber]
  ) -> Contact {
    let organization = organization.flatMap { $0.overlaps(headline) ? nil : $0 }
    let words = [person?.name, organization].compactMap { $0 }.map(source.span)
    let all = words + (phones + emails).map(\.range)
    let lower = all.map(\.lowerBound).min() ?? 0
    return Contact(
      name: person.map { source.name($0.name) }, organization: organization.map(source.name),
      role: person?.role.map { source.name($0) }, phones: phones.map(\.text), emails: emails.map(\.text),
      range: lower..<(all.map(\.upperBound).max() ?? lower))
  }
}
