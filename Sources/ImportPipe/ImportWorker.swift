import Glibc
package import ImportModel

/// A source that a worker is asked to read.
struct ReadRequest {
  let path: String
  let name: String
  let options: ImportOptions

  var message: ByteWriter {
    var out = ByteWriter()
    out.put(path)
    out.put(name)
    out.put(options.kind?.rawValue)
    for flag in [options.includesPages, options.includesDrafts, options.linksOnly] { out.put(flag) }
    return out
  }

  init(path: String, name: String, options: ImportOptions) {
    (self.path, self.name, self.options) = (path, name, options)
  }

  /// `nil` where the bytes are no request.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes[...])
    (path, name) = (reader.text(), reader.text())
    var options = ImportOptions()
    options.kind = reader.optionalText().flatMap(SourceKind.init)
    (options.includesPages, options.includesDrafts) = (reader.flag(), reader.flag())
    options.linksOnly = reader.flag()
    self.options = options
    if reader.isDamaged || !reader.isAtEnd { return nil }
  }
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
    while let message = try? pipe.receive(), let request = ReadRequest(message) {
      read(request.path, request.name, request.options) { item in
        var out = ByteWriter()
        item.write(to: &out)
        return (try? pipe.send(out)) != nil
      }
      guard (try? pipe.sendEnd()) != nil else { return }
    }
  }
}
