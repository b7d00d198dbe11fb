/// Months by name in the languages of mail programs.
enum MonthNames {
  /// 1 to 12 for a name in lower case, whole or cut (`sept.`, `déc`, `märz`); `nil` for other words.
  static func month(of word: String) -> Int? {
    let plain = folded(word)
    guard plain.utf8.count >= 3 else { return nil }
    return byName[plain] ?? byName.first { $0.key.hasPrefix(plain) && plain.utf8.count >= 4 }?.value
  }

  /// Without the marks of letters, and without the full stop of something cut.
  private static func folded(_ word: String) -> String {
    let marks: [Character: Character] = [
      "é": "e", "è": "e", "û": "u", "ä": "a", "ç": "c", "ź": "z", "ń": "n", "í": "i",
    ]
    return String(word.compactMap { $0 == "." ? nil : marks[$0] ?? $0 })
  }

  /// English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish and Norwegian, Polish, Russian.
  private static let names = [
    "january januar janvier enero gennaio janeiro januari stycznia января jan ene gen janv",
    "february februar fevrier febrero febbraio fevereiro februari lutego февраля feb fev fevr lut",
    "march marz mars marzo marco maart mart mar marca марта mrt mrz",
    "april avril abril aprile kwietnia апреля apr abr avr kwi",
    "may mai mayo maggio maio mei maj maja мая mag",
    "june juni juin junio giugno junho czerwca июня jun giu cze",
    "july juli juillet julio luglio julho lipca июля jul lug juil lip",
    "august aout agosto augustus augusti sierpnia августа aug ago aou sie",
    "september septembre septiembre setembro settembre wrzesnia września сентября sep sept set wrz",
    "october oktober octobre octubre ottobre outubro pazdziernika października октября oct okt ott out paz",
    "november novembre noviembre novembro listopada ноября nov lis",
    "december dezember decembre diciembre dicembre dezembro desember grudnia декабря dec dez dic des gru",
  ]

  private static let byName: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()
}
