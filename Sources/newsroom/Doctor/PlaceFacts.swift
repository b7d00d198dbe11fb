import Glibc

/// A folder that newsroom keeps something in, or will make.
struct PlaceFacts: Sendable, Hashable {
  let path: String
  var isThere = true
  /// Whether it can be written to; for one that is not there, whether it can be made.
  var isWritable = true
  /// Permissions, such as 0o700; 0 where it is not there.
  var mode: UInt32 = 0o700
  var isOurs = true
  var freeBytes = Int.max

  init(path: String) { self.path = path }

  /// As it is now.
  init(probing path: String) {
    self.init(path: path)
    var status = stat()
    isThere = stat(path, &status) == 0
    mode = isThere ? status.st_mode & 0o777 : 0
    isOurs = !isThere || status.st_uid == geteuid()
    let nearest = Self.nearest(to: path)
    isWritable = access(nearest, W_OK | X_OK) == 0 && (!isThere || status.st_mode & S_IFMT == S_IFDIR)
    var room = statvfs()
    if statvfs(nearest, &room) == 0 { freeBytes = Self.bytes(room) }
  }

  /// Some file systems state more room than there are numbers for.
  private static func bytes(_ room: statvfs) -> Int {
    let (bytes, overflows) = Int(clamping: room.f_bavail).multipliedReportingOverflow(by: Int(clamping: room.f_frsize))
    return overflows ? .max : bytes
  }

  /// The path, or the nearest folder above it that is there.
  private static func nearest(to path: String) -> String {
    var path = path[...]
    while access(String(path), F_OK) != 0, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      path = path[..<slash]
    }
    return access(String(path), F_OK) == 0 ? String(path) : "/"
  }

  /// Said where it cannot be written to.
  func refusal(_ topic: Diagnosis.Topic, _ what: String, variable: String) -> Diagnosis? {
    if isWritable { return nil }
    let verb = isThere ? "written to" : "made"
    return .bad(
      topic, "\(what) cannot be \(verb): \(path)", "mend its permissions, or have $\(variable) name another folder")
  }
}

/// Room on the disks that newsroom writes to.
struct DiskFacts: Sendable, Hashable {
  let places: [PlaceFacts]

  private static let (least, little) = (16 << 20, 256 << 20)

  var diagnoses: [Diagnosis] {
    let short = places.filter { $0.freeBytes < Self.little }
    if short.isEmpty {
      let free = places.map(\.freeBytes).min() ?? 0
      return [.good(.disk, "\(ByteCount.words(free)) free where newsroom writes")]
    }
    return short.map { place in
      let says = "\(ByteCount.words(place.freeBytes)) free at \(place.path)"
      return place.freeBytes < Self.least ? .bad(.disk, says, "make room") : .remark(.disk, says, "make room")
    }
  }
}

/// Bytes for people.
enum ByteCount {
  /// `12 MiB`, `1.4 GiB`.
  static func words(_ bytes: Int) -> String {
    if bytes < 1 << 20 { return "\(bytes >> 10) KiB" }
    if bytes < 1 << 30 { return "\(bytes >> 20) MiB" }
    let tenths = bytes / (1 << 30) >= 100 ? 0 : bytes * 10 >> 30
    return tenths == 0 ? "\(bytes >> 30) GiB" : "\(tenths / 10).\(tenths % 10) GiB"
  }
}
