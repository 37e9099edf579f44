package import Contracts
import JSONText

/// An answer about one thing in one register; several registers may each give one.
package enum SingleAnswer: Sendable {
  case contract(ContractSheet)
  case provider(ProviderSheet)
  case explanation(Explanation)
  case life(ContractLife)
  case rules(RuleBook)

  fileprivate func text(_ setting: Setting) -> String {
    switch self {
    case .contract(let sheet): SheetText.text(sheet, setting)
    case .provider(let sheet): ProviderText.text(sheet, setting)
    case .explanation(let explanation): ExplanationText.text(explanation, setting)
    case .life(let life): LifeText.text(life, setting)
    case .rules(let rules): RulesText.text(rules, setting)
    }
  }

  fileprivate func write(_ answer: JSONAnswer, to writer: inout JSONWriter) {
    switch self {
    case .contract(let sheet): answer.write(sheet, to: &writer)
    case .provider(let sheet): answer.write(sheet, to: &writer)
    case .explanation(let explanation): answer.write(explanation, to: &writer)
    case .life(let life): answer.write(life, to: &writer)
    case .rules(let rules): answer.write(rules, to: &writer)
    }
  }
}

/// The answers of one register, or of several, each below the name of its register.
package struct JoinedAnswers: Sendable {
  private let parts: [(answer: SingleAnswer, setting: Setting)]

  package init(_ parts: [(answer: SingleAnswer, setting: Setting)]) {
    self.parts = parts
  }

  /// For people.
  package var text: String {
    parts.map { part in
      guard let name = part.setting.name else { return part.answer.text(part.setting) }
      var page = TextPage(part.setting)
      page.paragraph(part.setting.phrases.register(name, part.setting.file), ink: .faint)
      return page.text + part.answer.text(part.setting)
    }
    .joined(separator: "\n")
  }

  /// For programs: of several registers a list `answers`, however many there are of them, each with its `register`.
  package var json: String {
    guard let first = parts.first else { return "" }
    guard first.setting.name != nil else {
      return JSONAnswer(first.setting).document { first.answer.write(JSONAnswer(first.setting), to: &$0) }
    }
    return JSONAnswer(first.setting).document { writer in
      writer.key("answers")
      writer.list { writer in
        for part in parts {
          writer.object { writer in
            writer.member("register", part.setting.name)
            part.answer.write(JSONAnswer(part.setting), to: &writer)
          }
        }
      }
    }
  }
}
