import ImportModel

/// A reader of bytes that come from strangers, and what must hold whatever they are.
///
/// The fuzzer and the tests both ask here, so that an input which the fuzzer has found is a test.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// Bytes to text, and text to what may be shown.
  case decoder
  /// YAML, TOML and JSON at a file's head, read, changed and read again.
  case frontMatter = "front-matter"
  /// Markdown, HTML and plain text to a body, and bodies to Markdown.
  case markup
  /// Bodies to what is found in them.
  case extraction
  /// A source whose kind is told from its bytes.
  case source
  case page, feed, wordpress, mail, mbox, markdown, text
  /// What the process that reads sources sends.
  case pipe
  /// Queries, whole and half typed.
  case query
  /// The keys file, the `:` line, the notation of keys.
  case keys
  /// What a terminal sends.
  case input
  /// `marks.jsonl`.
  case marks
  /// Templates of copies.
  case template
  /// `speakers.toml`.
  case speakers
  /// vCards, rows of CSV and address lines of a contact.
  case contacts
  /// Addresses that are opened or shown.
  case link

  /// One sentence for each thing that does not hold; none where all is well.
  package func breaches(of input: [UInt8]) -> [String] {
    switch self {
    case .decoder: DecoderCheck.breaches(of: input)
    case .frontMatter: FrontMatterCheck.breaches(of: input)
    case .markup: MarkupCheck.breaches(of: input)
    case .extraction: ExtractionCheck.breaches(of: input)
    case .source: SourceCheck(nil).breaches(of: input)
    case .page: SourceCheck(.page).breaches(of: input)
    case .feed: SourceCheck(.feed).breaches(of: input)
    case .wordpress: SourceCheck(.wordpress).breaches(of: input)
    case .mail: SourceCheck(.mail).breaches(of: input)
    case .mbox: SourceCheck(.mbox).breaches(of: input)
    case .markdown: SourceCheck(.markdown).breaches(of: input)
    case .text: SourceCheck(.text).breaches(of: input)
    case .pipe: PipeCheck.breaches(of: input)
    case .query: QueryCheck.breaches(of: input)
    case .keys: KeysCheck.breaches(of: input)
    case .input: InputCheck.breaches(of: input)
    case .marks: MarksCheck.breaches(of: input)
    case .template: TemplateCheck.breaches(of: input)
    case .speakers: SpeakersCheck.breaches(of: input)
    case .contacts: ContactsCheck.breaches(of: input)
    case .link: LinkCheck.breaches(of: input)
    }
  }
}
