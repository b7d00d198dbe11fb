import Foundation
import MarkKeeping
import PostMarks
import PostModel

/// A state folder of a test's own.
final class MarkFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/newsroom-marks-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var file: String { path + "/" + MarkFile.name }

  func text() throws -> String { try String(contentsOfFile: file, encoding: .utf8) }

  func write(_ text: String) throws { try text.write(toFile: file, atomically: false, encoding: .utf8) }

  func lines() throws -> Int { try text().split(separator: "\n").count }

  func permissions() throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
  }

  /// What a new reader would find.
  func loaded() throws -> (book: MarkBook, problems: [Problem]) {
    var file = MarkFile(folder: path)
    return try file.load()
  }
}

extension PostID {
  static let budget = PostID(rawValue: "2024/05/budget.md")
  static let heat = PostID(rawValue: "2024/05/heat.md")
}

extension Mark {
  init(_ change: MarkChange, at milliseconds: Int64, by writer: String = "desk") {
    self.init(change, Stamp(Moment(milliseconds: milliseconds), by: writer))
  }
}
