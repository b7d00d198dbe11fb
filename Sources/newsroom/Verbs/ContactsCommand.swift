import ArgumentParser
import PostModel

/// `newsroom contacts`: whom the posts offer to the press and the public.
struct ContactsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: "Print the contacts of posts: whom to call.")

  @Argument(help: PostArgument.help) var posts: [String] = []
  @OptionGroup var query: QueryOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var options: StoreOptions

  func validate() throws { try PostArgument.validate(posts, query) }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let question = try source.marked(query.question() ?? .everything())
    let found =
      if posts.isEmpty {
        try await source.catalog().contacts(of: question, page.page)
      } else {
        page.page.cut(await source.archive.contacts(of: try source.archive.find(all: posts)))
      }
    return Self.answer(found)
  }

  static func answer(_ found: [FoundInPost<Contact>]) -> Answer {
    Answer(
      columns: PostFields.placeColumns + PostFields.contactColumns + PostFields.spanColumns,
      records: found.flatMap(records))
  }

  private static func records(_ post: FoundInPost<Contact>) -> [Record] {
    let place = PostFields.place(post.summary)
    return post.items.enumerated().map { index, contact in
      Record(
        fields: place + PostFields.contact(contact) + PostFields.span(contact.range),
        text: index == 0 ? .lines(PostText.section(post.summary, post.items.map(PostText.contact))) : nil)
    }
  }
}
