/// Why a document is not read on.
enum XMLRefusal: Error, Sendable, Hashable {
  /// A tag, declaration or comment of more than ``XMLMending/tokenLimit`` bytes.
  case hugeToken
  /// A tag with more than ``XMLMending/attributeLimit`` attributes.
  case manyAttributes
  /// More than ``XMLReading/nameLimit`` names of elements and attributes.
  case manyNames
  /// Elements in elements, more than ``XMLMending/depthLimit`` levels.
  case tooDeep
  /// An entity of the document's own that is made of others, of a file, or is long.
  case entity(String)

  /// One sentence without a full stop.
  var reason: String {
    switch self {
    case .hugeToken:
      "a tag of more than \(XMLMending.tokenLimit / 1_048_576) MiB; this is not what feeds or exports have"
    case .manyAttributes:
      "a tag with more than \(XMLMending.attributeLimit) attributes; this is not what feeds or exports have"
    case .manyNames: "more than \(XMLReading.nameLimit) names of elements; this is not what feeds or exports have"
    case .tooDeep:
      "more than \(XMLMending.depthLimit) elements inside one another; this is not what feeds or exports have"
    case .entity(let name):
      "the entity &\(name); is of the file's own making and could stand for anything; replace it by the words it means"
    }
  }
}
