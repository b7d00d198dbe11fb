/// The words that offer a contact, and those that rule one out; English, Spanish, French, German, Portuguese.
enum ContactWords {
  /// Begin a contact line: *Contact:*, *Media contacts*, *Rückfragen*.
  static let labels = WordSet(
    """
    contact contacts contacto contactos contato contatos kontakt kontakte pressekontakt medienkontakt contact-presse
    ansprechpartner ansprechpartnerin ansprechperson kontaktperson rückfragen presserückfragen presseanfragen
    medienanfragen medienkontakte pressekontakte
    """)
  /// Whom a contact is for, or what for: alone before a colon a label, else part of one.
  static let subjects = WordSet(
    """
    media press news inquiries enquiries queries interviews interview information info questions reporters journalists
    editors broadcasters correspondents spokesperson spokespeople investors rsvp accreditation credentials relations
    prensa medios información informaciones informes informaciones entrevistas periodistas preguntas consultas
    comunicación comunicaciones acreditación acreditaciones presse médias informations journalistes renseignements
    interviews communication accréditation accréditations presse- medien presseinformation pressestelle medienstelle
    presseabteilung pressebüro pressesprecher pressesprecherin auskünfte informationen journalisten anmeldung
    akkreditierung interviewanfragen öffentlichkeitsarbeit imprensa informações assessoria jornalistas comunicação
    credenciamento entrevistas communications comms
    """)
  /// Other words of a label: *for more … please*, *mayor*, *weitere*.
  static let fillers = WordSet(
    """
    for more further additional please the and or & of to with our from by any all general only local national
    international outside community public office staff line desk team department unit bureau service services members
    editorial additional technical scientific legal english spanish
    de la el los las para por favor más mayor mayores y e a o del al con en oficina departamento gabinete área área unidad jefe jefa
    attachée attaché au aux le les des du pour plus et service bureau toute demande relations sur cette
    für die der das an und zu bei zur zum weitere nähere mehr bitte bildmaterial
    à às da das do dos com mais outras maiores imprensa
    """)
  /// Labels of a fact sheet's lines, behind which no contact stands.
  static let facts = WordSet(
    """
    where when what who why how cost time date place location directions agenda dial-in call-in passcode hours dónde
    cuándo qué quién lugar fecha hora wann wo was wer ort où quand quoi qui onde quando local address dirección adresse
    endereço venue
    """)
  /// Say that the number behind them is offered; verbs first, nouns after them.
  private static let offers = WordSet(
    """
    contact contacts call calls calling contacting reach reached phone telephone email e-mail write visit inquiries confirmar
    contacted obtained directed questions llame llamar llamando contacte contactar comuníquese information dial text available
    reaching writing emailing phoning rsvp interviews enquiries queries
    llamen marque informes comunicarse comuníquense comunicarte contactarse contacten escriba escriban escribir escribe dirigirse
    diríjase póngase consultar consultas información localizar
    contacter contactez appeler appelez joindre joignez écrire écrivez téléphoner téléphonez adresser adressez joignable
    renseignements
    wenden kontaktieren erreichen erreichbar anrufen schreiben melden rückfragen auskünfte
    ligue ligar ligando contatar contate entre fale falar escreva procure procurar informações contato
    """)
  /// Offers that a person is the subject of: *Rosa Quill can be reached at*.
  static let passives = WordSet(
    "reached contacted available reachable erreichbar joignable disponible localizable disponível contactado contactada"
  )
  /// *takes* calls, *answers* questions.
  static let handling = WordSet("takes take handles handle answers answer fields arranges atiende")
  /// *available from*, *through*: the person follows.
  static let through = WordSet("from through via by")
  private static let courtesy = WordSet("please information questions información informations informações favor bitte")
  static func isCourtesy(_ hash: UInt32) -> Bool { courtesy.contains(hash) }

