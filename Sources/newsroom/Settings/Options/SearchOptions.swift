import PostModel
import PostQuery
import ReaderCore

/// `[searches]`
extension ConfigurationOption {
  static let searches: [ConfigurationOption] = [
    ConfigurationOption(
      "searches.NAME", example: #""tag:rent has:quotes""#,
      "A [query](query.md) that the Searches pane has under this name, in the order of the file"
    ) { configuration, value throws(ConfigurationError) in
      let query = try value.string(#"a query: "tag:rent has:quotes""#)
      do throws(QueryError) { _ = try Query(query, today: someDay) } catch {
        throw value.error(.noQuery(value.name, error.description))
      }
      configuration.savedSearches.append(SavedSearch(name: value.name, query: query))
    }
  ]

  /// Whether a query can be read does not depend on the day.
  private static let someDay = PostDate(year: 2000, month: 1, day: 1) ?? Clock.now()
}
