/// The words that tell a headline from a letterhead.
enum HeadlineWords {
  /// Finite verbs and participles that headlines are made of; no word that is as often part of an office's name.
  static let verbs = WordSet(
    english + " " + spanish + " " + french + " " + german + " " + portuguese)

  private static let english = """
    clears commemorates congratulates cosponsors cosponsored express expresses hears hear joined mourns reacts
    reintroduces sponsors travels tours receives accept accepts accuses accused achieves adds addresses adopts advances agree agrees aims allows announce announces
    announced appeals applaud applauds appoints appointed approve approves approved are arrest arrests arrested asks asked
    attends awards awarded backs bans become becomes begin begins blasts blocks breaks brings builds buys call calls can
    cancels celebrate celebrates challenges charged cheers chooses claims close closes come comes commends commits
    completes condemn condemns confirms convicts convicted could criticizes cuts declares declines decries defends
    delivers demand demands denies denounce denounces deserve deserves discusses donates drops earns elects elected
    encourages ends endorse endorses enters expands expects explains exposes extends faces fails falls fears files
    filed find finds fires forces freed gains get gets give gives goes grant grants grows hails has have heads helps
    highlights hires hit hits hold holds honors honours hosts identified idles improves indicted injured introduce
    introduces invests invites is issues joins keep keeps killed know launch launches lead leads leave leaves let lets
    lose loses make makes marks meet meets moves must name names named need needs never offer offers opens oppose
    opposes orders outlines partners pass passes pay pays pleads pledges praise praises presents presses pressing
    promises proposes protest protests protects provides publishes pushes questions raises ratify ratifies reaches
    receive receives recognizes recommends rejects releases remembers renews reopens replaces requests requires rescues
    responds restores returns reveals rises rules saves say says secure secures see seek seeks sees selected sells sends
    sentenced sets should shows signs slams speaks spends stand stands starts stay stays stop stops strengthens strike
    strikes succeeds sues supports surges suspends swears take takes talks tells tests thanks turns unveil unveils urge
    urges visit visits vote votes vow vows walk walks want wants warn warns was weighs welcome welcomes were will win
    wins won works would yields
    """

  private static let spanish = """
    abre acuerda advierte afirma alerta alertan anuncia anuncian aprueba asegura busca celebra condena crea da debe
    declara defiende denuncia denuncian descubre destaca detienen entrega entregan es están está exige exigen fue gana
    ganan hace han ha inaugura inicia inician insta invita lanza lanzan logra logran llama llega llegan lleva muere ofrece
    pide piden presenta presentan propone publica rechaza rechazan recibe reciben reclama reconoce reitera refuerza rebasan
    responde revela sigue solicita son suma suspende tiene tienen vacunan va van vuelve vuelven
    """

  private static let french = """
    accueille annonce annoncent appelle appellent alerte célèbre demande demandent dénonce dénoncent doit est exige
    exigent gagne invite lance lancent menace obtient ont ouvre présente propose publie reçoit refuse rejette remporte
    salue saluent signe signent sont soutient veut
    """

  private static let german = """
    beginnt bekommt beschließt bleibt eröffnet erhält feiert fordert fordern gewinnt hat haben ist kritisiert lädt
    protestiert protestieren sind startet stellt streikt streiken sucht übergibt unterstützt warnt warnen will wird werden
    zeigt
    """

  private static let portuguese = """
    abre alerta anuncia apresenta aprova cobra conquista denuncia exige ganha inaugura lança obtém pede promove realiza
    recebe rejeita vence é foi
    """

  /// Small words that join what happens to whom, and that names of offices do without.
  static let links = WordSet("on to with against after over amid sobre contra ante tras nach gegen contre")

  /// What offices and bodies are called besides the words that the lexicon has.
  static let offices = WordSet(
    """
    unit relations affairs defense society library museum clinic diocese archdiocese parish orchestra theatre theater
    borough township village municipality sheriff's mayor's governor's attorney general secretaría gobierno gobernación
    alcaldía ayuntamiento municipalidad gerencia dirección sociedad corporación prefeitura secretaria associação
    instituto governo ministério câmara sindicato mairie préfecture ministère syndicat association collectif fédération
    conseil université gewerkschaft landesbezirk ministerium landkreis stadt stadtverwaltung universität verein verband
    bund polizei polizeipräsidium klinikum stiftung kreisverband landesverband bundesverband pressestelle gmbh e.v
    s.a a.c plc ltd co-op observatory observatorio red asociación club congregation synod chamber archives
    """)
  /// The last parts of German compounds for bodies: *Bürgerverein*, *Stadtmuseum*.
  static let officeEndings = [
    "verein", "verband", "gewerkschaft", "museum", "ministerium", "stiftung", "klinik", "klinikum", "schule", "zentrum",
    "werke", "amt", "bund", "stelle", "kammer", "ordinariat",
  ]
  /// Of postal addresses, beside a number.
  static let streets = WordSet(
    """
    street st avenue ave road rd boulevard blvd drive dr lane ln suite floor box square sq plaza highway hwy parkway
    calle avenida av carrera rua rue place straße strasse platz room
    """)
  static let web = WordSet("www http https")
  /// Before a date that is not the day of the release: a line that says when something happens.
  static let eventLabels = WordSet(
    """
    when where effective deadline rev revised cuándo cuando fecha-límite wann quand quando starts begins expires rsvp
    event día schedule last-updated save hora
    """)
  /// *Media advisory for June 3*: before the day of what is announced.
  static let purposes = WordSet("for para pour für")
  /// Right before a date: one end of a span of time.
  static let spanWords = WordSet(
    "for pour für to through until till since from after bis ab vom zum seit hasta desde au du dès jusqu'au até desde between before"
  )
}
