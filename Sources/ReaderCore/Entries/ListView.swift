package import PostDirectory

/// What fills the Posts pane: posts, or what is found in them.
package enum ListView: Sendable, Hashable {
  case posts
  case quotes(QuoteGrouping)
  /// Everyone quoted.
  case speakers(SpeakerEntry.Order)
  /// All that one person said, by name.
  case speaker(String)
  /// People and desks across posts.
  case contacts(DirectoryEntry.Order)
  case clips

  /// What quotes stand below.
  package enum QuoteGrouping: String, Sendable, Hashable, CaseIterable {
    /// A post's date and title, in the order of the posts.
    case date
    /// A speaker's name, the most quoted first.
    case speaker
  }

  /// What the pane is called.
  package var title: String {
    switch self {
    case .posts: Pane.posts.title
    case .quotes(.date): "All quotes"
    case .quotes(.speaker): "All quotes by speaker"
    case .speakers(.count): "Speakers"
    case .speakers(.name): "Speakers by name"
    case .speakers(.last): "Speakers by date"
    case .speaker(let name): name
    case .contacts(.name): "All contacts"
    case .contacts(.last): "All contacts by date"
    case .contacts(.count): "All contacts by posts"
    case .clips: "Clips"
    }
  }

  /// What its entries are called.
  package func noun(_ count: Int) -> String {
    let one =
      switch self {
      case .posts: "post"
      case .quotes, .speaker: "quote"
      case .speakers: "speaker"
      case .contacts: "contact"
      case .clips: "clip"
      }
    return count == 1 ? one : one + "s"
  }

  /// Whether its entries are quotes, which ``Command/nextQuote`` then goes along.
  package var hasQuotes: Bool {
    switch self {
    case .quotes, .speaker: true
    case .posts, .speakers, .contacts, .clips: false
    }
  }

  /// The same entries in the order of that name, or without one in the next; `nil` where it has no such order.
  package func ordered(_ name: String?) -> ListView? {
    switch self {
    case .posts, .speaker, .clips: nil
    case .quotes(let order): Self.order(order, name).map(ListView.quotes)
    case .speakers(let order): Self.order(order, name).map(ListView.speakers)
    case .contacts(let order): Self.order(order, name).map(ListView.contacts)
    }
  }

  private static func order<Order: CaseIterable & RawRepresentable<String> & Equatable>(
    _ order: Order, _ name: String?
  ) -> Order? {
    if let name { return Order(rawValue: name) }
    let all = Array(Order.allCases)
    return all.firstIndex(of: order).map { all[($0 + 1) % all.count] }
  }

  /// Rows for each entry in a pane of so many; a heading takes one in any case.
  package func rowsPerEntry(in rows: Int) -> Int { rows >= Self.tall ? 2 : 1 }

  /// Rows from which on an entry has two.
  private static let tall = 8
}
