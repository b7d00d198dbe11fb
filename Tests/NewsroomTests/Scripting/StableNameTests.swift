import Foundation
import Testing

@Suite("Names that stay")
struct StableNameTests {
  private func names(_ store: MarkedStore, _ verb: String, _ field: String, of key: String) throws -> [String: String] {
    let pairs = try store.records([verb]).map { record in
      (try #require(record[key] as? String), try #require(record[field] as? String))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  @Test("Quotes and contacts keep their names when the catalog is built anew, and when the post is edited elsewhere")
  func edits() throws {
    let store = try MarkedStore()
    let quotes = try names(store, "quotes", "quote", of: "text")
    let contacts = try names(store, "contacts", "contact", of: "title")
    #expect(quotes.count == 5 && quotes.values.allSatisfy { $0.count == 20 })
    _ = try store.output(["index", "--rebuild"])
    #expect(try names(store, "quotes", "quote", of: "text") == quotes)

    let path = "2013/06/2013-06-03-heat.md"
    let edited = try #require(MarkedStore.posts[path])
      .replacing("“We slept", with: "The heat is back.\n\n“We slept").replacing("It was cold", with: "It was icy")
    try store.folder.write(edited, to: "posts/" + path)
    _ = try store.output(["index"])
    var after = try names(store, "quotes", "quote", of: "text")
    let (old, new) = (quotes["It was cold,"], after.removeValue(forKey: "It was icy,"))
    #expect(old != nil && new != nil && old != new)
    #expect(after == quotes.filter { $0.key != "It was cold," })
    #expect(try names(store, "contacts", "contact", of: "title") == contacts)
  }

  @Test("A clip has the name of the quote or contact that it was made of, and so has show")
  func clips() throws {
    let store = try MarkedStore()
    try store.mark()
    let clips = try store.records(["clips"]).compactMap { $0["id"] as? String }
    #expect(clips.count == 2)
    let named =
      try store.records(["quotes"]).compactMap { $0["quote"] as? String }
      + store.records(["contacts"]).compactMap { $0["contact"] as? String }
    #expect(Set(clips).isSubset(of: named))
    let shown = try #require(try store.records(["show", "heat"]).first?["quotes"] as? [[String: Any]])
    #expect(
      shown.compactMap { $0["quote"] as? String }
        == (try store.records(["quotes", "heat"]).compactMap { $0["quote"] as? String }))
  }

  @Test("A post's name is its path, which show takes")
  func posts() throws {
    let store = try MarkedStore()
    let ids = try store.records(["list"]).compactMap { $0["id"] as? String }
    #expect(Set(ids) == Set(MarkedStore.posts.keys))
    for id in ids { #expect(try store.records(["show", id]).first?["id"] as? String == id) }
  }
}
