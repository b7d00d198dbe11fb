import Glibc
import ImportModel
import PostModel

@testable import CursesTerminal
@testable import MarkKeeping
@testable import PostCatalog
@testable import PostCopying
@testable import PostImport
@testable import PostMarks
@testable import PostQuery
@testable import PostStore
@testable import ReaderCore
@testable import StoreImport
@testable import newsroom

/// Every error that newsroom tells of, with a sample of each case: a case that is not here fails ``ErrorTests``.
enum ErrorChapters {
  static let all = [
    verbs, store, posts, corrections, writing, configuration, keys, queries, catalog, marks, importing, terminal,
  ]

  private static let file = "/home/jo/.config/newsroom/config.toml"
  private static let folder = "/home/jo/releases"
  private static let post = "2024/05/2024-05-02-rent.md"

  private static let verbs = ErrorChapter(
    title: "What a verb ends with", words: "Besides the sentences of the chapters below.",
    samples: [
      Failure.noPost("strike", store: folder), .manyPosts("a", candidates: ["a.md", "ab.md"]),
      .noImporter(["/usr/bin/newsroom-importer"]), .storeBusy, .interrupted, .interruptedImport,
      .noStore(.missing(folder), place: "named by --store"),
    ].map { ErrorSample("Failure." + ErrorSample.caseName($0), words: Self.firstLine(of: $0)) }
      + ErrorSample.of(
        "ExportRefusal", [ExportRefusal.isNotOurs("site"), .isFolder("site"), .isBusy("site")], path: "site"
      ) { $0.complaint }
      + [
        ErrorSample("UnknownField", UnknownField(name: "titel", verb: "list", known: ["id", "title"]).complaint)
      ])

  private static let store = ErrorChapter(
    title: "Opening a store", words: "Said by every verb and by the reader; the status is 3 where there is no store.",
    samples: ErrorSample.of(
      "StoreError", [StoreError.missing(folder), .notAFolder(folder), .unreadable(folder, "Permission denied")],
      path: folder
    ) { $0.complaint }
      + ErrorSample.of(
        "FileError",
        [
          PostStore.FileError.missing, .failed("Permission denied"), .notRegular("a FIFO"), .tooLong(bytes: 70 << 20),
          .outside("/etc/motd"), .nameNotText, .linkLoop, .linkToNothing, .linkToFolder,
        ], path: post
      ) { $0.complaint.at(post) })

  private static let posts = ErrorChapter(
    title: "What stands in a post's file",
    words: "`newsroom check` prints these, and `newsroom check --fix` mends what is plainly meant.",
    samples: ErrorSample.of(
      "PostFault",
      [
        PostFault.damagedBytes, .unclosed, .prose, .tooLong(kibibytes: 256), .duplicate(key: "title", first: 2), .tab,
        .yaml(.secondColon), .toml("a value begins like a number or a date and is none"), .noTOML,
        .ambiguousDate(key: "date", text: "3/4/2014"), .noDate(key: "date", text: "soon"),
        .noLanguage(key: "lang", text: "Elvish"), .correction(key: "quotes", .noQuoteText), .unknownTable("speakers"),
        .unreadableSpeakers("this is no TOML"),
      ], path: post
    ) { $0.complaint.at(post, line: 3) }
      + ErrorSample.of(
        "YAMLFault",
        [
          YAMLFault.notAMapping, .tooManyAliases, .secondColon, .strangeBeginning, .openMark, .wordsBehindMark,
          .noColon,
          .openBracket, .openBrace, .star, .anchor, .backslash, .controlCharacter, .keysTwice(["alt"]),
          .other("did not find expected <document start>"), .unreadable,
        ], path: post
      ) { $0.complaint.at(post, line: 3) })

  private static let corrections = ErrorChapter(
    title: "What an editor states of quotes, speakers and contacts",
    words: "Of the keys `quotes`, `speakers` and `contacts` of a post, and of `speakers.toml`.",
    samples: ErrorSample.of(
      "CorrectionFault",
      [
        CorrectionFault.emptyEntry, .noSpeakerName, .noContactName, .noQuoteText, .longText(kibibytes: 16),
        .speakerTwice("Ann Lee"), .sharedAlias("Lee", owner: "Ann Lee"), .manyEntries(300, limit: 256),
        .noTable(known: ["name", "role"]), .unknownKey("nmae", known: ["name", "role"]), .notText("role"),
        .notTexts("aliases"), .noFlag("quote", "maybe"), .noNumber("occurrence", "first"),
      ], path: post
    ) { PostFault.correction(key: "speakers", $0).complaint.at(post, line: 5) })

  private static let writing = ErrorChapter(
    title: "Writing", words: "Whatever was there before is as it was.",
    samples: [ENOSPC, EROFS, ELOOP, EIO, EMFILE].map { code in
      ErrorSample("StoreWriteError", StoreWriteError(path: post, code: code).complaint, path: post)
    }
      + [ENOSPC, EACCES, EIO, EISDIR, ENOENT, ENAMETOOLONG, EBUSY].map { code in
        ErrorSample("FileError", newsroom.FileError(path: file, code: code).complaint, path: file)
      })

