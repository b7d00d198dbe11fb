import PostModel
import ReaderCore

/// How sentences are put together for those who hear them, or read them with their fingers: words instead of signs.
enum LinearWords {
  /// The parts that there are, each ended like a sentence.
  static func sentences(_ parts: [String?]) -> SafeText {
    let said = parts.compactMap { $0.map(oneLine) }.filter { !$0.isEmpty }
    return SafeText(oneLine: said.map(ended).joined(separator: " "))
  }

  /// White space as single spaces.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func count(_ count: Int, _ noun: String) -> String {
    count.grouped + " " + noun + (count == 1 ? "" : "s")
  }

  private static func ended(_ text: String) -> String {
    text.last.map { ".!?…:”。".contains($0) } ?? false ? text : text + "."
  }
}
