import GRDB

/// How a catalog is, seen without writing a byte.
package enum CatalogProbe: Sendable, Hashable {
  /// None has been built.
  case absent
  case whole(posts: Int, bytes: Int)
  /// Why it will be built again.
  case useless(CatalogError)

  /// Larger ones are not read through, in bytes: that would take minutes.
  private static let readThrough = 256 << 20

  /// - Parameter fingerprint: As ``Catalog/open(_:fingerprint:isForOneCall:)`` takes it.
  package init(_ place: CatalogPlace, fingerprint: String) {
    guard let bytes = place.bytes else {
      self = .absent
      return
    }
    if let damage = place.visibleDamage() {
      self = .useless(.damaged(damage))
      return
    }
    do throws(CatalogError) { self = try Self.read(place, fingerprint, bytes) } catch { self = .useless(error) }
  }

  private static func read(
    _ place: CatalogPlace, _ fingerprint: String, _ bytes: Int
  ) throws(CatalogError) -> CatalogProbe {
    try catalogCall(place.folder) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(2)
      return try DatabaseQueue(path: place.file, configuration: configuration).read { db in
        if let reason = try CatalogAbout.mismatch(db, place, fingerprint) { return .useless(.outdated(reason)) }
        let fault = bytes > readThrough ? "ok" : try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "ok"
        if fault != "ok" { return .useless(.damaged("its pages contradict each other")) }
        return .whole(posts: try Int.fetchOne(db, sql: "SELECT posts FROM about") ?? 0, bytes: bytes)
      }
    }
  }
}
