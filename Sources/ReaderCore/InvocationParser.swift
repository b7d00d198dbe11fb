import PostModel

/// Reads a command with what stands behind its name, as in the `keys` file and at `:`.
package enum InvocationParser {
  /// Why there is no such command, or why it cannot take what stands behind its name.
  package struct Failure: Error, Hashable {
    package let reason: String
  }

  /// - Parameter text: without white space at its ends.
  package static func parse(_ text: some StringProtocol) -> Result<Invocation, Failure> {
    let parts = Substring(text).split(separator: " ", maxSplits: 1)
    let name = parts.first.map(String.init) ?? ""
    guard let command = Command(rawValue: name.lowercased()) else { return .failure(Failure(reason: unknown(name))) }
    let rest = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
    if !rest.isEmpty, command.argument == nil {
      return .failure(Failure(reason: "`\(command.rawValue)` takes nothing behind its name"))
    }
    return .success(Invocation(command, rest))
  }

  /// The sentence for a name that no command has, with the nearest that one has.
  package static func unknown(_ name: String) -> String {
    guard let meant = NearestName.of(name, among: Command.allCases.map(\.rawValue)) else {
      return "there is no command `\(name)`; `?` in the reader lists them all"
    }
    return "there is no command `\(name)`; did you mean `\(meant)`?"
  }
}
