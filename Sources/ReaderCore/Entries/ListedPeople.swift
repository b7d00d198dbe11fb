package import PostDirectory

/// A speaker in a list.
package struct ListedSpeaker: Sendable, Hashable {
  package let entry: SpeakerEntry
  /// The first quote of the newest post; `nil` where that post is gone meanwhile.
  package let place: EntryPlace?

  package init(_ entry: SpeakerEntry, at place: EntryPlace? = nil) {
    self.entry = entry
    self.place = place
  }
}

/// A person or desk in a list.
package struct ListedContact: Sendable, Hashable {
  package let entry: DirectoryEntry
  /// In the newest post; `nil` where that is gone meanwhile.
  package let place: EntryPlace?
  /// Whether it was last seen too long ago.
  package let isStale: Bool

  package init(_ entry: DirectoryEntry, at place: EntryPlace? = nil, isStale: Bool = false) {
    self.entry = entry
    self.place = place
    self.isStale = isStale
  }
}

/// A line at the head of a list.
package struct EntryFact: Sendable, Hashable {
  /// Years, say; stands first.
  package let label: String?
  package let text: String
  /// How many entries it is about; `nil` where that is not told.
  package let count: Int?

  package init(_ label: String? = nil, _ text: String, count: Int? = nil) {
    self.label = label
    self.text = text
    self.count = count
  }
}

extension EntryFact {
  /// What stands at the head of a speaker's page: names, counts and years, then roles with their years.
  ///
  /// - Parameter most: so many lines at most, at least 2. Where there are more roles, those with the most quotes are shown,
  ///   newest first, and the others are counted.
  package static func about(_ speaker: SpeakerEntry, most: Int) -> [EntryFact] {
    let posts = speaker.posts == 1 ? "1 post" : speaker.posts.grouped + " posts"
    let quotes = speaker.quotes == 1 ? "1 quote" : speaker.quotes.grouped + " quotes"
    var facts = [EntryFact(speaker.span.years, quotes + " in " + posts)]
    if !speaker.otherNames.isEmpty {
      facts.append(EntryFact(nil, "also " + speaker.otherNames.joined(separator: ", ")))
    }
    let room = max(1, most - facts.count)
    if speaker.tenures.count <= room { return facts + speaker.tenures.map(Self.init) }
    let shown = Set(
      speaker.tenures.enumerated().sorted { $0.element.quotes > $1.element.quotes }.prefix(room - 1).map(\.offset))
    let rest = speaker.tenures.count - shown.count
    return facts + speaker.tenures.enumerated().filter { shown.contains($0.offset) }.map { EntryFact($0.element) }
      + [EntryFact(nil, rest == 1 ? "1 other role" : rest.grouped + " other roles")]
  }

  private init(_ tenure: Tenure) { self.init(tenure.span.years, tenure.text, count: tenure.quotes) }
}
