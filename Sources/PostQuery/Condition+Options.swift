package import PostModel

/// Conditions that are not typed in a query but given by themselves: what is in them is a value, whatever signs it has.
extension Condition {
  /// Posts in which somebody speaks who has these words, in this order, in the name; `nil` where there is no word.
  package static func speaker(named name: String) -> Condition? {
    let words = WordFold.words(of: name).map(\.text)
    return words.isEmpty ? nil : .text(Term(words, isExact: true), in: .speaker)
  }

  /// From the first day of a date on, as `from:` reads it.
  package static func since(_ date: String, today: PostDate) throws(QueryError) -> Condition {
    do throws(QueryFault) { return .dates(from: try DateSpanReading(today: today).start(date), through: nil) } catch {
      throw QueryError(column: 1, reason: error.reason)
    }
  }

  /// Up to the last day of a date, as `to:` reads it.
  package static func until(_ date: String, today: PostDate) throws(QueryError) -> Condition {
    do throws(QueryFault) { return .dates(from: nil, through: try DateSpanReading(today: today).end(date)) } catch {
      throw QueryError(column: 1, reason: error.reason)
    }
  }
}

extension Query {
  /// The same, of those answers alone that are all these things as well.
  package func and(_ conditions: [Condition]) -> Query {
    conditions.isEmpty
      ? self
      : Query(typed: typed, condition: Condition.allOf([condition] + conditions) ?? .all([]), order: order)
  }
}
