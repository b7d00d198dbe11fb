package import PostModel

/// Finds what a test writes in so many words, one a line, quicker than extraction does:
/// `“The words” said Ann Lee, chair of the Union.`, `~ “An epigraph” Ann Lee`,
/// `Contact: Ann Lee | Union | 555-0100 | ann@example.org`.
package enum PlainAnnotator {
  package static func annotate(_ post: Post) -> AnnotatedPost {
    var findings = Findings()
    var offset = 0
    let text = post.body.text
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let quote = quote(line, at: offset) { findings.quotes.append(quote) }
      if let contact = contact(line, at: offset) { findings.contacts.append(contact) }
      offset += line.utf8.count + 1
    }
    return AnnotatedPost(post: post, findings: findings)
  }

  private static func quote(_ line: Substring, at offset: Int) -> Quote? {
    guard let open = line.firstIndex(of: "“"), let close = line.lastIndex(of: "”"), open < close else { return nil }
    let words = line[line.index(after: open)..<close]
    let start = offset + line[..<words.startIndex].utf8.count
    let isEpigraph = line.hasPrefix("~")
    let rest = line[line.index(after: close)...].split(separator: " ").map(String.init)
    let name = rest.drop { $0 == "said" }.prefix { $0.first?.isUppercase == true }
      .map { $0.filter { $0 != "," && $0 != "." } }.joined(separator: " ")
    let role = rest.contains("chair") ? "chair" : nil
    return Quote(
      segments: [Segment(range: start..<start + words.utf8.count, text: String(words))],
      speaker: name.isEmpty ? nil : Speaker(name: name, role: role), speakerAsWritten: name.isEmpty ? nil : name,
      attribution: name.isEmpty ? .unknown : .stated, kind: isEpigraph ? .epigraph : .direct)
  }

  private static func contact(_ line: Substring, at offset: Int) -> Contact? {
    guard line.hasPrefix("Contact: ") else { return nil }
    let parts = line.dropFirst("Contact: ".count).split(separator: " | ").map(String.init)
    return Contact(
      name: parts.first, organization: parts.count > 1 ? parts[1] : nil, phones: parts.count > 2 ? [parts[2]] : [],
      emails: parts.count > 3 ? [parts[3]] : [], range: offset..<offset + line.utf8.count)
  }
}
