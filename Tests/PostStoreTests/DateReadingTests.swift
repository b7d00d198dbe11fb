import PostModel
import Testing

@testable import PostStore

@Suite("Dates")
struct DateReadingTests {
  @Test(
    "Dates as people write them",
    arguments: [
      ("2014-05-01", "2014-05-01"), ("2014-5-1", "2014-05-01"), ("2014/05/01", "2014-05-01"),
      ("20140501", "2014-05-01"),
      ("2014-05", "2014-05"), ("January 2014", "2014-01"), ("Jan. 2014", "2014-01"), ("enero de 2014", "2014-01"),
      ("2014-05-01 9:00:00 -0400", "2014-05-01T09:00:00-04:00"), ("2014-05-01 09:00", "2014-05-01T09:00:00"),
      ("2014-05-01T09:00:00Z", "2014-05-01T09:00:00Z"), ("2014-05-01T09:00:00.123+05:30", "2014-05-01T09:00:00+05:30"),
      ("2014-03-06 19:51:00 GMT", "2014-03-06T19:51:00Z"), ("2016-08-12 15:01 -0400", "2016-08-12T15:01:00-04:00"),
      ("2016-08-12 15:01 -04", "2016-08-12T15:01:00-04:00"), ("February 28, 2020", "2020-02-28"),
      ("Friday, March 1st, 2019", "2019-03-01"), ("Thu, 28 Feb 2020 10:00:00 +0000", "2020-02-28T10:00:00Z"),
      ("28 February 2020", "2020-02-28"), ("28-Feb-2020", "2020-02-28"), ("3 de junio de 2014", "2014-06-03"),
      ("Sept. 4, 2014 at 3:05 p.m. EDT", "2014-09-04T15:05:00-04:00"), ("May 1, 2014 12:30 AM", "2014-05-01T00:30:00"),
      ("2/28/2020", "2020-02-28"), ("28.2.2020", "2020-02-28"), ("5/5/2020", "2020-05-05"),
      ("2014-05-01 24:00:00", "2014-05-01"), ("2014-05-01 soon", "2014-05-01"), (" 2014-05-01 ", "2014-05-01"),
    ])
  func dates(_ text: String, _ iso: String) throws {
    guard case .date(let date) = DateReading(text) else {
      Issue.record("\(text) is no date")
      return
    }
    #expect(date.iso8601 == iso)
  }

  @Test(
    "What is no date is none",
    arguments: [
      "", "soon", "2014", "2014-02-30", "2014-13-01", "0000-01-01", "1/2", "Mayday 2014", "99999999999", "á 5",
      "2014-05-",
    ])
  func unreadable(_ text: String) {
    #expect(DateReading(text) == .unreadable)
  }

  @Test("A date with two meanings is not guessed")
  func ambiguous() {
    #expect(DateReading("3/4/2014") == .ambiguous)
  }
}
