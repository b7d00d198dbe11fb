import PostCatalog
import PostModel
import ReaderCore

/// What is known of a store's catalog.
struct CatalogFacts: Sendable, Hashable {
  let place: PlaceFacts
  var probe = CatalogProbe.absent
  /// How many posts of the store it may have, as older texts are told from others only when they are read; `nil` where there
  /// is no store.
  var posts: ClosedRange<Int>?

  var diagnoses: [Diagnosis] {
    if let refusal = place.refusal(.catalog, "its folder", variable: "XDG_CACHE_HOME") {
      return [refusal, .remark(.catalog, "until then it is built for each call alone, and kept nowhere")]
    }
    return [state]
  }

  private var state: Diagnosis {
    switch probe {
    case .absent: .good(.catalog, "not built yet; the first call builds it")
    case .useless(let error): .remark(.catalog, error.fault, error.complaint.advice)
    case .whole(let known, let bytes): whole(known, bytes)
    }
  }

  private func whole(_ known: Int, _ bytes: Int) -> Diagnosis {
    let count = known == 1 ? "1 post" : "\(known.grouped) posts"
    if let posts, !posts.contains(known) {
      return .remark(
        .catalog, "it has \(count), the store \(posts.upperBound.grouped)",
        "newsroom index brings it up to date; so does any call")
    }
    return .good(.catalog, "whole: \(count), \(ByteCount.words(bytes)) in \(place.path)")
  }
}
