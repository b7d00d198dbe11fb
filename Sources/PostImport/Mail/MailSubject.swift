/// A Subject taken apart: what mail programs and lists put before the words, and the words.
struct MailSubject {
  enum Sort: Sendable, Hashable { case plain, reply, forward }

  /// Without the prefixes of replies, forwards and lists; `nil` where nothing else is.
  let title: String?
  /// What the first prefix says.
  let sort: Sort

  /// - Parameter listName: The list's own name, so that `[its name]` is known whatever it looks like.
  init(_ subject: String, listName: String? = nil) {
    var rest = Substring(subject.trimmingASCIISpace)
    var first: Sort?
    while true {
      if let (sort, after) = Self.prefix(of: rest) {
        first = first ?? sort
        rest = after
      } else if let after = Self.afterTag(rest, listName: listName) {
        rest = after
      } else {
        break
      }
    }
    title = rest.isEmpty ? nil : String(rest)
    sort = first ?? .plain
  }

  private static func prefix(of text: Substring) -> (sort: Sort, after: Substring)? {
    let head = text.prefix(16)
    guard let colon = head.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let word = head[..<colon].prefix { $0 != "[" && $0 != "(" && $0 != " " }
    guard head[word.endIndex..<colon].allSatisfy({ "[]() 0123456789".contains($0) }) else { return nil }
    guard let sort = prefixes[word.lowercased()] else { return nil }
    return (sort, Substring(String(text[text.index(after: colon)...]).trimmingASCIISpace))
  }

  /// As mail programs of many languages write them.
  private static let prefixes: [String: Sort] = {
    var sorts: [String: Sort] = [:]
    for word in ["re", "aw", "sv", "vs", "antw", "rif", "res", "odp", "ynt", "回复", "答复"] { sorts[word] = .reply }
    for word in ["fwd", "fw", "wg", "tr", "rv", "enc", "doorst", "vb", "vl", "pd", "i", "ilt", "转发"] {
      sorts[word] = .forward
    }
    return sorts
  }()

  /// What follows `[press-list]`, or `[External]` as gateways add it; `nil` where brackets hold words of the title.
  private static func afterTag(_ text: Substring, listName: String?) -> Substring? {
    guard text.first == "[", let end = text.prefix(64).firstIndex(of: "]") else { return nil }
    let tag = text[text.index(after: text.startIndex)..<end].lowercased()
    let after = Substring(String(text[text.index(after: end)...]).trimmingASCIISpace)
    if after.isEmpty || tag.isEmpty { return nil }
    if tag == listName?.lowercased() || gateways.contains(tag) { return after }
    let isName = tag.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_.:".utf8.contains($0)
    }
    if isName, ["-list", "-l", "-announce", "list"].contains(where: tag.hasSuffix) { return after }
    let parts = tag.split { !$0.isLetter }
    return isName && !parts.contains { titleWords.contains(String($0)) } ? after : nil
  }

  private static let gateways: Set<String> = ["external", "ext", "extern", "spam", "external email", "caution", "bulk"]

  /// Words of releases that stand in brackets.
  private static let titleWords: Set<String> = [
    "advisory", "alert", "audio", "aviso", "breaking", "comunicado", "correction", "corrected", "embargo", "embargoed",
    "event", "final", "images", "invitation", "invite", "letter", "live", "media", "memo", "news", "new", "now", "op",
    "photo", "photos", "press", "pressemitteilung", "presse", "release", "reminder", "report", "revised", "statement",
    "today", "tomorrow", "update", "updated", "urgent", "video", "webinar", "opinion", "fact", "poll", "study",
  ]
}
