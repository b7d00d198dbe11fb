import PostModel
import ReaderCore

/// What a list without entries says.
struct EmptyList {
  private let list: EntryList
  private let reader: Reader

  init(_ list: EntryList, of reader: Reader) {
    self.list = list
    self.reader = reader
  }

  var sentence: SafeText {
    let many = SafeText(list.view.noun(2))
    guard list.isComplete else { return "Looking for " + many + "…" }
    if list.view == .clips { return "No clips in the tray" }
    let filter = list.request?.filter ?? .everything
    if filter.isEverything { return reader.progress == nil ? "No " + many + " in this folder" : "Reading the posts…" }
    return "No " + many + " in posts with “" + SafeText(oneLine: filter.text) + "”"
  }
}
