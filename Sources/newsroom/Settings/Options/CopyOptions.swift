import PostCopying

/// `[copy]` and `[templates]`: how a quote is copied.
extension ConfigurationOption {
  static let copying = [
    ConfigurationOption(
      "copy.template", standard: "\"plain\"", example: "\"ap\"",
      "The [template](clips.md) that `y y` copies by: `plain`, `ap`, `chicago`, or one of `[templates]`"
    ) { configuration, value throws(ConfigurationError) in
      configuration.copying.template = try value.string("a template's name: \"ap\"")
    },
    ConfigurationOption(
      "copy.quotes", standard: "\"curly\"", example: "\"straight\"",
      "The quotation marks of a copy: `curly`, `straight`, or `as-written`"
    ) { configuration, value throws(ConfigurationError) in
      configuration.copying.style = try value.choice(QuotationStyle.allCases.map { ($0.rawValue, $0) })
    },
    ConfigurationOption(
      "templates.NAME", example: #""{quote} [— {speaker}]""#,
      "A [template](clips.md) of one's own, for `y t` and `copy.template`"
    ) { configuration, value throws(ConfigurationError) in
      let text = try value.string(#"a text: "{quote} [— {speaker}]""#)
      do throws(TemplateError) { configuration.copying.templates[value.name] = try CopyTemplate(text) } catch {
        throw value.errorInText(line: error.line, .badTemplate(value.name, error.reason))
      }
    },
  ]
}

/// How a quote is copied, as the configuration says it.
struct CopySettings: Sendable, Hashable {
  var template = "plain"
  var style = QuotationStyle.curly
  var templates: [String: CopyTemplate] = [:]

  var book: TemplateBook { TemplateBook(own: templates, standard: template, style: style) }

  /// What is wrong with the name of the standard template; `nil` where there is such a one.
  var fault: ConfigurationFault? {
    let book = book
    return book.has(template) ? nil : .noTemplate(template, known: book.names)
  }
}
