package import PostModel

/// How long an embargo is in force.
package enum Embargo {
  /// Seconds that are left; `nil` where it is over.
  package static func left(until end: PostDate?, now: PostDate?) -> Int? {
    guard let end, let now else { return nil }
    let seconds = end.seconds(since: now)
    return seconds > 0 ? seconds : nil
  }

  /// `3 d 4 h`, `5 h 12 min`, `12 min`; the last minute is one whole.
  package static func words(seconds: Int) -> String {
    let minutes = (seconds + 59) / 60
    let (days, hours) = (minutes / 1440, minutes / 60 % 24)
    if days > 0 { return hours > 0 ? "\(days) d \(hours) h" : "\(days) d" }
    if hours > 0 { return minutes % 60 > 0 ? "\(hours) h \(minutes % 60) min" : "\(hours) h" }
    return "\(minutes) min"
  }

  /// The largest unit alone, rounded up: `6 h`.
  package static func shortWords(seconds: Int) -> String {
    let minutes = (seconds + 59) / 60
    if minutes >= 1440 { return "\((minutes + 1439) / 1440) d" }
    return minutes > 60 ? "\((minutes + 59) / 60) h" : "\(minutes) min"
  }

  /// `2013-05-02 10:00 (UTC-04:00)`; the zone is left out where it is not known.
  package static func moment(_ end: PostDate) -> String {
    guard let time = end.time else { return end.isoDay }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    // A second 60 is the end of the day.
    let clock = time.second == 60 ? "24:00" : padded(time.hour) + ":" + padded(time.minute)
    let zone = time.utcOffset.map { offset in
      let minutes = abs(offset)
      return offset == 0 ? " (UTC)" : " (UTC\(offset < 0 ? "-" : "+")\(padded(minutes / 60)):\(padded(minutes % 60)))"
    }
    return end.isoDay + " " + clock + (zone ?? " (zone not stated)")
  }
}

/// A question that one key answers.
package struct EmbargoQuestion: Sendable, Hashable {
  package let text: SafeText
  /// Run where `y` is pressed.
  let invocation: Invocation
  /// The post whose embargo is asked about.
  let post: PostID
}

/// The time, and what is under embargo.
extension Reader {
  /// Whether an embargo is shown whose time runs: then the clock is wanted at each minute.
  package var wantsClock: Bool {
    let shown = posts.cursor.window.lazy.compactMap { posts[$0]?.embargo }
    return (article?.summary.embargo).map(mayBeInForce) ?? false
      || (views.isEmpty && shown.contains(where: mayBeInForce))
  }

  private func mayBeInForce(_ end: PostDate) -> Bool { now == nil || Embargo.left(until: end, now: now) != nil }

  /// Seconds that the open post's embargo has left; `nil` where there is none in force.
  package var embargoLeft: Int? { Embargo.left(until: article?.summary.embargo, now: now) }

  /// What is asked before words of a post under embargo leave the program, once for each post.
  func embargoQuestion(for invocation: Invocation) -> EmbargoQuestion? {
    guard invocation.command.takesWords, let article, let end = article.summary.embargo, let left = embargoLeft,
      !embargoesSeen.contains(article.id)
    else { return nil }
    let until = "Embargoed until \(Embargo.moment(end)), \(Embargo.words(seconds: left)) more. "
    let question = invocation.command.question
    return EmbargoQuestion(text: SafeText(oneLine: until + question), invocation: invocation, post: article.id)
  }

  /// Whether a question waits for its key.
  package var isAsked: Bool { if case .question? = overlays.last { true } else { false } }

  mutating func answer(_ question: EmbargoQuestion, _ key: KeyPress) -> [Effect] {
    overlays.removeLast()
    guard key.code == .character("y"), key.modifiers.isEmpty else {
      say("Left as it is: the post is under embargo", .warning)
      return []
    }
    embargoesSeen.insert(question.post)
    return run(question.invocation)
  }
}

extension Command {
  /// Whether words of the open post go to the clipboard, the tray or another program.
  var takesWords: Bool {
    switch self {
    case .copyQuote, .copyQuoteAlone, .copyQuoteAs, .copyQuoteLink, .copyText, .clip, .pipe, .pipeQuotes: true
    default: false
    }
  }

  fileprivate var question: String {
    switch self {
    case .clip: "Clip all the same? y clips, any other key does not"
    case .pipe, .pipeQuotes: "Give it to a program all the same? y does, any other key does not"
    default: "Copy all the same? y copies, any other key does not"
    }
  }
}
