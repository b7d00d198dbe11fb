import MarkKeeping
import PostCopying
import PostMarks
import PostModel
import PostStore

/// The tray of a store, and whether its clips are what their posts say.
extension Archive {
  /// The clips, in their order, and what of the marks could not be read.
  func tray(_ folders: Folders) throws(Failure) -> (tray: ClipTray, problems: [Problem]) {
    var file = MarkFile(folder: StateFolder(store: root, folders: folders).path)
    do throws(MarkFileError) {
      let (book, problems) = try file.load()
      return (ClipTray(book), problems)
    } catch {
      throw .marks(error)
    }
  }

  /// Each clip with what was found, in their order.
  func check(_ clips: [Clip]) async -> [(clip: Clip, check: ClipCheck)] {
    await parallelMap(clips) { clip in
      let isThere = store.file(clip.post) != nil
      return (clip, ClipCheck(clip, in: isThere ? open(clip.post) : nil))
    }
  }
}
