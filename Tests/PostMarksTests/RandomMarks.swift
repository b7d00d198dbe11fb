import PostMarks
import PostModel
import SeededRandom

/// Marks about few things at few moments, so that many are about the same.
struct RandomMarks {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  mutating func marks(_ count: Int) -> [Mark] { (0..<count).map { _ in mark() } }

  mutating func shuffled(_ marks: [Mark]) -> [Mark] { marks.shuffled(using: &numbers) }

  mutating func number(below count: Int) -> Int { Int.random(in: 0..<count, using: &numbers) }

  mutating func mark() -> Mark {
    let stamp = Mark.Stamp(Moment(milliseconds: Int64(number(below: 6))), by: pick(["a1", "b2"]))
    let others = number(below: 5) == 0 ? [JSONValue.Member("mood", .text(pick(["good", "bad"])))] : []
    return Mark(change(), stamp, others: others)
  }

  private mutating func change() -> MarkChange {
    let post = PostID(rawValue: pick(["2024/a.md", "2024/b.md", "ünï/c.txt"]))
    let isOn = number(below: 2) == 0
    switch number(below: 8) {
    case 0: return .read(post, isOn)
    case 1: return .starred(post, isOn)
    case 2: return .tag(post, pick(["housing", "rent control", "\u{202E}odd"]), isOn)
    case 3: return .note(post, isOn ? pick(["Call back", "“Who?”\nAsk"]) : nil)
    case 4: return .alias(pick(["Ann Lee", "A. Lee"]), of: isOn ? "Ann M. Lee" : nil)
    case 5: return .clip("k1", isOn ? .object([.init("words", .text("We will build"))]) : .null)
    case 6: return .clipPlace("k1", Double(number(below: 3)))
    default:
      return MarkChange(
        MarkKey(kind: "photo", id: "p1", aspect: "crop"), .list([.number(number(below: 9)), .number("1.50"), .null]))
    }
  }

  private mutating func pick(_ texts: [String]) -> String { texts[number(below: texts.count)] }
}

extension MarkBook {
  init(_ marks: [Mark]) {
    self.init()
    for mark in marks { apply(mark) }
  }
}
