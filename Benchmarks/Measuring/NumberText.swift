/// Numbers as the table shows them, the same in every locale.
enum NumberText {
  /// `12.3 ms`.
  static func value(_ value: Double, _ unit: Figure.Unit) -> String { "\(short(value)) \(unit.rawValue)" }

  /// Three digits or more, and no zeros after the point: `0.05`, `1.3`, `16`, `2,500`.
  static func short(_ value: Double) -> String {
    var text = rounded(value)
    guard text.contains(".") else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// Two digits after the point below 10, one below 100, else none, with commas: `1.25`, `36.0`, `19,563`.
  static func rounded(_ value: Double) -> String {
    let digits = abs(value) < 9.995 ? 2 : abs(value) < 99.95 ? 1 : 0
    let scale = [1, 10, 100][digits]
    let whole = Int((abs(value) * Double(scale)).rounded())
    let sign = value < 0 && whole > 0 ? "-" : ""
    let fraction = digits == 0 ? "" : "." + padded(String(whole % scale), to: digits)
    return sign + grouped(whole / scale) + fraction
  }

  /// `1,000,000`.
  static func grouped(_ number: Int) -> String {
    number < 1000 ? "\(number)" : grouped(number / 1000) + "," + padded(String(number % 1000), to: 3)
  }

  private static func padded(_ digits: String, to count: Int) -> String {
    String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
