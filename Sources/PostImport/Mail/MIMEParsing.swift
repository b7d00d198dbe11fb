import CGMime

/// Makes values of what GMime parses.
struct MIMEParsing {
  /// Parts in parts deeper than this are no mail that people send.
  private static let depthLimit = 32
  /// Bytes of one text part, encoded; a release has some thousand.
  private static let textLimit = 4 * 1_048_576

  private var isTooDeep = false

  /// The message in the bytes; the reason why it is not to be read where it is none.
  static func message(_ bytes: [UInt8]) throws(MailRefusal) -> MailMessage {
    if bytes.isEmpty { throw .empty }
    guard GMime.isReady else { throw .unreadable }
    if let refusal = MailShape.refusal(of: bytes) { throw refusal }
    var parsing = MIMEParsing()
    let message = bytes.withUnsafeBytes { parsing.parse($0) }
    if parsing.isTooDeep { throw .tooDeep }
    guard let message else { throw .unreadable }
    return message
  }

  private mutating func parse(_ bytes: UnsafeRawBufferPointer) -> MailMessage? {
    // The array is GMime's view of bytes that stay ours: its stream neither owns nor changes them.
    var view = GByteArray(
      data: UnsafeMutablePointer(mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)),
      len: guint(bytes.count))
    return withUnsafeMutablePointer(to: &view) { view in
      let memory = GMimeOwned(g_mime_stream_mem_new())
      return memory.with { stream in
        gmime_stream_lend(stream, view)
        let parser = GMimeOwned(g_mime_parser_new_with_stream(stream))
        return parser.with { parse($0) } ?? nil
      } ?? nil
    }
  }

  private mutating func parse(_ parser: UnsafeMutablePointer<GMimeParser>) -> MailMessage? {
    g_mime_parser_set_format(parser, GMIME_FORMAT_MESSAGE)
    let message = GMimeOwned(g_mime_parser_construct_message(parser, nil))
    return message.with { self.message($0, depth: 0) }
  }

  private mutating func message(_ message: UnsafeMutablePointer<GMimeMessage>, depth: Int) -> MailMessage {
    let own = gmime_message_headers(message)
    guard let root = gmime_message_root(message) else {
      return MailMessage(headers: MailHeaders(Self.fields(own)), root: .multipart(subtype: "mixed", parts: []))
    }
    let charset = Self.parameter("charset", root)
    let fields = Self.fields(own, charset) + Self.fields(g_mime_object_get_header_list(root), charset)
    return MailMessage(headers: MailHeaders(fields), root: part(root, depth: depth + 1))
  }

  private mutating func part(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) -> MailPart {
    let type = MIMEType(object)
    if depth > Self.depthLimit {
      isTooDeep = true
    } else if let multipart = gmime_as_multipart(object) {
      let parts = (0..<g_mime_multipart_get_count(multipart)).compactMap { index in
        g_mime_multipart_get_part(multipart, index).map { part($0, depth: depth + 1) }
      }
      return .multipart(subtype: type.subtype, parts: parts)
    } else if let inner = gmime_inner_message(object) {
      return .message(message(inner, depth: depth + 1))
    } else if let leaf = gmime_as_part(object) {
      return Self.leaf(leaf, object, type)
    }
    return .file(MailFile(type: type.full, name: nil, isInline: false))
  }

  private static func leaf(
    _ part: UnsafeMutablePointer<GMimePart>, _ object: UnsafeMutablePointer<GMimeObject>, _ type: MIMEType
  ) -> MailPart {
    let name = g_mime_part_get_filename(part).map { MailHeaders.decoded(String(cString: $0)) }
    let disposition = g_mime_object_get_disposition(object).map { String(cString: $0).lowercased() }
    let isAttachment = disposition == "attachment"
    let format = type.textFormat(name: isAttachment ? name : nil)
    let isInline = !isAttachment && (disposition == "inline" || g_mime_object_get_content_id(object) != nil)
    var file = MailFile(type: type.full, name: name, isInline: isInline)
    file.isSigned = parameter("smime-type", object)?.lowercased().hasPrefix("signed") == true
    guard let format, let content = g_mime_part_get_content(part) else { return .file(file) }
    guard let bytes = decoded(content) else {
      file.isOversized = true
      return .file(file)
    }
    var text = Charset.decode(bytes, declared: parameter("charset", object))
    if format == .plain, parameter("format", object)?.lowercased() == "flowed" {
      text = FlowedText.joined(text, deletesSpace: parameter("delsp", object)?.lowercased() == "yes")
    }
    return .text(MailTextPart(format: format, text: text, name: name, isAttachment: isAttachment))
  }

  private static func parameter(_ name: String, _ object: UnsafeMutablePointer<GMimeObject>) -> String? {
    g_mime_object_get_content_type_parameter(object, name).map { MailHeaders.text(ofRaw: $0) }
  }

  /// The bytes behind a transfer encoding, damaged or not; `nil` where they are more than a text may have.
  private static func decoded(_ content: UnsafeMutablePointer<GMimeDataWrapper>) -> [UInt8]? {
    if let source = g_mime_data_wrapper_get_stream(content), g_mime_stream_length(source) > textLimit { return nil }
    let target = GMimeOwned(g_mime_stream_mem_new())
    return target.with { stream in
      g_mime_data_wrapper_write_to_stream(content, stream)
      guard let array = gmime_stream_bytes(stream), let data = array.pointee.data else { return [] }
      return Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
    }
  }

  /// Names and values as written, in order.
  ///
  /// - Parameter charset: Of the text; raw 8-bit headers are mostly in the same.
  private static func fields(
    _ list: UnsafeMutablePointer<GMimeHeaderList>?, _ charset: String? = nil
  ) -> [MailHeaders.Field] {
    guard let list else { return [] }
    return (0..<g_mime_header_list_get_count(list)).compactMap { index in
      guard let header = g_mime_header_list_get_header_at(list, index), let name = g_mime_header_get_name(header),
        let value = g_mime_header_get_raw_value(header)
      else { return nil }
      let key = MailHeaders.text(ofRaw: name).lowercased()
      guard MailHeaders.isRead(key) else { return nil }
      return MailHeaders.Field(name: key, value: MailHeaders.text(ofRaw: value, declared: charset))
    }
  }
}

/// What a part says it is.
private struct MIMEType {
  let media: String
  let subtype: String

  init(_ object: UnsafeMutablePointer<GMimeObject>) {
    let type = g_mime_object_get_content_type(object)
    media = type.flatMap { g_mime_content_type_get_media_type($0) }.map { String(cString: $0).lowercased() } ?? "text"
    subtype =
      type.flatMap { g_mime_content_type_get_media_subtype($0) }.map { String(cString: $0).lowercased() } ?? "plain"
  }

  var full: String { media + "/" + subtype }

  /// How its words are written; `nil` where it holds none that are read.
  ///
  /// - Parameter name: Of an attachment; its ending says more than `application/octet-stream` does.
  func textFormat(name: String?) -> MailTextPart.Format? {
    switch full {
    case "text/html", "application/xhtml+xml": return .html
    case "text/plain", "text/text", "text/enriched": return .plain
    case "application/octet-stream":
      let ending = name?.lowercased().split(separator: ".").last
      if ending == "html" || ending == "htm" { return .html }
      return ending == "txt" ? .plain : nil
    default: return nil
    }
  }
}
