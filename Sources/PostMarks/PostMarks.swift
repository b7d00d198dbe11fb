/// What its user has said of a post.
package struct PostMarks: Sendable, Hashable {
  package internal(set) var isRead = false
  package internal(set) var isStarred = false
  /// In the order of their letters.
  package internal(set) var tags: [String] = []
  /// Never empty.
  package internal(set) var note: String?

  package init() {}

  /// Whether nothing is said of it.
  package var isEmpty: Bool { self == PostMarks() }

  /// Takes what is said; what this version does not understand changes nothing.
  mutating func take(_ change: MarkChange) {
    switch change.key.aspect {
    case "read": isRead = change.value.flag ?? false
    case "starred": isStarred = change.value.flag ?? false
    case "note": note = change.value.text.flatMap { $0.isEmpty ? nil : $0 }
    default: if let tag = change.key.tag { set(tag, change.value.flag ?? false) }
    }
  }

  private mutating func set(_ tag: String, _ isOn: Bool) {
    tags.removeAll { $0 == tag }
    if isOn { tags.insert(tag, at: tags.firstIndex { $0 > tag } ?? tags.endIndex) }
  }
}

/// What its user has said of a clip.
package struct ClipMarks: Sendable, Hashable {
  /// What was put into the tray; `null` where it has been taken out.
  package internal(set) var content = JSONValue.null
  package internal(set) var place: Double?
  /// Never empty.
  package internal(set) var note: String?

  package init() {}

  mutating func take(_ change: MarkChange) {
    switch change.key.aspect {
    case "content": content = change.value
    case "place": place = change.value.number
    case "note": note = change.value.text.flatMap { $0.isEmpty ? nil : $0 }
    default: break
    }
  }
}
