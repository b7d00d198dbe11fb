import PostModel
import ReaderCore

/// Where a quote stands besides, in few words.
struct EchoText {
  private let echo: QuoteEcho

  init(_ echo: QuoteEcho) { self.echo = echo }

  /// From the longest, which tells all, to the shortest.
  var variants: [SafeText] {
    let posts = echo.posts.grouped + " posts"
    guard let first = echo.first else { return [SafeText("also said later, in " + posts), SafeText("in " + posts)] }
    let day = first.day ?? "on an unknown day"
    return [SafeText(oneLine: "first said \(day), in \(posts)"), SafeText(oneLine: "first \(day)")]
  }
}
