import PostModel
import Testing

@Suite("Zones by name")
struct ZoneNameTests {
  @Test(
    "A zone with summer time changes on its day, at its hour",
    arguments: [
      ("et", 2013, 3, 10, 1, 59, -300), ("et", 2013, 3, 10, 3, 0, -240), ("et", 2013, 11, 3, 1, 59, -240),
      ("et", 2013, 11, 3, 2, 0, -300), ("et", 2006, 4, 2, 3, 0, -240), ("et", 2006, 4, 1, 23, 0, -300),
      ("et", 2006, 10, 29, 2, 0, -300), ("pt", 2024, 7, 4, 9, 0, -420), ("ct", 2024, 1, 4, 9, 0, -360),
      ("mt", 2024, 6, 4, 9, 0, -360), ("london", 2024, 3, 31, 0, 59, 0), ("london", 2024, 3, 31, 2, 0, 60),
      ("london", 2024, 10, 27, 1, 59, 60), ("london", 2024, 10, 27, 2, 0, 0), ("brussels", 2024, 3, 31, 3, 0, 120),
      ("brussels", 2024, 3, 31, 1, 59, 60), ("brussels", 2024, 10, 27, 3, 0, 60), ("aet", 2024, 1, 15, 9, 0, 660),
      ("aet", 2024, 7, 15, 9, 0, 600), ("est", 2024, 7, 4, 9, 0, -300), ("bst", 2024, 1, 4, 9, 0, 60),
      ("utc+2", 2024, 7, 4, 9, 0, 120), ("gmt-5", 2024, 7, 4, 9, 0, -300), ("utc+05:30", 2024, 7, 4, 9, 0, 330),
    ])
  func offsets(name: String, year: Int, month: Int, day: Int, hour: Int, minute: Int, offset: Int) throws {
    let zone = try #require(ZoneName(name))
    #expect(zone.utcOffset(year: year, month: month, day: day, hour: hour, minute: minute) == offset)
  }

  @Test("What names no one zone is none", arguments: ["ist", "xyz", "", "utc+", "utc+99", "gmt+1:75"])
  func none(name: String) { #expect(ZoneName(name) == nil) }

  @Test(
    "A date is a moment where its zone is known",
    arguments: [
      ("2013-05-02T10:00:00-04:00", 1_367_503_200), ("1970-01-01T00:00:00Z", 0), ("2000-03-01T00:00:00Z", 951_868_800),
      ("1969-12-31T23:59:59Z", -1),
    ])
  func moments(text: String, moment: Int) throws {
    guard case .date(let date) = DateReading(text) else {
      Issue.record("\(text) is no date")
      return
    }
    #expect(date.moment == moment)
  }

  @Test("Between two zones it is the moment that counts, and without one the other's clock")
  func comparison() throws {
    func date(_ text: String) throws -> PostDate {
      guard case .date(let date) = DateReading(text) else { throw NoDate() }
      return date
    }
    let now = try date("2013-05-02T15:30:00+02:00")
    #expect(try date("2013-05-02T10:00:00-04:00").seconds(since: now) == 1800)
    #expect(try date("2013-05-02T16:00:00").seconds(since: now) == 1800)
    #expect(try date("2013-05-02").seconds(since: now) == -(15 * 3600 + 1800))
  }

  private struct NoDate: Error {}
}
