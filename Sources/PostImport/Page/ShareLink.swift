/// Links that pass a page on, or print it.
enum ShareLink {
  static func isOne(_ target: String) -> Bool {
    let lower = target.utf8.prefix(200).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if lower.starts(with: "mailto:?".utf8) { return true }
    if lower.starts(with: "javascript:".utf8) { return printing.isIn(lower) }
    return ends.isIn(lower)
  }

  private static let printing: Stems = ["print("]

  private static let ends: Stems = [
    "facebook.com/share", "facebook.com/dialog/", "twitter.com/intent/", "twitter.com/share", "x.com/intent/",
    "x.com/share", "twitter.com/home?status", "linkedin.com/sharearticle", "linkedin.com/sharing/",
    "linkedin.com/cws/share", "pinterest.com/pin/create", "plus.google.com/share", "reddit.com/submit", "t.me/share",
    "tumblr.com/share", "tumblr.com/widgets/share", "wa.me/?", "whatsapp.com/send", "whatsapp://send",
    "bsky.app/intent", "threads.net/intent", "getpocket.com/save", "news.ycombinator.com/submitlink",
    "digg.com/submit", "stumbleupon.com/submit", "delicious.com/post", "del.icio.us/post", "addthis.com/bookmark",
    "addtoany.com/", "sharethis.com/",
  ]
}
