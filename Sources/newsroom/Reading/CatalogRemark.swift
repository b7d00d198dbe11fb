import PostCatalog
import PostModel
import ReaderCore

extension Catalog.Remark {
  /// What the reader's user is told.
  var notice: Notice {
    switch self {
    case .rebuilt(let error): Notice(.warning, SafeText(oneLine: error.fault + "; it is being built again"))
    case .temporary(let error):
      Notice(.warning, SafeText(oneLine: error.fault + "; it is built anew each time, and kept nowhere"))
    }
  }
}
