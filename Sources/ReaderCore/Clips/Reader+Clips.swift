import PostCopying
package import PostMarks
package import PostModel

/// The tray of clips.
extension Reader {
  /// Traps where the command is not about the tray.
  mutating func handleClips(_ invocation: Invocation) -> [Effect] {
    switch invocation.command {
    case .clip: clip()
    case .clipContact: clipContact()
    case .removeClip: removeClip()
    case .clipDown: moveClip(by: 1)
    case .clipUp: moveClip(by: -1)
    case .verify: verify()
    case .export: export(invocation.argument ?? "")
    default: preconditionFailure("\(invocation.command.rawValue) is not about the tray.")
    }
  }

  /// The clips, in their order.
  package var tray: ClipTray { marks.tray }

  /// The clip that is selected in the list of the tray.
  package var selectedClip: Clip? {
    guard focus == .posts, case .clip(let entry)? = entries?.selected else { return nil }
    return entry.clip
  }

  private mutating func clip() -> [Effect] {
    guard let article, let quote = article.selectedQuote else { return [] }
    return put(Clip(quote, in: article.annotated, at: moment), "quote " + CopyText.by(quote))
  }

  private mutating func clipContact() -> [Effect] {
    guard let article, let contact = article.selectedContact else { return [] }
    let name = contact.name ?? contact.organization
    let what: SafeText = name.map { SafeText(oneLine: "contact " + $0) } ?? "contact"
    return put(Clip(contact, in: article.annotated, at: moment), what)
  }

  private mutating func put(_ clip: Clip, _ what: SafeText) -> [Effect] {
    let effects = mark(tray.adding(clip), undoneAs: what + " in the tray")
    say("In the tray, \(tray.count) there: " + what)
    return effects
  }

  private var moment: Moment { Moment(milliseconds: Int64(now?.moment ?? 0) * 1000) }

  private mutating func removeClip() -> [Effect] {
    guard let clip = selectedClip else { return [] }
    let effects = mark(tray.removing(clip.id), undoneAs: "clip taken out of the tray")
    say("Taken out of the tray; U puts it back")
    return effects
  }

  private mutating func moveClip(by step: Int) -> [Effect] {
    guard let clip = selectedClip else { return [] }
    return mark(tray.moving(clip.id, by: step), undoneAs: "clip moved")
  }

  /// Writes a note on the selected clip, or takes it away.
  mutating func setNote(_ typed: String, on clip: Clip) -> [Effect] {
    let note = typed == Command.removesNote ? nil : typed
    say(note == nil ? "No note" : "Noted")
    return mark([.clipNote(clip.id, note)], undoneAs: note == nil ? "note taken from the clip" : "note on the clip")
  }
}

/// The list of the tray, which the reader has itself.
extension Reader {
  /// Answers a request for the clips.
  mutating func listClips(_ request: EntryRequest) -> [Effect] {
    shownClips = clipEntries
    let selected = request.selecting.flatMap { key in shownClips.firstIndex { .clip($0.clip.id) == key } }
    return take(
      EntryListing(
        number: request.number, count: shownClips.count, rows: shownClips.map { .clip($0) }, selected: selected))
  }

  /// Shows the tray as it is now, where it is shown.
  mutating func refreshClips() -> [Effect] {
    guard view == .clips, shownClips != clipEntries else { return [] }
    return askForEntries()
  }

  private var clipEntries: [ClipEntry] { tray.clips.map { ClipEntry($0, check: checks[$0.id]) } }
}

/// Whether the clips are what their posts say.
extension Reader {
  private mutating func verify() -> [Effect] {
    say("Holding the clips against their posts…")
    return [.verify(tray.clips)]
  }

  /// Shows the words of those that have changed.
  mutating func take(_ checks: [String: ClipCheck]) -> [Effect] {
    self.checks = checks
    let clips = tray.clips.filter { checks[$0.id] != nil }
    let report = ClipReport(clips.compactMap { clip in checks[clip.id].map { (clip, $0) } })
    say(report.sentence, report.isGood ? .information : .warning)
    if !report.isGood {
      overlays.append(.text(TextBox(title: report.sentence, text: SafeText(report.text), size: size)))
    }
    return refreshClips()
  }
}

/// Exporting.
extension Reader {
  private mutating func export(_ typed: String) -> [Effect] {
    let parts = typed.split(separator: " ", maxSplits: 1).map(String.init)
    guard let format = parts.first.flatMap(ExportFormat.init(typed:)) else {
      say(SafeText(oneLine: "“\(parts.first ?? "")” is no format: \(ExportFormat.names)"), .warning)
      return []
    }
    let clips = tray.clips
    let count = format.count(of: clips)
    if count == 0 {
      say("No clip can be exported in this format: contacts are not cited", .warning)
      return []
    }
    let what = SafeText(count == 1 ? "1 clip" : "\(count) clips") + " as " + SafeText(format.rawValue)
    let text = format.text(of: clips)
    let file = parts.count > 1 ? parts[1].trimmingSpaces : ""
    let left = clips.count - count
    let remark: SafeText? = left == 0 ? nil : SafeText("\(left) left out: contacts are not cited")
    if file.isEmpty {
      return [.copy(Copy(what: what, text: SafeText(text.replacing("\r\n", with: "\n")), remark: remark))]
    }
    return [.write(FileWriting(what: what, text: text, path: file, remark: remark))]
  }
}

/// A text for a file that is not there yet, and what the status line calls it.
package struct FileWriting: Sendable, Hashable {
  package let what: SafeText
  /// Made of ``SafeText``, with the line ends of its format.
  package let text: String
  /// As it was typed; `~/` is the home folder.
  package let path: String
  package let remark: SafeText?
}

extension Command {
  /// Why a command of the tray cannot work now; `nil` where it can, and for all other commands.
  func clipRefusal(in reader: Reader) -> SafeText? {
    switch self {
    case .clip: reader.clipRefusal(\.selectedQuote, none: "No quotes in this post", Clip.id)
    case .clipContact: reader.clipRefusal(\.selectedContact, none: "No contact in this post", Clip.id)
    case .removeClip, .clipDown, .clipUp:
      reader.selectedClip == nil ? "Select a clip in the tray first: g t lists them" : edge(in: reader)
    case .verify, .export: reader.tray.count == 0 ? "The tray is empty: c puts a quote into it" : nil
    default: nil
    }
  }

  private func edge(in reader: Reader) -> SafeText? {
    guard let clip = reader.selectedClip else { return nil }
    switch self {
    case .clipDown where clip.id == reader.tray.clips.last?.id: return "This clip is the last"
    case .clipUp where clip.id == reader.tray.clips.first?.id: return "This clip is the first"
    default: return nil
    }
  }
}

extension Reader {
  fileprivate func clipRefusal<Item>(
    _ item: KeyPath<Article, Item?>, none: SafeText, _ id: (Item, PostID) -> String
  ) -> SafeText? {
    guard let article else { return "No post is open" }
    if isOpening { return "The rest of this post is still being read" }
    guard let found = article[keyPath: item] else { return none }
    return tray.index(of: id(found, article.id)).map { SafeText("In the tray already, as number \($0 + 1)") }
  }
}
