package import PostModel
import TextLayout

/// What somebody is told who has no store yet: where posts were looked for, and the ways to some.
package struct Welcome: Sendable, Hashable {
  /// A place where posts were looked for.
  package struct Place: Sendable, Hashable {
    let name: SafeText
    /// Why there are none: `not set`.
    let finding: SafeText

    package init(_ name: SafeText, _ finding: SafeText) {
      self.name = name
      self.finding = finding
    }
  }

  /// One way to posts.
  struct Way: Hashable {
    let purpose: SafeText
    /// As it is typed at a shell.
    let command: SafeText
    /// What is worth knowing of it; empty where there is nothing.
    let remark: SafeText
  }

  let places: [Place]
  /// The folder of the samples as a shell reads it; `nil` where they are not installed.
  let samples: SafeText?
  /// The folder that an import makes.
  let store: SafeText

  package init(places: [Place], samples: SafeText?, store: SafeText) {
    self.places = places
    self.samples = samples
    self.store = store
  }

  static let opening: SafeText = "there are no posts here yet; newsroom looked for a folder of them:"

  var ways: [Way] {
    let reading = samples.map {
      Way(
        purpose: "To look around first, read the samples, press releases that are made up:", command: "newsroom " + $0,
        remark: "")
    }
    return [
      reading,
      Way(purpose: "To read a folder of posts that you have:", command: "newsroom FOLDER", remark: ""),
      Way(
        purpose: "To bring in text, saved pages, feeds, WordPress exports and mail:", command: "newsroom import FILES",
        remark: "This makes " + store + ", which newsroom then opens."),
    ].compactMap(\.self)
  }

  /// The same for where there is no screen to draw on; begins with a small letter and ends without a line feed.
  package var text: SafeText {
    let widest = places.map(\.name.columns).max() ?? 0
    let looked = places.map { place -> SafeText in
      let gap = SafeText(String(repeating: " ", count: widest - place.name.columns + 2))
      return "\n  " + place.name + gap + place.finding
    }
    let told = ways.map { way -> SafeText in
      "\n" + way.purpose + "\n  " + way.command + (way.remark == "" ? "" : "\n  " + way.remark)
    }
    return (looked + told).reduce(Self.opening, +)
  }
}
