import Glibc
import MarkKeeping
import PostModel
import PostStore

/// What is known of the folder that marks are kept in, and of home.
struct StateFacts: Sendable, Hashable {
  /// Of the store, or of all stores where there is none.
  let place: PlaceFacts
  /// `$HOME`; `nil` where it is not set.
  var home: String?
  var isHomeThere = true
  /// Why marks cannot be read.
  var marksError: MarkFileError?
  /// Lines of marks.jsonl that are no marks.
  var damagedMarks: [Problem] = []
  /// Whether another program writes into the store now, yours or somebody else's.
  var isStoreHeld = false
}

extension StateFacts {
  /// - Parameter store: The store's folder; `nil` where there is none.
  init(_ folder: StateFolder, store: String?, home: String?) {
    self.init(place: PlaceFacts(probing: folder.path), home: home)
    isHomeThere = home.map(StorePlace.isFolder) ?? false
    var marks = MarkFile(folder: folder.path)
    do throws(MarkFileError) { damagedMarks = try marks.load().problems } catch { marksError = error }
    guard let store else { return }
    let lock = folder.path + "/" + StateFolder.importLock
    do throws(FileLock.Failure) { isStoreHeld = try StoreLock.isHeld(root: store, file: lock) } catch {
      isStoreHeld = false
    }
  }

  var diagnoses: [Diagnosis] { [folder] + homeDiagnosis + marks + writing }

  private var folder: Diagnosis {
    if let refusal = place.refusal(.state, "the folder of marks", variable: "XDG_STATE_HOME") { return refusal }
    guard place.isThere else { return .good(.state, "\(place.path), made when the first mark is") }
    guard place.isOurs else {
      return .bad(.state, "\(place.path) belongs to somebody else", "sudo chown -R \"$USER\" \(place.path)")
    }
    guard place.mode & 0o077 == 0 else {
      return .remark(.state, "others may look into \(place.path)", "chmod 700 \(place.path)")
    }
    return .good(.state, "\(place.path), yours alone")
  }

  private var homeDiagnosis: [Diagnosis] {
    guard let home else { return [.remark(.state, "$HOME is not set", "export HOME=/your/home/folder")] }
    if isHomeThere { return [] }
    return [.bad(.state, "$HOME names no folder: \(home)", "export HOME=/your/home/folder")]
  }

  private var marks: [Diagnosis] {
    if let marksError {
      return [.bad(.state, "marks cannot be read: \(marksError.complaint.what)", marksError.complaint.advice ?? "")]
    }
    guard let first = damagedMarks.first else { return [] }
    let more = damagedMarks.count > 1 ? ", and \(damagedMarks.count - 1) more" : ""
    return [
      .remark(
        .state, "a line that is no mark: \(first.description)\(more)", "mend the line, or remove it; the others hold")
    ]
  }

  private var writing: [Diagnosis] {
    isStoreHeld ? [.good(.state, "an import, or check --fix, is writing into the store just now")] : []
  }
}
