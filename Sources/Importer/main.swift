import Glibc
import ImportModel
import ImportPipe
import PostImport
import PostModel

// Reads sources for `newsroom import`, which starts it and ends it; see docs/ARCHITECTURE.md.
if CommandLine.arguments.dropFirst() == ["--version"] {
  print(Version.number)
  exit(0)
}
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
    _ = take(.skipped(.failed(SystemFault(errno).complaint("cannot be read").reason)))
    return
  }
  defer { close(descriptor) }
  // It may have become something else since it was listed.
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    _ = take(.skipped(.failed("is no file any more")))
    return
  }
  reader.read(ByteSource(descriptor: descriptor), named: name, take)
}
