import Glibc

/// Where the samples are that come with newsroom.
enum SamplePosts {
  /// The folder: installed beside this program, or in one of `$XDG_DATA_DIRS`, or in the checkout that built it.
  ///
  /// - Parameter dataFolders: Those of the system, each absolute.
  static func find(dataFolders: [String]) -> String? {
    let folder = ProgramFolder.path
    let installed = ([folder + "/../share"] + dataFolders).map { $0 + "/newsroom/samples" }
    if let place = installed.first(where: StorePlace.isFolder) { return StateFolder.realPath(place) }
    // build/newsroom, and .build/x86_64-unknown-linux-gnu/debug/newsroom.
    let checkouts = [folder + "/..", folder + "/../../.."]
    let checkout = checkouts.first { access($0 + "/Package.swift", F_OK) == 0 && StorePlace.isFolder($0 + "/Samples") }
    return checkout.map { StateFolder.realPath($0 + "/Samples") }
  }
}
