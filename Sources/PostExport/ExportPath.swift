import PostCopying
package import PostModel

/// Where things of an export stand: relative paths of ASCII letters, digits, `-`, `.`, `_`, `~` and `/`, so that they are
/// file names everywhere, and addresses as they are.
package enum ExportPath {
  /// A post's page: its id below `posts/`, with `.html` behind it.
  ///
  /// The same for the same id, and another for every other.
  package static func page(of post: PostID) -> String {
    let parts = post.rawValue.split(separator: "/", omittingEmptySubsequences: false).map(component)
    return (["posts"] + parts).joined(separator: "/") + ".html"
  }

  /// What leads from a page up to the folder of the export: `../../`.
  static func up(from path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// `~` and two digits for a byte that is none of the letters; what is too long for a file's name ends in a hash.
  private static func component(_ name: Substring) -> String {
    var made = ""
    for (index, byte) in name.utf8.enumerated() {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"):
        made.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: ".") where index > 0: made += "."
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        made += digits.count == 1 ? "~0" + digits : "~" + digits
      }
    }
    guard made.utf8.count > longest else { return made }
    return made.prefix(longest - 36) + "~~" + SHA256.digits(of: String(name)).prefix(32)
  }

  /// Bytes of a component, which leave room for `.html` and for file systems that take 255.
  private static let longest = 200
}

/// A file of an export.
package struct ExportFile: Sendable, Hashable {
  /// Relative to the export's folder.
  package let path: String
  package let text: String

  package init(path: String, text: String) { (self.path, self.text) = (path, text) }
}
