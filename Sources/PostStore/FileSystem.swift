import CLinux

/// What kind of file system a path lies in.
package enum FileSystem {
  /// The name of one that shows files of other machines, whose changes inotify(7) does not tell; `nil` for all others.
  ///
  /// Source: statfs(2), `f_type`.
  package static func network(at path: String) -> String? {
    switch newsroom_file_system(path) {
    case 0x6969: "NFS"
    case 0xFF53_4D42, 0xFE53_4D42, 0x517B: "SMB"
    case 0x0102_1997: "9P"
    case 0x6573_5546: "FUSE"
    case 0x00C3_6400: "Ceph"
    default: nil
    }
  }
}
