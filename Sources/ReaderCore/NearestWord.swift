/// The word that was meant by one that nobody knows: the nearest known one, within a third of its letters, or two.
package func nearestWord(to word: String, of known: [String]) -> String? {
  let nearest = known.map { ($0, editDistance($0, word)) }.min { $0.1 < $1.1 }
  return nearest.flatMap { $0.1 <= max(2, word.count / 3) ? $0.0 : nil }
}
