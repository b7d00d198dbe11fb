/// An export of some items.
func export(_ items: String..., version: String = "1.2") -> String {
  """
  <?xml version="1.0" encoding="UTF-8" ?>
  <!-- generator="WordPress/6.7" created="2024-08-17 13:50" -->
  <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/\(version)/excerpt/"
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:wp="http://wordpress.org/export/\(version)/"><channel><title>Port Workers’ Union</title>
  <link>http://union.example.org</link><language>en-US</language><wp:wxr_version>\(version)</wp:wxr_version>
  <wp:base_blog_url>http://union.example.org</wp:base_blog_url>
  <wp:author><wp:author_login>alee</wp:author_login><wp:author_display_name><![CDATA[Ann Lee]]></wp:author_display_name></wp:author>
  \(items.joined(separator: "\n"))
  </channel></rss>
  """
}

/// An item of an export; `more` stands before its end.
func item(
  _ id: Int, _ title: String = "A title", type: String = "post", status: String = "publish", content: String = "Words.",
  guid: String? = nil, more: String = ""
) -> String {
  """
  <item><title>\(title)</title><link>http://union.example.org/\(id)</link><dc:creator><![CDATA[alee]]></dc:creator>
  <pubDate>Tue, 04 Jun 2013 01:15:00 +0000</pubDate>
  <guid isPermaLink="false">\(guid ?? "http://union.example.org/?p=\(id)")</guid>
  <content:encoded><![CDATA[\(content)]]></content:encoded>
  <wp:post_id>\(id)</wp:post_id><wp:post_type>\(type)</wp:post_type><wp:status><![CDATA[\(status)]]></wp:status>\(more)</item>
  """
}
