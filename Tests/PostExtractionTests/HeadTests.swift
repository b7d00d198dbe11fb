import PostExtraction
import PostMarkup
import PostModel
import Testing

@Suite("Head of a release")
struct HeadTests {
  private let paragraph =
    "The harbor commission voted tonight to keep the last public pier open, after hundreds of fishers, swimmers and "
    + "neighbours had filled the hall and spoken until midnight against its sale."

  private func header(_ text: String) -> Header { Extractor().header(of: PlainText.body(of: text)) }

  @Test(
    "The headline is the first line that is no label, date, contact or furniture",
    arguments: [
      "Harbor Commission Keeps Last Pier Open\n\n",
      "FOR IMMEDIATE RELEASE\n\nJune 3, 2031\n\nHarbor Commission Keeps Last Pier Open\n\n",
      "For Immediate Release: Harbor Commission Keeps Last Pier Open\n\n",
      "Contact: Rosa Quill, 555-0142\nHarbor Watch\n\nHarbor Commission Keeps Last Pier Open\n\n",
      "Skip to main content\n\nHarbor Commission Keeps Last Pier Open\n\nJune 3, 2031\n\n",
      "Harbor Commission Keeps Last Pier Open - Harbor Watch News\n\nHome\n\nHarbor Commission Keeps Last Pier Open\n\n",
      "The harbor that we keep is ours.\n\n~ Rosa Quill, Local 9 Member\n\nHarbor Commission Keeps Last Pier Open\n\n",
    ])
  func titles(head: String) {
    #expect(header(head + paragraph).title?.text == "Harbor Commission Keeps Last Pier Open")
  }

  @Test(
    "A letterhead, a label with its number, an embargo, an address, a motto or a field is no headline",
    arguments: [
      "TARN HOLLOW HARBOR DEPARTMENT\nPublic Information Unit\nNEWS RELEASE No. 31-117\n\n",
      "Harbor Watch\nfor clean water since 1971\n\nFOR IMMEDIATE RELEASE\n\n",
      "EMBARGO: 00.01, Tuesday 3 June 2031\n\n", "UNDER EMBARGO UNTIL 6:00 A.M. ET, TUESDAY, JUNE 3, 2031\n\n",
      "BOLETÍN DE PRENSA 07/2031\n\n", "NOTA À IMPRENSA\n\n", "COMMUNIQUÉ DE PRESSE\n\n", "FOR CALENDAR EDITORS\n\n",
      "PRESSEINFORMATION\n\nOberbach, den 3. Juni 2031\n\n", "FREQUENTLY ASKED QUESTIONS\n\n",
      "PRESS RELEASE FROM THE OFFICE OF ROSA QUILL MP\n\n", "Millworkers Local 9 - News - June 3, 2031\n\n",
      "“Plant where you stand.”\n— Ada Finch\n\nST. BRIDE’S CHURCH\n12 Mill Street, Tarn Hollow, Ohio\n\n",
      "For more information:\nDee Orrin or Max Pell\nHarbor Watch\n555-0142\n\n",
      "TO: All outlets\nDATE: June 3, 2031\n\n", "Orr Foods Inc. (NASDAQ: ORRF)\n\n", "Case No. 31-CV-0055\n\n",
    ])
  func letterheads(head: String) {
    let title = "Harbor Commission Keeps Last Pier Open"
    #expect(header(head + title + "\n\n" + paragraph).title?.text == title)
  }

  @Test(
    "A headline without a verb is told by where it stands",
    arguments: [
      "Bürgerverein Oberbach e. V.\nLandesverband Tarne\n\n", "Universidad de Valdeoro\nOficina de Prensa\n\n",
      "Renters of Tarn Hollow\nKNOW YOUR RIGHTS – FACT SHEET #4\n\n", "THE ORR FUND\nAt a glance\n\n", "OPINION\n\n",
    ])
  func withoutVerb(head: String) {
    #expect(header(head + "Fifty Years on the Pier\n\n" + paragraph).title?.text == "Fifty Years on the Pier")
  }

