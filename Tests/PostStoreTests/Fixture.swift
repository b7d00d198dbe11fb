import Foundation
import PostModel
import PostStore

/// A folder of posts for one test, written from text and removed at its end.
///
/// The text has a section a file, each after a line `-- path --`; the line feed before the next section is not the
/// file's.
final class Fixture {
  let root: String

  init(_ archive: String = "") throws {
    root = FileManager.default.temporaryDirectory.path + "/newsroom-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for (path, text) in Self.sections(of: archive) { try write(Array(text.utf8), to: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { root + "/" + name }

  /// Writes bytes that text cannot show.
  func write(_ bytes: [UInt8], to name: String) throws {
    let folder = (path(name) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  /// What a store here lists; the folder stays until it is known.
  func listing() throws -> Listing {
    try withExtendedLifetime(self) { try Store(root: root).listing() }
  }

  func read(_ name: String) throws -> Post {
    try withExtendedLifetime(self) { try Store(root: root).read(PostID(rawValue: name)) }
  }

  private static func sections(of archive: String) -> [(String, String)] {
    var sections: [(String, String)] = []
    for line in archive.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        sections.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if !sections.isEmpty {
        sections[sections.count - 1].1 += line + "\n"
      }
    }
    return sections.map { ($0, String($1.dropLast())) }
  }
}

/// One post from the text of one file.
func post(_ text: String, name: String = "post.md") throws -> Post {
  let fixture = try Fixture()
  try fixture.write(Array(text.utf8), to: name)
  return try fixture.read(name)
}
