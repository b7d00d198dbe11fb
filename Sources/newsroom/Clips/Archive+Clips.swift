import MarkKeeping
import PostCopying
import PostMarks
import PostModel
import PostStore

/// The tray of a store.
extension AnswerSource {
  /// The clips, in their order, and what of the marks could not be read.
  func tray() throws(Failure) -> (tray: ClipTray, problems: [Problem]) {
    var file = MarkFile(folder: state)
    do throws(MarkFileError) {
      let (book, problems) = try file.load()
      return (ClipTray(book), problems)
    } catch {
      throw .marks(error)
    }
  }
}

extension Archive {
  /// Each clip with what its post says of it now, in their order.
  func check(_ clips: [Clip]) async -> [(clip: Clip, check: ClipCheck)] {
    await parallelMap(clips) { clip in
      let isThere = store.file(clip.post) != nil
      return (clip, ClipCheck(clip, in: isThere ? open(clip.post) : nil))
    }
  }

  /// Quotes as clips, with the bodies that their posts have now; what a changed post has no more is left out.
  func clips(of found: [FoundInPost<Quote>]) async -> [Clip] {
    await parallelMap(found) { post in
      let body = store.read(post.summary.id).body
      return post.items.filter { $0.stands(in: body) }
        .map { Clip($0, in: post.summary, body, at: Moment(milliseconds: 0)) }
    }.flatMap { $0 }
  }
}

extension Quote {
  /// Whether its words are where it says.
  fileprivate func stands(in body: Body) -> Bool {
    segments.allSatisfy { segment in
      segment.range.upperBound <= body.text.utf8.count && body.slice(segment.range) == segment.text
    }
  }
}
