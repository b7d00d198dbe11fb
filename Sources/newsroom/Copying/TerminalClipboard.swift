import Glibc
import PostModel

/// Asks the terminal to put text on the clipboard of whoever sits at it.
///
/// Source: xterm's "Operating System Commands", Ps = 52: `OSC 52 ; c ; base64 BEL`.
struct TerminalClipboard: Sendable {
  /// Written to beside whatever draws the screen: the request moves no cursor and shows nothing.
  let device: String
  /// UTF-8 bytes of text; terminals drop what is longer than they like, so that it is refused here.
  let limit: Int

  /// Sends the text whole, in one write(2).
  func give(_ text: SafeText) throws(ClipboardRefusal) {
    let bytes = Array(text.string.utf8)
    guard bytes.count <= limit else {
      throw ClipboardRefusal(reason: "\(bytes.count) bytes are too long for OSC 52, which takes \(limit)")
    }
    let terminal = open(device, O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { throw ClipboardRefusal(reason: "no terminal for OSC 52") }
    defer { close(terminal) }
    do { try TextFile.writeAll(Self.request(for: bytes), to: terminal, path: device) } catch {
      throw ClipboardRefusal(reason: "the terminal took no OSC 52: \(error.reason)")
    }
  }

  static func request(for bytes: [UInt8]) -> [UInt8] {
    Array("\u{1B}]52;c;".utf8) + base64(bytes) + [0x07]
  }

  /// RFC 4648 §4, with padding.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
      for place in 0..<4 {
        encoded.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return encoded
  }
}
