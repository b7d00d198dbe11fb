/// A message as MIME has it: what GMime parsed, as values.
struct MailMessage: Sendable {
  let headers: MailHeaders
  let root: MailPart
}

/// One part of a message; what is neither text nor holds other parts is known by its name alone.
indirect enum MailPart: Sendable {
  case text(MailTextPart)
  /// `subtype` is in lower case: `mixed`, `alternative`.
  case multipart(subtype: String, parts: [MailPart])
  case message(MailMessage)
  case file(MailFile)
}

/// A part of words.
struct MailTextPart: Sendable {
  enum Format: Sendable { case plain, html }

  let format: Format
  /// Decoded, with LF line ends; `format=flowed` is undone.
  let text: String
  /// Given where it came as an attachment, or has a name.
  let name: String?
  let isAttachment: Bool
}

/// What is listed and never opened.
struct MailFile: Sendable {
  /// `application/pdf`, in lower case.
  let type: String
  /// As written.
  let name: String?
  /// Shown with the text, as pictures are, rather than beside it.
  let isInline: Bool
  /// An S/MIME part that is signed rather than encrypted; its text is inside all the same.
  var isSigned = false
  /// Held back from reading because it is longer than a text part may be.
  var isOversized = false
}
