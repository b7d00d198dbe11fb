import CatalogHarness
import PostModel
import ReaderCore
import SeededRandom

/// A reader to whom anything happens in any order: keys, words typed, sizes, messages; the same for the same seed.
final class RandomStory {
  let journey: Journey
  /// What has happened, to be told where a screen is not right.
  private(set) var events: [String]
  private var random: SeededNumbers
  private var words: HostilePosts

  init(seed: UInt64) {
    random = SeededNumbers(seed: seed)
    words = HostilePosts(seed: ~seed)
    let posts = words.posts()
    let size = Self.size(&random)
    let searches =
      random.oneIn(2)
      ? [] : [SavedSearch(name: words.words(), query: "rent"), SavedSearch(name: "Council", query: "council")]
    journey = Journey(posts, columns: size.columns, rows: size.rows, savedSearches: searches)
    events = ["\(posts.count) posts at \(size.columns)×\(size.rows)"]
  }

  /// From 10×3 to 300×100, the small ones more often: there is least room in them.
  private static func size(_ random: inout SeededNumbers) -> Size {
    func number(_ range: ClosedRange<Int>) -> Int {
      (0..<(random.oneIn(10) ? 1 : 3)).map { _ in Int.random(in: range, using: &random) }.min() ?? range.lowerBound
    }
    return Size(columns: number(10...300), rows: number(3...100))
  }

  func goOn() {
    switch Int.random(in: 0..<20, using: &random) {
    case 0...10: pressBound()
    case 11...13: type(words.words(5))
    case 14...15: press(KeyPress(random.pick([.enter, .escape, .tab, .down, .backspace, .pageDown])))
    case 16: paste()
    case 17...18: resize()
    default: hear()
    }
  }

  /// The keys of a binding, or the first of them.
  private func pressBound() {
    let binding = random.pick(StandardKeymap.keymap.bindings(in: journey.reader.focus))
    guard binding.command != .quit, binding.command != .cancel || random.oneIn(3) else { return }
    for key in binding.keys.prefix(random.oneIn(8) ? 1 : .max) { press(key) }
  }

  private func press(_ key: KeyPress) {
    events.append(KeyNotation.name(of: key))
    journey.send(.key(key))
  }

  private func type(_ text: String) {
    events.append("types \(text.debugDescription)")
    // A terminal reports no control characters as text.
    journey.type(text.filter { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) } })
  }

  private func paste() {
    let text = words.words()
    events.append("pastes \(text.debugDescription)")
    journey.send(.pasted(text))
  }

  private func resize() {
    let size = Self.size(&random)
    events.append("\(size.columns)×\(size.rows)")
    journey.send(.resized(size))
  }

  private func hear() {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: hear("a notice", .notice(Notice(random.pick([.information, .warning, .error]), SafeText(words.words(40)))))
    case 1:
      let done = Int.random(in: 0...2_000_000, using: &random)
      let progress = RefreshProgress(
        random.pick([.walking, .reading]), done: done, total: random.oneIn(2) ? nil : done + 5, perSecond: 210,
        secondsLeft: 7)
      hear("progress", .progress(random.oneIn(3) ? nil : progress))
    case 2:
      let result = ProgramResult(
        program: words.words(4), output: SafeText(words.words(200)),
        remark: random.oneIn(2) ? nil : SafeText(words.words(4)))
      hear("a program's end", .programEnded(result))
    case 3:
      journey.catalog.insert(words.post(number: Int.random(in: 100...999, using: &random)))
      hear("a new post", .changed)
    default:
      if let post = journey.catalog.posts.first {
        journey.catalog.remove(post.post.id)
        hear("a post gone", .changed)
      }
    }
  }

  private func hear(_ what: String, _ message: Message) {
    events.append(what)
    journey.send(message)
  }
}
