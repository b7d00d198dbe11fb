import PostModel
import ReaderCore

/// Where a quote stands besides, in few words.
struct EchoText {
  private let echo: QuoteEcho

  init(_ echo: QuoteEcho) { self.echo = echo }

  /// From the longest, which tells all, to the shortest.
  var variants: [SafeText] {
    let others = (echo.posts - 1).grouped + (echo.posts == 2 ? " other post" : " other posts")
    guard let day = echo.first?.day else { return [SafeText("also in " + others)] }
    return [SafeText(oneLine: "first said \(day), in \(echo.posts.grouped) posts"), SafeText(oneLine: "first \(day)")]
  }
}
