import ArgumentParser

/// Figures that are measured together.
enum Topic: String, CaseIterable {
  case index, refresh, paint, keys, search, typing, list, memory, long, others
  case importing = "import"

  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// Whether its figures have nothing to do with the size of the store.
  var isOfNoStore: Bool { self == .long }

  func measure(_ subject: Subject, _ output: TableOutput) throws {
    switch self {
    case .index: try IndexFigures(subject: subject).measure(output)
    case .refresh: try RefreshFigures(subject: subject).measure(output)
    case .paint: try PaintFigures(subject: subject).measure(output)
    case .keys: try KeyFigures(subject: subject).measure(output)
    case .search: try SearchFigures(subject: subject).measure(output)
    case .typing: try TypingFigures(subject: subject).measure(output)
    case .list: try ListFigures(subject: subject).measure(output)
    case .memory: try MemoryFigures(subject: subject).measure(output)
    case .importing: try ImportFigures(subject: subject).measure(output)
    case .others: try OtherReaderFigures(subject: subject).measure(output)
    case .long: try LongPostFigures(subject: subject).measure(output)
    }
  }
}

/// `index,refresh`.
struct TopicList: ExpressibleByArgument {
  let topics: [Topic]

  init(topics: [Topic]) { self.topics = topics }

  init?(argument: String) {
    let names = argument.split(separator: ",")
    topics = names.compactMap { Topic(rawValue: String($0)) }
    guard topics.count == names.count else { return nil }
  }

  var defaultValueDescription: String { "all" }
}

/// `1000,10000`.
struct SizeList: ExpressibleByArgument {
  let sizes: [Int]

  init(sizes: [Int]) { self.sizes = sizes }

  init?(argument: String) {
    let names = argument.split(separator: ",")
    sizes = names.compactMap { Int($0) }.sorted()
    guard sizes.count == names.count, !sizes.isEmpty else { return nil }
  }

  var defaultValueDescription: String { sizes.map(String.init).joined(separator: ",") }
}
