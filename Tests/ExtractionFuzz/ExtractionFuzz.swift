import ExtractionHarness
import Glibc
import PostExtraction

/// Bytes of any kind, all the way to their findings.
private enum FuzzedInput {
  private static let extractor = Extractor()

  /// The first byte says how the others are read; traps where an invariant breaks.
  static func check(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let readings = FileReading.allCases
    let body = readings[Int(first) % readings.count].body(of: Array(input.dropFirst()))
    let breaches = Invariants.breaches(of: body, extractor: extractor)
    precondition(breaches.isEmpty, breaches.joined(separator: "; "))
  }
}

#if FUZZING
  /// What libFuzzer calls, which has the `main` of this build (`make fuzz`), with bytes that it made up.
  @_cdecl("LLVMFuzzerTestOneInput")
  func fuzzerInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FuzzedInput.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
#else
  /// Reads the files that it is given, and so replays an input in a debugger.
  @main
  enum ExtractionFuzz {
    static func main() {
      for path in CommandLine.arguments.dropFirst() {
        guard let bytes = FileTree.bytes(of: path) else {
          print("\(path): cannot be read")
          exit(1)
        }
        FuzzedInput.check(bytes)
        print("\(path): all invariants hold")
      }
    }
  }
#endif
