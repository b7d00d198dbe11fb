/// What a function makes of each item, in the items' order; the work is shared among all cores.
func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  let pieceLength = min(32, max(1, items.count / 4))
  let starts = Array(stride(from: 0, to: items.count, by: pieceLength))
  return await withTaskGroup(of: (start: Int, results: [Result]).self) { group in
    for start in starts {
      group.addTask { (start, items[start..<min(start + pieceLength, items.count)].map(transform)) }
    }
    var pieces = Array(repeating: [Result](), count: starts.count)
    for await piece in group { pieces[piece.start / pieceLength] = piece.results }
    return pieces.flatMap { $0 }
  }
}
