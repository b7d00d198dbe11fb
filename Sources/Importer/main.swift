import Glibc
import ImportModel
import ImportPipe
import PostImport

// Reads sources for `newsroom import`, which starts it and ends it; see docs/ARCHITECTURE.md.
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
