import Contracts

/// Findings on a page: the sentence, what to do, and where it stands in the register.
struct SiteFindings {
  let content: SiteContent
  let links: SiteLinks

  private var setting: Setting { content.setting }
  private var phrases: Phrases { setting.phrases }

  private static let most = 200

  /// A list of them; on a contract's own page without its name.
  func write(_ findings: [ReportedFinding], namesContracts: Bool, to html: inout HTMLWriter) {
    html.element("ul", ["class": "findings"]) { html in
      for reported in findings.prefix(Self.most) {
        html.element("li", ["class": reported.finding.severity.rawValue]) {
          write(reported, namesContract: namesContracts, to: &$0)
        }
      }
    }
    let rest = findings.count - Self.most
    if rest > 0 { html.element("p", text: phrases.moreFindings(rest)) }
  }

  private func write(_ reported: ReportedFinding, namesContract: Bool, to html: inout HTMLWriter) {
    let words = setting.words
    html.element("p") { html in
      html.element("strong", text: words.severity(reported.finding.severity).sentenceCased)
      html.words(" ")
      if namesContract, let id = reported.contract, let number = reported.finding.contract {
        let title = content.entries[Int(number)].title
        html.element("a", ["href": links.contract(number)]) { $0.name(title.isEmpty ? id : title) }
        html.words(": ")
      }
      html.words(words.problem(reported.finding, line: content.lines))
    }
    html.element("p", ["class": "sub"], text: words.remedy(reported.finding.fact))
    var origin = setting.place(of: reported)
    if !reported.sources.isEmpty { origin += " · \(phrases[.sources]): \(reported.sources.joined(separator: "; "))" }
    html.element("p", ["class": "sub"], text: origin)
  }
}
