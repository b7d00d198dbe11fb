import PostMarks
import PostModel

/// Clips as block quotes with lines of attribution (CommonMark 0.31.2).
enum MarkdownExport {
  static func text(of clips: [Clip]) -> String { clips.map(text).joined(separator: "\n") }

  private static func text(of clip: Clip) -> String {
    var lines = clip.contact == nil ? quote(clip) : contact(clip)
    lines += [source(of: clip), ""] + note(clip)
    let proof = [clip.post.rawValue, clip.spans, "SHA-256 " + clip.sha256].filter { !$0.isEmpty }
    lines.append(escaped(proof.joined(separator: " · ")))
    return lines.map { $0 + "\n" }.joined()
  }

  private static func quote(_ clip: Clip) -> [String] {
    let who = clip.person ?? "speaker not named in the text"
    let attribution = clip.quote?.attribution.rawValue ?? ""
    return ["> " + escaped(clip.words), ">", "> — " + escaped("\(who) (\(attribution))"), ""]
  }

  private static func contact(_ clip: Clip) -> [String] {
    let reach = (clip.contact?.phones ?? []) + (clip.contact?.emails ?? [])
    let facts = ([clip.person] + reach).compactMap { $0 }.joined(separator: ", ")
    return ["**Contact:** " + escaped(facts), ""]
  }

  /// Title with its link, publisher and date.
  private static func source(of clip: Clip) -> String {
    let title = "[" + escaped(clip.title) + "]"
    let linked = clip.link.flatMap(destination).map { title + "(" + $0 + ")" } ?? escaped(clip.title)
    let rest = [clip.organization, clip.date?.isoDay].compactMap { $0 }.map { ", " + escaped($0) }.joined()
    return linked + rest
  }

  private static func note(_ clip: Clip) -> [String] { clip.note.map { ["Note: " + escaped($0), ""] } ?? [] }

  /// An address between angle brackets; `nil` for what is no web address.
  private static func destination(_ address: String) -> String? {
    guard TextFragment.isOfWeb(address) else { return nil }
    return "<" + address.unicodeScalars.map { $0 == "<" ? "%3C" : $0 == ">" ? "%3E" : String($0) }.joined() + ">"
  }

  /// Text that means itself: on one line, with a backslash before each sign that could be markup (§2.4).
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in SafeText(oneLine: QuotedText.unwrapped(text)).string.unicodeScalars {
      if markup.contains(scalar) || escaped.isEmpty && blockMarkup.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  private static let markup = Set("\\`*_[]<>&|~$^".unicodeScalars)
  /// At the beginning of a line alone.
  private static let blockMarkup = Set("#+-=:".unicodeScalars)
}
