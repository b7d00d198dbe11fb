// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library of this package, with the arrows that docs/ARCHITECTURE.md draws.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "newsroom",
  products: [
    .executable(name: "newsroom", targets: ["newsroom"]),
    // Of the tests alone: preloaded into programs whose writing is to fail or end.
    .library(name: "fault-shim", type: .dynamic, targets: ["CFaultShim"]),
    // Of soaks alone: preloaded into readers that are built with ThreadSanitizer.
    .library(name: "race-shim", type: .dynamic, targets: ["CRaceShim"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CNcursesw", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CWideCharacters"),
    .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"])]),

    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
    .systemLibrary(name: "CIconv"),
    .systemLibrary(name: "CLinux"),

    library("PostModel"),
    library("TextLayout", ["PostModel", "CWideCharacters"]),
    library("PostMarkup", ["PostModel", "CCmark", "CGumbo"]),
    library("PostExtraction", ["PostModel", "PostMarkup"]),
    library(
      "PostStore",
      [
        "PostModel", "PostMarkup", "CLinux",
        .product(name: "Yams", package: "Yams"), .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    library("PostMarks", ["PostModel"]),
    library("MarkKeeping", ["PostModel", "PostMarks", "PostStore"]),
    library("WordDiff"),
    library("PostCopying", ["PostModel", "PostMarks", "WordDiff"]),
    library("PostExport", ["PostModel", "PostMarks", "PostMarkup", "PostCopying"]),
    library("ImportModel", ["PostModel"]),
    library("ImportPipe", ["PostModel", "ImportModel"]),
    library(
      "PostImport",
      [
        "PostModel", "PostMarkup", "PostExtraction", "PostStore", "ImportModel", "CGumbo", "CXML", "CGMime", "CIconv",
      ]),
    library("PostQuery", ["PostModel", "TextLayout"]),
    library("PostDirectory", ["PostModel", "PostQuery"]),
    library(
      "PostCatalog",
      [
        "PostModel", "PostQuery", "PostDirectory", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    library("CatalogRefresh", ["PostModel", "PostStore", "PostCatalog"]),
    library(
      "StoreImport", ["PostModel", "PostMarkup", "PostStore", "PostQuery", "ImportModel", "CatalogRefresh"]),
    library(
      "ReaderCore",
      ["PostModel", "PostMarks", "PostCopying", "TextLayout", "PostQuery", "PostDirectory", "WordDiff"]),
    library(
      "ReaderScreen",
      ["PostModel", "PostMarks", "PostCopying", "TextLayout", "PostQuery", "PostDirectory", "ReaderCore"]),
    .target(name: "CTerminalGuard"),
    library("CursesTerminal", ["PostModel", "ReaderCore", "ReaderScreen", "CNcursesw", "CTerminalGuard"]),
    .executableTarget(
      name: "newsroom-importer",
      dependencies: ["PostImport", "ImportModel", "ImportPipe", "PostModel"], path: "Sources/Importer",
      swiftSettings: strict),
    .executableTarget(
      name: "newsroom",
      dependencies: [
        "PostModel", "TextLayout", "PostMarkup", "PostExtraction", "PostStore", "PostQuery", "PostDirectory",
        "PostCatalog", "PostMarks", "MarkKeeping", "PostCopying", "PostExport", "CatalogRefresh", "ReaderCore",
        "ReaderScreen", "CursesTerminal", "ImportModel", "ImportPipe", "StoreImport", "CLinux",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: strict),

    tests("PostModelTests", ["SeededRandom", "PostModel"]),
    tests("TextLayoutTests", ["SeededRandom", "TextLayout", "PostModel"]),
    tests("PostMarkupTests", ["SeededRandom", "PostMarkup", "PostModel", "CGumbo"]),
    tests("PostExtractionTests", ["ExtractionHarness", "PostExtraction", "PostMarkup", "PostModel"]),
    tests("PostMarksTests", ["SeededRandom", "PostMarks", "PostModel"]),
    .executableTarget(
      name: "mark-crash-demo", dependencies: ["MarkKeeping", "PostMarks", "PostModel"], path: "Tests/MarkCrashDemo",
      swiftSettings: strict),
    tests("MarkKeepingTests", ["MarkKeeping", "PostMarks", "PostModel", "mark-crash-demo"]),
    tests("WordDiffTests", ["SeededRandom", "WordDiff"]),
    tests("PostCopyingTests", ["SeededRandom", "PostCopying", "PostMarks", "PostModel"]),
    tests("PostExportTests", ["PostExport", "PostMarkup", "PostModel"]),
    tests("PostStoreTests", ["PostStore", "PostModel"]),
    tests("PostImportTests", ["PostImport", "ImportModel", "PostMarkup", "PostModel"]),
    .executableTarget(
      name: "import-check",
      dependencies: [
        "PostImport", "ImportModel", "PostMarkup", "PostModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/ImportCheck", swiftSettings: strict),
    tests("ImportPipeTests", ["ImportPipe", "ImportModel", "newsroom-importer"]),
    tests("StoreImportTests", ["StoreImport", "ImportModel", "PostStore", "PostModel"]),
    tests("PostQueryTests", ["SeededRandom", "PostQuery", "TextLayout", "PostModel"]),
    tests("PostDirectoryTests", ["PostDirectory", "PostModel"]),
    .target(
      name: "CatalogHarness",
      dependencies: [
        "SeededRandom",
        "PostModel", "PostStore", "PostQuery", "PostCatalog", "CatalogRefresh",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/CatalogHarness", swiftSettings: strict),
    .executableTarget(
      name: "refresh-crash-demo", dependencies: ["CatalogHarness", "CatalogRefresh", "PostCatalog", "PostStore"],
      path: "Tests/RefreshCrashDemo", swiftSettings: strict),
    tests(
      "PostCatalogTests",
      [
        "SeededRandom", "CatalogHarness", "PostCatalog", "PostDirectory", "PostQuery", "PostModel",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    tests(
      "CatalogRefreshTests",
      [
        "CatalogHarness", "CatalogRefresh", "PostCatalog", "PostQuery", "PostStore", "PostModel", "refresh-crash-demo",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("ReaderCoreTests", ["ReaderCore", "TextLayout", "PostQuery", "PostDirectory", "PostMarks", "PostModel"]),
    tests(
      "ReaderScreenTests",
      [
        "SeededRandom", "ReaderScreen", "ReaderCore", "TextLayout", "PostQuery", "PostCopying", "PostDirectory",
        "PostMarks",
        "PostModel", "TerminalHarness", "CatalogHarness",
      ],
      exclude: ["Goldens"]),
    .systemLibrary(name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(name: "CFaultShim", path: "Tests/CFaultShim"),
    .target(name: "CRaceShim", path: "Tests/CRaceShim"),
    .target(
      name: "TerminalHarness", dependencies: ["CVterm", "CPseudoTerminal"], path: "Tests/TerminalHarness",
      swiftSettings: strict),
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
    .executableTarget(
      name: "reader-soak",
      dependencies: [
        "SeededRandom", "TerminalHarness", "ReaderCore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/ReaderSoak", swiftSettings: strict),
    .executableTarget(
      name: "docs-maker",
      dependencies: [
        "ReaderCore", "TerminalHarness", "CCmark", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/DocsMaker", swiftSettings: strict),
    .executableTarget(
      name: "terminal-demo", dependencies: ["CursesTerminal", "PostModel", "ReaderCore", "ReaderScreen", "TextLayout"],
      path: "Tests/TerminalDemo", swiftSettings: strict),
    .executableTarget(
      name: "bare-screen", dependencies: ["CNcursesw"], path: "Benchmarks/BareScreen", swiftSettings: strict),
    .target(
      name: "StoreMaking", dependencies: ["ExtractionHarness"], path: "Benchmarks/StoreMaking", swiftSettings: strict),
    .executableTarget(
      name: "store-maker",
      dependencies: [
        "StoreMaking", "ExtractionHarness", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/StoreMaker", swiftSettings: strict),
    .target(name: "Measuring", path: "Benchmarks/Measuring", swiftSettings: strict),
    .executableTarget(
      name: "newsroom-bench",
      dependencies: [
        "Measuring", "ExtractionHarness", "TerminalHarness",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Benchmarks/NewsroomBench", swiftSettings: strict),
    .target(
      name: "ExtractionHarness", dependencies: ["PostModel", "PostExtraction", "PostStore"],
      path: "Tests/ExtractionHarness", swiftSettings: strict),
    .executableTarget(
      name: "extraction-check",
      dependencies: ["ExtractionHarness", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Tests/ExtractionCheck", swiftSettings: strict),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "ExtractionHarness", "PostModel", "PostMarkup", "PostExtraction", "PostStore", "PostQuery", "PostDirectory",
        "PostMarks", "PostCopying", "ImportModel", "PostImport", "StoreImport", "ReaderCore", "CursesTerminal",
      ],
      path: "Tests/FuzzTargets", swiftSettings: strict),
    .executableTarget(
      name: "newsroom-fuzz", dependencies: ["FuzzTargets", "ExtractionHarness"], path: "Tests/Fuzz",
      exclude: ["Corpus", "Dictionaries"], swiftSettings: strict),
    tests("FuzzTests", ["FuzzTargets", "ExtractionHarness", "SeededRandom"]),
    .executableTarget(
      name: "extraction-bench",
      dependencies: [
        "ExtractionHarness", "PostExtraction", "PostMarkup", "PostModel", "PostStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      path: "Benchmarks/ExtractionBench", swiftSettings: strict),
    tests("TerminalHarnessTests", ["TerminalHarness"]),
    tests("StoreMakingTests", ["StoreMaking"]),
    tests("MeasuringTests", ["Measuring"]),
    tests(
      "CursesTerminalTests",
      ["SeededRandom", "CursesTerminal", "PostModel", "ReaderCore", "TerminalHarness", "terminal-demo"]),
    tests(
      "NewsroomTests",
      [
        "newsroom", "TerminalHarness", "CatalogRefresh", "CursesTerminal", "ImportModel", "MarkKeeping", "PostCatalog",
        "PostCopying", "PostDirectory", "PostImport", "PostMarks", "PostModel", "PostQuery", "PostStore", "ReaderCore",
        "SeededRandom", "StoreImport", "TextLayout",
      ],
      exclude: ["Readers", "Transcripts"]),
  ]
)
