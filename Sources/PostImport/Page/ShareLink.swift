/// Links that pass a page on, or print it.
enum ShareLink {
  static func isOne(_ target: String) -> Bool {
    let target = String(target.prefix(200)).lowercased()
    if target.hasPrefix("mailto:?") { return true }
    if target.hasPrefix("javascript:") { return target.contains("print(") }
    return ends.contains { target.contains($0) }
  }

  private static let ends = [
    "facebook.com/share", "facebook.com/dialog/", "twitter.com/intent/", "twitter.com/share", "x.com/intent/",
    "x.com/share", "twitter.com/home?status", "linkedin.com/sharearticle", "linkedin.com/sharing/",
    "linkedin.com/cws/share", "pinterest.com/pin/create", "plus.google.com/share", "reddit.com/submit", "t.me/share",
    "tumblr.com/share", "tumblr.com/widgets/share", "wa.me/?", "whatsapp.com/send", "whatsapp://send",
    "bsky.app/intent", "threads.net/intent", "getpocket.com/save", "news.ycombinator.com/submitlink",
    "digg.com/submit", "stumbleupon.com/submit", "delicious.com/post", "del.icio.us/post", "addthis.com/bookmark",
    "addtoany.com/", "sharethis.com/",
  ]
}
