import Foundation
import Testing

/// Whatever ends or fails at whichever call: every file is as it was or as it was to be.
@Suite("A program that is killed, and a disk that is full or fails, at each call that changes a file")
struct WriteFaultTests {
  @Test(
    "Killed there, each file is in its old or its new state; the next start leaves nothing behind, and goes on",
    arguments: WritingJob.all, [Fault.Kind.kill, .half])
  func killed(job: WritingJob, kind: Fault.Kind) throws {
    let trial = try FaultTrial(of: job)
    for fault in trial.faults(kind) {
      guard let outcome = try trial.run(fault) else { continue }
      #expect(outcome.run.status == SIGKILL, "\(job), \(fault)")
      let killed = try KeptFiles(in: trial.folder)
      #expect(killed.strangers(between: trial.old, and: trial.new, mayHavePassing: true) == [], "\(trial.tell(fault))")
      if !killed.passing.isEmpty { try trial.expectTidying(after: fault) }
      try trial.expectGoodEnd(after: fault)
    }
  }

  @Test(
    "It says so where the disk is full or fails; what was there is whole, and the next start finds nothing in its way",
    arguments: WritingJob.all, [Fault.Kind.full, .broken, .brokenOnce])
  func failed(job: WritingJob, kind: Fault.Kind) throws {
    let trial = try FaultTrial(of: job)
    for fault in trial.faults(kind) {
      guard let outcome = try trial.run(fault) else { continue }
      let (run, files) = (outcome.run, try KeptFiles(in: trial.folder))
      let strangers = files.strangers(between: trial.old, and: trial.new, mayHavePassing: true)
      #expect(strangers == [], "\(trial.tell(fault)): \(run.complaintText)")
      // Where taking away does not fail, it is done at once.
      if kind == .full { #expect(files.passing == [], "\(trial.tell(fault))") }
      let isDone = files.strangers(between: trial.new, and: trial.new, mayHavePassing: true).isEmpty
      let isSaid = !run.complaintText.isEmpty || run.outputText.contains("Error: ")
      #expect(run.status == 0 ? isDone || isSaid : isSaid, "\(trial.tell(fault)): nothing is said")
      #expect([0, 1].contains(run.status), "\(trial.tell(fault)): \(run.status) \(run.complaintText)")
      #expect(run.complaintText.split(separator: "\n").count <= 2, "\(trial.tell(fault)): \(run.complaintText)")
      try trial.expectGoodEnd(after: fault)
    }
  }
}

/// A job, how it ends undisturbed, and how it ends with a fault.
struct FaultTrial {
  let job: WritingJob
  let folder: TemporaryFolder
  let old: KeptFiles
  let new: KeptFiles
  private let pristine: TemporaryFolder
  private let program: FaultyProgram
  private let calls: [FaultyProgram.Call]
  private let output: String

  init(of job: WritingJob) throws {
    self.job = job
    folder = try TemporaryFolder()
    pristine = try TemporaryFolder()
    program = FaultyProgram(folder: folder, counted: job.counted)
    try job.prepare(folder)
    old = try KeptFiles(in: folder)
    try Self.copy(from: folder, to: pristine)
    let undisturbed = try program.run(job.arguments, input: job.input)
    calls = undisturbed.calls
    output = undisturbed.run.outputText
    try #require(undisturbed.run.status == 0, "\(undisturbed.run.complaintText)")
    try #require(calls.count > 3, "The library is not there, or nothing is written.")
    if job.next != nil { _ = try program.run(job.again, input: nil) }
    new = try KeptFiles(in: folder)
  }

  /// Faults at each call where they make a difference.
  func faults(_ kind: Fault.Kind) -> [Fault] {
    // What fails from the one on fails from the next one on in much the same way.
    let step = kind == .broken ? job.stride * 3 : job.stride
    let numbers = Swift.stride(from: 1, through: calls.count, by: step)
    return numbers.filter { kind != .half || calls[$0 - 1].isWrite }.map { Fault(kind: kind, call: $0) }
  }

  /// Everything as it was before, and a run; `nil` where it came to fewer calls this time.
  func run(_ fault: Fault) throws -> FaultyProgram.Outcome? {
    try Self.copy(from: pristine, to: folder)
    let outcome = try program.run(job.arguments, fault, input: job.input)
    return outcome.calls.count >= fault.call ? outcome : nil
  }

  /// The next start: nothing of ours is left, and the state is right.
  func expectGoodEnd(after fault: Fault, _ location: SourceLocation = #_sourceLocation) throws {
    let run = try program.run(job.again, input: job.next == nil ? job.input : nil).run
    #expect(run.status == 0, "\(tell(fault)), then: \(run.complaintText)", sourceLocation: location)
    let end = try KeptFiles(in: folder)
    let base = job.next == nil ? new : old
    let strangers = end.strangers(between: base, and: new, mayHavePassing: false)
    #expect(strangers == [], "\(tell(fault)), then another start", sourceLocation: location)
    let left = end.lastingNames.subtracting(old.names).subtracting(new.names)
    #expect(left == [], "\(tell(fault)), then another start", sourceLocation: location)
  }

  /// A verb that only reads takes away what is being written no more.
  func expectTidying(after fault: Fault) throws {
    _ = try program.run(["marks", "--store", "posts"])
    // Elsewhere only what wrote there looks again.
    let left = try KeptFiles(in: folder).passing.filter { !$0.hasPrefix("out/") }
    #expect(left == [], "\(tell(fault)), then a verb that reads")
  }

  /// The call that is meant, for people.
  func tell(_ fault: Fault) -> String {
    let call = calls[fault.call - 1]
    return "\(job), \(fault), \(call.name) \(call.path.dropFirst(folder.path.count))"
  }

  private static func copy(from source: TemporaryFolder, to target: TemporaryFolder) throws {
    for name in ["posts", ".local", ".cache", "out"] {
      try? FileManager.default.removeItem(atPath: target.path + "/" + name)
      guard FileManager.default.fileExists(atPath: source.path + "/" + name) else { continue }
      try FileManager.default.copyItem(atPath: source.path + "/" + name, toPath: target.path + "/" + name)
    }
  }
}

extension WritingJob {
  /// What is started next.
  var again: [String] { next ?? arguments }
}
