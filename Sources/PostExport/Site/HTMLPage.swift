/// The frame of every page of a site.
enum HTMLPage {
  /// A whole document (HTML, WHATWG).
  ///
  /// Nothing is loaded and nothing runs: a policy in the page says so to the browser, too.
  ///
  /// - Parameter title: As it is; all else is HTML.
  static func text(title: String, language: String, content: String) -> String {
    """
    <!DOCTYPE html>
    <html\(language)>
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="generator" content="newsroom">
    <title>\(MarkupText.oneLine(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    \(content)</body>
    </html>

    """
  }

  /// Readable in every browser, in light and dark, and on paper.
  private static let style = """
    :root { color-scheme: light dark; }
    body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1.05em/1.55 Georgia, serif; overflow-wrap: break-word; }
    nav, .facts, time, footer { font-family: system-ui, sans-serif; font-size: 0.85em; }
    h1 { line-height: 1.2; }
    .posts { list-style: none; padding: 0; }
    .posts li { margin: 0.6em 0; }
    figure, blockquote { margin: 1.2em 0; }
    blockquote { border-left: 0.2em solid; padding-left: 1em; }
    pre { overflow-x: auto; }
    td, th { padding: 0.1em 0.8em 0.1em 0; text-align: left; vertical-align: top; }
    footer { margin-top: 3em; border-top: 1px solid; }
    """
}
