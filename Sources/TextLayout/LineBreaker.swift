/// Finds the places where a line may be broken, scalar by scalar: UAX #14 of Unicode 15.0 with its tailoring for
/// numbers (section 8.2, example 7).
struct LineBreaker {
  enum Opportunity {
    case mandatory, allowed, prohibited
  }

  /// The class before the place in question, marks absorbed (LB9, LB10); `nil` at the start.
  private var before: LineBreakClass?
  /// The class before the spaces that end there, or the same as ``before``.
  private var beforeSpaces = LineBreakClass.alphabetic
  private var isAfterJoiner = false
  /// After a Hebrew letter and a hyphen (LB21a).
  private var isAfterHebrewHyphen = false
  /// An odd count of regional indicators ends here (LB30a).
  private var isHalfFlag = false
  private var number = NumberPart.none

  private enum NumberPart {
    case none, digits, closed
  }

  /// Whether letters may follow here without an opportunity, and without a need to tell the breaker of them.
  var isInWord: Bool { before == .alphabetic && !isAfterJoiner }

  /// The opportunity before a scalar of class `next`; `following` tells the class of the scalar after it that is not
  /// a mark, and is asked only where a sign before a number needs it.
  @inline(__always)
  mutating func take(_ next: LineBreakClass, following: () -> LineBreakClass?) -> Opportunity {
    if !isAfterJoiner, let common = takeCommon(next) { return common }
    return takeOther(next, following: following)
  }

  /// Letters and single spaces, of which most text is made.
  @inline(__always)
  private mutating func takeCommon(_ next: LineBreakClass) -> Opportunity? {
    switch (before, next) {
    case (.alphabetic, .alphabetic): return .prohibited
    case (.alphabetic, .space):
      before = .space
      return .prohibited
    case (.space, .alphabetic) where beforeSpaces == .alphabetic:
      before = .alphabetic
      return .allowed
    default: return nil
    }
  }

  private mutating func takeOther(_ next: LineBreakClass, following: () -> LineBreakClass?) -> Opportunity {
    guard let before else {
      note(next.isMark ? .alphabetic : next, isJoiner: next == .zeroWidthJoiner)
      return .prohibited
    }
    if next.isMark, !before.refusesMarks {
      isAfterJoiner = next == .zeroWidthJoiner
      return .prohibited
    }
    let shown = next.isMark ? .alphabetic : next
    let opportunity = opportunity(before, shown, isMark: next.isMark, following)
    note(shown, isJoiner: next == .zeroWidthJoiner)
    return opportunity
  }

  private mutating func note(_ next: LineBreakClass, isJoiner: Bool) {
    isAfterHebrewHyphen = before == .hebrew && (next == .hyphen || next == .breakAfter)
    isHalfFlag = next == .regionalIndicator && !isHalfFlag
    number = number(after: next)
    isAfterJoiner = isJoiner
    before = next
    if next != .space { beforeSpaces = next }
  }

  private func number(after next: LineBreakClass) -> NumberPart {
    switch next {
    case .numeric: .digits
    case .symbol, .infix: number == .digits ? .digits : .none
    case .close, .closeParenthesis, .widePunctuationClose: number == .digits ? .closed : .none
    default: .none
    }
  }

  private func opportunity(
    _ before: LineBreakClass, _ next: LineBreakClass, isMark: Bool, _ following: () -> LineBreakClass?
  ) -> Opportunity {
    if let line = atLineEnd(before, next) { return line }
    if beforeSpaces == .zeroWidthSpace, before == .space || before == .zeroWidthSpace { return .allowed }
    if isAfterJoiner { return .prohibited }
    let isKept =
      if before == .space {
        isKeptAfterSpaces(next)
      } else {
        isKeptByPunctuation(before, next) ?? (isKeptInNumber(before, next, following) || isKeptInWord(before, next))
      }
    return isKept ? .prohibited : .allowed
  }