  @Test("A sentence below a headline that names an office does not take its place")
  func officeInHeadline() {
    let text = "REMARKS ON HARBOR COMMISSION REPORT\n\nRosa Quill today made the following statement:\n\n"
    #expect(header(text + paragraph).title?.text == "REMARKS ON HARBOR COMMISSION REPORT")
  }

  @Test(
    "A head that runs into the text on one line is cut behind its label and before the text",
    arguments: [
      (
        "HARBOR WATCH MEDIA RELEASE 2031-06-03 File 31-88317 Wardens seize forty nets near the pier Harbor Watch is asking ",
        "Wardens seize forty nets near the pier", ""
      ),
      (
        "FOR IMMEDIATE RELEASE June 3, 2031 Contact: Ada Finch, 555-0101 Wardens seize forty nets OAK BAY, Ohio – ",
        "Wardens seize forty nets", "OAK BAY, Ohio"
      ),
      (
        "RED DEL MAR - NOTA DE PRENSA N° 041-2031 Vecinos limpian la playa con redes Puno, 3 de junio del 2031.- ",
        "Vecinos limpian la playa con redes", "Puno"
      ),
    ])
  func runOn(lead: String, title: String, place: String) {
    let found = header(lead + paragraph)
    #expect(found.title?.text == title)
    #expect(found.date == PostDate(year: 2031, month: 6, day: 3))
    #expect(found.dateline?.text ?? "" == place)
  }

  @Test(
    "Places with their date, and no dash",
    arguments: [
      ("Puebla, Pue., a 3 de junio de 2031. ", "Puebla, Pue."), ("Quimper, le 3 juin 2031 – ", "Quimper"),
      ("Kassel, den 3. Juni 2031\n\n", "Kassel"), ("Medellín, 3 de junio de 2031. ", "Medellín"),
      ("Oak Bay, TX (June 3, 2031) – ", "Oak Bay, TX"),
      ("Ciudad de México, a 3 de junio de 2031.- ", "Ciudad de México"),
      ("OAK BAY, Ohio, June 3, 2031 /AgencyWire/ -- ", "OAK BAY, Ohio"), ("LONDON | 3 June 2031 | ", "LONDON"),
      ("Quimper, mardi 3 juin 2031. ", "Quimper"), ("(Oak Bay, 3 June 2031) ", "Oak Bay"),
    ])
  func datedPlaces(lead: String, place: String) {
    let found = header("Commission Keeps Last Pier Open\n\n" + lead + paragraph)
    #expect(found.dateline?.text == place)
    #expect(found.date == PostDate(year: 2031, month: 6, day: 3))
  }

  @Test(
    "The day of an event is not the day of the release, nor is a hall a dateline",
    arguments: [
      "Effective date: June 1, 2031", "Ausstellung vom 7. März bis 31. August 2031",
      "WHEN: Saturday, June 8, 2031, 9 a.m.",
      "MEDIA ADVISORY for June 8, 2031", "Deadline: May 1, 2031", "(For publication on or after Sept. 15, 2031)",
    ])
  func eventDates(line: String) {
    let found = header("Commission Keeps Last Pier Open\n\n" + line + "\n\n" + paragraph)
    #expect(found.date == nil)
    #expect(header("Commission Keeps Pier\n\nOak Bay Fire Hall, June 3, 2031\n\n" + paragraph).dateline == nil)
  }

  @Test("A short date is read day first where the text is not English")
  func dayFirst() {
    let text = "La comisión del puerto votó que el muelle de la ciudad siga abierto para los vecinos y las familias."
    #expect(header("COMUNICADO\n03/06/2031\n\n" + text).date == PostDate(year: 2031, month: 6, day: 3))
  }

