/// How the lines are worded that mail programs, lists and newsletter services add.
enum FooterWords {
  /// The way to a copy on the web; words that a headline may have too need a link.
  static func isBrowserLine(_ line: MailLine) -> Bool {
    line.plain.count <= 24
      && (browser.occurs(in: line.plain) || !line.targets.isEmpty && linkedBrowser.occurs(in: line.plain))
  }

  /// Says how to leave, where that is sure: by a link or an address, or by saying why one gets this.
  static func isSurelyImprint(_ line: MailLine) -> Bool {
    reasons.occurs(in: line.plain)
      || isChrome(line.plain) && (!line.targets.isEmpty || line.plain.bytes.contains(UInt8(ascii: "@")))
  }

  /// Says how to leave, or offers what a newsletter service offers.
  static func isChrome(_ plain: PlainWords) -> Bool { leaving.occurs(in: plain) || services.occurs(in: plain) }

  /// Says why one gets this, or how to leave.
  static func isImprint(_ plain: PlainWords) -> Bool { isChrome(plain) || reasons.occurs(in: plain) }

  static func isListFooter(_ plain: PlainWords) -> Bool { lists.occurs(in: plain) || leaving.occurs(in: plain) }

  /// Rights, names of networks.
  static func isAdjunct(_ plain: PlainWords) -> Bool { adjuncts.occurs(in: plain) || isNetworks(plain) }

  /// Words or numbers of a press contact; a line too long to be looked at counts as one, and so is never cut.
  static func isContact(_ line: MailLine) -> Bool {
    if line.plain.isTooLong { return true }
    if hasPhone(line.words) { return true }
    return contacts.occurs(in: line.plain) && !serviceContacts.occurs(in: line.plain) && !leaving.occurs(in: line.plain)
  }

  /// `###`, `-30-` and the like, which are the release's own.
  static func isEndMark(_ words: String) -> Bool {
    let plain = words.filter { $0 != " " }
    return ["###", "##", "####", "-30-", "–30–", "-END-", "-end-", "-ends-", "ENDS", "***"].contains(plain)
  }

  /// A line of underscores, dashes or the like, and nothing else.
  static func isSeparator(_ words: String) -> Bool {
    guard words.utf8.count >= 3 || words == "--" else { return false }
    return words.utf8.allSatisfy { "_-=~*|. ".utf8.contains($0) } && words != "***"
  }

  /// Names of networks alone: `Facebook | Twitter | Website`.
  private static func isNetworks(_ plain: PlainWords) -> Bool {
    guard plain.count <= 24 else { return false }
    let names = plain.bytes.split(separator: 0x20).filter { !$0.contains(UInt8(ascii: "/")) }
    let words = names.joined(separator: [0x20]).split { !(0x61...0x7A).contains($0) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    return !words.isEmpty && words.count <= 12 && words.allSatisfy { networks.contains($0) }
  }

  private static let networks: Set<String> = [
    "facebook", "twitter", "x", "instagram", "linkedin", "youtube", "website", "web", "site", "tiktok", "threads",
    "bluesky", "mastodon", "flickr", "pinterest", "share", "tweet", "forward", "like", "follow", "us", "on", "email",
    "link", "telegram", "whatsapp", "icon", "logo", "and", "rss", "blog", "vimeo", "visit", "our", "post", "this",
  ]

  /// `12 Mill Road, Springfield, IL 62701`; short, with a postcode.
  static func isPostalAddress(_ words: String) -> Bool {
    guard words.wordCount <= 20, !words.hasSuffix("?"), !words.contains("$") else { return false }
    let parts = words.split { !($0.isLetter || $0.isNumber || $0 == "-") }
    for (index, part) in parts.enumerated().dropFirst() {
      let code = part.prefix { $0 != "-" }
      guard code.utf8.count == 5, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      let state = parts[index - 1]
      if state.utf8.count == 2, state.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return true }
    }
    let plain = words.lowercased()
    return ["p.o. box", "po box", "post office box"].contains { plain.hasPrefix($0) }
  }

  /// Seven digits or more in groups, as phones are written.
  private static func hasPhone(_ words: String) -> Bool {
    var (digits, gap) = (0, 0)
    for byte in words.utf8 {
      if (0x30...0x39).contains(byte) {
        (digits, gap) = (digits + 1, 0)
        if digits == 7 { return true }
      } else if digits > 0, "-. ()/+".utf8.contains(byte), gap < 2 {
        gap += 1
      } else {
        (digits, gap) = (0, 0)
      }
    }
    return false
  }
}

