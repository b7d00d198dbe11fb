import ExtractionHarness
import FuzzTargets
import Glibc

/// The target that the environment names (`FUZZ_TARGET=mail`).
private func statedTarget() -> FuzzTarget {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    print("FUZZ_TARGET is one of: " + FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))
    exit(2)
  }
  return target
}

#if FUZZING
  private let target = statedTarget()

  /// What libFuzzer calls, which has the `main` of this build (`make fuzz`), with bytes that it made up.
  @_cdecl("LLVMFuzzerTestOneInput")
  func fuzzerInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let breaches = target.breaches(of: Array(UnsafeBufferPointer(start: bytes, count: count)))
    precondition(breaches.isEmpty, breaches.joined(separator: "; "))
    return 0
  }
#else
  /// Reads the files that it is given, and so replays an input in a debugger.
  @main
  enum Fuzz {
    static func main() {
      let target = statedTarget()
      for path in CommandLine.arguments.dropFirst() {
        let breaches = FileTree.bytes(of: path).map(target.breaches) ?? ["cannot be read"]
        print(path + ": " + (breaches.isEmpty ? "all holds" : breaches.joined(separator: "; ")))
        if !breaches.isEmpty { exit(1) }
      }
    }
  }
#endif
