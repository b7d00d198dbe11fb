import Glibc
import PostModel

@testable import CursesTerminal
@testable import PostCopying
@testable import PostMarks
@testable import ReaderCore
@testable import newsroom

/// Errors whose words say what somebody has written, provoked by writing it.
extension ErrorChapters {
  static func firstLine(of failure: Failure) -> String {
    failure.message.flatMap { $0.split(separator: "\n").first.map(String.init) } ?? ""
  }

  static func failure(ofLook text: String) -> String {
    do throws(LookNotation.Failure) { _ = try LookNotation.look(text) } catch { return "\"title\" " + error.reason }
    return "no failure of the look \(text)"
  }

  static func failure(ofTemplate text: String) -> String {
    do throws(TemplateError) { _ = try CopyTemplate(text) } catch { return error.reason }
    return "no failure of the template \(text)"
  }

  static func failure(ofBinding line: String) -> String {
    var parser = KeymapParser(path: "keys")
    parser.parse("g g = line-down\n" + line)
    return parser.problems.first?.description ?? "no failure of the binding \(line)"
  }

  static func failure(ofMark line: String) -> String {
    let bytes = Array(line.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      do throws(Mark.Fault) { _ = try Mark(line: buffer) } catch { return error.reason }
      return "no failure of the mark \(line)"
    }
  }
}
