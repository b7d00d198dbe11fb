import PostImport
import PostModel
import Testing

/// Bytes of pages to text.
struct PageCharsetTests {
  private static func page(_ head: String, _ bytes: [UInt8]) -> [UInt8] {
    Array("\(head)<p>The town of ".utf8) + bytes + Array(" opens two shelters.".utf8)
  }

  private static func text(_ bytes: [UInt8]) throws -> String {
    guard case .post(let draft) = SavedPage.read(bytes) else { return "" }
    return draft.body.text
  }

  @Test(
    "The declared charset is used where the bytes are not valid UTF-8",
    arguments: [
      ("<meta charset=iso-8859-7>", [0xC1, 0xC8] as [UInt8], "ΑΘ"),
      ("<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=koi8-r\">", [0xF2, 0xF5], "РУ"),
      ("<?xml version='1.0' encoding='shift_jis'?>", [0x93, 0x8C], "東"),
      ("<!-- <meta charset=koi8-r> --><meta charset='windows-1251'>", [0xD0], "Р"),
      ("<meta name=charset content=x><meta charset=windows-1253>", [0xC1], "Α"),
      ("<meta charset=nonsense>", [0xFC], "ü"),
      ("", [0x93, 0xFC, 0x94], "“ü”"),
    ])
  func declared(head: String, bytes: [UInt8], words: String) throws {
    #expect(try Self.text(Self.page(head, bytes)) == "The town of \(words) opens two shelters.")
  }

  @Test("Valid UTF-8 wins over any declaration")
  func utf8() throws {
    let bytes = Self.page("<meta charset=iso-8859-7>", Array("Zürich".utf8))
    #expect(try Self.text(bytes) == "The town of Zürich opens two shelters.")
  }

  @Test("A byte order mark wins over everything")
  func mark() throws {
    let html = "<meta charset=koi8-r><p>The town of Zürich opens two shelters."
    let units = html.utf16.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let bytes: [UInt8] = [0xFF, 0xFE] + units
    #expect(try Self.text(bytes) == "The town of Zürich opens two shelters.")
  }
}
