/// The words of release labels: lines that say what kind of text follows, in English, Spanish, French, German and
/// Portuguese.
enum LabelWords {
  /// Make a line a label where nothing but such words and their companions stand in it.
  static let nouns = WordSet(
    """
    release releases answer answers opportunity opportunities faq q&a questions remarks speech testimony editor advisory alert news newsletter bulletin dispatch statement backgrounder factsheet transcript opinion
    op-ed commentary editorial viewpoint editors glance facts announcement notice publication distribution
    comunicado comunicados boletín nota aviso convocatoria gacetilla publicación difusión opinión tribuna
    communiqué communique invitation diffusion publication dossier tribune presseinformation pressemitteilung pressemeldung
    presseaussendung presse-einladung presseeinladung pressedienst medienmitteilung medieninformation vorabinformation
    einladung veröffentlichung kommentar divulgação publicação comunicação imprensa pauta sheet
    """)
  /// Stand beside a label's noun.
  static let companions = WordSet(
    """
    press media immediate use fact key at a an the no n nº n° núm num nr number numero número issue volume vol edition
    official oficial joint public community calendar listings listing assignment desk daily weekly monthly planning
    purposes photo guest rush draft final corrected updated revised new update event background information relations
    product recall health weather research brief question interview club policy emergency safety your vom dated prensa presse inmediata imediata immédiate immediata sofortigen zur und para pour por la le l' à aos às
    frequently asked letter summary electronic web online office room newsroom report communications
    """)
  /// What is issued: before *from*, *de* and the like, they make a label of the issuer's name behind them.
  static let issued = WordSet(
    """
    release advisory comunicado communiqué communique nota boletín dossier presseinformation pressemitteilung
    medienmitteilung medieninformation presse-einladung diffusion publicación
    """)
  /// Kinds of text whose name before a colon is no part of the headline.
  static let genres = WordSet("sheet factsheet op-ed commentary backgrounder advisory alert opinion")
  static let issuers = WordSet("from by of de del da do des der du")
  /// Begin a line that says when the text may be printed.
  static let embargoes = WordSet("embargo embargoed embargado sperrfrist sperrvermerk")
  static let beforeEmbargo = WordSet("under strictly bajo sous not for hold text")
  static let embargoEnds = WordSet("until till hasta bis jusqu jusqu'au jusqu'à até for for: to before after on")
  /// *On or after June 3*: a day from which a text may be printed, not the day of its release.
  static let openEnds = WordSet("after from")
  static let publishing = WordSet("publication release use broadcast publish print")
  static let bylines = WordSet("by por par von story text fotos photos photo texto")
  /// Begin what follows about whom to ask, in a head on one line.
  static let contacts = WordSet("contact contacts contacto contactos contato kontakt")
  /// Before a colon, with what is no headline behind it: the fields of an invitation and of a letter.
  static let fields = WordSet(
    """
    what when where who why how to from cc date time location cost rsvp qué cuándo dónde quién cuando onde quem fecha
    hora lugar día was wann wo wer quoi quand où qui para de von an admission tickets
    """)
  /// Before a colon, with the headline behind it.
  static let subjects = WordSet("subject re asunto betreff objet assunto title headline titular título titel titre")
  /// The abbreviation before a release's number.
  static let number = WordHash.of("no".utf8)
  /// End a label besides its nouns.
  static let endings = WordSet("prensa presse imprensa immédiate inmediata imediata office use oficial official")
  /// Begin a line at the end of a text that says when it was given out.
  static let dated = WordSet("posted published updated issued released dated")
  /// Before the date of a line that is a date, such as *posted on*.
  static let dating = WordSet("posted published updated issued released dated date on den le a el am em fecha datum")
}
