import PostModel
import ReaderCore
import ReaderScreen
import Testing
import TextLayout

@Suite("The timeline's plot")
struct TimelinePlotTests {
  init() throws { try #require(isUnicodeLocale) }

  private func lines(_ timeline: Timeline?, columns: Int, rows: Int, hasUnicode: Bool = true) -> [String] {
    let plot = TimelinePlot(timeline, size: Size(columns: columns, rows: rows), hasUnicode: hasUnicode)
    return plot.lines.map { spans in
      let line = spans.map(\.text.string).joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func monthly(_ posts: [Int], from year: Int, quotes: (Int) -> Int = { $0 * 2 }) -> Timeline {
    Timeline(
      months: posts.enumerated().compactMap { index, count in
        count == 0
          ? nil : MonthTally(CalendarMonth(number: year * 12 + index), posts: count, quotes: quotes(count))
      })
  }

  @Test("Few months have a column each; the years stand where they begin")
  func months() {
    #expect(
      lines(Self.monthly([8, 0, 4, 1, 2, 3, 8, 8, 4, 0, 0, 0, 6], from: 2023), columns: 40, rows: 4) == [
        "at most 8 posts and 16 quotes a month", "posts  █ ▄▁▂▃██▄   ▆", "quotes █ ▄▁▂▃██▄   ▆",
        "       2023        2024",
      ])
  }

  @Test("A range that is denser has two months a column, in braille")
  func braille() {
    let many = lines(Self.monthly(Array(repeating: 4, count: 48), from: 2020), columns: 40, rows: 6)
    #expect(many[0] == "at most 4 posts and 8 quotes a month")
    #expect(many[1] == "       " + String(repeating: "⣿", count: 24))
    #expect(many[5] == "       2020  2021  2022  2023")
  }

  @Test("A wider range is told by quarters, then by years, and says so")
  func wide() {
    let quarters = lines(Self.monthly(Array(repeating: 1, count: 120), from: 2010), columns: 47, rows: 4)
    #expect(quarters[0] == "at most 3 posts and 6 quotes a quarter")
    let years = lines(Self.monthly(Array(repeating: 1, count: 12 * 90), from: 1930), columns: 30, rows: 4)
    #expect(years[0].hasSuffix("5 years"))
  }

  @Test("Posts without a date are told of, as they are in no bar")
  func undated() {
    let month = MonthTally(CalendarMonth(year: 2024, month: 2), posts: 1, quotes: 0)
    let timeline = Timeline(months: [month], undated: 1_200)
    #expect(lines(timeline, columns: 50, rows: 4)[0] == "at most 1 post and 0 quotes a month; 1,200 undated")
    #expect(lines(timeline, columns: 20, rows: 4)[0] == "≤1, ≤0 a month")
  }

  @Test("Without Unicode the bars are ASCII, and so are the words")
  func ascii() {
    let plot = lines(Self.monthly([4, 1, 2, 3, 0, 4], from: 2023), columns: 40, rows: 4, hasUnicode: false)
    #expect(plot == ["at most 4 posts and 8 quotes a month", "posts  #.:| #", "quotes #.:| #", "       2023"])
  }

  @Test("Whatever the size, no line is wider than it, and there are as many lines as rows", arguments: [true, false])
  func sizes(_ hasUnicode: Bool) {
    let timelines = [
      nil, Timeline(months: []), Timeline(months: [], undated: 3), Self.monthly([1], from: 2020),
      Self.monthly((0..<500).map { $0 * 37 % 11 }, from: 1980), Self.monthly([5, 900_000], from: 1),
      Self.monthly([1] + Array(repeating: 0, count: 99_000) + [2], from: 1),
    ]
    for timeline in timelines {
      for columns in 8...90 {
        for rows in 4...6 {
          let plot = TimelinePlot(timeline, size: Size(columns: columns, rows: rows), hasUnicode: hasUnicode).lines
          #expect(plot.count == rows)
          for line in plot.dropFirst(timeline?.months.isEmpty == false ? 0 : 1) {
            #expect(line.reduce(0) { $0 + $1.text.columns } <= columns)
          }
        }
      }
    }
  }
}
