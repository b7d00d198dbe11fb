import Glibc
import Measuring

/// Prints the table while it comes about.
final class TableOutput {
  private var table = Table()
  private var failures = 0

  func begin(_ conditions: String) {
    print(conditions + "\n\n" + Table.heading)
    fflush(nil)
  }

  func add(_ figure: Figure) {
    print(table.row(figure))
    fflush(nil)
  }

  /// Adds a figure unless nothing could be measured.
  func add(
    _ name: String, _ posts: Int, _ value: Double?, _ unit: Figure.Unit, reference: Figure.Reference? = nil,
    limits: Limits = Limits()
  ) {
    guard let value else { return fail("\(name), \(posts) posts: nothing was written to the terminal") }
    add(Figure(name, posts: posts, value, unit, reference: reference, limits: limits))
  }

  /// Says what could not be measured.
  func fail(_ reason: String) {
    failures += 1
    print("FAILED  " + reason)
    fflush(nil)
  }

  /// Says how many figures are out of their limits; false if something could not be measured.
  func finish() -> Bool {
    print("\n\(table.misses) out of their limits, \(failures) not measured")
    return failures == 0
  }
}
