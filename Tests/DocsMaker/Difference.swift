/// Where two texts part.
enum Difference {
  /// The first line that differs, counted from 1, as it is and as it shall be; `nil` where the texts are the same.
  static func line(_ old: String, _ new: String) -> (number: Int, text: String)? {
    let (old, new) = (lines(old), lines(new))
    let common = zip(old, new).prefix { $0 == $1 }.count
    guard common < max(old.count, new.count) else { return nil }
    let sides = [("- ", old), ("+ ", new)].compactMap { sign, lines in common < lines.count ? sign + lines[common] : nil
    }
    return (common + 1, sides.joined(separator: "\n"))
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
