extension HostileUnit {
  static let all = (marks + words + attributions + sentences + statements + contacts + heads).map(HostileUnit.init)

  /// In one line, and in paragraphs that nothing closes.
  private static let marks = [
    "“", "\"", "«", "„", "'", "‘", "\"a ", "“a ", "a\" ", "'a ", "‘a ", "a' ", "“\n\n", "“Aa\n\n", "\"Aa\n\n",
    "‘Aa\n\n",
    "“a” ", "“a” \n\n", "“a “b ", "6\" ", "“Aa said. ", "“Aa.”, ", "“\n", "\"\n", "a”\n\n", "“a\n\nb\n\n",
  ]

  private static let words = [
    "Aa ", "% ", "a ", "Aa", "A. ", "Aa-", "Aa's ", "Aa & ", "Aa of ", "Aa, ", "a.", "(", ")", "[", "- ", "-", ".", "…",
    ", ", "/", "\n", "#\n", "###\n\n", "\u{A0}", "\u{301}", "👩‍👩‍👧", "A.A", "a'", "1.", "1,", "Aa Bb\n", "% Bb, ",
    "Mr. %, ",
  ]

  private static let attributions = [
    "said ", "said Aa, ", "Aa said, ", "“b,” said Aa. ", "“b,” said %. ", "Aa said, “b.” ", "according to ",
    "according to Aa ", "Sen. Aa ", "Sens. Aa, ", "Sens. %, ", "Aa (D-Mich.) ", "the Aa, president of the ", "Aa, who ",
    "president ", "president and ", "Aa and ", "% and Aa ", "Aa Bb, (", "the senator ", "she ", "SENS. AA, ",
  ]

  /// Whole quotations, each with a speaker of its own.
  private static let sentences = [
    "she said, “Five words are in this.” ", "“Five words are in this,” he said. ",
    "% Quill said, “Five words are in this.” ", "Rosa % said, “Five words are in this.” ",
    "“Five words are in this,” said Rosa %.\n\n", "“Five words are in this,” the senator said.\n\n",
    "“Five words are in this.”\n\n", "“Five words are in this.”\n\nRosa %, president\n\n",
    "% said: “Five words are in this.\n\n", "“Five words are in this” and ",
    "“Five words are in this,” said Quill.\n\n",
    "“Five words are in this,” said Sen. % Quill of the % Council.\n\n",
  ]

  private static let statements = [
    "statement ", "Statement from Aa:\n\n", "Aa issued the following statement:\n\n", "statement:\n\nAa\n\n",
    "~ Rosa Quill\n\n", "Five words are in this.\n\n~ Rosa %\n\n", "QUILL: Five words.\n\n",
    "%: Five words are here.\n\n",
    "Q: Aa\n\n", "attributed to ", "attributed to Aa ", "his statement ", "statement from ", "A.: Aa b\n\n",
  ]

  private static let contacts = [
    "Contact: ", "Contact:\n\n", "Contact: Rosa % 218-555-0142\n\n", "Rosa %\n218-555-0142\n\n",
    "Contact:\n\nRosa %\n\n",
    "1", "1 ", "218-555-0142 ", "call 218-555-0142. ", "(218) ", "+", "@", "a@", "a@b.cc ", "@b.cc", "[at]",
    "a [at] b [dot] ", "a[at]", "contact ", "Phone: ", "Fax: 218-555-0142 ", "x12 ", "1-800-", "218-555-0142/",
    "202-555-0142/0143 ", "218-555-0142\n", "a@b.cc\n", "a@b.cc, ", "call a@b.cc or Rosa % at a@b.cc. ",
    "Contact:\nAa Bb\nCc Dd\nEe Ff\n" + String(repeating: "218-555-0142\n", count: 20),
  ]

  private static let heads = [
    "FOR IMMEDIATE RELEASE\n\n", "AA BB CC\n\n", "June 3, 2031\n\n", "June 3, ", "HARTFORD - ", "Latest News\n\n",
    "Aa Bb Cc | ", "Home\n", "3 de junio de ", "Press Release: Aa\n",
  ]
}
