import PostModel
import ReaderCore

/// The keys file, and its parts: what is written of what was read reads as the same.
enum KeysCheck {
  static func breaches(of input: [UInt8]) -> [String] {
    var breaches = Breaches()
    let text = String(fuzzed: input)
    var parser = KeymapParser(path: "keys")
    parser.parse(text)
    breaches.expectSound(parser.problems, lines: text.lineCount)
    for binding in parser.keymap.bindings {
      let name = KeyNotation.name(of: binding.keys)
      breaches.expect(!binding.keys.isEmpty, "a binding has no keys")
      if case .success(let keys) = KeyNotation.sequence(name), keys == binding.keys { continue }
      breaches.add(["keys are written \(name.debugDescription), and read as others"])
    }
    for binding in parser.keymap.bindings { written(binding.invocation, &breaches) }
    for line in text.split(separator: "\n") { command(line, &breaches) }
    return breaches.found
  }

  private static func command(_ line: Substring, _ breaches: inout Breaches) {
    let trimmed = line.split(separator: " ").joined(separator: " ")
    switch InvocationParser.parse(trimmed) {
    case .success(let invocation): written(invocation, &breaches)
    case .failure(let failure): breaches.expect(!failure.reason.isEmpty, "a refusal has no reason")
    }
  }

  private static func written(_ invocation: Invocation, _ breaches: inout Breaches) {
    if case .success(let again) = InvocationParser.parse(invocation.text), again == invocation { return }
    breaches.add(["a command is written \(invocation.text.debugDescription), and reads as another one"])
  }
}
