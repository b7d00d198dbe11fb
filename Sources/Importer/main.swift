import Glibc
import ImportModel
import ImportPipe
import PostImport

// Reads sources for `newsroom import`, which starts it and ends it; see docs/ARCHITECTURE.md.
guard isatty(STDIN_FILENO) == 0 else {
  print("newsroom-importer reads sources for `newsroom import`, which starts it; it does nothing by itself.")
  exit(2)
}
Limits.set()
var reader = SourceReader(ImportOptions())
ImportWorker.serve { path, name, options, take in
  if reader.options != options { reader = SourceReader(options) }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
  guard descriptor >= 0 else {
    _ = take(.skipped(.failed("cannot be read (\(String(cString: strerror(errno))))")))
    return
  }
  defer { close(descriptor) }
  reader.read(ByteSource(descriptor: descriptor), named: name, take)
}
