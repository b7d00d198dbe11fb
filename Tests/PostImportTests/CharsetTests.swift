import PostImport
import Testing

@Suite("Charsets")
struct CharsetTests {
  @Test(
    "What the bytes are wins over what is declared",
    arguments: [
      (Array("Łódź".utf8), "iso-8859-1" as String?, "Łódź"),
      ([0xA3, 0xF3, 0x64, 0xBC], "iso-8859-2", "Łódź"),
      ([0x93, 0x41, 0x94], "us-ascii", "“A”"),
      ([0x93, 0x41, 0x94], "no-such-charset", "“A”"),
      ([0x93, 0x41, 0x94], nil, "“A”"),
      ([0x8C, 0x8E], "Shift_JIS", "月"),
      ([0x1B, 0x24, 0x42, 0x37, 0x6E, 0x1B, 0x28, 0x42], "ISO-2022-JP", "月"),
      ([0xEF, 0xBB, 0xBF, 0x61], "utf-16", "a"),
      ([0xB7, 0xEE, 0xFF, 0x61], "euc-jp", "月\u{FFFD}a"),
    ])
  func decode(bytes: [UInt8], declared: String?, expected: String) {
    #expect(Charset.decode(bytes, declared: declared) == expected)
  }
}
