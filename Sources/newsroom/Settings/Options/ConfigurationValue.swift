import TOMLKit

/// A value of a configuration file, and where it stands.
struct ConfigurationValue {
  /// The sections and the name: `clipboard`, `command`.
  let key: [String]
  let value: any TOMLValueConvertible
  private let document: ConfigurationDocument

  init(key: [String], value: any TOMLValueConvertible, document: ConfigurationDocument) {
    self.key = key
    self.value = value
    self.document = document
  }

  var name: String { key.last ?? "" }
  /// Counted from 1.
  var line: Int? { document.line(of: key) }

  func error(_ fault: ConfigurationFault) -> ConfigurationError { document.error(at: key, fault) }

  /// For a line of its text, counted from 1.
  func errorInText(line: Int, _ fault: ConfigurationFault) -> ConfigurationError {
    ConfigurationError(path: document.path, line: document.firstTextLine(of: key).map { $0 + line - 1 }, fault)
  }

  /// - Parameter wanted: goes on from the name: `wants a number of bytes`.
  func wants(_ wanted: String) -> ConfigurationError { error(.wants(name, wanted)) }

  /// For a key that is none of these.
  func unknown(_ options: [ConfigurationOption]) -> ConfigurationError {
    let known = options.map(\.key)
    let likely = known.filter { key.count == 1 || $0.hasPrefix(key[0] + ".") }
    return error(.unknownOption(key, known: known, likely: likely.isEmpty ? known : likely))
  }

  // MARK: What is wanted

  /// - Parameter wanted: says what a string would be here, as in `a query: "tag:rent"`.
  func string(_ wanted: String) throws(ConfigurationError) -> String {
    guard let string = value.string else { throw wants(wanted) }
    return string
  }

  func truth() throws(ConfigurationError) -> Bool {
    guard let truth = value.bool else { throw wants("true or false") }
    return truth
  }

  /// A whole number, at least 0.
  func count(of things: String) throws(ConfigurationError) -> Int {
    guard let count = value.int, count >= 0 else { throw wants("a number of " + things) }
    return count
  }

  /// One of some words.
  func choice<Choice>(_ choices: [(word: String, choice: Choice)]) throws(ConfigurationError) -> Choice {
    let words = choices.map(\.word)
    guard let word = value.string else { throw wants("one of " + ConfigurationFault.listed(words)) }
    if let chosen = choices.first(where: { $0.word == word }) { return chosen.choice }
    throw error(.noChoice(name, word, known: words))
  }

  /// A program and its arguments: a list of strings, or one string split at its spaces; never a shell's command line.
  ///
  /// - Parameter example: a program that would do, as it is written.
  func program(_ example: String) throws(ConfigurationError) -> [String] {
    let words = value.string.map { $0.split(separator: " ").map(String.init) } ?? value.array?.map { $0.string ?? "" }
    guard let words, let program = words.first, !program.isEmpty else {
      throw wants("a program and its arguments: " + example)
    }
    return words
  }
}
