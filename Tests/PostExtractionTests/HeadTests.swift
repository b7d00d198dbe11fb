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
