import CXML

/// Reads a document from front to back and gives the elements that are asked for, each as a tree.
///
/// Works in the memory of one such tree. What comes to libxml2 is mended first (``XMLMending``), so it never sees a
/// DOCTYPE or an entity; it loads nothing.
final class XMLReading {
  private var mending = XMLMending()
  private var builder: XMLTreeBuilder
  private var context: xmlParserCtxtPtr?
  private var names: [RawName: XMLName] = [:]
  private let wants: (XMLName, [XMLTreeBuilder.Open]) -> Bool
  private let take: (XMLTreeBuilder.End) -> Bool
  private var isStopped = false
  private var refusal: XMLRefusal?
  /// How many names a document may have: libxml2 takes longer for each that it does not know.
  static let nameLimit = 8_192

  /// - Parameter wants: Whether an element is to be given, by its name and the elements around it.
  /// - Parameter take: Takes an element; `false` ends the reading.
  /// - Parameter limit: How many bytes of names, attributes and words an element may have.
  init(
    limit: Int = XMLTreeBuilder.elementLimit, wants: @escaping (XMLName, [XMLTreeBuilder.Open]) -> Bool,
    take: @escaping (XMLTreeBuilder.End) -> Bool
  ) {
    builder = XMLTreeBuilder(limit: limit)
    self.wants = wants
    self.take = take
    var handler = Self.handler()
    context = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
    _ = xmlCtxtUseOptions(context, Int32(options | XML_PARSE_NOWARNING.rawValue))
  }

  deinit { xmlFreeParserCtxt(context) }

  /// How a document ended.
  enum Outcome: Sendable, Hashable {
    case whole
    /// Not all elements were closed.
    case cut
    /// Whoever takes the elements wants no more.
    case stopped
    case refused(XMLRefusal)
  }

  /// Reads pieces of UTF-8 until there are none.
  func read(_ next: () -> [UInt8]) -> Outcome {
    while !isStopped, !mending.isComplete {
      let piece = next()
      do {
        try push(mending.mended(piece, isLast: piece.isEmpty))
      } catch {
        return .refused(error)
      }
      if piece.isEmpty { break }
    }
    if let refusal { return .refused(refusal) }
    return isStopped ? .stopped : mending.isComplete ? .whole : .cut
  }

  private func push(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, !isStopped {
      let piece = rest.prefix(1_048_576)
      rest = rest.dropFirst(piece.count)
      _ = piece.withUnsafeBytes {
        xmlParseChunk(context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), 0)
      }
    }
  }
}

// MARK: - What libxml2 calls

extension XMLReading {
  private typealias Bytes = UnsafePointer<xmlChar>

  /// A name by where its parts are in the parser's dictionary.
  private struct RawName: Hashable {
    let local: UnsafePointer<xmlChar>?
    let prefix: UnsafePointer<xmlChar>?
    let namespace: UnsafePointer<xmlChar>?
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 0xDEED_BEAF
    handler.startElementNs = { reading, local, prefix, namespace, _, _, count, _, attributes in
      XMLReading.of(reading)?.start(RawName(local: local, prefix: prefix, namespace: namespace), attributes, Int(count))
    }
    handler.endElementNs = { reading, _, _, _ in XMLReading.of(reading)?.end() }
    handler.characters = { reading, text, count in XMLReading.of(reading)?.characters(text, Int(count)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.serror = { _, _ in }
    return handler
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLReading? {
    pointer.map { Unmanaged<XMLReading>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ name: RawName, _ attributes: UnsafeMutablePointer<Bytes?>?, _ count: Int) {
    guard !isStopped else { return }
    builder.start(self.name(name), attributes.map { self.attributes($0, count) } ?? [], wants: wants)
  }

  private func characters(_ text: Bytes?, _ count: Int) {
    builder.characters(UnsafeBufferPointer(start: text, count: count))
  }

  private func end() {
    guard !isStopped else { return }
    let end = builder.end()
    if case .nothing = end { return }
    isStopped = !take(end)
    if isStopped { xmlStopParser(context) }
  }

  /// Five pointers each: name, prefix, namespace, the value's beginning and end.
  private func attributes(_ raw: UnsafeMutablePointer<Bytes?>, _ count: Int) -> [XMLElement.Attribute] {
    (0..<count).map { index in
      let part = raw + index * 5
      let value = part[3].flatMap { start in part[4].map { UnsafeBufferPointer(start: start, count: $0 - start) } }
      return XMLElement.Attribute(
        name: name(RawName(local: part[0], prefix: part[1], namespace: part[2])),
        value: value.map { String(decoding: $0, as: UTF8.self) } ?? "")
    }
  }

  private func name(_ raw: RawName) -> XMLName {
    if let known = names[raw] { return known }
    let local = raw.local.map { String(cString: $0) } ?? ""
    let prefix = raw.prefix.map { String(cString: $0) }
    let name = XMLName(
      vocabulary: XMLVocabulary(namespace: raw.namespace.map { String(cString: $0) }, prefix: prefix),
      local: local.lowercased(), written: prefix.map { $0 + ":" + local } ?? local)
    names[raw] = name
    if names.count > Self.nameLimit {
      (refusal, isStopped) = (.manyNames, true)
      xmlStopParser(context)
    }
    return name
  }
}
