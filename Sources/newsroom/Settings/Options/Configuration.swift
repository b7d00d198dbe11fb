import CursesTerminal
import PostCopying
import PostDirectory
import PostModel
import ReaderCore

/// What `config.toml` says; a file that is not there says nothing.
///
/// Each option is one ``ConfigurationOption``, in a list for its section: the parser, the words for a mistake and
/// docs/configuration.md walk ``ConfigurationOption/all``.
struct Configuration: Sendable, Hashable {
  /// `clipboard.command`: a program and its arguments, which gets the text on its standard input; `nil` is "not stated".
  var clipboardCommand: [String]?
  /// `clipboard.osc52-limit`: how many bytes of text may go to the terminal in one OSC 52.
  ///
  /// The standard is what fits, as base64, into the 100,000 bytes that hterm and many terminals after it take.
  var osc52Limit = 74_994
  /// `contacts.stale-after`: how long ago a contact was seen that may be out of date.
  var contactsStaleAfter = Staleness.standard
  /// `marks.read`: whether a post that is opened counts as read, or none by itself.
  var readsOnOpening = true
  /// `[searches]`: a name and its query, in the order of the file.
  var savedSearches: [SavedSearch] = []
  /// `[copy]` and `[templates]`.
  var copying = CopySettings()
  /// `theme`: a built-in theme's name, or a file's.
  var theme = "standard"
  /// `background`; `nil` is "auto".
  var background: Background?
  /// `body.fold`: whether boilerplate and blocks of contacts are folded when a post is opened.
  var foldsBodies = true
  /// `linear`: whether posts are read line by line, without a screen.
  var isLinear = false
  /// `mouse`: whether it is on from the start.
  var isMouseOn = false
  /// `links`: whether the terminal is told of links.
  var links = LinkChoice.automatic

  init() {}

  init(file path: String) throws(ConfigurationError) {
    let text: String?
    do { text = try TextFile.read(path) } catch {
      throw ConfigurationError(path: path, line: nil, .unreadable(error.code))
    }
    try self.init(text ?? "", path: path)
  }

  /// - Parameter path: Named in errors.
  init(_ text: String, path: String) throws(ConfigurationError) {
    if text.isEmpty { return }
    let document = ConfigurationDocument(text: text, path: path)
    for value in try document.values(inSections: ConfigurationOption.sections) {
      guard let option = ConfigurationOption.named(value.key) else { throw value.unknown(ConfigurationOption.all) }
      try option.take(&self, value)
    }
    if let fault = copying.fault { throw document.error(at: ["copy", "template"], fault) }
  }
}
