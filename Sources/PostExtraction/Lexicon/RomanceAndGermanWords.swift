/// Spanish, French, German and Portuguese words of saying, roles and organisations, beyond those that stand in the lists
/// of their kind.
///
/// Source: the verbs that agency style books of these languages give for attributing words (Libro de estilo urgente, AFP,
/// dpa, Manual da Folha); roles in both genders, as letters and releases have them.
enum RomanceAndGermanWords {
  static let lists: [(String, WordClass)] = [
    (subjectless, .cueVerb), (verbs, .cueVerb), (participles, .cueVerb), (feminineRoles, [.roleNoun, .female]),
    (roles, .roleNoun),
    (persons, .personNoun), (organizations, .organizationNoun), (femalePersons, .female), (particles, .particle),
    (auxiliaries, [.auxiliary, .functionWord]), (adverbs, [.adverb, .functionWord]),
    (prepositions, [.preposition, .functionWord]), (framing, .framingVerb), (honorifics, .honorific),
  ]

  /// Of Spanish and Portuguese.
  static let subjectless = """
    ironiza admite lamenta celebra critica confiesa bromea ripostó riposta advierte expresó planteó
    reprochó narró relató relata rememoró bromeó admitió admite reconoció reconoce confesó zanjó matizó puntualizó ironizó
    criticó recalcó resaltó remarcó aseveró informó informa informaron replicó reclamó exigió pidió celebró confió
    detalló resumió sentenció apostilló cuestionó opina opinó cree planteó defendió alertó contestó prosiguió continuó
    conta contou lembrou lembra cobrou cobra informou informa observou avaliou avalia comemorou criticou alertou alerta
    questionou completou completa ressalta destaca comenta acrescenta conclui declara reforçou reforça garantiu defendeu
    defende respondeu pediu relatou relata contestou reclamou brincou resumiu
    """

  private static let verbs = """
    rétorque assurait affirmait déclarait estimait expliquait soulignait jugeait regrettait illustre tranche nuance
    confie raconte raconté témoigne regrette regretté dénonce dénoncé martèle insiste assure assuré résume lance lancé
    observe remarque reconnaît admet plaide prévient s'insurge s'indigne s'inquiète s'interroge annonce annoncé réagit
    meint meinte sagen erklärt unterstreicht unterstrich kritisiert mahnt mahnte lobt lobte hofft betonten konterte kontert
    fordert ergänzt berichtet begründet begründete bilanziert resümiert freut freute bestätigt bestätigte teilte erinnerte
    erinnert entgegnete bedauerte bedauert versicherte versichert heißt
    """

  private static let participles = """
    reconnu évoqué salué dénoncé regretté confié martelé lancé résumé assuré estimé jugé
    dicho señalado afirmado agregado añadido explicado declarado expresado manifestado comentado indicado sostenido
    asegurado apuntado subrayado destacado advertido recordado insistido concluido respondido escrito anunciado reiterado
    denunciado admitido reconocido rememorado relatado contado lamentado
    affirmé souligné rappelé dit écrit répondu conclu poursuivi indiqué précisé commenté
    gesagt erklärt betont kommentiert geschrieben berichtet
    """

  private static let roles = """
    concejal concejala edil ponente catedrático catedrática maestro maestra enfermero enfermera entrenador entrenadora
    capitán capitana responsable delegado delegada consejero consejera vicepresidente vicepresidenta comisario comisaria
    becario becaria pescador pescadora trabajador trabajadora vecino vecina obispo párroco camarista campesino campesina
    président présidente directeur directrice secrétaire porte-parole maire député députée sénateur sénatrice avocat
    avocate délégué déléguée coordinateur coordinatrice chercheur chercheuse professeur professeure ministre préfet
    préfète responsable médecin infirmier infirmière fondateur fondatrice trésorier trésorière facteur factrice conseiller
    vorsitzender vorsitzende sprecher sprecherin direktor direktorin geschäftsführer geschäftsführerin leiter leiterin
    bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin ministerin präsident präsidentin professorin
    restaurator restauratorin pfleger pflegerin arzt ärztin landrat landrätin pfarrer pfarrerin vorstand sekretär
    sekretärin betriebsrat betriebsrätin anwalt anwältin abgeordneter abgeordnete lehrer lehrerin kurator kuratorin
    coordenador coordenadora diretor diretora prefeito prefeita vereador vereadora juiz juíza advogado advogada médico
    porta-voz governador governadora secretária pesquisador pesquisadora reitor reitora pedreiro pedreira motorista
    morador moradora tesoureiro tesoureira deputado deputada enfermeira enfermeiro presidenta
    """

  private static let feminineRoles = """
    presidenta directora coordinadora organizadora secretaria abogada vocera senadora diputada gobernadora alcaldesa
    fundadora jefa profesora investigadora ministra jueza directrice présidente avocate députée chercheuse sprecherin
    direktorin leiterin geschäftsführerin bürgermeisterin coordenadora diretora prefeita vereadora juíza advogada
    """

  private static let persons = """
    vecino vecina trabajador trabajadora funcionario funcionaria técnica técnico desplazado afectado víctima madre padre
    abuela abuelo habitante salarié salariée riverain riveraine anwohner anwohnerin
    """

  private static let femalePersons = "vecina trabajadora funcionaria técnica madre abuela moradora enfermera"

  private static let organizations = """
    ayuntamiento alcaldía hospital club empresa compañía corporación cooperativa parroquia red secretaría plataforma
    direction préfecture mairie syndicat association ministère collectif fédération conseil hôpital université société
    klinikum gewerkschaft verein verband stadt ministerium universität museum landkreis gemeinde stiftung bündnis
    prefeitura sindicato movimento associação hospital universidade fundação secretaria câmara governo conselho instituto
    """

  private static let framing = """
    atribuye atribuyó achacó achaca considera consideró califica tacha tachó tilda define definió llama chamou considerou
    classificou definiu atribuiu qualifie qualifié évoque évoqué considère bezeichnete nannte nennt
    """
  private static let honorifics = "mme mlle hermana hermano sor fray herr frau"
  /// Those that begin a sentence and are no word of English.
  private static let prepositions = """
    dans pour avec chez depuis après avant pendant lors nach seit zwischen während im em após durante según
    """
  private static let particles = "dos das do da e zu vom zum freifrau freiherr graf gräfin"
  private static let auxiliaries = "ha han habían había ont avait hat hatte haben foi tem têm"
  private static let adverbs = "hoy luego ainda já depois hier aussi ensuite heute gestern danach zudem dabei ayer"
}
