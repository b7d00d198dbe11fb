import PostCopying
package import PostDirectory
import PostMarks
package import PostModel

/// Contacts with names by which address books know them again.
extension ContactFacts {
  /// A contact of a post: its name is another where its post or anything of it is.
  package init(named contact: Contact, in post: PostSummary) {
    self.init(contact, in: post)
    uid = StableName.uuid(of: ["contact", Clip.id(of: contact, in: post.id)])
  }

  /// A contact of the directory: its name stays as long as the entry's does.
  package init(named entry: DirectoryEntry) {
    self.init(entry)
    uid = StableName.uuid(of: ["contact", entry.id])
  }
}
