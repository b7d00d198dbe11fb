/// The small words, the calendar and the places.
enum GrammarWords {
  static let lists: [(String, WordClass)] = [
    (function, .functionWord), (adverbs, [.adverb, .functionWord]), (auxiliaries, [.auxiliary, .functionWord]),
    (determiners, [.determiner, .functionWord]), (articles, [.article, .determiner, .functionWord]),
    (prepositions, [.preposition, .functionWord]), (complementizers, .complementizer),
    (conjunctions, [.conjunction, .functionWord]), (relatives, [.relative, .functionWord]),
    (particles, .particle), (months, .month), (weekdays, .weekday), (states, .place),
    (stateAbbreviations, [.place, .abbreviation]), (abbreviations, .abbreviation),
    (suffixes, [.suffix, .abbreviation]),
    ("she her hers ella elle ela", [.pronoun, .female, .functionWord]),
    ("he his him él il er ele", [.pronoun, .male, .functionWord]),
    ("they them their theirs ellos ellas ils elles eles elas we our us sie it its", [.pronoun, .functionWord]),
  ]

  private static let function = """
    i you your my me we it its if so but as because although though while when where what why how there here
    yes no not since until unless both either neither nor only even just once after before during more most many much
    some such each every all any few several other another these those this first second third finally
    today yesterday tomorrow now then thus therefore meanwhile however moreover furthermore additionally also instead
    still yet again please thank thanks according following including under over between through across along
    against among around behind below beneath beside besides beyond despite within without toward towards upon whether
    whose which who whom than too very well let's it's that's there's here's i'm we're they're you're don't can't
    can could may might must shall should will would do does did done has have had having is are was were be been
    being let make take look see get meet thousands hundreds millions dozens activists experts advocates protesters critics
    supporters others statement op-ed go recently earlier later last next posted contact media press release
    immediate further information photo photos cuando como pero porque sin para por desde hasta entre sobre según
    también hoy ayer mientras además asimismo si ya aún muy más todo toda todos todas cada otro otra este esta estos
    estas ese esa eso mi tu nuestra nuestro nuestros nuestras su sus lo nos se le les
    """
  private static let adverbs = """
    also then later today yesterday recently again simply further finally once often always still previously
    tearfully jointly earlier now además también hoy luego
    """
  private static let auxiliaries = """
    is are was were be been being has have had will would can could may might must shall should do does did ha había
    fue es era son han hat haben ist war
    """
  private static let determiners = """
    a an this that these those his her their its our your my one two both some each every un una unos unas su sus este esta
    """
  private static let articles = "the el la los las le les l' der die das den o os as"
  private static let prepositions = """
    of at for from with in on by to as about into de del en con para por von bei für à au aux du des da do dos during
    outside inside near against
    """
  private static let complementizers = "that que dass daß"
  private static let conjunctions = "and or & y e und et but"
  private static let relatives = "who whom whose which where quien quienes cuyo cuya que"
  private static let particles = """
    de la del las los van von der den di da dos du le bin ibn al el ben y st saint mac ter ten zu
    """
  private static let months = """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre
    diciembre janvier février avril juin juillet août septembre octobre décembre januar februar märz juni
    juli oktober dezember janeiro fevereiro março maio junho julho setembro outubro dezembro
    """
  private static let weekdays = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun lunes martes
    miércoles jueves viernes sábado domingo
    """
  private static let states = """
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
    montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington
    wisconsin wyoming jersey york hampshire carolina dakota island america canada mexico england france germany spain iraq iran israel china russia india
    """
  private static let stateAbbreviations = """
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
    tenn tex vt va wash wis wyo
    """
  private static let abbreviations = """
    sen sens rep reps gov dr mr mrs ms prof rev hon gen col lt sgt maj capt cmdr adm st inc co corp ltd dept univ
    no vs etc jan feb mar apr jun jul aug sep sept oct nov dec ave blvd rd sra sr srta dra cong atty asst mt ft u.s
    p.m a.m cst const det insp supt cpl pvt spc ofc cllr ald fr bro dep cmsgt msgt ssgt tsgt
    """
  private static let suffixes = "jr sr ii iii iv phd ph.d md m.d esq r.n rn j.d cpa filho júnior neto"
}
