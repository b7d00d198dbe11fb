import PostCopying
import PostModel
import TOMLKit

/// `[templates]` and `[copy]` of the configuration, as they are read.
struct CopySettings {
  private var templates: [String: CopyTemplate] = [:]
  private var standard: String?
  private var style = QuotationStyle.curly

  /// `NAME = "text"`.
  mutating func addTemplate(
    _ name: String, _ value: any TOMLValueConvertible, in document: ConfigurationDocument
  ) throws(ConfigurationError) {
    guard let text = value.string else { throw document.error(at: name, "wants a text: \"{quote} [— {speaker}]\"") }
    do throws(TemplateError) { templates[name] = try CopyTemplate(text) } catch {
      let first = document.firstTextLine(of: name)
      throw ConfigurationError(
        path: document.path, line: first.map { $0 + error.line - 1 },
        reason: "template \"\(name)\" cannot be read: \(error.reason)")
    }
  }

  /// `template` and `quotes`.
  mutating func set(
    _ key: String, to value: any TOMLValueConvertible, in document: ConfigurationDocument
  ) throws(ConfigurationError) {
    switch key {
    case "template":
      guard let name = value.string else { throw document.error(at: key, "wants a template's name: \"ap\"") }
      standard = name
    case "quotes":
      guard let style = value.string.flatMap(QuotationStyle.init(rawValue:)) else {
        let names = QuotationStyle.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        throw document.error(at: key, "wants one of \(names)")
      }
      self.style = style
    default: throw document.unknown(key)
    }
  }

  /// Traps nowhere: a name that no template has is an error of the document.
  func book(in document: ConfigurationDocument) throws(ConfigurationError) -> TemplateBook {
    let book = TemplateBook(own: templates, standard: standard ?? "plain", style: style)
    guard let standard, !book.has(standard) else { return book }
    let meant = NearestName.of(standard, among: book.names).map { "did you mean \"\($0)\"?" }
    let all = "there are " + book.names.joined(separator: ", ")
    throw document.error(at: "template", "names no template: \"\(standard)\"; " + (meant ?? all))
  }
}