  @Test("A first long paragraph is no headline")
  func noTitle() {
    #expect(header(paragraph + "\n\n" + paragraph).title == nil)
  }

  @Test("The second line of its kind is the subtitle")
  func subtitles() {
    let text = "Commission Keeps Last Pier Open\n\nPosted 6/3/31 | Filed in\n\nSale Had Been Planned for Years\n\n"
    #expect(header(text + paragraph).subtitle?.text == "Sale Had Been Planned for Years")
  }

  @Test(
    "Labels, bylines, salutations and the announcement of a statement are no subtitle",
    arguments: [
      "FOR IMMEDIATE RELEASE, June 3, 2031", "By Rosa Quill of Harbor Watch", "Dear friends of the pier,",
      "The statement of Rosa Quill",
    ])
  func noSubtitle(line: String) {
    #expect(header("Commission Keeps Last Pier Open\n\n" + line + "\n\n" + paragraph).subtitle == nil)
  }

  @Test(
    "Dates in the usual forms",
    arguments: [
      "June 3, 2031", "Jun. 3, 2031", "3 June 2031", "June 3rd, 2031", "2031-06-03", "Posted 6/3/31 | Filed in",
      "Tuesday, June 3, 2031", "3 de junio de 2031", "FOR IMMEDIATE RELEASE, June 3, 2031", "3. Juni 2031",
    ])
  func dates(line: String) {
    let text = "Harbor Commission Keeps Last Pier Open\n\n" + line + "\n\n" + paragraph
    #expect(header(text).date == PostDate(year: 2031, month: 6, day: 3))
  }

  @Test("A date in the story is not the release's")
  func dateInStory() {
    #expect(header("Commission Keeps Last Pier Open\n\n" + paragraph + " It was built on May 1, 1931.").date == nil)
  }

  @Test(
    "Datelines in the usual forms, and with the caption of a picture glued to them",
    arguments: [
      ("HARTFORD — ", "HARTFORD"), ("Hartford—", "Hartford"), ("HARTFORD, Conn. – ", "HARTFORD, Conn."),
      ("(Hartford, Connecticut) – ", "Hartford, Connecticut"), ("logo 2Hartford— ", "Hartford"),
      ("WASHINGTON, D.C. -- ", "WASHINGTON, D.C."), ("HARTFORD (June 3, 2031) – ", "HARTFORD"),
      ("HARTFORD, June 3 – ", "HARTFORD"), ("SANTA FE, NM - ", "SANTA FE, NM"),
    ])
  func datelines(lead: String, place: String) {
    #expect(header("Commission Keeps Last Pier Open\n\n" + lead + paragraph).dateline?.text == place)
  }

  @Test(
    "A dash in the first sentence makes no dateline",
    arguments: [
      "The commission — all of it — ", "Rosa Quill - a fisher - ", "Harbor Council – ", "Fishers - And Boaters - ",
    ])
  func noDateline(lead: String) {
    #expect(header("Commission Keeps Last Pier Open\n\n" + lead + paragraph).dateline == nil)
  }

  @Test("A paragraph behind a page's furniture does no harm")
  func furnitureFirst() {
    #expect(header("Home\n\nPress\n\nMenu\n\nSearch\n\nLatest News\n\n" + paragraph).date == nil)
  }

  @Test("The language is told by its small words")
  func languages() {
    #expect(header(paragraph).language == "en")
    #expect(
      header("La comisión del puerto votó que el muelle de la ciudad siga abierto para los vecinos.").language == "es")
    #expect(header("Xyzzy").language == nil)
  }

  @Test("The head alone says the same as all findings", arguments: ["HARTFORD — ", "June 3, 2031\n\n"])
  func sameHead(lead: String) {
    let body = PlainText.body(of: "Commission Keeps Last Pier Open\n\n" + lead + paragraph)
    #expect(Extractor().header(of: body) == Extractor().findings(in: body).header)
  }
}