  private static let configuration = ErrorChapter(
    title: "Files of the configuration",
    words: "Of `config.toml` and of themes: [all options](configuration.md).",
    samples: ErrorSample.of(
      "ConfigurationFault",
      [
        ConfigurationFault.unreadable(EACCES), .noTOML("Error while parsing key: expected '='"),
        .unknownOption(["clipboard", "comand"], known: ["clipboard.command"], likely: ["clipboard.command"]),
        .wants("mouse", "true or false"), .noChoice("background", "lite", known: ["auto", "light", "dark"]),
        .badTemplate("mine", "`{` is not closed by a `}`"), .noTemplate("app", known: ["plain", "ap", "chicago"]),
        .noQuery("mine", "there is no field dat:, did you mean date:? (character 1)"),
        .noTheme("papr", known: ["paper", "standard"]), .unknownBase("x", known: ["paper", "standard"]),
        .unknownRole("titel", known: ["title", "date"], others: ["light"]),
        .noLook("title", "has `gren`; did you mean `green`?"),
      ], path: file
    ) { ConfigurationError(path: file, line: 2, $0).complaint }
      + ["", "on", "on nowhere", "#12", "300", "bold green", "colourful"].map { look in
        ErrorSample("LookNotation.Failure", words: Self.failure(ofLook: look))
      }
      + ["{quote", "a]", "{speeker}", "{date:lang}", "{role:long}", "[x"].map { text in
        ErrorSample("TemplateError", words: Self.failure(ofTemplate: text))
      })

  private static let keys = ErrorChapter(
    title: "Keys and commands", words: "Of the file `keys`, and of what is typed behind `:`.",
    samples: ["[nowhere]", "no binding", "x = fly-away", "x = quit now", "Hyper-x = quit", "= quit", "g = quit"].map {
      ErrorSample("KeymapParser", words: Self.failure(ofBinding: $0))
    })

  private static let queries = ErrorChapter(
    title: "Queries", words: "With a caret below the place; the status is 2. [The language](query.md) of queries.",
    samples: [
      QueryFault.unknownField("dat"), .noValue(.date), .unknownValue("x", .state, ["read", "starred"]),
      .noLanguage("x-"), .noDate("soon"), .noSuchDay("2013-02-30"), .noEnd("last-week"), .openSpan,
      .reversedSpan("2014..2013"), .nothingToFind("…"), .strayStar, .strayOr, .strayMinus, .strayClose, .emptyGroup,
      .openGroup, .openQuotation, .tooDeep(32), .minusBehindField(.tag), .fieldInGroup(.tag, group: .title),
      .sortInside, .sortTwice,
    ].map { ErrorSample("QueryFault." + ErrorSample.caseName($0), words: $0.reason) })

  private static let catalog = ErrorChapter(
    title: "The catalog", words: "A cache: it can be deleted at any time.",
    samples: ErrorSample.of(
      "CatalogError",
      [
        CatalogError.outdated("is a newer newsroom's"), .damaged("it is cut short"),
        .unwritable(path: "/home/jo/.cache/newsroom", reason: "No space left on device"), .busy, .cancelled,
        .failed("no such function"),
      ]
    ) { $0.complaint })

  private static let marks = ErrorChapter(
    title: "Marks",
    words: "Of [`marks.jsonl`](marks.md). A line that cannot be read stays as it is, and the others hold.",
    samples: [nil, ENOSPC, EACCES].map { code in
      ErrorSample("MarkFileError", MarkFileError(path: "/home/jo/marks.jsonl", code: code).complaint)
    }
      + ["{", "[]", "{\"at\":1}", "{\"at\":\"noon\",\"by\":\"a\"}", "{\"at\":\"2026-11-26T20:31:05.123Z\",\"at\":1}"]
      .map {
        ErrorSample("Mark.Fault", words: Self.failure(ofMark: $0))
      })

  private static let importing = ErrorChapter(
    title: "Importing",
    words: "Behind the name of the source; what is *skipped* is no failure, and the status stays 0.",
    samples: ErrorSample.of(
      "ImportError",
      [
        ImportError.unreadable(.notAFolder(folder)), .store(StoreWriteError(path: post, code: ENOSPC)),
        .lock(path: "/home/jo/import.lock", reason: "Permission denied"), .interrupted,
      ]
    ) { $0.complaint }
      + ErrorSample.of(
        "SourceRefusal",
        [
          SourceRefusal.longFeed(mebibytes: 32), .longJSONFeed(mebibytes: 16), .brokenJSONFeed, .cutJSONFeed(items: 12),
          .noFeed, .exportAsFeed, .manyEntries(50_000), .xml(.tooDeep, items: 12), .cutFeed(items: 12), .emptyFeed,
          .noExport, .unreadableExport(items: 12), .cutExport(items: 12), .longEntry(mebibytes: 8), .emptyEntry,
          .emptyExportItem, .noLink, .noWords, .jsonAlone, .longPage(mebibytes: 8), .manyTags(150_000),
          .longFile(mebibytes: 64), .unreadableFile(EIO),
        ]
      ) { $0.complaint }
      + [XMLRefusal.hugeToken, .manyAttributes, .manyNames, .tooDeep, .entity("logo")].map {
        ErrorSample("XMLRefusal." + ErrorSample.caseName($0), words: $0.reason)
      }
      + [
        MailRefusal.unreadable, .tooLong, .tooDeep, .tooManyParts, .tooManyHeaders, .headerTooLong, .textTooLong,
        .encrypted, .hiddenSignature, .report, .calendar, .empty, .onlyHistory, .onlyAttachments(["release.pdf"]),
      ].map { ErrorSample("MailRefusal." + ErrorSample.caseName($0), words: $0.skipped(place: nil).reason) })

  private static let terminal = ErrorChapter(
    title: "The terminal", words: "`newsroom doctor` says more.",
    samples: ErrorSample.of(
      "TerminalError",
      [
        TerminalError.noTerminal, .noTerminalType, .unknownTerminalType("xterm-odd"), .cannotPlaceCursor("dumb"),
        .system(operation: "opening the terminal", errno: EIO),
      ]
    ) { $0.complaint })
}
