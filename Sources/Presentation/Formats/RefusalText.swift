package import Contracts
import Days

/// Why decisions are not recorded, and what would be: lines for standard error.
package struct RefusalText {
  private let setting: Setting
  package private(set) var text: String

  package init(_ refusals: [DecisionRefusal], _ setting: Setting) {
    self.setting = setting
    var page = TextPage(setting)
    page.paragraph("tijdig: \(setting.phrases.decisionRefused)")
    for refusal in refusals { page.paragraph("\(refusal.contract): \(Self.sentence(refusal, setting))", indent: 2) }
    text = page.text
  }

  private static func sentence(_ refusal: DecisionRefusal, _ setting: Setting) -> String {
    let (phrases, words) = (setting.phrases, setting.words)
    switch refusal.reason {
    case .fact(let fact): return "\(words.problem(fact)) \(remedy(fact, refusal, setting))"
    case .outOfOrder(let option, let next, let until):
      return phrases.outOfOrder(option, before: next) + " " + phrases.possibleOption(next, setting.day(until))
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

  /// What would be allowed where the terms say so, else what to do.
  private static func remedy(_ fact: Fact, _ refusal: DecisionRefusal, _ setting: Setting) -> String {
    let phrases = setting.phrases
    switch fact.code {
    case .noticeWithoutExtension: return phrases.recordExtensionFirst(refusal.contract)
    case .decisionOutsideOption, .decisionBeyondMaximum, .decisionBackwards, .decisionWithoutOptions,
      .decisionIncomplete:
      switch refusal.room {
      case .option(let number, let until): return phrases.possibleOption(number, setting.day(until))
      case .upTo(let maximum, let end):
        return phrases.possibleUntil(after: end.map(setting.day), upTo: maximum.map(setting.day))
      case .nothing: return phrases.noExtensionPossible
      case .unknownEnd, .closed: return setting.words.remedy(fact)
      }
    default: return setting.words.remedy(fact)
    }
  }
}
