import PostQuery
import SeededRandom
import Testing

@Suite("Queries")
struct QueryTests {
  @Test(
    "What is typed is read",
    arguments: [
      ("", "(all)"), ("  \n", "(all)"), ("Rent", "rent"), ("rent control", "(all rent control)"),
      ("\"Rent Control\"", "\"rent+control\""), ("“rent control”", "\"rent+control\""), ("«rent»", "\"rent\""),
      ("evict*", "evict*"), ("\"rent con\"*", "\"rent+con\"*"), ("\"rent con*\"", "\"rent+con\"*"),
      ("well-be*", "well+be*"),
      ("rent -control", "(all rent (not control))"), ("-\"a b\"", "(not \"a+b\")"), ("-title:rent", "(not title:rent)"),
      ("-(a b)", "(not (all a b))"), ("-(-a)", "a"), ("not a", "(all not a)"), ("rent or evict", "(any rent evict)"),
      ("rent OR evict", "(any rent evict)"), ("a|b", "(any a b)"), ("a b or c", "(any (all a b) c)"),
      ("a (b or c)", "(all a (any b c))"),
      ("a or (b or c)", "(any a b c)"), ("a (b (c))", "(all a b c)"), ("((a))", "a"),
      ("foo(bar)baz", "(all foo bar baz)"),
      ("oregon order", "(all oregon order)"), ("\"or\"", "\"or\""), ("title:or", "title:or"),
    ])
  func reads(typed: String, expected: String) throws {
    let query = try Query(typed, today: someDay)
    #expect(query.condition.sketch == expected)
    #expect(query.typed == typed)
    #expect(query.order == nil)
  }

  @Test(
    "Punctuation inside a word makes words that stand next to each other",
    arguments: [
      ("well-being", "well+being"), ("D-Mich.", "d+mich"), ("rent/evict", "rent+evict"),
      ("347-837-1547", "347+837+1547"),
      ("a.person@example.org", "a+person+example+org"), ("10:30", "10+30"), ("http://a.org/b", "http+a+org+b"),
      ("mailto:a@b.org", "mailto+a+b+org"), ("don’t", "dont"), ("Nuñez,", "nunez"), ("日本", "日+本"), ("½", "1+2"),
      ("source:https://a.org", "source:https+a+org"), ("contact:347-837", "contact:347+837"),
      ("title:re:rent", "title:re+rent"),
    ])
  func punctuation(typed: String, expected: String) throws {
    #expect(try Query(typed, today: someDay).condition.sketch == expected)
  }

  @Test(
    "A field is asked by its name or a synonym, in capitals or not, for a word, a phrase, a prefix or a group",
    arguments: [
      ("title:rent", "title:rent"), ("TITLE:Rent", "title:rent"), ("body:evict*", "body:evict*"),
      ("quote:\"we will\"", "quote:\"we+will\""),
      ("speaker:nuñez", "speaker:nunez"), ("org:“Met Council”", "org:\"met+council\""), ("organization:a", "org:a"),
      ("Headline:a", "title:a"),
      ("contact:press", "contact:press"), ("tag:housing", "tag:housing"), ("source:example.org", "source:example+org"),
      ("title:(rent or evict*)", "(any title:rent title:evict*)"),
      ("title:(a -b \"c d\") e", "(all title:a (not title:b) title:\"c+d\" e)"),
      ("-title:(a b)", "(not (all title:a title:b))"), ("lang:EN", "lang:en"), ("language:es_MX", "lang:es-mx"),
      ("lang:(en or es)", "(any lang:en lang:es)"),
      ("is:unread", "is:unread"), ("is:summary -is:revision", "(all is:summary (not is:revision))"),
      ("is:Starred", "is:starred"),
      ("is:draft -is:embargoed", "(all is:draft (not is:embargoed))"),
      ("has:quotes", "has:quotes"), ("has:contacts or has:epigraph", "(any has:contacts has:epigraph)"),
      ("is:(unread or starred)", "(any is:unread is:starred)"),
    ])
  func fields(typed: String, expected: String) throws {
    #expect(try Query(typed, today: someDay).condition.sketch == expected)
  }

