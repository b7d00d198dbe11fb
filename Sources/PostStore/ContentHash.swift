/// Tells the bytes of one file from those of another, as far as chance goes; not proof against malice.
package enum ContentHash {
  /// Eight bytes at a time, multiplied and folded as in wyhash; the same on every machine.
  package static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var hash = UInt64(bytes.count) ^ seed
      var offset = 0
      while offset + 8 <= bytes.count {
        hash = mix(hash ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      var rest: UInt64 = 0
      for byte in bytes[offset...] { rest = rest << 8 | UInt64(byte) }
      return mix(hash ^ rest)
    }
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: seed)
    return product.high ^ product.low
  }

  private static let seed: UInt64 = 0xA076_1D64_78BD_642F
}