  /// LB4 to LB7.
  private func atLineEnd(_ before: LineBreakClass, _ next: LineBreakClass) -> Opportunity? {
    switch (before, next) {
    case (.carriageReturn, .lineFeed): .prohibited
    case (.mandatory, _), (.carriageReturn, _), (.lineFeed, _), (.nextLine, _): .mandatory
    case (_, .mandatory), (_, .carriageReturn), (_, .lineFeed), (_, .nextLine): .prohibited
    case (_, .space), (_, .zeroWidthSpace): .prohibited
    default: nil
    }
  }

  /// LB11 and LB13 to LB18, where spaces stand between.
  private func isKeptAfterSpaces(_ next: LineBreakClass) -> Bool {
    switch next {
    case .wordJoiner, .close, .closeParenthesis, .widePunctuationClose, .exclamation, .infix, .symbol: true
    case _ where beforeSpaces.isOpen: true
    case .open, .widePunctuationOpen: beforeSpaces == .quotation
    case .nonstarter: beforeSpaces == .close || beforeSpaces.isCloseParenthesis
    case .breakBoth: beforeSpaces == .breakBoth
    default: false
    }
  }

  /// LB11 to LB22, without spaces; `nil` where they say nothing.
  private func isKeptByPunctuation(_ before: LineBreakClass, _ next: LineBreakClass) -> Bool? {
    switch (before, next) {
    case (.wordJoiner, _), (_, .wordJoiner), (.glue, _): return true
    case (.breakAfter, .glue), (.hyphen, .glue): break
    case (_, .glue): return true
    default: break
    }
    switch next {
    case .close, .closeParenthesis, .widePunctuationClose, .exclamation, .infix, .symbol: return true
    case _ where before.isOpen: return true
    case .nonstarter where before == .close || before.isCloseParenthesis: return true
    case .breakBoth where before == .breakBoth: return true
    case _ where before == .quotation || next == .quotation: return true
    case _ where before == .contingent || next == .contingent: return false
    case .breakAfter, .hyphen, .nonstarter, .inseparable: return true
    case _ where before == .breakBefore || isAfterHebrewHyphen: return true
    case .hebrew where before == .symbol: return true
    default: return nil
    }
  }

  /// LB25 as a pattern: `(PR | PO)? (OP | HY)? NU (NU | SY | IS)* (CL | CP)? (PR | PO)?`.
  private func isKeptInNumber(
    _ before: LineBreakClass, _ next: LineBreakClass, _ following: () -> LineBreakClass?
  ) -> Bool {
    switch next {
    case .numeric: number == .digits || before.isNumberAffix || before == .hyphen
    case .prefix, .postfix: number != .none
    case .open, .widePunctuationOpen, .hyphen: before.isNumberAffix && following() == .numeric
    default: false
    }
  }

  /// LB23 to LB30b without numbers.
  private func isKeptInWord(_ before: LineBreakClass, _ next: LineBreakClass) -> Bool {
    switch (before, next) {
    case (_, .numeric): before.isLetter || before == .closeParenthesis
    case (_, .open): before.isLetter || before == .numeric
    case (.numeric, _), (.prefix, .alphabetic), (.prefix, .hebrew), (.postfix, _), (.infix, _), (.closeParenthesis, _):
      next.isLetter
    case (_, .alphabetic), (_, .hebrew): before.isLetter
    case (.alphabetic, _), (.hebrew, _): next.isNumberAffix
    case (.prefix, _): next.isPictograph || next.isHangul
    case (_, .postfix): before.isPictograph || before.isHangul
    case (_, .emojiModifier): before == .emojiBase || before == .futurePictograph
    case (.regionalIndicator, .regionalIndicator): isHalfFlag
    default: isKeptInSyllable(before, next)
    }
  }

  /// LB26.
  private func isKeptInSyllable(_ before: LineBreakClass, _ next: LineBreakClass) -> Bool {
    switch (before, next) {
    case (.jamoL, .jamoL), (.jamoL, .jamoV), (.jamoL, .hangulLV), (.jamoL, .hangulLVT): true
    case (.jamoV, .jamoV), (.jamoV, .jamoT), (.hangulLV, .jamoV), (.hangulLV, .jamoT): true
    case (.jamoT, .jamoT), (.hangulLVT, .jamoT): true
    default: false
    }
  }
}
