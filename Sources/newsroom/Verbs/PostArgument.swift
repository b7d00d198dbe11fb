import ArgumentParser

/// The words of help for an argument that names a post.
enum PostArgument {
  static let help = ArgumentHelp(
    "A post's id, which is its path in the store, or a part of it that no other has.", valueName: "post")
}
