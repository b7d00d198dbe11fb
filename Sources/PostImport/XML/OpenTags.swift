/// The names of the elements that are open, outermost first.
struct OpenTags {
  private var names: [UInt8] = []
  private var starts: [Int] = []

  var depth: Int { starts.count }

  mutating func open(_ name: ArraySlice<UInt8>) {
    starts.append(names.count)
    names += name
  }

  /// What closes before and with an end tag: the names to write end tags for, innermost first; empty where nothing of
  /// that name is open, and the tag is to be left out.
  ///
  /// Looks at no more than the innermost ``reach`` elements.
  mutating func close(_ name: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var closed: [ArraySlice<UInt8>] = []
    var end = names.count
    for start in starts.reversed().prefix(Self.reach) {
      closed.append(names[start..<end])
      if names[start..<end].elementsEqual(name) {
        starts.removeLast(closed.count)
        names.removeLast(names.count - start)
        return closed
      }
      end = start
    }
    return []
  }

  private static let reach = 64
}
