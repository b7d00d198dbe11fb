package import PostModel

/// A quote or a contact that was put into the tray, with all that tells where it is from: it can be copied, and held
/// against its post, when the post is another one by then, or gone.
package struct Clip: Sendable, Hashable, Identifiable {
  package enum Content: Sendable, Hashable {
    case quote(Quote)
    case contact(Contact, words: String)
  }

  /// The same for the same words of the same post.
  package let id: String
  package let content: Content
  package let post: PostID
  /// Of the body's text, as 64 hexadecimal digits.
  package let sha256: String
  package let title: String
  package let date: PostDate?
  package let organization: String?
  /// The address that the post was published at.
  package let source: String?
  /// The link that shows the words, where they were in a page.
  package let fragmentLink: String?
  package let clipped: Moment
  /// What its user has written of it; never empty.
  package var note: String?

  package init(
    id: String, content: Content, post: PostID, sha256: String, title: String, date: PostDate?, organization: String?,
    source: String?, fragmentLink: String?, clipped: Moment, note: String? = nil
  ) {
    self.id = id
    self.content = content
    self.post = post
    self.sha256 = sha256
    self.title = title
    self.date = date
    self.organization = organization
    self.source = source
    self.fragmentLink = fragmentLink
    self.clipped = clipped
    self.note = note
  }

  package var quote: Quote? { if case .quote(let quote) = content { quote } else { nil } }
  package var contact: Contact? { if case .contact(let contact, _) = content { contact } else { nil } }

  /// What was taken from the body, with the UTF-8 offsets that it stood at; an editor's contact that stands nowhere in
  /// the text has none.
  package var passages: [Segment] {
    switch content {
    case .quote(let quote): quote.segments
    case .contact(let contact, let words): contact.range.isEmpty ? [] : [Segment(range: contact.range, text: words)]
    }
  }
}

/// The clips in the order that their user has given them.
package struct ClipTray: Sendable, Hashable {
  package private(set) var clips: [Clip] = []
  /// Each clip's place: clips are in the order of these, then of when they were put in.
  private var places: [String: Double] = [:]
  /// How many things in the tray this version does not understand.
  package private(set) var unreadable = 0
  /// What the book said of clips.
  private var said: [String: ClipMarks] = [:]

  package init() {}

  package init(_ book: MarkBook) { update(book) }

  /// Takes the clips of a book; quick where they are the same.
  package mutating func update(_ book: MarkBook) {
    if said == book.clips { return }
    said = book.clips
    let held = book.clips.filter { $0.value.content != .null }
    var found: [Clip] = []
    for (id, marks) in held {
      guard var clip = Clip(id: id, marks.content) else { continue }
      clip.note = marks.note
      found.append(clip)
    }
    places = held.compactMapValues(\.place)
    clips = found.sorted { [places] left, right in
      let (first, second) = (places[left.id] ?? .infinity, places[right.id] ?? .infinity)
      return first == second ? (left.clipped, left.id) < (right.clipped, right.id) : first < second
    }
    unreadable = held.count - clips.count
  }

  package var count: Int { clips.count }

  package func index(of id: String) -> Int? { clips.firstIndex { $0.id == id } }

  /// What puts a clip in behind all others.
  package func adding(_ clip: Clip) -> [MarkChange] {
    [.clip(clip.id, clip.json), .clipPlace(clip.id, (places.values.filter(\.isFinite).max() ?? 0) + 1)]
  }

  /// What takes a clip out.
  package func removing(_ id: String) -> [MarkChange] { [.clip(id, .null)] }

  /// What brings a clip one down or up: the places of the two are exchanged, all being numbered where one has none of
  /// its own.
  package func moving(_ id: String, by step: Int) -> [MarkChange] {
    guard let from = index(of: id), clips.indices.contains(from + step) else { return [] }
    let places = clips.map { self.places[$0.id] }
    let isOrdered = zip(places, places.dropFirst()).allSatisfy { ($0 ?? .nan) < ($1 ?? .nan) }
    if isOrdered, let mine = places[from], let other = places[from + step] {
      return [.clipPlace(id, other), .clipPlace(clips[from + step].id, mine)]
    }
    var order = clips.map(\.id)
    order.swapAt(from, from + step)
    return order.enumerated().map { .clipPlace($0.element, Double($0.offset + 1)) }
  }
}
