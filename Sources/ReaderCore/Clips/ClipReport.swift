package import PostCopying
package import PostMarks
package import PostModel

/// What is said of clips that were held against their posts.
package struct ClipReport {
  private let checked: [(clip: Clip, check: ClipCheck)]

  package init(_ checked: [(Clip, ClipCheck)]) { self.checked = checked.map { ($0, $1) } }

  /// Whether every clip is verbatim.
  package var isGood: Bool { checked.allSatisfy { $0.check.isVerbatim } }

  /// `3 clips: 2 verbatim, 1 changed`.
  package var sentence: SafeText {
    let counts = ["verbatim", "changed", "gone"].compactMap { name in
      let count = checked.count { $0.check.name == name }
      return count == 0 ? nil : "\(count) \(name)"
    }
    let clips = checked.count == 1 ? "1 clip: " : "\(checked.count) clips: "
    return SafeText(clips + counts.joined(separator: ", "))
  }

  /// Each clip that is not verbatim: what it is of, and what has changed.
  package var text: String {
    checked.filter { !$0.check.isVerbatim }.map(Self.paragraph).joined(separator: "\n\n")
  }

  private static func paragraph(_ clip: Clip, _ check: ClipCheck) -> String {
    let head = ["\(check.sentence): \(clip.person ?? "speaker not named")", clip.title + " (\(clip.post.rawValue))"]
    let words =
      switch check {
      case .changed(let passages): passages.map { QuotedText.unwrapped($0.marked) }
      default: [clip.words]
      }
    return (head + words).joined(separator: "\n")
  }
}
