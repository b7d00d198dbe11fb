/// Names of people and places that nobody bears, as far as we know.
enum FictionalNames {
  static let given = words(
    """
    Ada Alba Amos Anselm Aurea Basil Bela Birdie Blythe Caspian Cato Celia Clement Cora Cosmo Damaris Delphine Dora Edda \
    Effie Elias Emeric Esme Ezra Fabian Fern Flora Gideon Greta Hollis Ida Ingram Isolde Ivo Jory Juno Kestrel Lavinia \
    Leopold Linnea Lorcan Mabel Magnus Maren Marius Mina Nestor Nola Odile Orla Otis Otto Pearl Perpetua Petra Quentin \
    Ramona Rhea Roscoe Rosa Rufus Saskia Selma Silas Sunniva Tamsin Thea Tobias Ursel Vera Viola Wendel Wilma Xenia Zelda
    """)

  /// 2,400 of them; the ones at the head are drawn more often.
  static let surnames: [[UInt8]] = ends.flatMap { end in fronts.map { Array(($0 + end).utf8) } }

  static let towns = words(
    "Alder Port,Quill Harbor,Marlow Falls,Lantern Bay,Wether Cross,Ember Mills,Tansy Creek,Corrie Point,Sable Ferry,"
      + "Thistle Green,Larkmoor,Osier Landing", separator: ",")

  static let organizations = words(
    "Harbor Watch,Tenants of Alder Port,Dockers Local 9,Lantern Bay Food Bank,Friends of Tansy Creek,Open Ledger Now,"
      + "Quill Harbor Nurses,Marlow Falls Schools First,River Keepers of Ember Mills,Rail Riders Council",
    separator: ",")

  private static let fronts = words(
    """
    Ash Birch Black Brad Bram Broad Clay Cold Crag Dun East Elder Fair Fen Fern Flint Gold Grave Green Hart Hasel Haw Heath \
    Hol Ivel Kes Lang Lark Lin Long Mar Mead Mill Mor Nether North Oak Old Pem Quill Raven Red Rook Row Salt Sand Sil South \
    Stan Stone Swan Tarn Thorn Tind Under Wal Wend West Whit Wil
    """)

  private static let ends = words(
    """
    combe by ridge worth lowe ley ford wick mere dale ton hurst stead field wood gate well brook bury more thwaite stock shaw \
    croft cott don holt grave beck garth mond nell sett ling rigg vane wyn yard lace ner
    """)

  private static func words(_ text: String, separator: Character = " ") -> [String] {
    text.split(separator: separator).map(String.init)
  }
}
