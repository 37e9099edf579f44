package import Contracts
import JSONText

/// An answer about one thing in one register; several registers may each give one.
package enum SingleAnswer: Sendable {
  case contract(ContractSheet)
  case provider(ProviderSheet)
  case explanation(Explanation)
  case life(ContractLife)
  case rules(RuleBook)

  func text(_ setting: Setting) -> String {
    switch self {
    case .contract(let sheet): SheetText.text(sheet, setting)
    case .provider(let sheet): ProviderText.text(sheet, setting)
    case .explanation(let explanation): ExplanationText.text(explanation, setting)
    case .life(let life): LifeText.text(life, setting)
    case .rules(let rules): RulesText.text(rules, setting)
    }
  }

  func write(_ answer: JSONAnswer, to writer: inout JSONWriter) {
    switch self {
    case .contract(let sheet): answer.write(sheet, to: &writer)
    case .provider(let sheet): answer.write(sheet, to: &writer)
    case .explanation(let explanation): answer.write(explanation, to: &writer)
    case .life(let life): answer.write(life, to: &writer)
    case .rules(let rules): answer.write(rules, to: &writer)
    }
  }
}
