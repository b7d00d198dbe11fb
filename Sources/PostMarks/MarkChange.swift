package import PostModel

/// What is said of one thing, without saying when: a star on a post, a note taken away.
package struct MarkChange: Sendable, Hashable {
  package let key: MarkKey
  /// Taken away is `false` or `null`.
  package let value: JSONValue

  package init(_ key: MarkKey, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}

/// What a mark is about; of all marks about the same the last one holds.
package struct MarkKey: Sendable, Hashable {
  /// What kind of thing it is: `post`, `speaker`, `clip`, or one that another version knows.
  package let kind: String
  /// The thing's name among those of its kind.
  package let id: String
  /// What of it: `read`, `starred`, `tag housing`, `note`, or one that another version knows.
  package let aspect: String

  package init(kind: String, id: String, aspect: String) {
    self.kind = kind
    self.id = id
    self.aspect = aspect
  }

  package static let post = "post"
  package static let speaker = "speaker"
  package static let clip = "clip"
}

/// What can be said of a post.
extension MarkChange {
  package static func read(_ post: PostID, _ isRead: Bool) -> MarkChange {
    MarkChange(key(post, "read"), .flag(isRead))
  }

  package static func starred(_ post: PostID, _ isStarred: Bool) -> MarkChange {
    MarkChange(key(post, "starred"), .flag(isStarred))
  }

  package static func tag(_ post: PostID, _ tag: String, _ isOn: Bool) -> MarkChange {
    MarkChange(key(post, MarkKey.tagPrefix + tag), .flag(isOn))
  }

  /// `nil` takes the note away.
  package static func note(_ post: PostID, _ note: String?) -> MarkChange {
    MarkChange(key(post, "note"), .text(note))
  }

  private static func key(_ post: PostID, _ aspect: String) -> MarkKey {
    MarkKey(kind: MarkKey.post, id: post.rawValue, aspect: aspect)
  }
}

/// What can be said of speakers and clips.
extension MarkChange {
  /// This name is another name of a speaker; `nil` is that they are one alone.
  package static func alias(_ name: String, of speaker: String?) -> MarkChange {
    MarkChange(MarkKey(kind: MarkKey.speaker, id: name, aspect: "alias"), .text(speaker))
  }

  /// What is in the tray by that name; `null` takes it out.
  package static func clip(_ id: String, _ content: JSONValue) -> MarkChange {
    MarkChange(MarkKey(kind: MarkKey.clip, id: id, aspect: "content"), content)
  }

  /// Clips are in the order of their places.
  package static func clipPlace(_ id: String, _ place: Double) -> MarkChange {
    MarkChange(MarkKey(kind: MarkKey.clip, id: id, aspect: "place"), .number(place))
  }

  /// `nil` takes the note away.
  package static func clipNote(_ id: String, _ note: String?) -> MarkChange {
    MarkChange(MarkKey(kind: MarkKey.clip, id: id, aspect: "note"), .text(note))
  }
}

extension MarkKey {
  static let tagPrefix = "tag "

  /// The tag that this is about; `nil` for all else.
  package var tag: String? {
    kind == Self.post && aspect.hasPrefix(Self.tagPrefix) ? String(aspect.dropFirst(Self.tagPrefix.count)) : nil
  }

  /// The post that this is about; `nil` for all else.
  package var post: PostID? { kind == Self.post ? PostID(rawValue: id) : nil }
}

/// A tag as a person types it.
package enum TagName {
  /// Without white space at its ends, with single spaces inside, and without the `#` that some write; `nil` where
  /// nothing is left.
  package static func normal(_ typed: String) -> String? {
    let words = typed.split(whereSeparator: \.isWhitespace)
    var name = words.joined(separator: " ")
    while name.hasPrefix("#") { name.removeFirst() }
    return name.isEmpty ? nil : name
  }
}
