/// The headers that a mail program writes above what it forwards inline, or above what a reply answers to.
struct ForwardHead: Sendable {
  enum Sort: Sendable {
    /// `Forwarded message`: a forward, whatever else the message says.
    case forwarded
    /// `Original Message`, or no line at all: Outlook's, above forwards and answers alike.
    case original
  }

  let sort: Sort
  let headers: MailHeaders
  /// Indices of its lines, the marker's among them.
  let lines: Range<Int>

  /// All heads in reading order.
  static func all(in lines: [MailLine]) -> [ForwardHead] {
    var heads: [ForwardHead] = []
    var index = 0
    while index < lines.count {
      if let head = head(in: lines, at: index) {
        heads.append(head)
        index = head.lines.upperBound
      } else {
        index += 1
      }
    }
    return heads
  }

  private static func head(in lines: [MailLine], at start: Int) -> ForwardHead? {
    if let sort = ForwardMarker.sort(of: lines[start]) {
      for first in start + 1..<min(lines.count, start + 3) {
        let block = HeaderLines(lines, from: first)
        if block.isHead(isMarked: true) {
          return ForwardHead(sort: sort, headers: block.headers, lines: start..<block.end)
        }
      }
      return nil
    }
    let block = HeaderLines(lines, from: start)
    return block.isHead(isMarked: false)
      ? ForwardHead(sort: .original, headers: block.headers, lines: start..<block.end) : nil
  }
}

/// Lines such as `From: …`, `Sent: …` that stand together.
private struct HeaderLines {
  private var fields: [(name: String, value: String)] = []
  private(set) var end: Int

  init(_ lines: [MailLine], from start: Int) {
    end = start
    while end < lines.count, end < start + 24 {
      let line = lines[end]
      if let field = ForwardLabel.field(line.words), !fields.contains(where: { $0.name == field.name }) {
        fields.append(field)
      } else if let last = fields.last, end > start, line.paragraph == lines[end - 1].paragraph,
        line.depth == lines[end - 1].depth,
        Self.folds(last.name), line.words.wordCount < 40, fields.count > 1
      {
        fields[fields.count - 1].value += " " + line.words
      } else {
        break
      }
      end += 1
    }
  }

  /// Lists of people and subjects go on in the next line.
  private static func folds(_ name: String) -> Bool { ["to", "cc", "subject"].contains(name) }

  var headers: MailHeaders { MailHeaders(fields.map { MailHeaders.Field(name: $0.name, value: $0.value) }) }

  private func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Without a line that says so, only what a program writes counts: a memo has From, To, Date and Subject too, but
  /// neither a clock nor an address.
  func isHead(isMarked: Bool) -> Bool {
    guard let from = value("from"), !from.isEmpty, fields.count >= 2 else { return false }
    let date = value("date") ?? value("sent")
    if isMarked { return date != nil || value("subject") != nil || value("to") != nil }
    guard let date, value("subject") != nil || value("to") != nil else { return false }
    return MailDate.hasTime(date) && MailDate.read(date) != nil
  }
}

/// The lines that mail programs put above what they forward.
private enum ForwardMarker {
  /// `nil` where a line is no such mark.
  static func sort(of line: MailLine) -> ForwardHead.Sort? {
    let words = line.words
    guard words.utf8.count < 120 else { return nil }
    let isFramed = ["--", "__", "=="].contains(where: words.hasPrefix) || [":", "--"].contains(where: words.hasSuffix)
    guard isFramed else { return nil }
    if forwarded.occurs(in: line.plain) { return .forwarded }
    return original.occurs(in: line.plain) ? .original : nil
  }

  private static let forwarded = LinePhrases([
    "forwarded message", "begin forwarded", "forwarded by", "weitergeleitete nachricht", "weitergeleiteten nachricht",
    "message transféré", "message réexpédié", "message transmis", "mensaje reenviado", "messaggio inoltrato",
    "mensagem encaminhada", "mensagem reencaminhada", "doorgestuurd bericht", "vidarebefordrat meddelande",
    "vidarebefordrat brev", "videresendt", "videresendte", "wiadomość przekazana", "przekazana wiadomość",
    "пересылаемое сообщение", "пересланное сообщение", "missatge reenviat", "välitetty viesti", "mensaje remitido",
  ])
  private static let original = LinePhrases([
    "original message", "original-nachricht", "ursprüngliche nachricht", "originalnachricht", "message d'origine",
    "message original", "mensaje original", "messaggio originale", "mensagem original", "oorspronkelijk bericht",
    "ursprungligt meddelande", "oprindelig meddelelse", "opprinnelig melding", "wiadomość oryginalna",
    "исходное сообщение", "original appointment", "original email", "missatge original",
  ])
}

/// The names of headers in the languages of mail programs.
enum ForwardLabel {
  /// `*From:* Ann Lee` as `from` and `Ann Lee`; `nil` for any other line.
  static func field(_ words: String) -> (name: String, value: String)? {
    guard let mark = words.utf8.prefix(48).firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == 0xEF }) else {
      return nil
    }
    let colon = words.unicodeScalars[mark] == "：" || words.unicodeScalars[mark] == ":" ? mark : words.endIndex
    guard colon < words.endIndex else { return nil }
    let label = words[..<colon].lowercased().filter { $0 != "*" && $0 != "_" }
    guard let name = names[label.trimmingUnseen] else { return nil }
    let value = words[words.index(after: colon)...].drop { $0 == "*" || $0 == "_" || $0 == " " || $0 == "\t" }
    return (name, String(value).trimmingUnseen)
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (name, labels) in labels {
      for label in labels.split(separator: ",") { names[String(label)] = name }
    }
    return names
  }()

  private static let labels = [
    ("from", "from,von,de,da,van,från,fra,od,от,от кого,kimden,lähettäjä"),
    (
      "date",
      "date,sent,datum,fecha,data,dato,gesendet,envoyé,envoyé le,enviado,enviado el,enviada em,enviado em,inviato,verzonden,"
        + "skickat,sendt,wysłano,отправлено,дата,päiväys,tarih,date sent"
    ),
    ("to", "to,an,à,para,a,aan,till,til,do,кому,pour,per,kime"),
    ("cc", "cc,kopie,copia,kopia,kopi,копия,copie à,bcc"),
    ("subject", "subject,betreff,objet,asunto,assunto,oggetto,onderwerp,ämne,emne,temat,тема,konu,aihe"),
    ("reply-to", "reply-to,reply to,antwort an,répondre à,responder a,rispondi a"),
    ("organization", "organization"),
    ("importance", "importance,priority,sensitivity,wichtigkeit,importancia,attachments,anlagen,resent-from"),
  ]
}
