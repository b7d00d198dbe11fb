/// `newsroom` or `newsroom STORE` and nothing else: the call that opens the reader, read without the parser.
///
/// The parser of the whole command line takes longer than everything else before the first screen (some 4 ms of 10).
struct PlainCall {
  let folder: String?

  /// Fails for any call that has an option, a verb or more than one word: those are the parser's.
  init?(_ arguments: some Collection<String>, verbs: [String]) {
    guard arguments.count <= 1 else { return nil }
    folder = arguments.first
    if let folder, folder.isEmpty || folder.hasPrefix("-") || verbs.contains(folder) { return nil }
  }
}
