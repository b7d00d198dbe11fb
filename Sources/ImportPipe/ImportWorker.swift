import Glibc
package import ImportModel

/// A source that a worker is asked to read.
struct ReadRequest: Codable {
  let path: String
  let name: String
  let options: ImportOptions
}

/// The worker's side: answers requests on its standard input, a socket, until that ends.
package enum ImportWorker {
  /// Never returns before the other side has gone.
  ///
  /// - Parameter read: Reads the file of a path, whose name is the second argument.
  package static func serve(
    _ read: (_ path: String, _ name: String, ImportOptions, (ReadItem) -> Bool) -> Void
  ) {
    // Ctrl-C is the other side's to answer: it ends the worker when the post in hand is done.
    signal(SIGINT, SIG_IGN)
    let pipe = FramePipe(socket: STDIN_FILENO)
    while let request = try? pipe.receive(ReadRequest.self) {
      read(request.path, request.name, request.options) { (try? pipe.send($0)) != nil }
      guard (try? pipe.sendEnd()) != nil else { return }
    }
  }
}
