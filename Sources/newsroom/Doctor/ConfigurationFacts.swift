import PostModel

/// What is known of the files that a person writes: options, keys, speakers, themes.
struct ConfigurationFacts: Sendable, Hashable {
  struct File: Sendable, Hashable {
    /// `config.toml`.
    let name: String
    let isThere: Bool
    let problems: [Problem]
  }

  let folder: String
  let files: [File]

  init(folder: String, files: [File]) { (self.folder, self.files) = (folder, files) }

  /// As they are now, and the options, or the standard ones where those cannot be read.
  static func probe(folder: String) -> (facts: ConfigurationFacts, options: Configuration) {
    var (options, faults) = (Configuration(), [Problem]())
    do throws(ConfigurationError) { options = try Configuration(file: folder + "/config.toml") } catch {
      faults = [Problem(error.complaint, path: error.path)]
    }
    let theme = ThemeFile(named: options.theme, folder: folder)
    func file(_ name: String, _ problems: [Problem]) -> File {
      File(name: name, isThere: PlaceFacts(probing: folder + "/" + name).isThere, problems: problems)
    }
    let files = [
      file("config.toml", faults), file("keys", KeysFile(folder: folder).problems),
      file("speakers.toml", SpeakersFile(folder: folder).problems),
      file("themes/\(options.theme).toml", [theme.problem].compactMap(\.self)),
    ]
    return (ConfigurationFacts(folder: folder, files: files), options)
  }

  var diagnoses: [Diagnosis] {
    let faults = files.flatMap(\.problems).map { problem in
      // A sentence ends with what to do, where it says that apart.
      let cut = problem.reason.ranges(of: "; ").last ?? problem.reason.ranges(of: ": ").last
      let what = cut.map { String(problem.reason[..<$0.lowerBound]) } ?? problem.reason
      let place = Complaint(path: problem.path, line: problem.line, what).description
      return Diagnosis.bad(
        .configuration, place, cut.map { String(problem.reason[$0.upperBound...]) } ?? "mend this line")
    }
    let there = files.filter(\.isThere)
    if !faults.isEmpty { return faults }
    if there.isEmpty { return [.good(.configuration, "nothing of your own in \(folder), so the standard holds")] }
    return [.good(.configuration, there.map(\.name).joined(separator: ", ") + " in \(folder): read")]
  }
}
