import ArgumentParser
import PostModel
import PostStore

/// Ids of posts for a shell that completes a word: a folder of the store at a time, as shells complete paths.
enum PostCompletion {
  static let kind = CompletionKind.custom { words, _, word in
    guard let settings = try? Settings.ofThisProcess() else { return [] }
    let option = store(in: words).map { home($0, settings.folders.home) }
    guard let store = try? Store(root: StorePlace(option: option, settings: settings).path) else { return [] }
    return candidates(word, in: store)
  }

  /// What `--store` names in a command line that is being typed; `nil` where nothing does.
  ///
  /// - Parameter words: As the shell parts them: bash makes three of `--store=DIR`.
  static func store(in words: [String]) -> String? {
    guard let index = words.firstIndex(where: { $0 == "--store" || $0.hasPrefix("--store=") }) else { return nil }
    if words[index] != "--store" { return String(words[index].dropFirst("--store=".count)) }
    return words[(index + 1)...].first { $0 != "=" }
  }

  private static func home(_ path: String, _ home: String) -> String {
    path.hasPrefix("~/") ? home + path.dropFirst() : path
  }

  /// Folders, with a `/` at the end, and posts whose ids begin so; where that is one folder alone, what is in it.
  static func candidates(_ word: String, in store: Store) -> [String] {
    let folder = word.lastIndex(of: "/").map { String(word[...$0]) } ?? ""
    // Nothing out of the store.
    guard !word.hasPrefix("/"), !folder.split(separator: "/").contains("..") else { return [] }
    let scan = store.scan(folder)
    let names = scan.folders.map { $0 + "/" } + scan.files.map(\.name)
    let found = names.map { folder + $0 }.filter { $0.utf8.starts(with: word.utf8) && isPlain($0) }
    if let only = found.first, found.count == 1, only.hasSuffix("/") { return candidates(only, in: store) }
    return found.sorted()
  }

  /// Whether a shell takes an id for nothing but a word: bash expands what it is given (`compgen -W`), so that
  /// `$(touch hit).md` would run.
  private static func isPlain(_ id: String) -> Bool {
    SafeText(oneLine: id).string == id && id.first != "-"
      && id.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || "/._-+,@%".unicodeScalars.contains($0)
          || $0.properties.generalCategory == .nonspacingMark
      }
  }
}
