/// What a person typed to search or filter, folded as the texts will be.
package struct FoldedPattern: Sendable, Hashable {
  /// What the person typed, unfolded, to be shown again.
  package let typed: String
  /// UTF-8; white space at the ends is left out.
  let bytes: [UInt8]

  package init(_ typed: String) {
    self.typed = typed
    guard !typed.isEmpty else {
      bytes = []
      return
    }
    let table = FoldTable.standard
    var bytes: [UInt8] = []
    var run: FoldedScalar?
    for scalar in typed.unicodeScalars {
      let folded = table.fold(scalar)
      if folded == .nothing || folded == run { continue }
      run = folded.isRun ? folded : nil
      if folded == .itself {
        bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      } else {
        bytes.append(contentsOf: (0..<folded.count).map { folded[$0] })
      }
    }
    let isSpace = { (byte: UInt8) in byte == 0x20 }
    self.bytes = Array(bytes.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }

  /// Whether nothing is left to look for; such a pattern is in every text, at no place.
  package var isEmpty: Bool { bytes.isEmpty }
}
