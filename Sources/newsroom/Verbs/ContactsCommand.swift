import ArgumentParser
import PostModel

/// `newsroom contacts`: whom the posts offer to the press and the public.
struct ContactsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: "Print the contacts of posts: whom to call.")

  @Argument(help: PostArgument.help) var posts: [String] = []
  @OptionGroup var options: StoreOptions

  func answer(from archive: Archive) async throws(Failure) -> Answer {
    let records = await archive.mapOpened(try archive.find(all: posts), Self.records)
    return Answer(
      columns: PostFields.placeColumns + PostFields.contactColumns + PostFields.spanColumns,
      records: records.flatMap { $0 })
  }

  private static func records(_ post: AnnotatedPost) -> [Record] {
    let place = PostFields.place(post.summary)
    return post.findings.contacts.enumerated().map { index, contact in
      Record(
        fields: place + PostFields.contact(contact) + PostFields.span(contact.range),
        text: index == 0 ? .lines(text(post)) : nil)
    }
  }

  private static func text(_ post: AnnotatedPost) -> String {
    PostText.section(post.summary, post.findings.contacts.map(PostText.contact))
  }
}
