import FoundationEssentials
import PostModel

/// One JSON object a line (https://jsonlines.org), keys sorted, nothing left out: what is absent is `null`.
struct JSONPrinter: Printer {
  func opening(columns: [String]) -> SafeText { "" }

  func lines(of record: Record) -> SafeText {
    Self.json(.record(record.fields)) + "\n"
  }

  /// The value without loss, and without a scalar that could deceive a terminal: those are `\uXXXX` (RFC 8259 §7).
  static func json(_ value: Value) -> SafeText {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { return SafeText(escapingHostile(String(decoding: try encoder.encode(value), as: UTF8.self))) } catch {
      preconditionFailure("A value of text, whole numbers and lists is always JSON: \(error)")
    }
  }

  /// Hostile scalars stand inside JSON strings alone, as its structure is plain ASCII.
  private static func escapingHostile(_ json: String) -> String {
    guard json.utf8.contains(where: { $0 >= 0x7F }), json.unicodeScalars.contains(where: SafeText.isHostile) else {
      return json
    }
    var escaped = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      if SafeText.isHostile(scalar) { escaped += escape(scalar).unicodeScalars } else { escaped.append(scalar) }
    }
    return String(escaped)
  }

  /// `\uXXXX`, twice for a scalar that UTF-16 says with a surrogate pair.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map { units in
      units.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    } ?? ""
  }
}
