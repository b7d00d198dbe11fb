/// Given names that tell which pronoun goes with them: the commonest of the US census and of Spanish-speaking countries.
///
/// Names that both women and men bear (*Jordan*, *Taylor*) are in both lists: they tell that a word is a name, not a
/// gender.
enum GivenNames {
  static let lists: [(String, WordClass)] = [(female, .femaleName), (male, .maleName), (both, .givenName)]

  private static let female = """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
    ada kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen
    amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet
    catherine maria heather diane ruth julie olivia joyce virginia victoria lauren christina joan evelyn judith megan
    andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice
    julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany
    charlotte marie kayla alexis lori ana rosa elena carmen lucia lucía sofía sofia isabel adriana alejandra gabriela
    daniela paula claudia silvia mónica monica verónica veronica beatriz marta pilar josefina guadalupe dolores
    esperanza yolanda norma irma leticia alma luz rocío inés ines teresa ángela raquel juana luisa marisol ximena
    valentina camila natalia carolina mariana fernanda yesenia debbie kay lena eva ingrid ursula
    heidi anja sabine petra monika brigitte claire chloé camille sophie nathalie isabelle françoise sylvie hélène
    marsha christine kathy cathy peggy sally wendy tina tiffany candace bridget alexandria alexandra cheryl lynn
    ellen eileen maureen colleen erin shannon caitlin kaitlyn molly nora fiona aisha fatima amina leila layla mina
    priya anita deepa lakshmi mei ling yuki naomi esther miriam leah tamar rivka hilary hillary elaine lisa
    barbara dianne dolly loretta zoe maggie annie katie kate jill gina gwen hazel ida ivy josephine
    june kirsten krista lydia mabel marcia marian mildred nadia nina noelle norah opal paige penelope phyllis rita
    roberta rosemary roxanne sheila stella sylvia tara thelma trudy vanessa vera vivian wanda yvonne yvette abby
    chelsea chelsie carla cara cecilia bella bonnie brianna caroline daisy eleanor elsa faith florence
    georgia greta holly hope irene jane janelle jasmine jenna jo joanna joanne lillian lois louise lucy mercy
      clémence élise émilie margaux manon océane aurélie céline stéphanie véronique nadège geneviève hélène aminata
      fatou mireille solène maëlle inès anaïs greta anneliese hannelore gisela renate ilse ulrike katrin birgit sigrid
      josefa conceição aparecida fátima luciana fernanda juliana beatriz letícia larissa thaís cláudia sônia mafalda
      graça encarnación amparo concepción dolores remedios consuelo pilar itziar nerea leire ainhoa citlali xóchitl
      yadira maribel marisela graciela esperanza griselda araceli soledad catalina florencia camila antonella agustina
      dalia dulce roxana rebeca noemí judith lorena marlene mayra nayeli paola perla rocío susana tania vanesa viviana
      latisha tamika keisha shanice aaliyah imani nia zora priscilla odessa lorraine harriet henrietta winifred
      gwendolyn imogen philippa beatrix rosalind saoirse siobhan siobhán niamh aoife bethan carys ffion moira shona
      soo-jin mi-sook eun-ji hyun-ju yumi keiko haruka sakura xiao mei-ling lan hoa linh thuy ngoc trang phuong
      amara chiamaka ngozi adaeze folake yetunde zanele thandiwe lindiwe wanjiru achieng fatima khadija zahra noor
      leena sunita meera kavita anjali shreya pooja neha farida shabnam yasmin samira rania dina hana zeynep elif ayşe
      oksana svetlana ludmila olga irina tatiana yelena katarzyna agnieszka małgorzata zofia ewa
      summer sandy keisha latoya ebony imani ayesha zainab mariam khadija rosie dawn beth
    """

