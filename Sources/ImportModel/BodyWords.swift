package import PostModel

/// A body's words in a form that is the same however they were wrapped, marked up and typed.
package enum BodyWords {
  /// Blocks parted by one line feed; white space of any kind and length is one space; curly and straight marks, dashes of any
  /// length, and an ellipsis and three full stops are alike; soft hyphens and zero-width spaces are nothing.
  ///
  /// This is what the key of a body is the SHA-256 of. Linear in the length.
  package static func normalized(_ body: Body) -> [UInt8] {
    var out: [UInt8] = []
    var text = body.text
    text.withUTF8 { bytes in
      out.reserveCapacity(bytes.count)
      for block in body.blocks where !block.range.isEmpty {
        if !out.isEmpty { out.append(0x0A) }
        append(UnsafeBufferPointer(rebasing: bytes[block.range]), to: &out)
      }
    }
    return out
  }

  /// A number for words in their normal form; not proof against malice.
  package static func fingerprint(_ normalized: [UInt8]) -> UInt64 {
    normalized.withUnsafeBytes { bytes in
      var hash = UInt64(bytes.count)
      var offset = 0
      while offset + 8 <= bytes.count {
        hash = WordHashes.mix(hash ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      return WordHashes.mix(bytes[offset...].reduce(hash) { $0 << 8 ^ UInt64($1) })
    }
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    let start = out.count
    var index = 0
    func space() { if out.count > start, out.last != 0x20 { out.append(0x20) } }
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x00...0x20: space()
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0:
        space()
        index += 1
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xAD: index += 1
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
        switch bytes[index + 2] {
        case 0x80...0x8A, 0xAF: space()
        case 0x8B...0x8D: break
        case 0x90...0x95: out.append(UInt8(ascii: "-"))
        case 0x98...0x9B: out.append(UInt8(ascii: "'"))
        case 0x9C...0x9F: out.append(UInt8(ascii: "\""))
        case 0xA6: out += "...".utf8
        default: out += bytes[index...index + 2]
        }
        index += 2
      default: out.append(byte)
      }
      index += 1
    }
    while out.count > start, out.last == 0x20 { out.removeLast() }
  }
}
