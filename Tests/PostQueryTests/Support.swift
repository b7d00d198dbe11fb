import PostModel
import PostQuery
import SeededRandom
import Testing

/// A Thursday, in week 48.
let someDay = date(2026, 11, 26)

func date(_ year: Int, _ month: Int, _ day: Int? = nil) -> PostDate {
  guard let date = PostDate(year: year, month: month, day: day) else { preconditionFailure("There is no such day.") }
  return date
}

/// A text with marks `⟦` and `⟧` in it, as the text without them and the UTF-8 ranges between them.
struct MarkedText {
  private(set) var text = ""
  private(set) var spans: [Range<Int>] = []

  init(_ sample: String) {
    var start = 0
    for scalar in sample.unicodeScalars {
      switch scalar {
      case "⟦": start = text.utf8.count
      case "⟧": spans.append(start..<text.utf8.count)
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// A text with marks put at ranges, so that a failure shows what was found.
  static func mark(_ spans: [Range<Int>], in text: String) -> String {
    var bytes = Array(text.utf8)
    for span in spans.reversed() {
      bytes.insert(contentsOf: "⟧".utf8, at: span.upperBound)
      bytes.insert(contentsOf: "⟦".utf8, at: span.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Condition {
  /// A condition in one line: `(all title:rent* (not "a b"))`; words that stand next to each other have `+` between them.
  var sketch: String {
    switch self {
    case .all(let parts): "(\((["all"] + parts.map(\.sketch)).joined(separator: " ")))"
    case .any(let parts): "(\((["any"] + parts.map(\.sketch)).joined(separator: " ")))"
    case .not(let part): "(not \(part.sketch))"
    case .text(let term, let field): (field == .anywhere ? "" : field.rawValue + ":") + term.sketch
    case .dates(let from, let through): "\(from?.iso8601 ?? "")..\(through?.iso8601 ?? "")"
    case .language(let tag): "lang:\(tag)"
    case .state(let state): "is:\(state.rawValue)"
    case .feature(let feature): "has:\(feature.rawValue)"
    }
  }
}

extension Term {
  fileprivate var sketch: String {
    let quote = isExact ? "\"" : ""
    return quote + words.joined(separator: "+") + quote + (isPrefix ? "*" : "")
  }
}

extension SeededNumbers {
  /// A text of pieces that tokens, words and their folding are made of, and of scalars of all kinds.
  mutating func text() -> String {
    let pieces = [
      "rent", "Well", "-", "–", "'", "’", "\"", "“", " ", "\u{A0}", "\u{AD}", "\u{200B}", "e\u{301}", "ñ", "ß", "ﬁ",
      "½", "日", "が",
      "か\u{3099}", "กิ", "क्षि", "7", "(", ")", "|", " or ", "title:", "is:", "date:", "2013-06", "..", "*", "😀", "\r\n",
      "@", "x",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...24, using: &self) {
      if Int.random(in: 0..<4, using: &self) == 0 {
        text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: 0...0x1FFFF, using: &self)) ?? "\u{FFFD}")
      } else {
        text += pieces.randomElement(using: &self) ?? ""
      }
    }
    return text
  }
}
