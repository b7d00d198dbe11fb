/// What a message is made of: its own words, the messages in it, and the names of all else.
struct MailContent {
  /// The bodies that a reader would show one below the other; each the same text in one or two forms.
  private(set) var bodies: [MailBody] = []
  private(set) var messages: [MailMessage] = []
  /// Texts that came as attachments.
  private(set) var attachedTexts: [MailTextPart] = []
  /// As written; files without a name are named by their type.
  private(set) var attachments: [String] = []
  private(set) var refusal: MailRefusal?
  /// A text was longer than any that is read.
  private(set) var isOversized = false
  private var types: [String] = []

  init(_ root: MailPart) { add(root) }

  var isCalendar: Bool { bodies.isEmpty && types.contains("text/calendar") }

  private mutating func add(_ part: MailPart) {
    switch part {
    case .text(let text): add(text)
    case .file(let file): add(file)
    case .message(let message): messages.append(message)
    case .multipart(let subtype, let parts): add(parts, of: subtype)
    }
  }

  /// RFC 2046 §5.1, RFC 2387, RFC 1847, RFC 6522.
  private mutating func add(_ parts: [MailPart], of subtype: String) {
    switch subtype {
    case "encrypted": refusal = .encrypted
    case "report": refusal = .report
    case "alternative": addAlternatives(parts)
    case "signed":
      if let first = parts.first { add(first) }
    default: for part in parts { add(part) }
    }
  }

  /// One body of all forms; what only one form brings along, such as files, is of the message.
  private mutating func addAlternatives(_ parts: [MailPart]) {
    var forms = MailBody()
    for part in parts {
      let content = MailContent(part)
      forms.add(content.bodies)
      messages += content.messages
      attachedTexts += content.attachedTexts
      attachments += content.attachments
      types += content.types
      refusal = refusal ?? content.refusal
      isOversized = isOversized || content.isOversized
    }
    if !forms.isEmpty { bodies.append(forms) }
  }

  private mutating func add(_ text: MailTextPart) {
    if text.isAttachment {
      attachedTexts.append(text)
      attachments.append(text.name ?? (text.format == .html ? "text/html" : "text/plain"))
    } else {
      if let name = text.name { attachments.append(name) }
      var body = MailBody()
      body.add(text)
      bodies.append(body)
    }
  }

  private mutating func add(_ file: MailFile) {
    types.append(file.type)
    isOversized = isOversized || file.isOversized
    switch file.type {
    case "application/pkcs7-mime", "application/x-pkcs7-mime": refusal = file.isSigned ? .hiddenSignature : .encrypted
    case "application/pgp-encrypted": refusal = .encrypted
    case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
      "application/pgp-keys", "text/x-amp-html", "text/watch-html":
      return
    default:
      if let name = file.name { attachments.append(name) } else if !file.isInline { attachments.append(file.type) }
    }
  }
}

/// One text in the forms that a message has of it.
struct MailBody {
  private(set) var plain: [MailTextPart] = []
  private(set) var html: [MailTextPart] = []

  var isEmpty: Bool { plain.isEmpty && html.isEmpty }

  mutating func add(_ text: MailTextPart) {
    switch text.format {
    case .plain: plain.append(text)
    case .html: html.append(text)
    }
  }

  mutating func add(_ bodies: [MailBody]) {
    for body in bodies {
      plain += body.plain
      html += body.html
    }
  }
}
