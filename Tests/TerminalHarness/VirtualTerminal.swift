import CVterm

/// A terminal in memory (libvterm): takes what a program writes, and says what is on its screen.
final class VirtualTerminal {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private var properties = Properties()
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  private let fallbacks: UnsafeMutablePointer<VTermParserCallbacks>

  /// What the terminal was told to be, besides the cells.
  private struct Properties {
    var title = ""
    var savedTitles: [String] = []
    var isAlternate = false
    var cursorIsVisible = true
    var reportsMouse = false
  }

  init(columns: Int, rows: Int) {
    terminal = vterm_new(Int32(rows), Int32(columns))
    screen = vterm_obtain_screen(terminal)
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    fallbacks = .allocate(capacity: 1)
    fallbacks.initialize(to: VTermParserCallbacks())
    vterm_set_utf8(terminal, 1)
    connect()
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
    fallbacks.deallocate()
  }

  private func connect() {
    let this = Unmanaged.passUnretained(self).toOpaque()
    callbacks.pointee.settermprop = { property, value, user in
      guard let user, let value else { return 0 }
      Unmanaged<VirtualTerminal>.fromOpaque(user).takeUnretainedValue().set(property, to: value)
      return 1
    }
    vterm_screen_set_callbacks(screen, callbacks, this)
    fallbacks.pointee.csi = { _, arguments, count, _, command, user in
      guard let user, let arguments, count > 0, command == CChar(UInt8(ascii: "t")) else { return 0 }
      Unmanaged<VirtualTerminal>.fromOpaque(user).takeUnretainedValue().saveOrRestoreTitle(arguments[0])
      return 1
    }
    vterm_screen_set_unrecognised_fallbacks(screen, fallbacks, this)
  }

  private func set(_ property: VTermProp, to value: UnsafeMutablePointer<VTermValue>) {
    switch property {
    case VTERM_PROP_TITLE:
      let part = vterm_text(value)
      let bytes = UnsafeRawBufferPointer(start: part.bytes, count: part.length)
      properties.title = (part.is_first ? "" : properties.title) + String(decoding: bytes, as: UTF8.self)
    case VTERM_PROP_ALTSCREEN: properties.isAlternate = value.pointee.boolean != 0
    case VTERM_PROP_CURSORVISIBLE: properties.cursorIsVisible = value.pointee.boolean != 0
    case VTERM_PROP_MOUSE: properties.reportsMouse = value.pointee.number != 0
    default: break
    }
  }

  /// xterm's title stack: 22 saves, 23 restores.
  private func saveOrRestoreTitle(_ operation: Int) {
    if operation == 22 { properties.savedTitles.append(properties.title) }
    if operation == 23, let title = properties.savedTitles.popLast() { properties.title = title }
  }

  /// Shows what a program wrote; returns what the terminal answers.
  func show(_ bytes: some Collection<UInt8>) -> [UInt8] {
    bytes.withContiguousStorageIfAvailable { buffer in
      _ = buffer.withMemoryRebound(to: CChar.self) { vterm_input_write(terminal, $0.baseAddress, $0.count) }
    }
    vterm_screen_flush_damage(screen)
    return takeOutput()
  }

  func resize(columns: Int, rows: Int) { vterm_set_size(terminal, Int32(rows), Int32(columns)) }

  /// What the terminal sends for a key, in the modes that the program has set.
  func bytes(of key: TerminalKey, _ modifiers: TerminalKey.Modifiers) -> [UInt8] {
    vterm_keyboard_key(terminal, key.vtermKey, VTermModifier(rawValue: modifiers.rawValue))
    return takeOutput()
  }

  /// What the terminal sends when a text is pasted.
  func bytes(ofPaste text: String) -> [UInt8] {
    vterm_keyboard_start_paste(terminal)
    let begin = takeOutput()
    vterm_keyboard_end_paste(terminal)
    return begin + text.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: "\r") : $0 } + takeOutput()
  }

  private func takeOutput() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [CChar](repeating: 0, count: 4096)
    while case let count = vterm_output_read(terminal, &buffer, buffer.count), count > 0 {
      bytes += buffer.prefix(count).map(UInt8.init(bitPattern:))
    }
    return bytes
  }

  // MARK: What is on the screen

  var snapshot: TerminalScreen {
    var rows: Int32 = 0
    var columns: Int32 = 0
    vterm_get_size(terminal, &rows, &columns)
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return TerminalScreen(
      rows: (0..<rows).map { row in (0..<columns).map { cell(VTermPos(row: row, col: $0)) } },
      cursor: .init(row: Int(position.row), column: Int(position.col), isVisible: properties.cursorIsVisible),
      isAlternate: properties.isAlternate, title: properties.title, marksPastes: !bytes(ofPaste: "").isEmpty,
      reportsMouse: properties.reportsMouse, sendsApplicationKeys: bytes(of: .up, []) == Array("\u{1B}OA".utf8))
  }

  private func cell(_ position: VTermPos) -> TerminalScreen.Cell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, position, &cell)
    // libvterm's mark of what the character on the left covers.
    let isRightHalf = cell.chars.0 == UInt32.max
    var text = String.UnicodeScalarView()
    withUnsafeBytes(of: &cell.chars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self) where value != 0 {
        guard let scalar = Unicode.Scalar(value) else { break }
        text.append(scalar)
      }
    }
    return TerminalScreen.Cell(
      text: String(text), width: isRightHalf ? 0 : Int(cell.width), foreground: color(&cell.fg),
      background: color(&cell.bg),
      isBold: cell.attrs.bold != 0, isItalic: cell.attrs.italic != 0, isUnderlined: cell.attrs.underline != 0,
      isReverse: cell.attrs.reverse != 0)
  }

  private func color(_ color: inout VTermColor) -> TerminalScreen.Color {
    switch vterm_color_number(&color) {
    case -1: .standard
    case -2: .direct
    case let index: .indexed(Int(index))
    }
  }
}
