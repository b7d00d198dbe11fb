import PostExtraction
import PostMarkup
import PostModel
import Testing

@Suite("Embargoes in the text")
struct EmbargoTests {
  private static let extractor = Extractor()

  private func header(_ text: String) -> Header {
    Self.extractor.header(of: PlainText.body(of: text))
  }

  @Test(
    "A label with a date says from when on a text may be printed",
    arguments: [
      ("EMBARGOED UNTIL 10:00 A.M. ET, THURSDAY, MAY 2, 2013", "2013-05-02T10:00:00-04:00"),
      ("EMBARGOED UNTIL 10:00 A.M. EST, THURSDAY, JAN. 3, 2013", "2013-01-03T10:00:00-05:00"),
      ("Embargoed for release until 8:30 a.m. (EDT), Friday, May 3, 2013", "2013-05-03T08:30:00-04:00"),
      ("EMBARGO: 00:01 GMT 5 May", "2013-05-05T00:01:00Z"), ("EMBARGO: 00.01, 3 February 2014", "2014-02-03T00:01:00"),
      ("NOT FOR PUBLICATION BEFORE 6 p.m. PT on June 3, 2013", "2013-06-03T18:00:00-07:00"),
      ("Not for broadcast or publication before 0001 hrs BST Tuesday 4 June 2013", "2013-06-04T00:01:00+01:00"),
      ("UNDER EMBARGO UNTIL noon Eastern Time, Oct. 4, 2013", "2013-10-04T12:00:00-04:00"),
      ("STRICTLY EMBARGOED UNTIL 15:00 CET, 12 December 2013", "2013-12-12T15:00:00+01:00"),
      ("EMBARGOED UNTIL 9 a.m. AEST 3 July 2013", "2013-07-03T09:00:00+10:00"),
      ("EMBARGOED UNTIL 14:00 UTC+2, 3 July 2013", "2013-07-03T14:00:00+02:00"),
      ("EMBARGOED UNTIL MAY 2, 2013", "2013-05-02"),
      ("Embargoed until\n10 a.m. CT, May 2, 2013", "2013-05-02T10:00:00-05:00"),
      ("HOLD FOR RELEASE UNTIL 7 p.m. MT, May 2, 2013", "2013-05-02T19:00:00-06:00"),
      (
        "Transmission of material in this release is embargoed until 8:30 a.m. (EDT) Friday, May 3, 2013",
        "2013-05-03T08:30:00-04:00"
      ),
      ("NEWS RELEASE - EMBARGOED UNTIL 11:59 p.m. Eastern Daylight Time, May 2, 2013", "2013-05-02T23:59:00-04:00"),
      ("EMBARGOED UNTIL midnight GMT, 2 May 2013", "2013-05-02T23:59:60Z"),
    ])
  func found(label: String, until: String) throws {
    let text =
      label
      + "\n\nHarbor council votes for forty new nurses at the county’s hospital\n\nHARBOR – The council voted on Thursday."
    let found = try #require(header(text).embargo)
    let date = PostDate(year: 2013, month: 5, day: 1)
    #expect(found.until(near: date)?.iso8601 == until)
    #expect(found.range.upperBound <= label.utf8.count)
  }

  @Test(
    "Other uses of the words are none",
    arguments: [
      "FOR IMMEDIATE RELEASE May 2, 2013", "EMBARGO: none, for immediate release, May 2, 2013",
      "The arms embargo ended on May 2, 2013, after a vote.", "NOT EMBARGOED. May 2, 2013",
      "The embargo was lifted until May 2, 2013 by both sides.", "EMBARGOED",
      "Embargoed goods were found on May 2, 2013.",
      "This is not for profit work before May 2, 2013.", "It is not for sale before May 2, 2013",
    ])
  func none(text: String) {
    #expect(header(text + "\n\nHARBOR – The council voted on Thursday for more nurses.").embargo == nil)
  }

  @Test("Far down in a text nothing is an embargo")
  func farDown() {
    let text = (0..<40).map { "Paragraph \($0) of the report speaks of the river." }.joined(separator: "\n\n")
    #expect(header(text + "\n\nEMBARGOED UNTIL MAY 2, 2013").embargo == nil)
  }

  @Test(
    "A date without a year is the one nearest to the post's",
    arguments: [(12, 28, 1, 3, 2014), (1, 3, 12, 28, 2012), (5, 1, 6, 2, 2013)])
  func years(month: Int, day: Int, embargoMonth: Int, embargoDay: Int, year: Int) {
    let found = FoundEmbargo(range: 0..<1, year: nil, month: embargoMonth, day: embargoDay, clock: nil, zone: nil)
    #expect(found.until(near: PostDate(year: 2013, month: month, day: day))?.year == year)
    #expect(found.until(near: nil) == nil)
  }

  @Test("What the front matter states wins")
  func frontMatter() {
    var metadata = Metadata()
    metadata.embargo = PostDate(year: 2020, month: 1, day: 2)
    let body = PlainText.body(of: "EMBARGOED UNTIL MAY 2, 2013")
    let post = Post(id: PostID(rawValue: "a.txt"), metadata: metadata, body: body)
    let article = AnnotatedPost(post: post, findings: Self.extractor.findings(in: body))
    #expect(article.findings.header.embargo != nil)
    #expect(article.embargo?.iso8601 == "2020-01-02")
  }
}
