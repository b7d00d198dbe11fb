package import PostModel

/// What is typed behind `f`: letters of titles, and any of the query language's fields to narrow them down.
///
/// `rnt ctl tag:housing date:2014` are the posts with that tag of that year whose titles have these letters.
package struct TitleFilter: Sendable, Hashable {
  /// What is to be found in titles.
  package let letters: FuzzyPattern
  /// The fields alone; ``Query/everything`` where there are none.
  package let query: Query

  /// - Throws: Where the fields cannot be read; columns count in what was typed.
  package init(_ typed: String, today: PostDate) throws(QueryError) {
    let parts = Self.parts(typed)
    letters = FuzzyPattern(parts.letters)
    query = parts.fields.contains { $0 != " " } ? try Query(typing: parts.fields, today: today) : .everything
  }

  /// What is to be found in titles, of a text whose fields need not be right.
  package static func letters(of typed: String) -> FuzzyPattern { FuzzyPattern(parts(typed).letters) }

  /// Both as long as the text, with spaces where the other has words.
  private static func parts(_ typed: String) -> (letters: String, fields: String) {
    var (letters, fields) = ("", "")
    var isInField = false
    var isInQuotes = false
    var word = ""
    func endWord() {
      let blank = String(repeating: " ", count: word.count)
      letters += isInField ? blank : word
      fields += isInField ? word : blank
      (word, isInField) = ("", false)
    }
    for character in typed {
      if character == "\"" { isInQuotes.toggle() }
      if character == " ", !(isInField && isInQuotes) {
        endWord()
        (letters, fields) = (letters + " ", fields + " ")
        continue
      }
      if character == ":", QueryField(String(word.drop { $0 == "-" })) != nil { isInField = true }
      word.append(character)
    }
    endWord()
    return (letters, fields)
  }
}
