/// A quote as one number: its post's number above, its place in the post below.
struct QuotePosition: Sendable, Hashable {
  private let packed: Int64

  /// Quotes of a post that can be told apart; those behind them are in no list.
  static let mostOfAPost = 1 << quoteBits
  /// A post's number takes the 50 others, its sign counted in: see ``PostNumber``.
  private static let quoteBits = 14

  /// Traps where the quote is beyond ``mostOfAPost``.
  init(post: Int64, quote: Int) {
    precondition((0..<Self.mostOfAPost).contains(quote), "A position has no room for quote \(quote).")
    packed = post << Self.quoteBits | Int64(quote)
  }

  var post: Int64 { packed >> Self.quoteBits }
  /// Counted from 0.
  var quote: Int { Int(packed & Int64(Self.mostOfAPost - 1)) }
}
