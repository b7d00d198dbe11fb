import CursesTerminal
import PostCatalog
import PostModel
import PostStore
import Testing

@testable import newsroom

@Suite("What the doctor makes of facts")
struct DiagnosisTests {
  private static let xterm = TerminalProbe(
    canPlaceCursor: true, colors: 256, hasMouse: true, isANSI: true)
  private static let good = TerminalFacts(type: "xterm-256color", description: xterm, columns: 120, rows: 40)

  private func bad(_ diagnoses: [Diagnosis]) -> [String] { diagnoses.filter { $0.verdict == .bad }.map(\.says) }
  private func remarks(_ diagnoses: [Diagnosis]) -> [String] { diagnoses.filter { $0.verdict == .remark }.map(\.says) }

  @Test("A good terminal has nothing that is to be mended")
  func terminal() {
    #expect(Self.good.diagnoses.allSatisfy { $0.verdict == .good && $0.cure == nil })
    #expect(Self.good.diagnoses.map(\.says).contains("256 colours"))
  }

  @Test("Each lack of a terminal is told")
  func terminalLacks() {
    var facts = Self.good
    (facts.type, facts.description) = (nil, nil)
    #expect(bad(facts.diagnoses) == ["$TERM is not set, so the kind of terminal is not known"])
    facts.type = "xterm-odd"
    #expect(bad(facts.diagnoses) == ["the type xterm-odd ($TERM) is not known on this machine"])
    facts = Self.good
    (facts.columns, facts.rows) = (30, 40)
    #expect(remarks(facts.diagnoses) == ["30×40 is small, and some words will not fit"])
    facts = Self.good
    facts.isThere = false
    #expect(remarks(facts.diagnoses) == ["there is none here, so only what it is said to be is known"])
    facts = Self.good
    facts.isInsideTmux = true
    #expect(remarks(facts.diagnoses) == ["inside tmux $TERM should be tmux-256color, and is xterm-256color"])
    facts = Self.good
    facts.description = TerminalProbe(
      canPlaceCursor: true, colors: 8, hasMouse: false, isANSI: false)
    #expect(remarks(facts.diagnoses).count == 2)
    facts.description = TerminalProbe(
      canPlaceCursor: false, colors: 0, hasMouse: false, isANSI: false)
    #expect(remarks(facts.diagnoses).count == 1)
    facts = Self.good
    facts.isWithoutColor = true
    #expect(facts.diagnoses.map(\.says).contains("no colours, as $NO_COLOR is set"))
  }

  @Test("Each lack of a locale is told")
  func locale() {
    var facts = LocaleFacts(variable: "LANG", value: "en_US.UTF-8")
    #expect(facts.diagnoses.map(\.verdict) == [.good])
    facts.isInstalled = false
    #expect(bad(facts.diagnoses) == ["en_US.UTF-8 ($LANG) is not installed on this machine"])
    facts = LocaleFacts(variable: "LC_ALL", value: "C", codeset: "ANSI_X3.4-1968")
    #expect(bad(facts.diagnoses) == ["C ($LC_ALL) has no Unicode (ANSI_X3.4-1968)"])
    #expect(bad(LocaleFacts().diagnoses).count == 1)
    facts = LocaleFacts(variable: "LANG", value: "C.UTF-8", wideColumns: 1)
    #expect(bad(facts.diagnoses) == ["wide characters are not known to be wide, so columns drift"])
  }

  @Test("The clipboard that copies go to is told, and why")
  func clipboard() {
    var facts = ClipboardFacts(channels: [.waylandCopy, .osc52], programs: ["wl-copy": "/usr/bin/wl-copy"])
    #expect(facts.diagnoses.map(\.says) == ["copies go through wl-copy (/usr/bin/wl-copy), as $WAYLAND_DISPLAY is set"])
    facts.programs = [:]
    #expect(facts.diagnoses.map(\.verdict) == [.remark])
    facts.terminalTakesCopies = false
    #expect(facts.diagnoses.map(\.cure) == ["install wl-copy"])
    facts.terminalTakesCopies = true
    #expect(facts.diagnoses.map(\.verdict) == [.good])
    facts = ClipboardFacts(channels: [.tmux, .osc52], programs: ["tmux": "/usr/bin/tmux"], tmuxSetting: "off")
    #expect(bad(facts.diagnoses) == ["copies go to tmux alone, as its set-clipboard is off"])
    facts.tmuxSetting = "external"
    #expect(facts.diagnoses.map(\.verdict) == [.good])
    facts = ClipboardFacts(channels: [.configured(["pbcopy"]), .osc52], terminalTakesCopies: true)
    #expect(bad(facts.diagnoses) == ["the program pbcopy of clipboard.command is not there"])
    facts = ClipboardFacts(channels: [.osc52], trial: .init(sentence: "Not copied: x", isTaken: false))
    #expect(bad(facts.diagnoses) == ["Not copied: x"])
  }

