/// A line of the head, and what it is seen to be by itself.
struct HeadLine {
  enum Kind {
    /// Says what kind of text follows, or when it may be printed.
    case label
    case date
    case contact
    case byline
    /// A saying before the headline, or its signature.
    case saying
    case address
    /// A site's furniture.
    case navigation
    /// Too short or too long for a headline.
    case other
    /// What may be a headline.
    case words
  }

  /// The index of the passage.
  let passage: Int
  /// The passage's tokens; of words, without the label before them.
  let tokens: Range<Int>
  let kind: Kind
}
