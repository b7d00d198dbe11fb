package import PostCatalog
package import PostStore

/// One number for the identities of all files of a folder: where it is the same, none of them has to be looked up.
struct FolderDigest: Hashable {
  private(set) var value: Int64 = 0

  /// The order of the files does not matter.
  mutating func add(_ file: ScannedFile) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in file.name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for number in [UInt64(file.bytes), UInt64(bitPattern: Int64(file.identity.modified)), file.inode] {
      hash = Self.mix(hash ^ number)
    }
    value &+= Int64(bitPattern: hash)
  }

  /// The finisher of SplitMix64.
  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension ScannedFile {
  var identity: FileIdentity { FileIdentity(bytes: bytes, modified: modified.allNanoseconds, inode: inode) }
}

extension StoredFile {
  /// What the catalog compares it by.
  package var identity: FileIdentity {
    FileIdentity(bytes: bytes, modified: modified.allNanoseconds, inode: inode)
  }
}
