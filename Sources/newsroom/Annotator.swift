import PostExtraction
import PostModel

/// Finds what is in posts, and sets it right as editors state it: in a post's front matter, and in `speakers.toml`.
struct Annotator: Sendable {
  private let extractor = Extractor()
  private let speakers: SpeakerRegister

  init(speakers: SpeakersFile) { self.speakers = SpeakerRegister(speakers.speakers) }

  /// A post with everything that is found in it.
  func annotate(_ post: Post) -> AnnotatedPost {
    let findings = extractor.findings(in: post.body, corrections: post.metadata.corrections, speakers: speakers)
    return AnnotatedPost(post: post, findings: findings)
  }

  /// The head of the text alone.
  func header(of body: Body) -> Header { extractor.header(of: body) }

  /// What an editor states of a post that its text does not bear out; no more than a person would read.
  func mismatches(of post: Post) -> [Problem] {
    guard let corrections = post.metadata.corrections else { return [] }
    return extractor.mismatches(of: corrections, in: post.body).prefix(10)
      .map { Problem(path: post.id.rawValue, line: $0.line, reason: $0.reason) }
  }

  /// Everything that is found in a post, and why.
  func explanation(of post: Post) -> (findings: CorrectedFindings, decisions: [Decision]) {
    let (found, decisions) = extractor.explanation(of: post.body)
    let corrected = extractor.corrected(
      found, in: post.body, by: post.metadata.corrections, speakers: speakers)
    return (corrected, decisions)
  }
}
