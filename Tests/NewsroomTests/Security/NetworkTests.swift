import Foundation
import TerminalHarness
import Testing

/// What is imported and read names places of the network wherever a program could go and fetch them.
@Suite("The program speaks to nobody over the network")
struct NetworkTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in Self.sources { try folder.write(text, to: "in/" + name) }
  }

  @Test(
    "Without any network, posts are imported, listed, searched and read as ever",
    .enabled(if: Confinement.withoutNetwork != nil, "neither root nor user namespaces are to be had here"))
  func withoutNetwork() throws {
    let prefix = try #require(Confinement.withoutNetwork)
    let interfaces = try run(prefix + ["/bin/cat", "/proc/net/route"])
    try #require(interfaces.split(separator: "\n").count <= 1, "There is a way out of this namespace.")
    for call in Self.calls {
      _ = try run(prefix + [BuiltProgram.path] + call)
    }
    let session = try TerminalSession(
      program: prefix[0], arguments: prefix.dropFirst() + [BuiltProgram.path, folder.path + "/store"],
      environment: environment, size: (100, 30))
    try session.wait(untilShown: "A mail of the tenants")
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test(
    "No call of any verb is about a socket of the network",
    .enabled(if: Confinement.canTrace, "strace may not trace here"))
  func verbs() throws {
    var families = Set<String>()
    for call in Self.calls {
      let file = folder.path + "/trace"
      _ = try run(Trace.command("network", to: file) + [BuiltProgram.path] + call)
      families.formUnion(try Trace(file: file).families)
    }
    // The importer is asked over a pair of sockets: the trace sees sockets at all.
    #expect(families == ["AF_UNIX"])
  }

  @Test(
    "No call of the reader is about a socket of the network, whatever is opened, copied and piped",
    .enabled(if: Confinement.canTrace, "strace may not trace here"))
  func reader() throws {
    _ = try run([BuiltProgram.path] + Self.calls[0])
    let file = folder.path + "/trace"
    let command = Trace.command("network,execve", to: file)
    let session = try TerminalSession(
      program: command[0], arguments: command.dropFirst() + [BuiltProgram.path, folder.path + "/store"],
      environment: environment, size: (100, 30))
    try session.wait(untilShown: "A mail of the tenants")
    for _ in 0..<4 {
      session.send("J")
      session.settle(.milliseconds(100))
    }
    session.send("ya")
    try session.wait(untilShown: "characters")
    session.send("|wc -l\r")
    try session.wait(untilShown: "╭─ wc -l")
    session.send("\u{1B}")
    session.settle()
    session.send("Q")
    #expect(try session.waitForExit() == .exited(0))
    let trace = try Trace(file: file)
    #expect(trace.families.isSubset(of: ["AF_UNIX"]))
    // The trace follows what the reader starts.
    #expect(trace.lines.contains { $0.contains("execve(\"/bin/sh\"") })
  }

  @Test("One of the two ways to be sure is there")
  func sure() {
    #expect(Confinement.canTrace || Confinement.withoutNetwork != nil, "Neither strace nor a namespace is to be had.")
  }

  private var environment: [String: String] {
    ["HOME": folder.path, "PATH": "/usr/bin:/bin", "BROWSER": "/bin/true", "SWIFT_BACKTRACE": "enable=no"]
  }

  private func run(_ command: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = environment
    try folder.write("", to: "output")
    process.standardInput = FileHandle.nullDevice
    let written: FileHandle = try #require(FileHandle(forWritingAtPath: folder.path + "/output"))
    (process.standardOutput, process.standardError) = (written, written)
    try process.run()
    process.waitUntilExit()
    let output = try folder.text(of: "output")
    // The feed whose entities are outside of it has failed, and is told; nothing else has.
    let isImport = command.contains("import")
    #expect(process.terminationStatus == (isImport ? 1 : 0), "\(command): \(output)")
    if isImport {
      #expect(output.hasPrefix("4 imported, 0 unchanged, 0 updated, 0 skipped, 1 failed in "), "\(output)")
      #expect(output.contains(Self.refusal), "\(output)")
    }
    return output
  }

  private static let refusal = """
    failed:
      reading ends after item 0: the entity &out; is of the file's own making and could stand for anything; \
    replace it by the words it means
        in/feed.xml

    """

  private static let calls = [
    ["import", "in", "--store", "store"], ["list", "--store", "store"], ["search", "tenants", "--store", "store"],
    ["quotes", "--store", "store", "--format", "json"], ["contacts", "--store", "store"],
    ["extract", "in/page.html", "in/release.txt"], ["show", "mail", "--store", "store"],
    ["check", "--store", "store"],
  ]

  /// 192.0.2.1 is an address that there is none of (RFC 5737).
  private static let sources = [
    "page.html": """
    <!DOCTYPE html SYSTEM "http://192.0.2.1/page.dtd">
    <html xmlns:xi="http://www.w3.org/2001/XInclude"><head><title>A page of the tenants</title>
    <link rel="stylesheet" href="http://192.0.2.1/style.css"><link rel="canonical" href="http://192.0.2.1/canonical">
    <meta http-equiv="refresh" content="0;url=http://192.0.2.1/"><script src="http://192.0.2.1/script.js"></script></head>
    <body><iframe src="http://192.0.2.1/frame"></iframe><article><h1>A page of the tenants</h1>
    <p>“Nobody should sleep in a coat,” said Ann Lee, president of the Lantern Street Tenants, to the council.</p>
    <p><img src="http://192.0.2.1/pixel.png"><xi:include href="http://192.0.2.1/more"/>The council listened for hours.</p>
    </article></body></html>
    """,
    "feed.xml": """
    <?xml version="1.0"?><?xml-stylesheet href="http://192.0.2.1/feed.xsl"?>
    <!DOCTYPE rss SYSTEM "http://192.0.2.1/rss.dtd" [<!ENTITY out SYSTEM "http://192.0.2.1/entity">
    <!ENTITY % all SYSTEM "http://192.0.2.1/all.ent"> %all; <!ENTITY file SYSTEM "file:///etc/hostname">]>
    <rss version="2.0"><channel><title>Tenants</title><item><title>A feed of the tenants</title>
    <link>http://192.0.2.1/item</link><enclosure url="http://192.0.2.1/sound.mp3" type="audio/mpeg" length="1"/>
    <description>“We won,” said Jo Roe. &out; &file; &lt;img src="http://192.0.2.1/pixel.png"&gt;</description>
    </item></channel></rss>
    """,
    "mail.eml": """
    From: Ann Lee <ann@tenants.example.org>
    Subject: A mail of the tenants
    Date: Thu, 02 May 2024 09:00:00 -0400
    Message-ID: <1@tenants.example.org>
    Disposition-Notification-To: <ann@tenants.example.org>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="b"

    --b
    Content-Type: text/html

    <p>“We won,” said Ann Lee. <img src="http://192.0.2.1/pixel.gif"></p>
    --b
    Content-Type: message/external-body; access-type=URL; URL="http://192.0.2.1/body"

    Content-Type: text/plain

    --b--
    """,
    "release.txt": "A text of the tenants\n\n“We won,” said Ann Lee. http://192.0.2.1/text\n",
    "post.md": "---\ntitle: A post of the tenants\ndate: 2024-05-02\nsource: http://192.0.2.1/post\n---\n"
      + "![picture](http://192.0.2.1/picture.png) “We won,” said Ann Lee.\n",
  ]
}
