import CursesTerminal
import PostModel
import ReaderCore
import ReaderScreen

/// A theme as a user writes it: `themes/NAME.toml` in the folder of the configuration.
///
/// `base` names the built-in theme that holds where the file says nothing; every other key is a role's, its value a look as
/// ``LookNotation`` reads it. What `[light]` and `[dark]` say holds on such a background alone, before the rest.
struct ThemeFile {
  let theme: ThemeVariants
  /// Why the theme that was asked for is not the one that is used.
  let problem: Problem?

  /// The theme of a name: a file's before a built-in one; the standard one where that is wrong or missing.
  ///
  /// - Parameter folder: the configuration's; the file is in `themes` below it.
  init(named name: String, folder: String) {
    let path = folder + "/themes/" + name + ".toml"
    do throws(ConfigurationError) {
      theme = try Self.theme(name, path)
      problem = nil
    } catch {
      theme = ThemeVariants(.standard)
      problem = Problem(
        path: error.path, line: error.complaint.line, reason: error.reason + "; the standard theme is used")
    }
  }

  /// Whether a name is one of a file in the folder, and leads nowhere else.
  static func isName(_ name: String) -> Bool { !name.isEmpty && !name.hasPrefix(".") && !name.contains("/") }

  private static func theme(_ name: String, _ path: String) throws(ConfigurationError) -> ThemeVariants {
    if let theme = try file(path) { return theme }
    return try builtIn(name, path)
  }

  private static func builtIn(_ name: String, _ path: String) throws(ConfigurationError) -> ThemeVariants {
    if let theme = ThemeVariants.builtIn(named: name) { return theme }
    throw ConfigurationError(path: path, line: nil, .noTheme(name, known: themes))
  }

  private static let themes = ThemeVariants.builtIn.map(\.key)

  /// `nil` where there is no such file.
  private static func file(_ path: String) throws(ConfigurationError) -> ThemeVariants? {
    let text: String?
    do { text = try TextFile.read(path) } catch {
      throw ConfigurationError(path: path, line: nil, .unreadable(error.code))
    }
    return try text.map { text throws(ConfigurationError) in try variants(text, path: path) }
  }

  /// - Parameter path: Named in errors.
  static func variants(_ text: String, path: String) throws(ConfigurationError) -> ThemeVariants {
    let values = try ConfigurationDocument(text: text, path: path).values(inSections: Set(variantNames))
    let base = try values.first { $0.key == ["base"] }.map { value throws(ConfigurationError) in try self.base(value) }
    var (dark, light) = (base?.dark ?? .standard, base?.light ?? .standard)
    // What holds on both comes first.
    for value in values.filter({ $0.key.count == 1 }) + values.filter({ $0.key.count == 2 }) where value.key != ["base"]
    {
      let (role, look) = try style(value)
      if value.key.count == 1 || value.key[0] == "dark" { dark.change(role, to: look) }
      if value.key.count == 1 || value.key[0] == "light" { light.change(role, to: look) }
    }
    return ThemeVariants(dark: dark, light: light)
  }

  private static let variantNames = Background.allCases.map(\.rawValue)

  private static func base(_ value: ConfigurationValue) throws(ConfigurationError) -> ThemeVariants {
    let name = try value.string("the name of a built-in theme")
    guard let theme = ThemeVariants.builtIn(named: name) else { throw value.error(.unknownBase(name, known: themes)) }
    return theme
  }

  private static func style(_ value: ConfigurationValue) throws(ConfigurationError) -> (CellStyle.Role, Theme.Look) {
    guard let role = CellStyle.Role.allCases.first(where: { $0.name == value.name }) else {
      throw value.error(
        .unknownRole(value.name, known: CellStyle.Role.allCases.map(\.name), others: variantNames + ["base"]))
    }
    let text = try value.string(#"colours and attributes: "green on black, bold""#)
    do throws(LookNotation.Failure) { return (role, try LookNotation.look(text)) } catch {
      throw value.error(.noLook(value.name, error.reason))
    }
  }
}
