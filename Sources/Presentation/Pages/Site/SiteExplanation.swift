import Contracts
import Days

/// How each date of a contract came about, on its page: the steps with their sources, and the documents that those are.
struct SiteExplanation {
  let content: SiteContent
  let sheet: ContractSheet
  let links: SiteLinks

  private var setting: Setting { content.setting }
  private var phrases: Phrases { setting.phrases }

  func write(to html: inout HTMLWriter) {
    let number = sheet.dossier.contract.number
    let explanation = Explanation(of: number, in: setting.register, today: setting.today)
    html.element("section") { html in
      html.element("h2", text: phrases.howDates)
      if explanation.steps.isEmpty { html.element("p", text: phrases.nothingToExplain) }
      for part in parts(explanation.steps) { write(part, to: &html) }
      writeDocuments(to: &html)
    }
  }

  /// The steps by the rule that they belong to, in their order.
  private func parts(_ steps: [Explanation.Step]) -> [[Explanation.Step]] {
    var parts: [[Explanation.Step]] = []
    for step in steps {
      if parts.last?.last?.rule == step.rule { parts[parts.count - 1].append(step) } else { parts.append([step]) }
    }
    return parts
  }

  private func write(_ steps: [Explanation.Step], to html: inout HTMLWriter) {
    guard let rule = steps.first?.rule else { return }
    html.element("h3") { html in
      if rule == Explanation.termSection {
        html.words(phrases[.term])
      } else {
        html.words((setting.register.rules.rule(rule)?.titles[setting.language] ?? rule).brief)
        if let deadline = sheet.deadlines.first(where: { $0.rule == rule }) {
          html.words(" ")
          html.element("span", ["class": "result"], text: DeadlineWords(setting: setting).actBy(deadline))
        }
      }
    }
    html.element("ol", ["class": "steps"]) { html in
      for step in steps {
        html.element("li") { html in
          html.words(setting.words.step(step.fact))
          var origin = step.sources
          if step.isDerived { origin.append(phrases.derivedStep) }
          if !origin.isEmpty { html.element("span", ["class": "from"], text: " [\(origin.joined(separator: "; "))]") }
        }
      }
    }
  }

  /// The documents that the sources name, as one would look for them.
  private func writeDocuments(to html: inout HTMLWriter) {
    var ids: [String] = []
    for source in sheet.dossier.contract.sources + sheet.dossier.givers where !ids.contains(source.document) {
      ids.append(source.document)
    }
    guard !ids.isEmpty else { return }
    html.element("h3", text: phrases.documents)
    html.element("dl", ["class": "terms"]) { html in
      for id in ids.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        html.element("dt", text: id.brief)
        let document = setting.register.documents[id]
        let facts = [
          document?.title.brief, document?.reference?.brief, document?.date.map { setting.words.date($0) },
        ].compactMap(\.self)
        html.element("dd", text: facts.isEmpty ? phrases[.notKnown] : facts.joined(separator: ", "))
      }
    }
  }
}