extension FooterWords {
  private static let browser = LinePhrases([
    "view this email in", "view it in your browser", "view in browser", "view in your browser", "view in a browser",
    "view in web browser", "view this email online", "view email in", "view as a web page",
    "view as web page", "view this message in", "view this newsletter", "view web version", "view the web version",
    "read this email online", "read online version", "email not displaying", "images not displaying",
    "trouble viewing this", "trouble reading this", "can't see this email", "can't read this email",
    "cannot see this email", "not displaying correctly", "see this email in", "open in browser", "im browser ansehen",
    "im browser anzeigen", "browser anzeigen", "browser öffnen",
    "version en ligne", "dans votre navigateur", "dans le navigateur", "ver en el navegador", "ver en navegador",
    "ver este correo en", "ver no navegador", "ver no seu navegador", "visualizza nel browser",
    "nel tuo browser", "bekijk deze e-mail", "bekijk in browser", "webbversion", "i webbläsaren",
    "i din browser",
  ])
  private static let linkedBrowser = LinePhrases([
    "view online", "webversion", "web version", "onlineversion", "online-version", "bekijk online", "read online",
  ])
  private static let leaving = LinePhrases([
    "unsubscribe", "opt out of", "opt-out", "update your preferences", "update your email preferences",
    "manage your preferences", "manage preferences", "manage your subscription", "manage subscription",
    "email preferences", "update subscription", "subscription preferences", "change your subscription",
    "update profile", "subscription settings", "remove yourself", "be removed from", "to be removed",
    "safe unsubscribe", "safeunsubscribe", "leave this list", "abmelden", "abbestellen", "austragen", "se désabonner",
    "se désinscrire", "désinscription", "désabonnement", "désabonner", "darse de baja", "darte de baja",
    "cancelar suscripción", "cancelar la suscripción", "cancelar inscrição", "descadastr", "cancelar subscrição",
    "annulla l'iscrizione", "cancella iscrizione", "disiscri", "afmelden", "uitschrijven", "avregistrera",
    "avsluta prenumeration", "afmeld", "meld av", "wypisz się", "отписаться",
  ])
  private static let services = LinePhrases([
    "forward to a friend", "forward this email", "forward to friend", "forward email", "add us to your address book",
    "to your address book", "email marketing powered by", "powered by mailchimp", "powered by constant contact",
    "trusted email from", "try it free today", "try email marketing", "sent from my iphone", "sent from my ipad",
    "sent from my blackberry", "sent from my phone", "sent from my mobile", "get outlook for", "sent via ",
    "von meinem iphone gesendet", "envoyé de mon iphone", "enviado desde mi iphone", "inviato da iphone",
    "yahoo! groups links", "yahoo groups links", "constant contact data notice", "customer contact data notice",
  ])
  private static let reasons = LinePhrases([
    "you are receiving this", "you're receiving this", "you received this", "you have received this email",
    "you are getting this", "you are subscribed", "this email was sent to", "this message was sent to",
    "this e-mail was sent to", "this email is sent to", "our mailing address is", "because you signed up",
    "because you opted in", "because you subscribed", "want to change how you receive", "sie erhalten diese",
    "sie erhalten diesen", "vous recevez ce", "recibes este", "recibe este", "ha recibido este", "você está recebendo",
    "você recebeu este", "ricevi questa", "hai ricevuto questa", "je ontvangt deze", "u ontvangt deze",
    "du får det här", "du modtager denne",
  ])
  private static let lists = LinePhrases([
    "mailing list", "listinfo", "google groups", "groups.google.com", "yahoo! groups", "yahoogroups",
    "groups.io", "listserv", "list archives", "posted by:",
  ])
  private static let adjuncts = LinePhrases([
    "all rights reserved", "copyright", "©", "our mailing address", "follow us", "like us on", "find us on",
    "connect with us", "stay connected", "join us on", "privacy policy", "paid for by", "alle rechte vorbehalten",
    "tous droits réservés", "todos los derechos reservados", "keep up with", "created with", "sent by ", "powered by",
  ])
  /// `contact` in a service's own phrases is no press contact.
  private static let serviceContacts = LinePhrases([
    "address book", "contact list", "data notice", "this email was sent", "safe sender",
  ])
  private static let contacts = LinePhrases([
    "contact", "press officer", "press secretary", "press office", "press desk", "media inquiries", "media enquiries",
    "media relations", "communications director", "director of communications", "spokes", "pressekontakt",
    "ansprechpartner", "for more information", "for further information", "for interviews", "interview", "contacto",
    "telefon", "phone:", "tel:", "tel.", "mobile:", "cell:", "###",
  ])
}