  private static let male = """
    james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary
    nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond
    jack dennis jerry tyler aaron jose josé adam nathan henry zachary douglas peter kyle noah ethan jeremy walter
    christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce
    gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip
    phillip eugene luis carlos miguel jorge pedro manuel francisco antonio alejandro javier fernando ricardo eduardo
    raúl raul rafael enrique sergio roberto alberto andrés andres ángel ramón ramon mario diego pablo héctor hector
    oscar óscar gustavo guillermo arturo ignacio julio césar cesar emilio ernesto felipe gerardo jaime joaquín
    omar ahmed ali hassan hussein ibrahim khalid mohamed mohammed muhammad mustafa yusuf tariq karim ivan igor
    boris dmitri sergei vladimir pavel hans klaus jürgen wolfgang dieter stefan uwe jean pierre jacques michel
    françois philippe alain bernard tom tim jim bob bill joe mike dave dan don ron ken ben sam max matt nick rick rob
    steve jeff greg doug ted ed fred hank chuck rod trent norm pat pete johnny mitch harry dick
     iván andrés jesús martín víctor césar sebastián tomás simón adrián fabián germán julián matías nicolás román rubén
     álvaro álex iñaki jon-ander mikel unai xabier gorka joaquim joão josé-maria raimundo severino edson wagner márcio
     antônio luís mário sérgio otávio gonçalo nuno rui tiago vasco
     loïc yann maxime mathieu guillaume rémi théo hugo lucas gaël jérôme sébastien frédéric stéphane olivier thierry
     pascal didier gilles laurent yves andré rené jean-philippe jean-pierre jean-marc jean-claude pierre-yves
     matthias jakob lukas felix jonas tobias florian sebastian andreas bernd rainer helmut heinz günter horst
     dietmar gerhard hieronymus mehmet mustafa ahmet murat emre
     lionel leroy otis cedric clarence cornelius cyrus darnell darius deandre desmond elgin ezekiel garfield
     isaiah jerome josiah lavar lonnie lucius marquis moses odell percival reuben rufus solomon thaddeus tyrell
     wendell wilmer zachariah gareth rhys dylan evan alun emrys hamish callum rory declan cormac padraig seamus
     wojciech piotr krzysztof tomasz marek janusz oleg mikhail nikolai yuri anatoly
     amit rohit suresh ramesh rajesh anil sunil deepak manish imran bilal faisal hamid rashid tariq walid
     kwabena kofi chinedu obinna olumide tunde babatunde sipho thabo juma otieno
     minh tuan quang hung dung hai bao long jin-woo min-jun takashi kazuo shinji
     owen hugh ian colin graham neil nigel simon stuart duncan angus evan luke liam lucas leo levi
    isaac ivan marcus martin marvin maurice melvin milton mitchell morris neal nelson norman oliver otto
    percy preston quentin quincy randall reginald rex rodney roland ross rufus rupert seth shane shawn sidney
    spencer stanley sterling terrence theodore todd tony travis trevor tristan troy tyrone vernon victor wade wallace
    warren wesley wilbur wilfred xavier yosef kurt chris chase craig curtis dale darrell darren dean derek dominic drew
    dustin dwight earl edgar edwin elliot elliott ellis elmer emmanuel ernest felix floyd forrest franklin garrett
    gavin geoffrey gilbert glen glenn gordon grant guy harvey herbert herman homer horace howard ira irving
    jared jay jerome joel jon julian justus karl kirk lamar lance lars lee leon leonard leroy lester lewis
    lloyd louis lyle malcolm mack nathaniel noel raj ravi sanjay vijay arjun amir wei jun hiro kenji
    hiroshi takeshi kwame kofi chidi emeka jamal malik deshawn demetrius terrell bennie lindsey
    """

  private static let both = """
    taylor jordan morgan casey riley jamie alex sidney dana robin terry kelly leslie lindsay tracy stacy shannon kim
    kerry dakota avery cameron devon quinn reese rowan sage skyler jules ari ash blair charlie drew frankie hayden
    jesse jody kai lane lee logan lou marley pat peyton ray remy sam shay sky val whitney angel guadalupe trinidad
    """
}
