import ArgumentParser

/// The words of help for an argument that names a post.
enum PostArgument {
  static let help = ArgumentHelp(
    "A post's id, which is its path in the store, or a part of the id that no other post has.", valueName: "post")
}
