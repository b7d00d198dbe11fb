import CGMime

/// SHA-256 (FIPS 180-4), as GLib computes it.
package struct Digest: ~Copyable {
  private let checksum: OpaquePointer

  package init() {
    guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else { preconditionFailure("GLib has SHA-256.") }
    self.checksum = checksum
  }

  deinit { g_checksum_free(checksum) }

  package mutating func add(_ bytes: [UInt8]) {
    g_checksum_update(checksum, bytes, bytes.count)
  }

  /// 64 hexadecimal digits; nothing can be added afterwards.
  package consuming func digits() -> String { String(cString: g_checksum_get_string(checksum)) }

  package static func digits(of bytes: [UInt8]) -> String {
    var digest = Digest()
    digest.add(bytes)
    return digest.digits()
  }
}
