/// The name of a host in ASCII, so that no letter of it looks like another one: `xn--pple-43d.example` for a Cyrillic `а`.
///
/// Source: RFC 5890 (labels that begin with `xn--`), RFC 3492 (Punycode), UTS #46 §4 (the four full stops).
enum HostName {
  /// The name in ASCII, in lower case; linear in it but for the labels beyond ASCII.
  static func ascii(_ name: some StringProtocol) -> String {
    let labels = name.unicodeScalars.split(omittingEmptySubsequences: false) { stops.contains($0) }
    return labels.map { label($0.map(lowered).joined()) }.joined(separator: ".")
  }

  private static let stops: Set<Unicode.Scalar> = [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"]

  private static func lowered(_ scalar: Unicode.Scalar) -> String { scalar.properties.lowercaseMapping }

  private static func label(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : "xn--" + punycode(Array(text.unicodeScalars.map(\.value)))
  }

  /// RFC 3492 §6.3, with the parameters of §5.
  private static func punycode(_ scalars: [UInt32]) -> String {
    var output = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (number, delta, bias, handled): (UInt32, Int, Int, Int) = (0x80, 0, 72, basic)
    while handled < scalars.count {
      let next = scalars.lazy.filter { $0 >= number }.min() ?? number
      delta += Int(next - number) * (handled + 1)
      number = next
      for scalar in scalars {
        if scalar < number { delta += 1 }
        guard scalar == number else { continue }
        append(delta, bias: bias, to: &output)
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        (delta, handled) = (0, handled + 1)
      }
      (delta, number) = (delta + 1, number + 1)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A number of variable length in base 36.
  private static func append(_ number: Int, bias: Int, to output: inout [UInt8]) {
    var (rest, place) = (number, 36)
    while true {
      let threshold = min(max(place - bias, 1), 26)
      if rest < threshold { break }
      output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      place += 36
    }
    output.append(digit(rest))
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var (delta, bias) = (isFirst ? delta / 700 : delta / 2, 0)
    delta += delta / count
    while delta > 455 { (delta, bias) = (delta / 35, bias + 36) }
    return bias + 36 * delta / (delta + 38)
  }

  /// `a` to `z`, then `0` to `9`.
  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26) }
}
