import ArgumentParser

/// What is the same for every argument that names posts.
enum PostArgument {
  static let help = ArgumentHelp(
    "A post's id, which is its path in the store, or a part of the id that no other post has.", valueName: "post")
  static let completion = PostCompletion.kind

  /// Posts are named or asked for, not both.
  static func validate(_ posts: [String], _ query: QueryOptions) throws {
    if !posts.isEmpty, !query.isEmpty {
      throw ValidationError("Name posts, or ask for them by --query, --speaker, --since and --until; not both.")
    }
  }
}
