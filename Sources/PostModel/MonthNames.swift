/// The months by name in English, German, French, Spanish, Italian, Portuguese, Dutch, Catalan, Swedish, Danish and
/// Norwegian, Polish and Russian.
package enum MonthNames {
  /// 1 to 12 for a name in lower case, whole, abbreviated, or cut after its third letter; `nil` for what is none, or could
  /// be two.
  package static func number(of name: String) -> Int? {
    if let month = abbreviations[name] { return month }
    let letters = name.unicodeScalars.count
    if letters < 3 { return nil }
    let found = names.indices.filter { month in
      names[month].contains { $0 == name || letters >= 3 && letters <= 5 && $0.hasPrefix(name) }
    }
    return found.count == 1 ? found[0] + 1 : nil
  }

  private static let names = [
    "january januar jänner janvier enero gennaio janeiro januari gener stycznia января",
    "february februar février fevrier febrero febbraio fevereiro februari febrer lutego февраля",
    "march märz maerz mars marzo março marco maart març marca марта",
    "april avril abril aprile kwietnia апреля",
    "may mai mayo maggio maio mei maig maj maja мая",
    "june juni juin junio giugno junho juny czerwca июня",
    "july juli juillet julio luglio julho juliol lipca июля",
    "august août aout agosto augustus agost augusti sierpnia августа",
    "september septembre septiembre setiembre settembre setembro setembre września сентября",
    "october oktober octobre octubre ottobre outubro października октября",
    "november novembre noviembre novembro listopada ноября",
    "december dezember décembre decembre diciembre dicembre dezembro desembre desember grudnia декабря",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Those that are no beginning of a name, or of two.
  private static let abbreviations = [
    "juil": 7, "mrt": 3, "mrz": 3, "mar": 3, "mai": 5, "maj": 5, "may": 5, "mag": 5,
  ]
}