  @Test("sort: gives the order and asks for nothing", arguments: Query.Order.allCases)
  func order(order: Query.Order) throws {
    let query = try Query("rent SORT:\(order.rawValue)", today: someDay)
    #expect(query.order == order)
    #expect(query.condition.sketch == "rent")
    #expect(try Query("sort:\(order.rawValue)", today: someDay).condition.sketch == "(all)")
  }

  @Test(
    "Each error says where it is and what would be right",
    arguments: [
      ("rent ⟦titel:rent", "there is no field titel:, did you mean title:?"),
      ("⟦organisaton:a", "there is no field organisaton:, did you mean org:?"),
      ("⟦Speeker:a", "there is no field Speeker:, did you mean speaker:?"),
      (
        "ñé 😀a ⟦zzz:a",
        "there is no field zzz:, put it in quotation marks to look for the word; the fields are "
          + "title: body: quote: speaker: org: contact: tag: note: lang: source: from: to: date: is: has: sort:"
      ),
      ("a ⟦title:", "title: wants a value directly behind it, as in title:rent"),
      ("⟦title: rent", "title: wants a value directly behind it, as in title:rent"),
      ("(⟦lang:)", "lang: wants a value directly behind it, as in lang:en"),
      ("⟦date:|a", "date: wants a value directly behind it, as in date:2013-06"),
      ("is:⟦red", "there is no is:red, it can be unread, read, starred, noted, draft, embargoed, summary, revision"),
      ("has:⟦\"nothing\"", "there is no has:nothing, it can be quotes, contacts, epigraph"),
      ("sort:⟦size", "there is no sort:size, it can be date, rank, title, speaker"),
      ("sort:⟦\"rank\"", "sort: wants a value directly behind it, as in sort:rank"),
      ("lang:⟦english", "english is no language tag: one is lang:en or lang:es-MX"),
      ("date:⟦june", "june is no date: one is 2013, 2013-06, 2013-06-03, 30d, or a word such as today or last-week"),
      ("from:⟦13-6", "13-6 is no date: one is 2013, 2013-06, 2013-06-03, 30d, or a word such as today or last-week"),
      ("date:⟦0d", "0d is no date: one is 2013, 2013-06, 2013-06-03, 30d, or a word such as today or last-week"),
      ("date:⟦9999y", "9999y is no date: one is 2013, 2013-06, 2013-06-03, 30d, or a word such as today or last-week"),
      ("a date:⟦2013-02-30", "there is no 2013-02-30 in the calendar"),
      ("to:⟦2013-13", "there is no 2013-13 in the calendar"),
      ("from:⟦0000", "there is no 0000 in the calendar"),
      ("to:⟦30d", "30d ends today and cannot be an end: say date:30d, or give a date"),
      ("date:⟦..", "a span wants a date at one end at least, as in date:2013-06.."),
      ("date:⟦2013-08..2013-06", "2013-08..2013-06 ends before it begins: the earlier date comes first"),
      ("rent ⟦… and", "there is no letter or digit in … to look for"),
      ("⟦\"…\"", "there is no letter or digit in \"…\" to look for"),
      ("title:⟦\"\"", "there is no letter or digit in \"\" to look for"),
      ("⟦*", "there is no letter or digit in * to look for"),
      ("a ⟦re*nt", "a * stands only at the end of a word, as in evict*"),
      ("⟦*rent", "a * stands only at the end of a word, as in evict*"),
      ("⟦or a", "or stands between two things to look for, as in rent or evict*"),
      ("a ⟦or", "or stands between two things to look for, as in rent or evict*"),
      ("a or ⟦| b", "or stands between two things to look for, as in rent or evict*"),
      ("(a ⟦or ) b", "or stands between two things to look for, as in rent or evict*"),
      ("a ⟦or sort:date", "or stands between two things to look for, as in rent or evict*"),
      ("⟦-", "a - stands directly before what a post must not have, as in -rent"),
      ("a ⟦- b", "a - stands directly before what a post must not have, as in -rent"),
      ("⟦--a", "a - stands directly before what a post must not have, as in -rent"),
      ("(⟦-)", "a - stands directly before what a post must not have, as in -rent"),
      ("a b⟦)", "there is no ( before this ), leave it out or put it in quotation marks"),
      ("a ⟦()", "there is nothing between ( and ), put words there or leave them out"),
      ("title:⟦()", "there is nothing between ( and ), put words there or leave them out"),
      ("a ⟦(b", "this ( is not closed, put a ) behind its last word"),
      ("a ⟦\"b c", "this quotation mark is not closed, put another behind the last word"),
      ("title:⟦-a", "a - stands before the field, as in -title:rent"),
      ("title:(a ⟦body:b)", "body: cannot stand inside title:( ), put it before or behind"),
      ("(⟦sort:date)", "sort: stands by itself, outside of parentheses and without a -"),
      ("-⟦sort:date", "sort: stands by itself, outside of parentheses and without a -"),
      ("⟦sort:(date)", "sort: stands by itself, outside of parentheses and without a -"),
      ("sort:date ⟦sort:rank", "there is a sort: already, leave one out"),
    ])
  func errors(sample: String, reason: String) throws {
    let typed = String(sample.filter { $0 != "⟦" })
    let mark = try #require(sample.firstIndex(of: "⟦"))
    let column = sample.distance(from: sample.startIndex, to: mark) + 1
    let error = #expect(throws: QueryError.self) { try Query(typed, today: someDay) }
    #expect(error?.reason == reason)
    #expect(error?.column == column)
    #expect(error?.description == "\(reason) (character \(column))")
  }

