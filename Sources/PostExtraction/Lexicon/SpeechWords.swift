/// Verbs of saying and what goes with them.
///
/// English: the verbs that news and press text puts beside a quotation, *said* first by far; Spanish: the same from
/// agency style books; French, German and Portuguese: the commonest.
enum SpeechWords {
  static let lists: [(String, WordClass)] = [
    (english, .cueVerb), (spanish, .cueVerb), (french, .cueVerb), (german, .cueVerb), (portuguese, .cueVerb),
    (framing, .framingVerb), (issuing, .issuingVerb), (titles, .titleCue), (documents, .document),
    (statements, .statementNoun),
  ]

  /// Verbs whose subject may be left out.
  static let subjectless = WordSet(spanish + " " + portuguese + " " + RomanceAndGermanWords.subjectless)

  private static let english = """
    said says say saying added adds adding stated states stating continued continues concluded concludes concluding
    explained explains explaining noted notes noting commented comments commenting remarked remarks remarking
    declared declares declaring announced announces announcing told tells telling wrote writes writing written asked
    asks asking replied replies replying answered responded responds responding argued argues arguing warned warns
    warning insisted insists insisting emphasized emphasizes emphasizing emphasised stressed stresses stressing
    observed observes observing recalled recalls recalling echoed echoes echoing agreed agrees claimed claims
    claiming asserted asserts asserting admitted admits acknowledged acknowledges conceded contended maintained
    tweeted tweets tweeting posted testified testifies testifying testimony urged urges urging cautioned predicted
    suggested quipped joked exclaimed shouted cried whispered proclaimed affirmed reiterated reiterates reiterating
    repeated opined mused lamented lamenting complained vowed vows vowing pledged promised praised pointed
    countered retorted demanded denied confirmed confirms disclosed revealed reveals explain say add conclude write argue insist declare laughed snapped wept reported reports reporting
    advised advises quips recalls laments marveled warned joked reasoned allowed ventured conceded offered mused
    recounted shared boasted fumed thundered hailed elaborated summarized remembers remembered reflected
    reflects quoted read reads reading began begins finished ended
    """

  private static let spanish = """
    dijo dice dicen dijeron diciendo señaló señala señalaron señalando afirmó afirma afirmaron afirmando agregó agrega
    agregando añadió añade añadiendo explicó explica explicaron declaró declara declararon declarando expresó expresa
    expresaron manifestó manifiesta comentó comenta indicó indica indicaron sostuvo sostiene aseguró asegura aseguraron
    apuntó apunta subrayó subraya destacó destaca advirtió advierte recordó recuerda insistió insiste concluyó concluye
    respondió responde preguntó pregunta escribió escribe anunció anuncia reiteró reitera denunció denuncia enfatizó
    enfatiza precisó precisa aclaró aclara lamentó celebró exclamó contó cuenta relató opinó argumentó aseveró
    """

  private static let french = """
    dit déclare déclaré ajoute ajouté explique expliqué affirme affirmé souligne souligné précise précisé estime
    conclut poursuit indique indiqué rappelle répond écrit
    """

  private static let german = """
    sagte sagt erklärte erklärt betonte betont fügte meinte kommentierte kommentiert ergänzte warnte schrieb forderte
    berichtete kritisierte erläuterte
    """

  private static let portuguese = """
    disse diz afirmou afirma declarou acrescentou explicou destacou ressaltou comentou concluiu lembrou escreveu
    """

  private static let framing = """
    called calls calling described describes describing labeled labelled dubbed characterized characterizes denounced
    denounces slammed blasted criticized criticised condemned condemns thanked thanks deemed termed considers
    considered thanking dismissed rejected welcomed citing cited cites calificó describió denominó llamó criticó
    tildó expressed encouraged encouraging cite found finds accused believes believed ruled held referred
    """

  private static let issuing = """
    issued issues issue released releases made makes gave gives delivered delivers offered submitted sent following
    emitió publicó dio following below
    """

  private static let titles = """
    so-called titled entitled dubbed named nicknamed termed labeled labelled known campaign slogan chanted chanting
    chants chant sign signs banner banners placard placards hashtag phrase word words term terms motto theme called
    coined meaning means defined definition film movie song album book novel documentary series article column show
    program programme project initiative bill act law legislation amendment resolution statute regulation policy
    report study paper essay exhibit exhibition event award prize ballot measure game poem play brand message
    llamado llamada titulado titulada denominado denominada lema campaña coreaban pancartas pancarta consigna programa
    proyecto ley informe reading read reads labeled marked category category listed tagline headline link
    """

  private static let documents = """
    letter report memo memorandum email e-mail motion brief opinion complaint op-ed editorial article study order
    filing resolution petition release tweet post blog testimony carta informe comunicado document analysis survey
    """

  private static let statements = """
    statement statements remarks comment comments declaración declaraciones comunicado testimony quote quotes
    """
}
