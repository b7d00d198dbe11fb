/// The words that stand beside contacts and say no more than that they are contacts.
enum ContactLabels {
  /// Whether a text is made of such words and signs alone.
  ///
  /// - Parameter isAlone: Whether nothing else stands in its paragraph: then a word that names contacts has to be in it.
  static func areLabels(_ text: some StringProtocol, isAlone: Bool) -> Bool {
    var names = 0
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if naming.contains(String(word)) {
        names += 1
      } else if !joining.contains(String(word)) {
        return false
      }
    }
    return names > 0 || !isAlone && !text.contains(where: \.isNumber)
  }

  /// Whether a text begins as the heading of boilerplate does.
  static func beginsAbout(_ text: some StringProtocol) -> Bool {
    let start = text.prefix(16).lowercased()
    return ["about ", "über ", "acerca de", "sobre ", "à propos", "quiénes somos"].contains { start.hasPrefix($0) }
  }

  private static let naming = words(
    """
    contact contacts press media information info inquiries enquiries inquiry phone telephone tel cell mobile fax email
    mail interview interviews kontakt kontakte pressekontakt presse medienkontakt rückfragen telefon contacto contactos
    prensa medios información informes teléfono correo renseignements médias téléphone courriel 联系 联系人 媒体联系
    媒体联系人 电话 查询
    """)

  private static let joining = words(
    """
    for more further additional please call or and at the to of on with by via office direct e a an questions requests
    request für bei und oder an para más mas con al o y por favor llame a comunicarse de del la pour plus et ou d les la
    le
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