  @Test("Parentheses may be a hundred deep, and no deeper")
  func depth() throws {
    let inner = { (depth: Int) in String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth) }
    #expect(try Query(inner(100), today: someDay).condition.sketch == "a")
    let error = #expect(throws: QueryError.self) { try Query(inner(101), today: someDay) }
    #expect(error?.column == 101)
  }

  @Test(
    "A very long text is read or refused without a crash",
    arguments: [
      "(", "-(", "\"", "a ", "a-", "-", "title:", "title:(", "or ", "a or ", "*", ")", "é:", "\u{301}", "a\"b\"",
    ])
  func long(piece: String) {
    let typed = String(repeating: piece, count: 10_000)
    let query = try? Query(typed, today: someDay)
    #expect(query == nil || query?.typed == typed)
    let typing = try? Query(typing: typed, today: someDay)
    #expect(typing == nil || typing?.typed == typed)
  }

  @Test("Any text is read or refused with a column inside it or just behind, complete or not")
  func anyText() {
    var texts = SeededNumbers(seed: 5)
    for _ in 0..<3_000 {
      let typed = texts.text()
      for isTyping in [false, true] {
        do throws(QueryError) {
          let query = try isTyping ? Query(typing: typed, today: someDay) : Query(typed, today: someDay)
          #expect(query.condition.isNormal, "\(typed.debugDescription)")
          _ = Highlighter(query).ranges(in: typed, as: .body)
        } catch {
          #expect((1...typed.count + 1).contains(error.column), "\(typed.debugDescription)")
        }
      }
    }
  }
}

extension Condition {
  /// Whether no condition is nested that need not be.
  fileprivate var isNormal: Bool { self == .all([]) || isNormalInside }

  private var isNormalInside: Bool {
    switch self {
    case .all(let parts): parts.count > 1 && parts.allSatisfy { $0.isNormalInside && !$0.isAll }
    case .any(let parts): parts.count > 1 && parts.allSatisfy { $0.isNormalInside && !$0.isAny }
    case .not(.not): false
    case .not(let part): part.isNormalInside
    case .text, .dates, .language, .state, .feature: true
    }
  }

  private var isAll: Bool { if case .all = self { true } else { false } }
  private var isAny: Bool { if case .any = self { true } else { false } }
}
