/// The months by name in English, Spanish, French, German, Italian, Portuguese, Dutch and Catalan.
enum MonthNames {
  /// 1 to 12 for a name or its abbreviation in lower case; `nil` for what is none, or could be two.
  static func number(of name: String) -> Int? {
    if let month = abbreviations[name] { return month }
    if name.unicodeScalars.count < 3 { return nil }
    let isAbbreviation = name.unicodeScalars.count == 3
    let found = names.indices.filter { month in
      names[month].contains { $0 == name || isAbbreviation && $0.hasPrefix(name) }
    }
    return found.count == 1 ? found[0] + 1 : nil
  }

  private static let names = [
    ["january", "enero", "janvier", "januar", "jänner", "gennaio", "janeiro", "januari", "gener"],
    ["february", "febrero", "février", "fevrier", "februar", "febbraio", "fevereiro", "februari", "febrer"],
    ["march", "marzo", "mars", "märz", "maerz", "março", "marco", "maart", "març"],
    ["april", "abril", "avril", "aprile"],
    ["may", "mayo", "mai", "maggio", "maio", "mei", "maig"],
    ["june", "junio", "juin", "juni", "giugno", "junho", "juny"],
    ["july", "julio", "juillet", "juli", "luglio", "julho", "juliol"],
    ["august", "agosto", "août", "aout", "augustus", "agost"],
    ["september", "septiembre", "setiembre", "septembre", "settembre", "setembro", "setembre"],
    ["october", "octubre", "octobre", "oktober", "ottobre", "outubro"],
    ["november", "noviembre", "novembre", "novembro"],
    ["december", "diciembre", "décembre", "decembre", "dezember", "dicembre", "dezembro", "desembre"],
  ]

  /// Those that are no first three letters.
  private static let abbreviations = [
    "sept": 9, "janv": 1, "févr": 2, "fevr": 2, "juil": 7, "mrt": 3, "genn": 1, "sett": 9,
  ]
}
