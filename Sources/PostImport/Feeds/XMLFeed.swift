/// A feed in XML: RSS in any version, Atom, CDF.
package struct XMLFeed: Sendable {
  /// UTF-8, from the root element (or the DOCTYPE before it) on.
  private let text: [UInt8]
  package let header: FeedHeader

  /// What is at a place of the feed.
  package enum Item: Sendable {
    case entry(FeedEntry)
    case tooLong
  }

  /// Reads what the feed says of itself; the entries are passed over.
  init(_ text: [UInt8]) {
    self.text = text
    header = Self.header(of: text)
  }

  /// Reads the entries in the memory of one; `take` returns `false` to end that.
  func entries(_ take: (Item) -> Bool) -> XMLReading.Outcome {
    withoutActuallyEscaping(take) { take in
      let reading = XMLReading(
        wants: { name, _ in Self.isEntry(name) },
        take: { end in
          switch end {
          case .nothing: true
          case .tooLong: take(.tooLong)
          case .tree(let item): take(.entry(XMLEntryReading(item, header: header).entry()))
          }
        })
      return reading.read(XMLEncoding.pieces(of: text[...]))
    }
  }

  private static func isEntry(_ name: XMLName) -> Bool {
    (name.local == "item" || name.local == "entry") && [.feed, .atom].contains(name.vocabulary)
  }
}

// MARK: - Header

extension XMLFeed {
  /// How far the feed is looked through for what it says of itself, in bytes.
  private static let headerReach = 2 * 1_048_576

  private static func header(of text: [UInt8]) -> FeedHeader {
    var header = FeedHeader()
    var selfLink: String?
    let reading = XMLReading(
      wants: { name, path in
        if path.contains(where: { isEntry($0.name) }) {
          if isContent(name) { header.hasContent = true }
          return false
        }
        return isAboutFeed(name, path)
      },
      take: { end in
        if case .tree(let element) = end { note(element, in: &header, &selfLink) }
        return true
      })
    _ = reading.read(XMLEncoding.pieces(of: text.prefix(headerReach)))
    if header.link.map({ !WebAddress.isWeb($0) }) ?? true, let selfLink {
      header.link = header.link.map { WebAddress.resolved($0, against: selfLink) } ?? selfLink
    }
    return header
  }

  private static func isContent(_ name: XMLName) -> Bool {
    switch name.vocabulary {
    case .content: name.local == "encoded"
    case .atom, .feed: name.local == "content" || name.local == "fullitem"
    case .xhtml: name.local == "body"
    default: false
    }
  }

  private static func isAboutFeed(_ name: XMLName, _ path: [XMLTreeBuilder.Open]) -> Bool {
    guard let parent = path.last?.name.local, ["channel", "feed", "rss"].contains(parent) else { return false }
    return ["title", "link", "language", "author", "creator"].contains(name.local)
  }

  private static func note(_ element: XMLElement, in header: inout FeedHeader, _ selfLink: inout String?) {
    header.language = header.language ?? element.language
    switch (element.name.local, element.name.vocabulary) {
    case ("title", .feed), ("title", .atom): header.title = header.title ?? FeedText(element, base: nil)?.line
    case ("language", _): header.language = element.words ?? header.language
    case ("author", .feed), ("author", .atom): header.author = header.author ?? FeedPerson.name(element)
    case ("link", .feed), ("link", .atom):
      guard let written = element.attribute("href") ?? element.words else { return }
      let address = FeedAddress.unescaped(written)
      let whole = WebAddress.resolved(address, against: element.base)
      switch element.attribute("rel")?.lowercased() {
      case nil, "", "alternate": header.link = header.link ?? whole
      case "self": selfLink = selfLink ?? (WebAddress.isWeb(whole) ? whole : nil)
      default: break
      }
    default: break
    }
  }
}
