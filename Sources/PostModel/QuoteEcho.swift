/// Posts that have the words of a quote, too.
package struct QuoteEcho: Sendable, Hashable {
  /// The quote's number in its post, counted from 0.
  package let quote: Int
  /// In how many posts the words stand, the quote's own counted in.
  package let posts: Int
  /// Where they stand first, as far as days tell; `nil` where that is the quote's own post, or one of the same day.
  package let first: Place?
  /// The first post that has them besides the quote's own.
  package let other: Place

  package init(quote: Int, posts: Int, first: Place?, other: Place) {
    self.quote = quote
    self.posts = posts
    self.first = first
    self.other = other
  }

  /// A quote of another post.
  package struct Place: Sendable, Hashable {
    package let post: PostID
    package let title: String
    /// `2013-05-01`; `nil` where the post has no date.
    package let day: String?
    /// The quote's number in that post, counted from 0.
    package let quote: Int

    package init(post: PostID, title: String, day: String?, quote: Int) {
      self.post = post
      self.title = title
      self.day = day
      self.quote = quote
    }
  }
}
