import PostModel

extension ReadItem {
  package func write(to out: inout ByteWriter) {
    switch self {
    case .post(let post):
      out.put(true)
      post.write(to: &out)
    case .skipped(let skipped):
      out.put(false)
      out.put(skipped.verdict.rawValue)
      out.put(skipped.place)
      out.put(skipped.reason)
    }
  }

  /// `nil` where the bytes are none of an item.
  package init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes[...])
    if reader.flag() {
      self = .post(IncomingPost(&reader))
    } else {
      guard let verdict = SkippedSource.Verdict(rawValue: reader.text()) else { return nil }
      let place = reader.optionalText()
      self = .skipped(SkippedSource(verdict, place: place, reason: reader.text()))
    }
    if reader.isDamaged || !reader.isAtEnd { return nil }
  }
}

extension IncomingPost {
  func write(to out: inout ByteWriter) {
    record.write(to: &out)
    out.put(place)
    head.write(to: &out)
    text.write(to: &out)
    out.put(words)
    out.put(UInt64(bands.count))
    for band in bands { out.put(UInt64(band)) }
  }

  init(_ reader: inout ByteReader) {
    record = ImportRecord(&reader)
    place = reader.optionalText()
    head = Head(&reader)
    text = PostText(&reader)
    words = reader.optionalNumber()
    bands = (0..<reader.count(atLeast: 8)).map { _ in UInt32(truncatingIfNeeded: reader.number()) }
  }
}

extension ImportRecord {
  fileprivate func write(to out: inout ByteWriter) {
    for text in [date, kind, from, id, link, sender, sha256, body] { out.put(text) }
    out.put(extent.rawValue)
  }

  fileprivate init(_ reader: inout ByteReader) {
    self.init()
    (date, kind, from) = (reader.optionalText(), reader.optionalText(), reader.optionalText())
    (id, link, sender) = (reader.optionalText(), reader.optionalText(), reader.optionalText())
    (sha256, body) = (reader.optionalText(), reader.optionalText())
    extent = Extent(rawValue: reader.text()) ?? .full
  }
}

extension IncomingPost.Head {
  fileprivate func write(to out: inout ByteWriter) {
    out.put(title)
    for text in [subtitle, date, updated, byline, organization, dateline, language, embargo] { out.put(text) }
    out.put(tags)
    out.put(isDraft)
    out.put(attachments)
  }

  fileprivate init(_ reader: inout ByteReader) {
    self.init()
    title = reader.text()
    (subtitle, date, updated) = (reader.optionalText(), reader.optionalText(), reader.optionalText())
    (byline, organization) = (reader.optionalText(), reader.optionalText())
    (dateline, language, embargo) = (reader.optionalText(), reader.optionalText(), reader.optionalText())
    tags = reader.texts()
    isDraft = reader.flag()
    attachments = reader.texts()
  }
}

extension PostText {
  fileprivate func write(to out: inout ByteWriter) {
    switch self {
    case .markdown(let text): Self.write("markdown", text, to: &out)
    case .plain(let text): Self.write("plain", text, to: &out)
    case .file(let text, isHTML: false): Self.write("file", text, to: &out)
    case .file(let text, isHTML: true): Self.write("html", text, to: &out)
    }
  }

  private static func write(_ kind: String, _ text: String, to out: inout ByteWriter) {
    out.put(kind)
    out.put(text)
  }

  fileprivate init(_ reader: inout ByteReader) {
    let (kind, text) = (reader.text(), reader.text())
    switch kind {
    case "markdown": self = .markdown(text)
    case "file": self = .file(text, isHTML: false)
    case "html": self = .file(text, isHTML: true)
    default: self = .plain(text)
    }
  }
}
