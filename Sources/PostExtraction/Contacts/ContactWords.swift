/// The words that offer a contact, and those that rule one out.
enum ContactWords {
  /// Begin a contact line: *Contact:*, *Media contacts*, *Press office:*.
  private static let labels = WordSet(
    """
    contact contacts contacto contactos contato kontakt pressekontakt contact-presse ansprechpartner kontaktperson
    """)
  /// Words that stand around a label: *Media*, *Press*, *inquiries*.
  private static let labelParts = WordSet(
    """
    media press news staff public information info inquiries enquiries relations office line desk for more further additional
    please interviews interview questions prensa de la medios para más información presse comunicación reporters
    """)
  private static let offers = WordSet(
    """
    contact contacts call calls calling contacting reach reached phone telephone email e-mail write visit inquiries
    contacted obtained directed questions llame llamar llamando contacte contactar comuníquese information dial text
    """)
  private static let courtesy = WordSet("please information questions información")
  /// Before a number that is a fax machine's.
  static let fax = WordSet("fax facsimile telefax")
  /// Say that a phone or address follows.
  static let numberLabels = WordSet(
    """
    phone tel telephone cell mobile office direct email e-mail mail fax teléfono correo móvil telefon signal whatsapp
    oficina ph mob correo-e courriel
    """)
  /// Lines for aid and for witnesses, which are no press contacts.
  private static let tips = WordSet("tip tips tipline crimestoppers crime-stoppers suicide crisis lifeline")
  private static let hotlines = WordSet("hotline hotlines helpline hot-line")
  /// No part of a contact's name.
  static let notNames = labels.union(labelParts).union(numberLabels).union(offers).union(fax).union(
    WordSet(
      "release immediate spanish english español inglés toll-free toll free rsvp hours department po p.o box suite page"
    ))

  /// Where a contact label stands in a passage: the index behind it; `nil` where none does.
  ///
  /// A label is *contact* followed by a colon or at a line's start, or a line that begins *For more information*,
  /// *Media inquiries*, *Press office* and the like.
  static func labelEnd(_ source: Source, _ tokens: Range<Int>) -> Int? {
    if let end = colonLabel(source, tokens) { return end }
    if let end = openSentence(source, tokens) { return end }
    var index = tokens.lowerBound
    var parts = 0
    var isLabel = false
    while index < tokens.upperBound, index - tokens.lowerBound < 7, source.tokens[index].isWord {
      let hash = source.tokens[index].hash
      if labels.contains(hash) { isLabel = true } else if labelParts.contains(hash) { parts += 1 } else { break }
      index += 1
    }
    guard index > tokens.lowerBound else { return nil }
    let isWhole = index == tokens.upperBound
    let isColon = !isWhole && (source.tokens[index].kind == .colon || source.tokens[index].kind == .dash)
    if isColon { return isLabel || parts >= 1 ? index + 1 : nil }
    if isWhole { return isLabel || parts >= 3 ? index : nil }
    return isLabel && source.tokens[tokens.lowerBound].isCapitalized ? index : nil
  }

  /// `… Contact: Name` in the middle of a short line.
  private static func colonLabel(_ source: Source, _ tokens: Range<Int>) -> Int? {
    for index in tokens.dropLast().prefix(24)
    where source.tokens[index + 1].kind == .colon && source.tokens[index].isCapitalized
      && labels.contains(source.tokens[index].hash)
    {
      return index + 2
    }
    return nil
  }

  /// `For more information, please contact:` with the names on the lines below.
  private static func openSentence(_ source: Source, _ tokens: Range<Int>) -> Int? {
    guard let last = tokens.last, source.tokens[last].kind == .colon, tokens.count <= 40 else { return nil }
    let words = tokens.suffix(10)
    let isOffer = words.contains {
      labels.contains(source.tokens[$0].hash) || courtesy.contains(source.tokens[$0].hash)
    }
    return isOffer && offersNumber(source, tokens) ? tokens.upperBound : nil
  }

  static func isLabelled(_ source: Source, _ tokens: Range<Int>) -> Bool {
    if labelEnd(source, tokens) != nil { return tokens.count <= 60 }
    guard let first = tokens.first, tokens.count > 1 else { return false }
    return numberLabels.contains(source.tokens[first].hash) && source.tokens[first + 1].kind == .colon
  }

  /// Whether words of a sentence before a number offer it.
  static func offersNumber(_ source: Source, _ tokens: Range<Int>) -> Bool {
    tokens.contains { offers.contains(source.tokens[$0].hash) }
  }

  /// The index behind the last word of a sentence that offers a number.
  static func lastOffer(_ source: Source, _ tokens: Range<Int>) -> Int? {
    tokens.last { offers.contains(source.tokens[$0].hash) && !source.tokens[$0].isAny(.document) }.map { $0 + 1 }
  }

  /// Tip lines, and hot lines that are not offered for information.
  static func isHelpLine(_ source: Source, _ tokens: Range<Int>) -> Bool {
    let words = tokens.map { source.tokens[$0].hash }
    if words.contains(where: { tips.contains($0) }) { return true }
    let isHotline = words.contains { hotlines.contains($0) }
    return isHotline && !words.contains(WordHash.of("information".utf8))
  }
}
