import PostDirectory
import PostMarks
import PostModel

/// Speakers that are said to be one, and rows that are marked.
extension Reader {
  /// Which names the user has said to be one speaker.
  var speakerAliases: SpeakerAliases { SpeakerAliases(marks.book.aliases) }

  /// The name of the speaker that is selected, or whose page is shown.
  var selectedSpeaker: String? {
    if case .speaker(let name)? = entries?.view { return name }
    if case .speaker(let speaker)? = entries?.selected { return speaker.entry.name }
    return nil
  }

  /// The contact that is selected in the directory, while the focus is there.
  package var selectedContact: ListedContact? {
    guard focus == .posts, case .contact(let contact)? = entries?.selected else { return nil }
    return contact
  }

  /// Marks the selected row, or takes the mark away, and goes on to the next.
  mutating func markRow() -> [Effect] {
    guard let contact = selectedContact else { return [] }
    views[views.count - 1].marked.toggle(contact.entry)
    return moveList { $0.move(by: 1) }
  }

  /// The selected speaker is the same as another one.
  mutating func merge(into other: String) -> [Effect] {
    guard let name = selectedSpeaker else { return [] }
    let aliases = speakerAliases
    let target = entries?.names.first { NameKey($0) == NameKey(aliases.name(of: other)) } ?? aliases.name(of: other)
    if let refusal = aliases.refusal(merging: name, into: other) {
      say(refusal.sentence(name, other), .warning)
      return []
    }
    say(SafeText(oneLine: "\(name) is \(target) now; U undoes it"))
    return change([.alias(name, of: target)], undoneAs: SafeText(oneLine: "\(name) as \(target)"), selecting: target)
  }

  /// All names of the selected speaker are speakers of their own again.
  mutating func unmerge() -> [Effect] {
    guard let name = selectedSpeaker else { return [] }
    let names = speakerAliases.merged(with: name)
    let count = names.count == 1 ? "1 other name" : names.count.grouped + " other names"
    say(SafeText(oneLine: "\(name) and \(count) are apart again; U undoes it"))
    return change(
      names.map { .alias($0, of: nil) }, undoneAs: SafeText(oneLine: "the names of \(name) apart"), selecting: name)
  }

  /// Says something of speakers, and lists them as they are now; a speaker's page becomes that of another name.
  private mutating func change(
    _ changes: [MarkChange], undoneAs name: SafeText, selecting speaker: String
  ) -> [Effect] {
    if case .speaker? = entries?.view { views[views.count - 1] = EntryList(.speaker(speaker)) }
    resizePanes()
    return mark(changes, undoneAs: name) + askForEntries(selecting: .speaker(NameKey(speaker)))
  }

  /// What ``Command/merge`` can name.
  var knownSpeakers: [Completion.Candidate] {
    let own = selectedSpeaker.map { NameKey($0) }
    return (entries?.names ?? []).filter { NameKey($0) != own }.map { .init($0) }
  }
}

extension SpeakerAliases.Refusal {
  fileprivate func sentence(_ name: String, _ other: String) -> SafeText {
    switch self {
    case .isSame: SafeText(oneLine: "\(name) and \(other) are one speaker already")
    case .ring: SafeText(oneLine: "\(other) is \(name) already; unmerge parts them")
    }
  }
}

extension Command {
  /// Why nothing can be said of a speaker or a row now; `nil` where it can, and for all other commands.
  func peopleRefusal(in reader: Reader) -> SafeText? {
    switch self {
    case .mark: reader.selectedContact == nil ? "Rows are marked in the list of all contacts" : nil
    case .merge: reader.selectedSpeaker == nil ? Self.noSpeaker : nil
    case .unmerge:
      reader.selectedSpeaker.map { name -> SafeText? in
        let names = reader.speakerAliases.merged(with: name)
        return names.isEmpty ? SafeText(oneLine: "\(name) is merged with nobody") : nil
      } ?? Self.noSpeaker
    default: nil
    }
  }

  private static let noSpeaker: SafeText = "No speaker is selected; speakers lists them"
}
