import Glibc

extension Corpus {
  /// Texts about people, places and numbers that are not there, for where there is no corpus.
  package static func fictional(_ count: Int, seed: UInt64 = 1) -> Corpus {
    let days = (first: StorePlan.firstDay.number, count: StorePlan.lastDay.number - StorePlan.firstDay.number + 1)
    return Corpus(
      (0..<count).map { number in
        var numbers = SeededNumbers(seed: seed &+ 0xF1C7, series: number)
        let day = Day(number: days.first + numbers.below(days.count))
        var release = FictionalRelease(day: day, numbers: numbers)
        return (release.text(), day)
      })
  }
}

/// A press release made of words: headline, dateline, paragraphs, quotes with who says them, a contact.
struct FictionalRelease {
  let day: Day
  private var numbers: SeededNumbers
  private let town: String
  private let organization: String
  private let people: [(given: String, last: String, role: String)]

  /// Bytes, of which as many texts are shorter as longer; the mean is 2.7 kB.
  private static let medianLength = 2250.0
  /// Of the length's logarithm.
  private static let deviation = 0.6

  init(day: Day, numbers: SeededNumbers) {
    var numbers = numbers
    self.day = day
    town = numbers.pick(FictionalNames.towns)
    organization = numbers.pick(FictionalNames.organizations)
    people = (0..<3).map { _ in
      let last = FictionalNames.surnames[numbers.rank(below: FictionalNames.surnames.count)]
      return (numbers.pick(FictionalNames.given), String(decoding: last, as: UTF8.self), numbers.pick(Self.roles))
    }
    self.numbers = numbers
  }

  mutating func text() -> [UInt8] {
    let length = Int(Self.medianLength * exp(Self.deviation * numbers.normal()))
    let date = "\(Day.monthNames[day.month - 1]) \(day.day), \(day.year)"
    var text = capitalized(words(6 + numbers.below(6))) + "\n\n"
    text += "\(town.uppercased()) - \(date) - \(paragraph())\n\n"
    while text.utf8.count < length { text += (numbers.below(5) < 2 ? quote() : paragraph()) + "\n\n" }
    return Array((text + contact()).utf8)
  }

  private mutating func paragraph() -> String {
    (0..<2 + numbers.below(3)).map { _ in sentence() }.joined(separator: " ")
  }

  private mutating func sentence() -> String {
    guard numbers.once(in: 6) else { return capitalized(words(8 + numbers.below(16))) + "." }
    return "In \(day.year - numbers.below(4)) the Senate gave $\(1 + numbers.below(900)) million to \(organization)."
  }

  private mutating func quote() -> String {
    let person = numbers.pick(people)
    let full = "\(person.given) \(person.last), \(person.role) of \(organization)"
    let speaker = numbers.once(in: 2) ? full : person.last
    let opening = capitalized(words(6 + numbers.below(10)))
    return "“\(opening),” said \(speaker). “\(capitalized(words(8 + numbers.below(12)))).”"
  }

  private mutating func contact() -> String {
    let person = numbers.pick(people)
    let address = "\(person.given).\(person.last)@example.org".lowercased()
    let phone = "(218) 555-01\(Day.twoDigits(numbers.below(100)))"
    return "Contact: \(person.given) \(person.last), \(phone), \(address)\n"
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in word() }.joined(separator: " ")
  }

  private mutating func word() -> String {
    guard numbers.once(in: 40) else { return Self.vocabulary[numbers.rank(below: Self.vocabulary.count)] }
    var coined: [UInt8] = []
    CoinedWord.append(numbers.rank(below: 1_000_000), to: &coined)
    return String(decoding: coined, as: UTF8.self)
  }

  private func capitalized(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  private static let roles = ["president", "director", "senator", "spokeswoman", "treasurer", "nurse", "dock master"]

  /// The ones at the head are drawn more often.
  private static let vocabulary =
    """
    the of and to in a for that is on with will by this as are have our from their not been be we has it an at who more \
    people would health care which new these funding work they his her but state all federal today program support help \
    community bill year workers also families public million country legislation services law security children million \
    rent budget schools housing energy water must vote committee members harbor cost jobs union wages nurses city rail \
    tenants landlord landlords heat strike court ruling judge lawsuit pension contract bargaining farmers growers drought \
    flood storm relief shelter hunger pantry hospital clinic patients insurance premiums medicine doctors teachers \
    classroom students tuition library books roads bridge bridges ferry transit buses fares safety inspection violation \
    fines penalty settlement agreement statement hearing testimony report study survey researchers evidence numbers data \
    increase decrease percent quarter annual monthly weekly decision appeal protest march rally petition signatures \
    campaign election ballot voters turnout registration rights freedom privacy surveillance internet newspaper reporters \
    records disclosure transparency ethics lobbying donors corporation companies merger monopoly prices consumers fraud \
    scam refund warranty recall poison lead pipes sewage river creek watershed wetlands forest timber logging fisheries \
    salmon boats docks crates freight warehouse trucks drivers overtime breaks injury compensation veterans soldiers \
    benefits memorial ceremony anniversary award honor grant grants proposal deadline application eligible income poverty \
    childcare preschool nutrition lunch breakfast garden orchard harvest seeds soil climate carbon solar turbines grid \
    outage utility rates meters conservation wildlife habitat species hunting trails parks tourism museum theater music \
    festival language translation immigrants refugees asylum citizenship detention prison parole sentencing police \
    oversight complaint investigation audit treasurer mayor council councilor commissioner sheriff attorney general
    """.split(separator: " ").map(String.init)
}
