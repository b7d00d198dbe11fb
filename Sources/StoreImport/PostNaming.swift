import ImportModel
package import PostModel
import PostQuery

/// Names for new posts: `2013/06/2013-06-03-slug.md`, `undated/slug.md` where no date is known.
package enum PostNaming {
  /// The path without its ending, and without a number that parts it from another post's.
  package static func base(title: String, date: String?) -> String {
    let slug = slug(of: title)
    guard let date, let day = day(of: date) else { return "undated/" + slug }
    let parts = day.split(separator: "-")
    guard parts.count >= 2 else { return "undated/" + slug }
    return parts[0] + "/" + parts[1] + "/" + day + "-" + slug
  }

  /// The n-th name for a base, from 1.
  package static func path(_ base: String, _ number: Int, ending: String) -> String {
    base + (number == 1 ? "" : "-\(number)") + "." + ending
  }

  /// Where the n-th text of a post is kept, from 1, when a newer one takes its name: `….1.md`.
  package static func revision(of id: PostID, _ number: Int) -> PostID {
    id.olderText(number)
  }

  /// `2013-06-03` or `2013-06` of an ISO 8601 date.
  private static func day(of date: String) -> Substring? {
    let day = date.prefix { $0 != "T" }
    let isDay = day.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    return isDay && (7...10).contains(day.utf8.count) ? day : nil
  }

  /// UTF-8 bytes of a slug: with its date, its number and its ending far below the 255 of file systems.
  private static let longestSlug = 72

  /// A title's words as search folds them (no capitals, no accents), parted by hyphens and cut between two words.
  package static func slug(of title: String) -> String {
    var slug = ""
    for word in WordFold.words(of: title) {
      let letters = letters(of: word.text)
      if letters.isEmpty { continue }
      let joined = slug.isEmpty ? letters : slug + "-" + letters
      if joined.utf8.count > longestSlug {
        return slug.isEmpty ? cut(letters) : slug
      }
      slug = joined
    }
    return slug.isEmpty ? "post" : slug
  }

  /// Its letters and digits, with the marks that belong to them: one that comes before them would sit on the hyphen.
  private static func letters(of word: String) -> String {
    let scalars = word.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    return String(String.UnicodeScalarView(scalars.drop(while: \.isMark)))
  }

  /// The beginning of a word that is too long by itself.
  private static func cut(_ word: String) -> String {
    var cut = ""
    for character in word {
      if cut.utf8.count + character.utf8.count > longestSlug { break }
      cut.append(character)
    }
    return cut.isEmpty ? "post" : cut
  }
}
