package import Contracts

/// The answer of `explain` for people: the steps from the clause to each date, so that they can be recomputed by hand.
package enum ExplanationText {
  package static func text(_ explanation: Explanation, _ setting: Setting) -> String {
    var page = TextPage(setting)
    let contract = explanation.dossier.contract
    page.heading(setting.heading(of: contract))
    page.paragraph(setting.description(of: contract))
    var rule: String?
    var number = 0
    for step in explanation.steps {
      if step.rule != rule {
        rule = step.rule
        number = 0
        page.blankLine()
        page.heading(heading(of: step.rule, setting))
      }
      number += 1
      let source = JSONAnswer.source(step.sources).map { " [\($0.unbroken)]" } ?? ""
      let mark = step.isDerived ? " ~" : ""
      page.row([.init(text: "\(number).", width: 3)], setting.words.step(step.fact) + mark + source)
    }
    if explanation.steps.isEmpty { page.paragraph(setting.phrases.nothingToExplain) }
    if explanation.steps.contains(where: \.isDerived) {
      page.blankLine()
      page.paragraph(setting.phrases.derivedMark, ink: .faint)
    }
    return page.text
  }

  private static func heading(of rule: String, _ setting: Setting) -> String {
    guard rule != Explanation.termSection else { return setting.phrases[.term] }
    return "\(setting.register.rules.rule(rule)?.titles[setting.language] ?? rule) (\(rule))"
  }
}