  /// Before a number that is a machine's or a service's and no contact.
  static let fax = WordSet("fax facsimile telefax télécopie faxes fax-nr telefaks tty tdd passcode pin")
  /// Say that a phone or address follows.
  static let numberLabels = WordSet(
    """
    phone tel telephone cell mobile office direct email e-mail mail fax teléfono correo móvil telefon signal whatsapp
    oficina ph mob correo-e courriel cel celular tfno tlf tlfn tfn teléfonos fono telf tél téléphone portable mobil handy
    telefone fone phones cellphone landline home work desk main mél e-mails emails tels whats zap cellular
    """)
  /// Numbers of the same person at other times: *after hours*, *weekends*.
  static let times = WordSet(
    "after out of hours office-hours after-hours evenings evening weekends weekend nights night days day daytime cell home"
  )
  /// Lines for aid and for witnesses, which are no press contacts.
  private static let tips = WordSet(
    """
    tip tips tipline tip-line crimestoppers crime-stoppers stoppers suicide crisis lifeline intake non-emergency
    denuncias denuncia denúncias disque-denúncia orientación orientação dial-in passcode
    """)
  /// What is sold or taken in: its numbers are for customers, unless they are for questions as well or are a person's.
  private static let services = WordSet(
    """
    reservations reservas réservations reservierung reservierungen tickets boletos ingressos ticket entradas billets
    donations donaciones dons spenden doações subscriptions bookings booking orders
    """)
  private static let hotlines = WordSet(
    "hotline hotlines helpline help-line helplines hot-line infoline notruf seelsorge emergencies ambulance")
  /// Ask for a person behind the number: *ask for Rosa Quill*.
  static let asking = WordSet(
    "ask asking pregunte preguntar pregunten demander demandez attention attn verlangen pergunte")
  /// *Reach her at*: the person of the sentence before.
  static let objects = WordSet("her him them ella él ihn sie")
  /// Before a name and no part of it, besides those of the lexicon.
  static let honorifics = WordSet(
    """
    lic licda licenciado licenciada ing ingeniero ingeniera arq mtro mtra maestro maestra cst det fr sgto tte cnel cap
    deacon deaconess elder brother sister dipl dipl.-ing mag pfarrer maître mme mlle drs psic biól comm cllr baroness
    rabbi canon insp supt ald
    """)
  /// A full stop behind them ends no sentence.
  static let abbreviations = WordSet(
    """
    tel cel tfno tlf tlfn tfn telf tél ext int fono ph no núm nº mob ramal lic licda ing arq mtro mtra cst det fr dipl mag
    mme mlle psic insp supt sr sra srta dr dra dña d prof profa exmo st ave blvd rd ste apt col esq av tels aprox attn
    """)
  /// Behind words with a house number: an address.
  static let streets = WordSet(
    """
    ave avenue st street road rd blvd boulevard drive dr lane ln way square sq plaza court ct place pl highway hwy floor
    suite terrace parkway pkwy
    """)
  /// Organisations' words that stand at the start of a name in other languages.
  static let organizations = WordSet(
    """
    agência agencia agence agentur assessoria gabinete departamento departement oficina área secretaria secretaría
    dirección direção direction service serviço servicio bureau büro pressestelle universidade universität université
    fundação fondation stiftung verein verband gewerkschaft sindicato syndicat associação association coletivo colectivo
    instituto institut unidad coordinación coordenação centro centre museo museu musée museum ayuntamiento prefeitura
    mairie stadt ministerio ministério ministère ministerium
    """)
  /// No part of a contact's name.
  static let notNames = labels.union(subjects).union(numberLabels).union(offers).union(fax).union(
    WordSet(
      """
      release immediate spanish english español inglés toll-free toll free rsvp hours department po p.o box suite page
      staff public office line desk for more further additional please de la más prensa medios twitter facebook web
      website www web- url zoom
      """))

  /// Whether words of a sentence before a number offer it.
  static func offersNumber(_ source: Source, _ tokens: Range<Int>) -> Bool {
    tokens.contains { offers.contains(source.tokens[$0].hash) }
  }

  /// The index behind the last word of a sentence that offers a number.
  static func lastOffer(_ source: Source, _ tokens: Range<Int>) -> Int? {
    tokens.last { offers.contains(source.tokens[$0].hash) && !source.tokens[$0].isAny(.document) }.map { $0 + 1 }
  }

  /// Tip lines and reservations, and hot lines that are not offered for information or to the press.
  static func isHelpLine(_ source: Source, _ tokens: Range<Int>) -> Bool {
    let words = tokens.lazy.map { source.tokens[$0].hash }
    if words.contains(where: { tips.contains($0) }) { return true }
    guard words.contains(where: { hotlines.contains($0) || services.contains($0) }) else { return false }
    return !words.contains { information.contains($0) }
  }

  private static let information = WordSet(
    "information questions media press interviews información preguntas prensa presse fragen informações imprensa")

  /// *Reporters have Rosa Quill at …*, *the press line is …*.
  static func namesPress(_ source: Source, _ tokens: Range<Int>) -> Bool {
    tokens.contains { press.contains(source.tokens[$0].hash) }
  }

  private static let press = WordSet(
    """
    press media reporters journalists editors broadcasters interviews interview prensa medios periodistas entrevistas
    presse journalistes médias journalisten medien imprensa jornalistas
    """)

  /// *does not take calls*, *do not call*.
  static func isRefused(_ source: Source, _ tokens: Range<Int>) -> Bool {
    tokens.dropLast().contains { index in
      negations.contains(source.tokens[index].hash)
        && (offers.contains(source.tokens[index + 1].hash) || taking.contains(source.tokens[index + 1].hash))
    }
  }

  private static let negations = WordSet("not never don't doesn't cannot no ne nicht não")
  private static let taking = WordSet("take accept answer handle monitored staffed atiende")
}
