import Glibc
import MarkKeeping
import PostMarks
import PostModel

/// Appends marks to the file of a folder, one after the other, to be killed while it does.
///
/// `mark-crash-demo FOLDER WRITER`: each mark that is kept is told on standard output by its number.
@main
enum MarkCrashDemo {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { exit(64) }
    var file = MarkFile(folder: arguments[1])
    do throws(MarkFileError) {
      for number in 1...100_000 {
        let post = PostID(rawValue: "post-\(number % 50).md")
        let stamp = Mark.Stamp(Moment(milliseconds: Int64(number)), by: arguments[2])
        let note = "\(arguments[2]) \(number) " + String(repeating: "x", count: 200)
        _ = try file.append([Mark(.note(post, note), stamp)])
        let told = Array("\(number)\n".utf8)
        write(STDOUT_FILENO, told, told.count)
      }
    } catch {
      print("mark-crash-demo: \(error.description)")
      exit(1)
    }
  }
}
