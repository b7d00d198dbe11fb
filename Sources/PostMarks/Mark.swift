/// One thing said of one thing at one moment: a line of the marks' file.
package struct Mark: Sendable, Hashable {
  package let change: MarkChange
  package let stamp: Stamp
  /// Members of the line that this version does not know, in their order.
  package let others: [JSONValue.Member]

  package var key: MarkKey { change.key }

  package init(_ change: MarkChange, _ stamp: Stamp, others: [JSONValue.Member] = []) {
    self.change = change
    self.stamp = stamp
    self.others = others
  }

  /// When something was said, and by which writer: so any two of them have an order.
  package struct Stamp: Sendable, Hashable, Comparable {
    package let moment: Moment
    /// A name that each machine's newsroom gives itself; empty before it is known.
    package let writer: String

    package init(_ moment: Moment, by writer: String) {
      self.moment = moment
      self.writer = writer
    }

    package static func < (left: Stamp, right: Stamp) -> Bool {
      left.moment == right.moment ? left.writer < right.writer : left.moment < right.moment
    }
  }
}

/// A mark as a line of JSON, and back.
extension Mark {
  /// The mark as JSON, without a line feed.
  ///
  /// Members always stand in the same order: the same mark is the same bytes.
  package var line: String {
    var out = "{"
    for (index, member) in (Self.members(key, change.value, stamp) + others).enumerated() {
      if index > 0 { out += "," }
      member.write(to: &out)
    }
    return out + "}"
  }

  private static func members(_ key: MarkKey, _ value: JSONValue, _ stamp: Stamp) -> [JSONValue.Member] {
    [
      .init("at", .text(stamp.moment.iso8601)), .init("by", .text(stamp.writer)), .init("of", .text(key.kind)),
      .init("id", .text(key.id)), .init("set", .text(key.aspect)), .init("to", value),
    ]
  }

  /// Why a line is no mark: a sentence without a full stop.
  package struct Fault: Error, Hashable {
    package let reason: String
  }

  /// - Parameter line: without its line feed.
  package init(line: UnsafeBufferPointer<UInt8>) throws(Fault) {
    let value: JSONValue
    do throws(JSONReading.Failure) { value = try JSONReading.value(of: line) } catch {
      throw Fault(reason: "not JSON at byte \(error.offset + 1): \(error.reason)")
    }
    guard case .object(let members) = value else {
      throw Fault(reason: "no JSON object: a mark is written between braces")
    }
    var known: [String: JSONValue] = [:]
    var others: [JSONValue.Member] = []
    for member in members {
      if Self.names.contains(member.name) {
        if known.updateValue(member.value, forKey: member.name) != nil {
          throw Fault(reason: "`\(member.name)` stands there twice")
        }
      } else {
        others.append(member)
      }
    }
    func text(_ name: String) throws(Fault) -> String {
      guard let text = known[name]?.text else { throw Fault(reason: "`\(name)` is missing, or no text") }
      return text
    }
    guard let moment = Moment(iso8601: try text("at")) else {
      throw Fault(reason: "`at` is no moment such as 2026-11-26T20:31:05.123Z")
    }
    guard let to = known["to"] else { throw Fault(reason: "`to` is missing") }
    let key = MarkKey(kind: try text("of"), id: try text("id"), aspect: try text("set"))
    self.init(MarkChange(key, to), Stamp(moment, by: try text("by")), others: others)
  }

  private static let names: Set = ["at", "by", "of", "id", "set", "to"]
}
