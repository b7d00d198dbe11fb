/// The organisations that a text names, and the one whose text it is.
struct OrganizationDirectory {
  private struct Entry {
    let name: Range<Int>
    /// The hashes of its first and its last word.
    let key: UInt64
    var count = 1
  }

  /// Organisations, at most.
  private static let most = 64
  /// Tokens of the beginning within which an organisation has to be named first to be the one whose text it is.
  private static let opening = 400

  private let tokens: [Token]
  private var entries: [Entry] = []
  /// The words behind *About* in the heading of a release’s last paragraph.
  private var about: Range<Int>?
  /// The first organisation in a line that offers a contact.
  private var offered: Range<Int>?

  init(_ tokens: [Token]) { self.tokens = tokens }

  /// Takes the name of an organisation, its article left out.
  mutating func add(_ name: Range<Int>) {
    guard let first = name.first, let last = name.last, name.count > 1 || tokens[first].isAny(.organizationNoun) else {
      return
    }
    let key = UInt64(tokens[first].hash) << 32 | UInt64(tokens[last].hash)
    if let known = entries.firstIndex(where: { $0.key == key }) {
      entries[known].count += 1
    } else if entries.count < Self.most {
      entries.append(Entry(name: name, key: key))
    }
  }

  /// Takes the organisation that a contact line names; desks are none.
  mutating func add(contact name: Range<Int>) {
    guard offered == nil, name.count > 1, name.contains(where: { tokens[$0].isAny(.organizationNoun) }),
      !name.contains(where: {
        OrganizationWords.desks.contains(tokens[$0].hash) || tokens[$0].isAny(.place) && name.count < 3
      })
    else { return }
    offered = name
  }

  /// Reads a heading `About the Roads Office`.
  mutating func read(heading passage: Range<Int>) {
    guard about == nil, passage.count >= 2, let first = passage.first,
      OrganizationWords.about.contains(tokens[first].hash)
    else { return }
    let end = passage.prefix(12).first { tokens[$0].kind == .colon } ?? passage.upperBound
    guard end - first <= 12, !tokens[end - 1].endsSentence else { return }
    let words = (first + 1..<end).drop { !tokens[$0].isCapitalized }
    guard let start = words.first else { return }
    about = start..<end
    while let end = about?.last, !tokens[end].isWord, let open = about { about = open.dropLast() }
  }

  /// Whose text this is: whom it is *About* at its end, else whose press contact it gives, else the organisation that its beginning names and that it
  /// names most often, three times at least.
  var principal: Range<Int>? {
    if let known = about ?? offered { return known }
    let candidates = entries.filter {
      $0.count >= 3 && $0.name.count > 1 && $0.name.lowerBound < Self.opening
        && $0.name.contains { tokens[$0].isAny(.organizationNoun) } && !$0.name.contains { tokens[$0].isAny(.titleCue) }
    }
    return candidates.max { ($0.count, -$0.name.lowerBound) < ($1.count, -$1.name.lowerBound) }?.name
  }

  /// Which organisation a common noun means, as in *the union’s president*: the nearest named before that bears the noun
  /// in its name; a noun for any organisation (*the group*) means the one whose text it is.
  func organization(called noun: UInt32, before token: Int) -> Range<Int>? {
    let named = entries.last { entry in
      entry.name.lowerBound < token && entry.name.contains { tokens[$0].hash == noun }
    }
    return named?.name ?? (OrganizationWords.general.contains(noun) ? principal : nil)
  }
}

enum OrganizationWords {
  static let desks = WordSet("press media communications relations affairs news information public contact contacts")
  static let about = WordSet("about acerca sobre über propos")
  static let general = WordSet(
    """
    group organization organisation company nonprofit charity agency union association coalition alliance network campaign
    grupo organización empresa compañía asociación colectivo sindicato association organisation verein verband gewerkschaft
    associação organização movimento hospital museum college university bank school district department office foundation
    institute center centre library church clinic museo universidad hôpital université museu hospital klinikum
    """)
  /// Professions, with what the name of an organisation has where people have them.
  static let professions: [(roles: WordSet, places: WordSet)] = [
    (
      WordSet("professor fellow researcher scientist dean provost lecturer profesor profesora professeur professeure"),
      WordSet(
        "university college institute school universidad université universidade universität instituto center centre")
    ),
    (WordSet("curator curador curadora"), WordSet("museum gallery museo museu")),
    (WordSet("chief detective lieutenant captain sergeant officer"), WordSet("police sheriff department service")),
    (
      WordSet("surgeon physician nurse pediatrician oncologist administrator"),
      WordSet("hospital health clinic medical clinics")
    ),
    (WordSet("superintendent principal teacher"), WordSet("school schools district")),
  ]
  /// Roles that are held in an organisation, whichever it is.
  static let offices = WordSet(
    """
    president vice-president director co-director manager coordinator organizer chair chairman chairwoman chairperson
    co-chair co-founder founder spokesman spokeswoman spokesperson superintendent ceo cfo cto coo officer chief secretary
    treasurer campaigner counsel presidente presidenta director directora coordinador coordinadora portavoz vocero vocera
    secretaria secretario présidente président directeur directrice porte-parole geschäftsführer geschäftsführerin
    sprecher sprecherin vorsitzende vorsitzender coordenador coordenadora diretor diretora
    """)
}
