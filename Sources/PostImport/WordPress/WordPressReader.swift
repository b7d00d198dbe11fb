package import ImportModel

/// Reads WordPress's exports (WXR 1.0 to 1.2): RSS 2.0 with what WordPress knows of each item.
package enum WordPressReader {
  /// The longest item, in bytes, comments among it.
  package static let itemLimit = 8 * 1_048_576

  /// Gives each post as it comes, in the memory of one; what is no post, or is not asked for, is told as skipped.
  ///
  /// - Parameter itemLimit: How many bytes an item may have; a longer one is told, and passed over.
  package static func read(
    _ source: ByteSource, options: ImportOptions, itemLimit: Int = WordPressReader.itemLimit, _ take: TakeItem
  ) {
    guard let next = WordPressPieces.reader(of: source) else {
      _ = take(.skipped(SourceRefusal.noExport.skipped()))
      return
    }
    let (outcome, count) = items(next, options: options, itemLimit: itemLimit, take)
    switch outcome {
    case .stopped, .whole: break
    case .cut where source.failure != nil:
      _ = take(.skipped(SourceRefusal.unreadableExport(items: count).skipped()))
    case .cut: _ = take(.skipped(SourceRefusal.cutExport(items: count).skipped()))
    case .refused(let refusal): _ = take(.skipped(SourceRefusal.xml(refusal, items: count).skipped()))
    }
  }

  private static func items(
    _ next: () -> [UInt8], options: ImportOptions, itemLimit: Int, _ take: TakeItem
  ) -> (XMLReading.Outcome, count: Int) {
    withoutActuallyEscaping(take) { take in
      var site = WordPressSite()
      var count = 0
      let reading = XMLReading(
        limit: itemLimit,
        wants: { name, path in path.last?.name.local == "channel" && (isItem(name) || WordPressSite.isAbout(name)) },
        take: { end in
          switch end {
          case .tree(let element) where isItem(element.name):
            count += 1
            return take(WordPressItem(element, number: count).read(site: &site, options: options))
          case .tooLong(let name) where isItem(name):
            count += 1
            let reason = "has more than \(itemLimit / 1_048_576) MiB"
            return take(.skipped(.failed(reason, place: "item \(count)")))
          case .tree(let element): site.note(element)
          case .tooLong, .nothing: break
          }
          return true
        })
      return (reading.read(next), count)
    }
  }

  private static func isItem(_ name: XMLName) -> Bool { name.local == "item" && name.vocabulary == .feed }
}

/// An export's bytes as pieces of UTF-8, from its root element on.
private enum WordPressPieces {
  /// `nil` where there is no such element near the beginning.
  static func reader(of source: ByteSource) -> (() -> [UInt8])? {
    let head = source.peek(FeedKind.headLength)
    guard XMLEncoding.isPlain(head) else { return source.all().flatMap { whole(XMLEncoding.utf8($0)) } }
    guard let start = start(of: XMLEncoding.utf8(head)) else { return nil }
    let first = source.next(upTo: head.count)
    let count = XMLEncoding.wholeCount(first)
    // What is mended before the root moves it, so that goes first.
    var cut = Array(XMLEncoding.mended(Array(first[..<count])).dropFirst(start)) + first[count...]
    return {
      while true {
        let more = source.next()
        let piece = cut + more
        let count = more.isEmpty ? piece.count : XMLEncoding.wholeCount(piece)
        cut = Array(piece[count...])
        // An empty piece is the end; a pipe may have given less than a character.
        if count > 0 || more.isEmpty { return XMLEncoding.mended(Array(piece[..<count])) }
      }
    }
  }

  private static func whole(_ text: [UInt8]) -> (() -> [UInt8])? {
    guard let start = start(of: text) else { return nil }
    return XMLEncoding.pieces(of: text[start...])
  }

  private static func start(of text: [UInt8]) -> Int? {
    guard let found = FeedKind.locate(text), found.kind == .wordpress || found.kind == .rss else { return nil }
    return found.start
  }
}
