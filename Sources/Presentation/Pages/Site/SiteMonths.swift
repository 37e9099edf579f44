import Contracts
import Days

/// The months of the coming years on a page: a table of counts, and below it the contracts of each month.
struct SiteMonths {
  let setting: Setting
  let links: SiteLinks

  private var phrases: Phrases { setting.phrases }
  private static let mostContracts = 60

  func write(_ months: DecisionMonths, to html: inout HTMLWriter) {
    if let pile = months.pile {
      html.element("p", ["class": "lead"]) { html in
        html.words(phrases.pile(name(pile), phrases.contracts(pile.count)))
      }
    }
    if months.passed > 0 { html.element("p", text: phrases.passedMoments(months.passed)) }
    guard !months.months.isEmpty else { return html.element("p", text: phrases.noMoments) }
    writeTable(months, to: &html)
    html.element("p", ["class": "sub"], text: phrases.monthsLegend)
    html.element("details") { html in
      html.element("summary", text: phrases.contractsByMonth)
      html.element("dl", ["class": "months"]) { html in for month in months.months { write(month, to: &html) } }
    }
  }

  private func name(_ month: DecisionMonths.Month) -> String {
    "\(setting.words.month(month.month)) \(month.year)"
  }

  private func writeTable(_ months: DecisionMonths, to html: inout HTMLWriter) {
    html.element("table", ["class": "heat"]) { html in
      html.element("caption", text: phrases.decisionsByMonth)
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", ["scope": "col"], text: phrases.year)
          for month in 1...12 {
            html.element("th", ["scope": "col"]) { html in
              html.element(
                "abbr", ["title": setting.words.month(month)], text: phrases.shortMonth(month, setting.words))
            }
          }
        }
      }
      html.element("tbody") { html in
        for year in months.years {
          html.element("tr") { html in
            html.element("th", ["scope": "row"], text: String(year))
            for month in 1...12 { writeCell(year, month, months, to: &html) }
          }
        }
      }
    }
  }

  private func writeCell(_ year: Int, _ month: Int, _ months: DecisionMonths, to html: inout HTMLWriter) {
    guard let found = months.month(year, month) else {
      let isPast = year == months.years.lowerBound && month < months.firstMonth
      return html.element("td", ["class": isPast ? "past" : "none"]) { html in
        html.element("span", ["class": "unseen"], text: isPast ? phrases.monthPast : "0")
      }
    }
    let strength = found.count >= 6 ? "high" : found.count >= 3 ? "middle" : "low"
    html.element("td", ["class": strength]) { html in
      if !found.sure.isEmpty { html.element("b", text: String(found.sure.count)) }
      if !found.possible.isEmpty { html.element("span", ["class": "possible"], text: "+\(found.possible.count)") }
    }
  }

  private func write(_ month: DecisionMonths.Month, to html: inout HTMLWriter) {
    html.element("dt", text: "\(name(month).sentenceCased): \(phrases.contracts(month.count))")
    html.element("dd") { html in
      write(month.sure, note: nil, to: &html)
      write(month.possible, note: phrases.ifOptionsUsed, to: &html)
    }
  }

  private func write(_ entries: [SiteEntry], note: String?, to html: inout HTMLWriter) {
    guard !entries.isEmpty else { return }
    html.element("ul", ["class": "contracts"]) { html in
      for entry in entries.prefix(Self.mostContracts) {
        html.element("li") { html in
          SiteContractLink(setting: setting, links: links).write(entry, to: &html)
          if let note { html.words(" (\(note))") }
        }
      }
      let rest = entries.count - Self.mostContracts
      if rest > 0 { html.element("li", text: phrases.moreContracts(rest)) }
    }
  }
}
