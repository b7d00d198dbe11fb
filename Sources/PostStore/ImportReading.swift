import PostModel

/// The key `imported` of a front matter, which `newsroom import` writes.
enum ImportReading {
  static let key = "imported"
  /// Sources of one post that are read.
  private static let limit = 64

  /// Entries of another form are passed over: other programs have keys of that name too.
  static func records(_ node: FrontMatterNode) -> [ImportRecord] {
    guard case .list(let items) = node.content else { return [] }
    return items.prefix(limit).compactMap(record)
  }

  private static func record(_ node: FrontMatterNode) -> ImportRecord? {
    guard case .table(let entries) = node.content else { return nil }
    var record = ImportRecord()
    for entry in entries {
      guard case .text(let text) = entry.value.content else { continue }
      set(text, of: entry.key, in: &record)
    }
    return record
  }

  private static func set(_ text: String, of key: String, in record: inout ImportRecord) {
    switch key {
    case "date": record.date = text
    case "kind": record.kind = text
    case "from": record.from = text
    case "id": record.id = text
    case "link": record.link = text
    case "sender": record.sender = text
    case "sha256": record.sha256 = text
    case "body": record.body = text
    case "extent": record.extent = Extent(rawValue: text) ?? .full
    default: break
    }
  }
}
