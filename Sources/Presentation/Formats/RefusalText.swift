package import Contracts
import Days

/// Why decisions are not recorded, and what would be: lines for standard error.
package struct RefusalText {
  private let setting: Setting
  package private(set) var text: String

  /// `isRehearsed`: it was only asked what the decisions would change.
  package init(_ refusals: [DecisionRefusal], isRehearsed: Bool = false, _ setting: Setting) {
    self.setting = setting
    var page = TextPage(setting)
    page.paragraph("tijdig: \(isRehearsed ? setting.phrases.unfit : setting.phrases.decisionRefused)")
    for refusal in refusals { page.paragraph("\(refusal.contract): \(Self.sentence(refusal, setting))", indent: 2) }
    text = page.text
  }

  private static func sentence(_ refusal: DecisionRefusal, _ setting: Setting) -> String {
    let (phrases, words) = (setting.phrases, setting.words)
    switch refusal.reason {
    case .fact(.noticeWithoutExtension):
      return "\(phrases.nothingToTell) \(phrases.recordExtensionFirst(refusal.contract))"
    case .fact(let fact):
      return [words.problem(fact), remedy(fact, refusal, setting)].compactMap(\.self).joined(separator: " ")
    case .outOfOrder(let option, let next, let until):
      return phrases.outOfOrder(option, before: next) + " " + phrases.possibleOption(next, setting.day(until))
    case .optionsUnknown(let option):
      return [phrases.optionsUnknown(option), possible(refusal.room, setting)].compactMap(\.self).joined(separator: " ")
    case .alreadyClosed(let decision):
      let on = decision.on.map(words.on) ?? phrases.ofUnknownDay
      return phrases.alreadyClosed(phrases.word(decision.kind), on)
    case .recordedOtherwise(_, let key, let value):
      return phrases.recordedOtherwise(phrases.name(ofDecisionKey: key), value)
    case .endsBeforeStart(let until, let start):
      return phrases.endsBeforeStart(setting.day(until), setting.day(start))
    case .idStandsTwice: return phrases.idStandsTwice
    case .noList: return phrases.decisionsAreNoList
    }
  }

  /// What would be allowed; nil where that can't be said.
  private static func possible(_ room: DecisionRoom, _ setting: Setting) -> String? {
    switch room {
    case .option(let number, let until): setting.phrases.possibleOption(number, setting.day(until))
    case .upTo(let maximum, let end):
      setting.phrases.possibleUntil(after: end.map(setting.day), upTo: maximum.map(setting.day))
    case .nothing: setting.phrases.noExtensionPossible
    case .unknownEnd, .closed: nil
    }
  }

  /// What would be allowed where the terms say so, else what to do; nil where the problem says it all.
  private static func remedy(_ fact: Fact, _ refusal: DecisionRefusal, _ setting: Setting) -> String? {
    switch fact {
    case .decisionOutsideOption, .decisionUnknownOption, .decisionBeyondMaximum, .decisionBackwards,
      .decisionWithoutOptions, .decisionIncomplete:
      return possible(refusal.room, setting) ?? setting.words.remedy(fact)
    case .terminationAfterEnd(_, let end): return setting.phrases.possibleEnd(setting.day(end))
    case .decisionAfterTermination, .receivedBeforeSent: return nil
    default: return setting.words.remedy(fact)
    }
  }
}
