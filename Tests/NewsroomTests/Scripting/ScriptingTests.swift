import Foundation
import Testing

@Suite("Verbs in scripts")
struct ScriptingTests {
  @Test(
    "json is one document for every verb, also where there is nothing to print",
    arguments: [
      ["list"], ["list", "--limit", "0"], ["search", "nothingofthekind"], ["show", "heat"], ["quotes"],
      ["quotes", "--speaker", "Nobody At All"], ["contacts"], ["contacts", "--merged"], ["speakers"], ["timeline"],
      ["check"], ["index"], ["marks"], ["clips"], ["verify"], ["extract", "posts/2024/05/ferry.md"],
      ["import", "posts/2024", "--store", "other"], ["export", "--as", "site", "--to", "site"],
    ])
  func documents(arguments: [String]) throws {
    let run = try MarkedStore().run(arguments + ["--format", "json"])
    let list = try JSONSerialization.jsonObject(with: run.output)
    #expect(list is [[String: Any]], "\(run.outputText)")
    #expect(run.output.last == UInt8(ascii: "\n"))
  }

  @Test("Fields are chosen and put in order, in every format")
  func fields() throws {
    let store = try MarkedStore()
    let asked = ["list", "--query", "tag:heat", "--fields", "date,id", "--format"]
    let (day, id) = ("2013-06-03T09:00:00-04:00", "2013/06/2013-06-03-heat.md")
    #expect(try store.output(asked + ["text"]) == "\(day)  \(id)\n")
    #expect(try store.output(asked + ["tsv"]) == "date\tid\n\(day)\t\(id)\n")
    #expect(try store.output(asked + ["jsonl"]) == "{\"date\":\"\(day)\",\"id\":\"\(id)\"}\n")
    #expect(try store.output(asked + ["json"]) == "[\n{\"date\":\"\(day)\",\"id\":\"\(id)\"}\n]\n")
  }

  @Test("A field that there is not is a mistake of the command line, told before anything is done")
  func unknownField() throws {
    let run = try MarkedStore().run(["import", "posts", "--store", "new", "--format", "tsv", "--fields", "id,outcomes"])
    #expect(run.status == 2)
    #expect(
      run.complaintText == """
        newsroom: import has no field "outcomes", did you mean outcome? The fields are source, place, outcome, id, \
        previous, nearCopyOf, reason

        """)
    let own = try MarkedStore().run(["contacts", "--format", "csv", "--fields", "name"])
    #expect(own.status == 2 && own.complaintText.contains("csv is whole"))
  }

  @Test("Conditions of their own are joined to the query, and what is in them is a value")
  func conditions() throws {
    let store = try MarkedStore()
    let ids = { (arguments: [String]) in try store.output(["list", "--fields", "id"] + arguments) }
    let (rent, heat, ferry) = ("2012/01/2012-01-09-rent.md\n", "2013/06/2013-06-03-heat.md\n", "2024/05/ferry.md\n")
    #expect(try ids(["--since", "2013"]) == ferry + heat)
    #expect(try ids(["--since", "2013", "--until", "2013-06"]) == heat)
    #expect(try ids(["--until", "2012-01-09"]) == rent)
    #expect(try ids(["--speaker", "LEE", "--query", "sort:title"]) == rent + heat)
    #expect(try ids(["--speaker", "quill", "--speaker", "marrow"]) == ferry + heat)
    for hostile in ["lee\" or is:draft or \"", "-lee or quill", "is:read", "*"] {
      let run = try store.run(["list", "--fields", "id", "--speaker", hostile])
      #expect(run.output.isEmpty, "\(hostile): \(run.outputText)")
      #expect(run.status == (hostile == "*" ? 2 : 0))
    }
    #expect(try ids(["--speaker", "(LEE\"", "--since", "2013"]) == heat)
  }

  @Test(
    "Dates that are none are told with their option",
    arguments: [
      (["--since", "2013x"], "--since 2013x\n                  ^ 2013x is no date"),
      (["--until", "30d"], "--until 30d\n                  ^ 30d ends today"),
      (["--since", "2014", "--until", "2013"], "this ends before it begins"),
    ])
  func dates(arguments: [String], complaint: String) throws {
    let run = try MarkedStore().run(["quotes"] + arguments)
    #expect(run.status == 2)
    #expect(run.complaintText.contains(complaint), "\(run.complaintText)")
  }

  @Test("Of a query that names a speaker the quotes of that one are printed, with their numbers in the post")
  func speakersQuotes() throws {
    let store = try MarkedStore()
    let found = try store.records(["quotes", "--speaker", "marrow", "--since", "2013"])
    #expect(found.map { $0["text"] as? String } == ["It was cold,"])
    let all = try store.records(["quotes", "heat"])
    #expect(found.map { $0["group"] as? Int } == [all.last?["group"] as? Int])
    #expect(try store.records(["quotes", "--query", "quote:coats"]).map { $0["speaker"] as? String } == ["Ann Lee"])
    let page = try store.records(["quotes", "--speaker", "lee", "--offset", "1", "--limit", "1"])
    #expect(page.count == 1)
  }

  @Test("Speakers that were merged are one speaker")
  func merged() throws {
    let store = try MarkedStore()
    #expect(try store.records(["quotes", "--speaker", "Ann Lee"]).allSatisfy { $0["speaker"] as? String == "Ann Lee" })
    try store.mark()
    let found = try store.records(["quotes", "--speaker", "Ann Lee"])
    #expect(Set(found.compactMap { $0["speaker"] as? String }) == ["Ann Lee", "Anna Lee"])
    #expect(Set(found.compactMap { $0["person"] as? String }) == ["Ann Lee"])
    let speakers = try store.records(["speakers"]).filter { ($0["id"] as? String)?.hasSuffix("lee") == true }
    #expect(speakers.map { $0["name"] as? String } == ["Ann Lee"])
    #expect(speakers.first?["otherNames"] as? [String] == ["Anna Lee"])
    #expect(try store.output(["list", "--query", "speaker:ann", "--fields", "id"]).split(separator: "\n").count == 2)
  }

  @Test(
    "Only contacts that were not seen for so long are printed, each once", arguments: ["1y", "90d", "6m", "2 years"])
  func stale(time: String) throws {
    var posts = MarkedStore.posts
    posts["new.md"] = """
      ---
      date: \(Date.now.formatted(.iso8601.year().month().day()))
      ---
      Contact: Al Fox, (347) 555-0199
      """
    let store = try MarkedStore(posts)
    let names = try store.records(["contacts", "--stale", time]).map { $0["name"] as? String }
    #expect(names.contains("Jo Roe") && !names.contains("Al Fox"))
    #expect(names.count(where: { $0 == "Jo Roe" }) == 1)
    let cards = try store.output(["contacts", "--stale", time, "--format", "vcard"])
    #expect(cards.contains("FN:Jo Roe\r\n") && !cards.contains("Al Fox"))
    #expect(try store.run(["contacts", "--stale", "soon"]).status == 2)
  }
}
