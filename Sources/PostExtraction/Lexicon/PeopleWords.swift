/// What people and organisations are called besides their names.
enum PeopleWords {
  static let lists: [(String, WordClass)] = [
    (honorifics, .honorific),
    ("mr sir lord senor señor sr father congressman chairman spokesman councilman assemblyman hermano padre", .male),
    (
      "mrs ms miss madam lady mother sister sra srta señora congresswoman chairwoman spokeswoman councilwoman assemblywoman",
      .female
    ),
    ("sens reps senators representatives congressmen messrs drs govs attorneys", [.plural, .honorific]),
    (roles, .roleNoun), (spanishRoles, .roleNoun), (modifiers, .roleModifier), (organizations, .organizationNoun),
    (spanishOrganizations, .organizationNoun), (persons, .personNoun),
  ]

  /// Roles only when they are written in capitals: an ADA is a prosecutor, Ada is a name.
  static let acronyms = WordSet("da ada dda mp mpp mla msp mep")

  private static let honorifics = """
    mr mrs ms miss dr sir rev reverend hon prof professor sen senator rep representative congressman congresswoman gov
    governor mayor president judge justice gen general col colonel lt lieutenant maj major capt captain sgt sergeant
    cmdr commander adm admiral sheriff chief secretary ambassador bishop rabbi imam pastor father sister brother mother
    detective officer deputy investigator councilmember councilman councilwoman assemblyman assemblywoman
    assemblymember delegate commissioner attorney chairman chairwoman chair sra sr srta dra dr don doña senador senadora
    cst const det insp supt cpl pvt spc ofc cllr ald fr bro dep cmsgt msgt ssgt tsgt constable
    alcalde alcaldesa gobernador gobernadora fiscal herr frau
    """

  private static let roles = """
    president vice-president director manager coordinator organizer organiser chair chairman chairwoman chairperson
    co-chair co-chairs co-founder cofounder founder co-director head leader member officer ceo cfo cto coo
    executive secretary treasurer attorney lawyer counsel prosecutor analyst adviser advisor spokesman spokeswoman
    spokesperson senator representative congressman congresswoman governor mayor judge justice sheriff chief deputy
    commissioner superintendent principal professor teacher scientist researcher economist fellow scholar engineer
    physician doctor nurse pastor reverend bishop rabbi imam priest minister ambassador administrator inspector
    general commander captain sergeant lieutenant colonel major detective agent investigator trustee delegate
    councilmember councilman councilwoman councillor councilor alderman assemblyman assemblywoman assemblymember
    lead dean provost editor author writer journalist reporter producer host columnist historian artist
    actor activist advocate campaigner striker organiser steward landlord tenant resident owner worker driver farmer
    rancher student veteran volunteer whistleblower contractor specialist consultant strategist planner paralegal
    clerk auditor comptroller controller whip speaker premier chancellor minister partner associate assistant liaison
    ombudsman negotiator steward da ada dda presidents directors chairs leaders members founders attorneys mother father brother
    sister daughter son wife husband widow sister-in-law brother-in-law survivor grandmother grandfather aunt uncle
    cousin neighbor friend designer developer chaplain warden marshal mayor-elect president-elect undersecretary
    mp mpp mla msp mep headteacher veterinarian firefighter paramedic midwife therapist pharmacist dentist psychologist
    sociologist ecologist curator librarian conductor coach trainer captain goalkeeper striker chef baker butcher grower
    beekeeper fisherman carpenter electrician plumber mechanic joiner barber welder machinist operator dispatcher
    custodian janitor housekeeper caregiver aide technician programmer statistician mathematician physicist chemist
    historian archivist archaeologist anthropologist criminologist pediatrician cardiologist oncologist psychiatrist
    surgeon magistrate arbitrator mediator registrar chancellor rector vicar deacon elder captain skipper pilot
    steward treasurer-elect secretary-treasurer vice-chair vice-chairman vice-chairwoman deputy-mayor councilor-elect
    chairs co-presidents physicians scientist cardinal archbishop technologist epidemiologist geologist biologist
    """

  private static let spanishRoles = """
    presidente presidenta director directora coordinador coordinadora organizador organizadora secretario secretaria
    fiscal abogado abogada portavoz vocero vocera senador senadora representante diputado diputada gobernador
    gobernadora alcalde alcaldesa miembro fundador fundadora jefe jefa profesor profesora investigador investigadora
    ministro ministra juez jueza médico médica líder activista ayudante gerente tesorero tesorera
    """

  private static let modifiers = """
    vice deputy assistant associate senior junior chief executive general managing acting interim former lead regional
    national state federal district communications campaign campaigns policy legal legislative political
    program project media press public international outreach development research field staff majority minority
    ranking founding honorary district u.s us united criminal prosecuting special digital engagement social impact
    internet police fire school board house senate supervisory principal first co scientific medical
    nursing union labor housing climate science technology operating financial information marketing
    community events strike organizing general's school whip head adjunct retired longtime
    """

  private static let organizations = """
    council union alliance association committee department office board agency commission coalition federation
    foundation institute center centre society company corporation corp inc llc university college school church
    congress senate house party league network project fund group groups bureau administration authority court
    ministry club team local chapter district division unit program service services hospital bank press news times
    post courier tribune herald journal gazette guardian reuters action fund forum movement initiative campaign
    partnership collaborative cooperative trust organization organisation army navy force guard police legion
    parliament government cabinet brotherhood workers teamsters steelworkers seiu afl-cio aclu naacp afscme nlrb
    epa fbi cia nsa doj fda cbo gao usda hud fema dhs fcc ice nato un u.n eu task panel caucus delegation conference
    industries technologies solutions partners associates systems act bill amendment code plan treaty agreement
    magazine radio television nonprofit street avenue road boulevard highway river lake park airport county city state building hall base
    """

  private static let spanishOrganizations = """
    consejo sindicato alianza asociación comité departamento oficina junta agencia comisión coalición federación
    fundación instituto centro sociedad universidad escuela iglesia congreso senado partido red proyecto fondo grupo
    ministerio unidad casa liga movimiento organización corte tribunal
    """

  private static let persons = """
    nurse victim resident spokesman spokeswoman spokesperson official officials worker woman man mother father
    student teacher tenant witness neighbor lawyer attorney officer senator congressman congresswoman representative
    governor mayor president director judge sheriff prosecutor chairman leader leaders advocate advocates author
    doctor farmer veteran survivor source organizer member members senators lawmakers lawmaker defendant secretary
    passenger driver parent patient employee activist fiscal senadora senador portavoz vocero
    """
}
