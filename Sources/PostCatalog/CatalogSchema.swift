import GRDB

/// The tables of the catalog.
enum CatalogSchema {
  /// Raised whenever the tables, the folding of words, or what is found in posts changes: older catalogs are built anew.
  static let version = 6
  /// "news", in the file's header: another program's database is never taken for a catalog.
  static let applicationID = 0x6E65_7773

  static func create(_ db: Database, store: String, fingerprint: String) throws {
    try db.execute(sql: tables)
    try db.execute(sql: fullText)
    try db.execute(sql: "INSERT INTO words(words, rank) VALUES ('hashsize', \(hashBytes))")
    try db.execute(sql: "INSERT INTO prefixes(prefixes, rank) VALUES ('hashsize', \(hashBytes))")
    try db.execute(
      sql: "INSERT INTO about(store, fingerprint) VALUES (?, ?)", arguments: [store, fingerprint])
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  static func dropAll(_ db: Database) throws {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC
        """)
    for name in names { try db.execute(sql: "DROP TABLE IF EXISTS \"\(name.split(separator: "\"").joined())\"") }
  }

  /// Words that full text keeps in memory before it writes them down, in bytes: fewer and larger pieces to merge.
  private static let hashBytes = 32 << 20

  private static let tables = """
    -- One row; `posts` is how many there are without older texts, which takes long to count in a large archive.
    CREATE TABLE about (store TEXT NOT NULL, fingerprint TEXT NOT NULL, posts INTEGER NOT NULL DEFAULT 0);

    -- A folder's digest is that of all its files' identities; NULL while some of them are still to be read.
    CREATE TABLE folders (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, digest INTEGER, modified INTEGER);

    -- The number runs with the order of lists: see PostNumber.
    CREATE TABLE posts (
      id INTEGER PRIMARY KEY,
      folder INTEGER NOT NULL, name TEXT NOT NULL,
      bytes INTEGER NOT NULL, modified INTEGER NOT NULL, inode INTEGER NOT NULL, hash INTEGER NOT NULL,
      date INTEGER, title TEXT NOT NULL, subtitle TEXT, organization TEXT, dateline TEXT, language TEXT, source TEXT,
      tags TEXT, embargo INTEGER, flags INTEGER NOT NULL, problems TEXT, quotes INTEGER NOT NULL,
      -- Of an embargo whose zone is known, in seconds since 1970.
      embargoMoment INTEGER
    );
    CREATE UNIQUE INDEX posts_file ON posts(folder, name);
    -- What is walked for lists and counted for months: narrow, so that a million posts are read in a moment.
    CREATE INDEX posts_order ON posts(id, quotes);

    -- Files that are named like posts and are none, so that they are not read again.
    CREATE TABLE pages (
      folder INTEGER NOT NULL, name TEXT NOT NULL,
      bytes INTEGER NOT NULL, modified INTEGER NOT NULL, inode INTEGER NOT NULL,
      PRIMARY KEY (folder, name)
    ) WITHOUT ROWID;

    -- Spans are UTF-8 offsets into the body: the words themselves are in the file alone.
    CREATE TABLE segments (
      post INTEGER NOT NULL, number INTEGER NOT NULL, quote INTEGER NOT NULL,
      lower INTEGER NOT NULL, upper INTEGER NOT NULL,
      speaker INTEGER, written TEXT, attribution TEXT NOT NULL, kind TEXT NOT NULL,
      PRIMARY KEY (post, number)
    ) WITHOUT ROWID;
    CREATE TABLE speakers (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, affiliation TEXT NOT NULL,
      UNIQUE (name, role, affiliation)
    );
    -- One number for the words of each quote, but for the shortest, so that what is said again is found; it may be that
    -- of a post that is gone.
    CREATE TABLE echoes (
      words INTEGER NOT NULL, post INTEGER NOT NULL, quote INTEGER NOT NULL, PRIMARY KEY (words, post, quote)
    ) WITHOUT ROWID;
    CREATE TABLE contacts (
      post INTEGER NOT NULL, number INTEGER NOT NULL,
      name TEXT, organization TEXT, role TEXT, phones TEXT NOT NULL, emails TEXT NOT NULL,
      lower INTEGER NOT NULL, upper INTEGER NOT NULL,
      PRIMARY KEY (post, number)
    ) WITHOUT ROWID;
    CREATE TABLE tags (post INTEGER NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (post, tag)) WITHOUT ROWID;

    -- Numbers whose words are still in the full text though their post is gone or has another number now.
    CREATE TABLE dead (id INTEGER PRIMARY KEY);

    -- The words of all posts, of three letters or more, with their English stems; a stem is NULL where it is the word.
    CREATE TABLE vocabulary (word TEXT PRIMARY KEY, stem TEXT) WITHOUT ROWID;
    CREATE INDEX vocabulary_stem ON vocabulary(stem) WHERE stem IS NOT NULL;
    """

  /// Contentless, of words that are folded already: the tokenizer has nothing left to do but to part them at spaces.
  ///
  /// `facts` has what a post is and has, each as one word behind a `#`; in other columns `#` keeps apart what is not to
  /// be taken for one phrase. `prefixes` has the first one, two and three letters of each word of title and body, each
  /// behind a `*`: without them the beginning of a word is slow to look up in a large archive.
  private static let fullText = """
    CREATE VIRTUAL TABLE words USING fts5(
      body, title, quotes, facts, speakers, organizations, contacts, tags, source,
      content='', tokenize="ascii tokenchars '#'"
    );
    CREATE VIRTUAL TABLE prefixes USING fts5(
      prefix, content='', columnsize=0, detail=none, tokenize="ascii tokenchars '*'"
    );
    """
}
