import ImportModel
import PostImport
import Testing

/// The post of a page; fails the test where it is none.
func pageDraft(_ html: String) throws -> Draft {
  let item = SavedPage.read(Array(html.utf8))
  guard case .post(let draft) = item else {
    Issue.record("no post: \(item)")
    throw NoPost()
  }
  return draft
}

/// Why a page is no post; `nil` where it is one.
func pageRefusal(_ html: String) -> SkippedSource? {
  if case .skipped(let skipped) = SavedPage.read(Array(html.utf8)) { skipped } else { nil }
}

private struct NoPost: Error {}
