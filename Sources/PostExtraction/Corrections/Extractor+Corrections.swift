package import PostModel

extension Extractor {
  /// Everything that can be found, with what an editor states of it: in the post itself, which wins, and of the speakers
  /// of many posts.
  ///
  /// Costs no more than ``findings(in:)`` where nothing is stated.
  package func findings(
    in body: Body, corrections: Corrections?, speakers: SpeakerRegister = SpeakerRegister()
  ) -> Findings {
    corrected(findings(in: body), in: body, by: corrections, speakers: speakers).findings
  }

  /// What has been found in a body, corrected.
  ///
  /// Linear in the body for each entry; nothing is done where nothing is stated.
  package func corrected(
    _ found: Findings, in body: Body, by corrections: Corrections?, speakers: SpeakerRegister = SpeakerRegister()
  ) -> CorrectedFindings {
    var corrected = CorrectedFindings(findings: found)
    guard corrections != nil || !speakers.isEmpty else { return corrected }
    let own = SpeakerRegister(corrections?.speakers ?? [])
    let naming = SpeakerCorrector(own: own, common: speakers, found: found.quotes)
    var quotes = QuoteCorrector(body: body, quotes: naming.quotes)
    for correction in corrections?.quotes ?? [] {
      quotes.apply(correction, by: correction.speaker.map { naming.speaker(named: $0) })
    }
    (corrected.findings.quotes, corrected.origins) = quotes.result()
    corrected.mismatches = quotes.mismatches
    corrected.removed = quotes.removed
    if let contacts = corrections?.contacts {
      var corrector = ContactCorrector(body: body, found: found.contacts)
      corrected.findings.contacts = contacts.map { corrector.contact($0) }
      corrected.hasStatedContacts = true
    }
    return corrected
  }

  /// The corrections of a post that do not match its text, in the order of its front matter: words of `quotes`, and
  /// aliases of `speakers`.
  package func mismatches(of corrections: Corrections, in body: Body) -> [CorrectionMismatch] {
    var mismatches: [CorrectionMismatch] = []
    if corrections.speakers.contains(where: { !$0.aliases.isEmpty }) {
      let words = FoldedWords(body.text, ignoresCase: true)
      for speaker in corrections.speakers {
        for alias in speaker.aliases {
          let pattern = FoldedWords.Pattern(alias.text, ignoresCase: true, keepsMarks: true)
          if words.place(of: pattern) == nil { mismatches.append(.nowhere(alias, of: speaker)) }
        }
      }
    }
    if !corrections.quotes.isEmpty {
      mismatches += corrected(findings(in: body), in: body, by: corrections).mismatches
    }
    return mismatches
  }
}
