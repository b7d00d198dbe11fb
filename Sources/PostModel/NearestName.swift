/// The name that was meant by one that there is none of.
package enum NearestName {
  /// The nearest of the names, the first of several; `nil` where none is near enough to have been meant.
  package static func of(_ word: String, among names: [String]) -> String? {
    let nearest = names.map { (name: $0, distance: distance($0, word)) }.min { $0.distance < $1.distance }
    guard let nearest, nearest.distance <= max(2, word.count / 3) else { return nil }
    return nearest.name
  }

  /// The Levenshtein distance, in time proportional to the product of the lengths.
  package static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
