package import PostDirectory
package import PostMarks
package import PostModel

/// An entry of a list that is not one of posts.
package enum ListEntry: Sendable, Hashable {
  /// Stands above the entries that belong to it; it is never selected.
  case heading(EntryHeading)
  /// Stands at the head of a list, and says something of all of it; it is never selected.
  case fact(EntryFact)
  case quote(QuoteEntry)
  case clip(ClipEntry)
  case speaker(ListedSpeaker)
  case contact(ListedContact)

  /// What tells it from others of its list; `nil` for a heading.
  package var key: EntryKey? {
    switch self {
    case .heading, .fact: nil
    case .quote(let entry): .quote(entry.place)
    case .clip(let entry): .clip(entry.clip.id)
    case .speaker(let speaker): .speaker(speaker.entry.id)
    case .contact(let contact): .contact(contact.entry.id)
    }
  }

  /// Where in a post it stands; `nil` where it is in none.
  package var place: EntryPlace? {
    switch self {
    case .heading, .fact: nil
    case .quote(let entry): entry.place
    case .clip(let entry): entry.place
    case .speaker(let speaker): speaker.place
    case .contact(let contact): contact.place
    }
  }

  /// Its place among the entries that are no headings, counted from 1; `nil` where the list has no headings.
  package var number: Int? {
    switch self {
    case .heading, .fact, .speaker, .contact, .clip: nil
    case .quote(let entry): entry.number
    }
  }

  /// Whether it is none of what the list is of.
  package var isHeading: Bool {
    switch self {
    case .heading, .fact: true
    case .quote, .speaker, .contact, .clip: false
    }
  }
}

/// What a list's selection stays on when the list is asked for anew.
package enum EntryKey: Sendable, Hashable {
  case quote(EntryPlace)
  /// By its name.
  case clip(String)
  case speaker(NameKey)
  /// The entry's name in its directory.
  case contact(String)
}

/// A place in a post.
package struct EntryPlace: Sendable, Hashable {
  package enum Spot: Sendable, Hashable {
    case top
    /// The quote's, the contact's number in its post, counted from 0.
    case quote(Int)
    case contact(Int)
    /// Wherever its words are.
    case clip(Clip)
  }

  package let post: PostID
  package let spot: Spot

  package init(_ post: PostID, _ spot: Spot) {
    self.post = post
    self.spot = spot
  }
}

/// A line above entries that belong together.
package struct EntryHeading: Sendable, Hashable {
  /// A post's day, say; stands first.
  package let date: String?
  package let text: String
  /// How many entries there are below it; `nil` where that is not told.
  package let count: Int?

  package init(date: String? = nil, _ text: String, count: Int? = nil) {
    self.date = date
    self.text = text
    self.count = count
  }
}

/// A quote in a list.
package struct QuoteEntry: Sendable, Hashable {
  package let place: EntryPlace
  /// With its words, as the file has them.
  package let quote: Quote
  /// The post's day, where the heading above does not tell it.
  package let date: String?
  package let number: Int

  package init(_ post: PostID, _ index: Int, _ quote: Quote, date: String? = nil, number: Int) {
    place = EntryPlace(post, .quote(index))
    self.quote = quote
    self.date = date
    self.number = number
  }
}
