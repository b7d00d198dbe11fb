/// Where this program is.
enum ProgramFolder {
  /// The folder of the program's file, links followed; without a final slash.
  static var path: String {
    StateFolder.realPath("/proc/self/exe").split(separator: "/").dropLast().map { "/" + $0 }.joined()
  }
}