  @Test("Each lack of a store is told")
  func store() {
    var facts = StoreFacts(path: "posts", origin: "named by --store")
    facts.error = .missing("posts")
    #expect(bad(facts.diagnoses) == ["there is no folder posts (named by --store)"])
    facts = StoreFacts(path: "posts", origin: nil)
    #expect(remarks(facts.diagnoses) == ["no posts in posts"])
    (facts.posts, facts.folders, facts.watchLimit) = (12, 12, 8)
    (facts.isWritable, facts.network, facts.passingFiles) = (false, "NFS", [".newsroom-1.tmp"])
    facts.problems = 3
    #expect(remarks(facts.diagnoses).count == 5)
    facts.unlisted = [Problem(path: "x.md", reason: "is a FIFO, not a file: move it out of the store")]
    #expect(bad(facts.diagnoses).count == 1)
  }

  @Test("Each lack of the catalog, of state, of the disk and of programs is told")
  func others() {
    var place = PlaceFacts(path: "/x")
    #expect(CatalogFacts(place: place, probe: .absent).diagnoses.map(\.verdict) == [.good])
    #expect(
      CatalogFacts(place: place, probe: .useless(.damaged("it is cut short"))).diagnoses.map(\.verdict) == [.remark])
    #expect(
      CatalogFacts(place: place, probe: .whole(posts: 5, bytes: 9), posts: 5...6).diagnoses.map(\.verdict) == [.good])
    #expect(
      CatalogFacts(place: place, probe: .whole(posts: 5, bytes: 9), posts: 6...6).diagnoses.map(\.verdict) == [.remark])
    place.isWritable = false
    #expect(bad(CatalogFacts(place: place).diagnoses) == ["its folder cannot be written to: /x"])
    #expect(bad(StateFacts(place: place, home: "/h").diagnoses) == ["the folder of marks cannot be written to: /x"])
    place = PlaceFacts(path: "/x")
    place.mode = 0o755
    #expect(remarks(StateFacts(place: place, home: "/h").diagnoses) == ["others may look into /x"])
    place.isOurs = false
    #expect(bad(StateFacts(place: place, home: "/h").diagnoses) == ["/x belongs to somebody else"])
    #expect(remarks(StateFacts(place: PlaceFacts(path: "/x")).diagnoses) == ["$HOME is not set"])
    place.freeBytes = 1 << 20
    #expect(bad(DiskFacts(places: [place]).diagnoses) == ["1 MiB free at /x"])
    place.freeBytes = 100 << 20
    #expect(remarks(DiskFacts(places: [place]).diagnoses) == ["100 MiB free at /x"])
    var programs = ProgramFacts()
    #expect(bad(programs.diagnoses).count == 1)
    (programs.importer, programs.importerVersion) = ("/x/newsroom-importer", "0.0.0")
    #expect(bad(programs.diagnoses).count == 1)
    programs.importerVersion = Version.number
    #expect(bad(programs.diagnoses).isEmpty)
  }

  @Test("Each no has something to do, and is one harmless line")
  func cures() {
    var place = PlaceFacts(path: "/x")
    place.isWritable = false
    let all =
      TerminalFacts().diagnoses + LocaleFacts().diagnoses + ClipboardFacts(channels: []).diagnoses
      + CatalogFacts(place: place).diagnoses + StateFacts(place: place).diagnoses + ProgramFacts().diagnoses
    for diagnosis in all where diagnosis.verdict == .bad {
      #expect(diagnosis.cure?.isEmpty == false, "\(diagnosis.says)")
      #expect(SafeText(oneLine: diagnosis.says).string == diagnosis.says)
    }
    #expect(all.contains { $0.verdict == .bad })
  }
}
