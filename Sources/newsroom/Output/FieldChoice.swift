import ArgumentParser
import PostModel

/// Fields of records, as `--fields` names them.
struct FieldChoice: ExpressibleByArgument, Hashable, Sendable {
  /// In the order of the choice, each once; never empty.
  let names: [String]

  /// - Parameter argument: Names with commas between them.
  init?(argument: String) {
    let all = argument.split(separator: ",").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    names = all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
    if names.isEmpty { return nil }
  }

  /// Throws where one of the fields is none that records of a verb have.
  func check(_ columns: [String], of verb: String) throws(Failure) {
    guard let unknown = names.first(where: { !columns.contains($0) }) else { return }
    throw .unknownField(UnknownField(name: unknown, verb: verb, known: columns))
  }
}

/// A field that records do not have.
struct UnknownField: Told, Hashable {
  let name: String
  let verb: String
  /// In their order.
  let known: [String]

  var complaint: Complaint {
    let nearest = NearestName.of(name, among: known).map { ", did you mean \($0)? The" } ?? ": the"
    return Complaint("\(verb) has no field \"\(name)\"\(nearest) fields are \(known.joined(separator: ", "))")
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var words = drop { $0 == " " }
    while words.last == " " { words.removeLast() }
    return String(words)
  }
}
