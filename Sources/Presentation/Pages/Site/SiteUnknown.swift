import Contracts

/// What can't be dated, on a page: what to look up, what for, and in which contracts.
struct SiteUnknown {
  let setting: Setting
  let links: SiteLinks

  private static let mostContracts = 60

  func write(_ groups: [UnknownGroup], content: SiteContent, to html: inout HTMLWriter) {
    let phrases = setting.phrases
    html.element("table", ["class": "dates wanting"]) { html in
      html.element("caption", text: phrases.noDateWithout.sentenceCased)
      html.element("thead") { html in
        html.element("tr") { html in
          for head in [phrases.missingHead, phrases.neededHead, phrases.contractsHead] {
            html.element("th", ["scope": "col"], text: head)
          }
        }
      }
      html.element("tbody") { html in
        for group in groups {
          html.element("tr") { html in
            html.element("th", ["scope": "row"], text: setting.name(ofMissing: group.missing).sentenceCased)
            html.element("td", ["data-label": phrases.neededHead], text: setting.titles(of: group.rules).brief)
            html.element("td", ["data-label": phrases.contractsHead]) { write(group.contracts, content, to: &$0) }
          }
        }
      }
    }
  }

  private func write(_ contracts: [String], _ content: SiteContent, to html: inout HTMLWriter) {
    html.element("ul", ["class": "contracts"]) { html in
      for id in contracts.prefix(Self.mostContracts) {
        guard let number = setting.register.contracts.number(of: id) else { continue }
        html.element("li") { html in
          SiteContractLink(setting: setting, links: links).write(content.entries[Int(number)], to: &html)
        }
      }
      let rest = contracts.count - Self.mostContracts
      if rest > 0 { html.element("li", text: setting.phrases.moreContracts(rest)) }
    }
  }
}
