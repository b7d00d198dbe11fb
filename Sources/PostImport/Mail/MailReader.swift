import ImportModel

/// One mail message (RFC 5322, MIME) to the posts in it: mostly one, and one for each release that it forwards.
package enum MailReader {
  /// Never empty: what is no post is said to be skipped, with the reason.
  ///
  /// Bounded in time and memory: at most ``ByteSource/limit`` bytes, parts 32 deep.
  package static func read(_ bytes: [UInt8]) -> [SourceItem] { read(bytes, kind: .mail, place: nil) }

  /// - Parameter place: Where the message stands in its file: `message 3`.
  static func read(_ bytes: [UInt8], kind: SourceKind, place: String?) -> [SourceItem] {
    let message: MailMessage
    do throws(MailRefusal) { message = try MIMEParsing.message(withoutMark(bytes)) } catch {
      return [.skipped(error.skipped(place: place))]
    }
    let posts = MailPosts(of: message, kind: kind)
    return drafts(posts.drafts, place: place) + posts.refusals.map { .skipped($0.skipped(place: place)) }
  }

  /// Without what stands before the headers: a byte order mark, blank lines, a `From ` line that an mbox left behind.
  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    let start = MailSignature.start(of: bytes)
    let isMarked = ["From ", ">From "].contains { bytes[start...].starts(with: $0.utf8) }
    let end = isMarked ? bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start : start
    return end == 0 ? bytes : Array(bytes[end...])
  }

  private static func drafts(_ drafts: [Draft], place: String?) -> [SourceItem] {
    drafts.enumerated().map { index, found in
      var draft = found
      draft.place = drafts.count == 1 ? place : (place.map { $0 + ", " } ?? "") + "part \(index + 1)"
      return .post(draft)
    }
  }
}
