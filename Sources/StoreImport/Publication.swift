import ImportModel
import PostModel
import PostStore

/// What tells whether two texts of nearly the same words are one release, mailed and put on the web by one group, rather
/// than the same release of two groups.
struct Publication {
  private enum Channel { case mail, web }

  private let title: [Substring]
  private let day: Int?
  private let channels: Set<Channel>
  /// Domains that it comes from.
  private let hosts: Set<String>

  init(_ post: IncomingPost) {
    self.init(title: post.head.title, date: post.head.date, records: [post.record])
  }

  init(_ post: Post) {
    self.init(title: post.metadata.title ?? "", date: post.metadata.date?.iso8601, records: post.metadata.imported)
  }

  private init(title: String, date: String?, records: [ImportRecord]) {
    self.title = Self.words(of: title)
    day = date.flatMap(Self.dayNumber)
    channels = Set(records.compactMap { $0.kind.flatMap(SourceKind.init).flatMap(Self.channel) })
    hosts = Set(records.flatMap { [$0.sender, $0.link.map(Self.host(of:))] }.compactMap(\.self))
  }

  /// The days between a release's mail and its page.
  private static let days = 3

  /// One by mail and one from the web, of one title and about one day; where both say where they are from, of one domain.
  func isSame(as other: Publication) -> Bool {
    guard !channels.isEmpty, !other.channels.isEmpty, channels.isDisjoint(with: other.channels) else { return false }
    guard let day, let otherDay = other.day, abs(day - otherDay) <= Self.days else { return false }
    guard !title.isEmpty, title == other.title else { return false }
    if hosts.isEmpty || other.hosts.isEmpty { return true }
    return hosts.contains { host in other.hosts.contains { Self.areOne(host, $0) } }
  }

  private static func channel(_ kind: SourceKind) -> Channel? {
    switch kind {
    case .mail, .mbox: .mail
    case .page, .feed, .wordpress: .web
    case .text, .markdown: nil
    }
  }

  private static func host(of link: String) -> String { String(LinkKey.normal(link).prefix { $0 != "/" && $0 != "?" }) }

  /// A domain and one below it.
  private static func areOne(_ one: String, _ other: String) -> Bool {
    one == other || one.hasSuffix("." + other) || other.hasSuffix("." + one)
  }

  /// Without the label that stands before a headline in the subject of a mail.
  private static func words(of title: String) -> [Substring] {
    var words = PostNaming.slug(of: title).split(separator: "-")[...]
    for label in labels where words.starts(with: label) && words.count > label.count {
      words = words.dropFirst(label.count)
      break
    }
    return Array(words)
  }

  private static let labels: [[Substring]] = [
    "for immediate release", "press release", "news release", "media release", "media advisory", "press statement",
    "statement", "release", "comunicado de prensa", "pressemitteilung", "communique de presse",
  ].map { $0.split(separator: " ") }

  /// Days since some day, of an ISO 8601 date with a day.
  private static func dayNumber(_ date: String) -> Int? {
    let numbers = date.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    // Rata die: whole years from March on, then the days of the months.
    let shift = numbers[1] > 2 ? 0 : 1
    let (year, month) = (numbers[0] - shift, numbers[1] + 12 * shift - 3)
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + numbers[2]
  }
}
