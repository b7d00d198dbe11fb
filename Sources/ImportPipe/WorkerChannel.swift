import Glibc
package import ImportModel

/// Has a worker process read sources.
///
/// Foreign formats come from strangers, and their parsers are other people's: where one crashes, hangs or takes all
/// memory, the process is ended, that source has failed, and the next one gets a new process.
package final class WorkerChannel: SourceChannel {
  private let program: String
  private let options: ImportOptions
  private var worker: WorkerProcess?

  private let patience: Int

  /// - Parameters:
  ///   - program: The path of `newsroom-importer`.
  ///   - patience: How long a worker may be silent over one source, in seconds.
  package init(program: String, options: ImportOptions, patience: Int = 20) {
    self.program = program
    self.options = options
    self.patience = patience
  }

  package func read(_ file: SourceFile, _ take: (ReadItem) -> Bool) {
    guard let pipe = pipe() else {
      _ = take(.skipped(.failed("cannot be read: \(program) cannot be started")))
      return
    }
    do throws(FramePipe.Failure) {
      try pipe.send(ReadRequest(path: file.path, name: file.name, options: options).message)
      while let message = try pipe.receive(within: patience) {
        guard let item = ReadItem(message) else { throw .closed }
        // Who wants no more does not wait for the rest.
        guard take(item) else { return worker = nil }
      }
    } catch {
      worker = nil
      _ = take(.skipped(.failed(reason(error))))
    }
  }

  private func pipe() -> FramePipe? {
    if worker == nil { worker = WorkerProcess(program) }
    return worker?.pipe
  }

  private func reason(_ failure: FramePipe.Failure) -> String {
    switch failure {
    case .closed:
      "cannot be read: its reader stopped over it, for want of memory or by a fault; take it out and import the rest"
    case .late: "takes more than \(patience) seconds to read: take it out and import the rest"
    }
  }
}

/// A running worker, ended with its value.
private final class WorkerProcess {
  let pipe: FramePipe
  private let process: pid_t

  init?(_ program: String) {
    var ends: [CInt] = [-1, -1]
    guard socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else { return nil }
    let started = Self.spawn(program, socket: ends[1])
    close(ends[1])
    guard let started else {
      close(ends[0])
      return nil
    }
    process = started
    pipe = FramePipe(socket: ends[0])
  }

  deinit {
    kill(process, SIGKILL)
    close(pipe.socket)
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
  }

  /// Standard error goes nowhere: what a crash says there is not for people.
  private static func spawn(_ program: String, socket: CInt) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var process = pid_t()
    let code = program.withCString { path in
      var arguments = [UnsafeMutablePointer(mutating: path), nil]
      return posix_spawn(&process, path, &actions, nil, &arguments, environ)
    }
    return code == 0 ? process : nil
  }
}
