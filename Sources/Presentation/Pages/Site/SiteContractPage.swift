import Contracts
import Days

/// The page of a contract: its terms, its course, and how each date came about.
struct SiteContractPage {
  let content: SiteContent
  let number: Int32
  private let sheet: ContractSheet
  private let terms: TermWords

  init(content: SiteContent, number: Int32) {
    self.content = content
    self.number = number
    sheet = ContractSheet(number, content.setting.register, today: content.setting.today)
    terms = TermWords(setting: content.setting, sheet: sheet)
  }

  private var setting: Setting { content.setting }
  private var phrases: Phrases { setting.phrases }
  private var words: any Words { setting.words }
  private var contract: Contract { sheet.dossier.contract }
  private var links: SiteLinks { SiteLinks(root: "../", names: content.names) }
  private var deadlines: SiteDeadlines { SiteDeadlines(setting: setting, links: links, namesContracts: false) }

  var file: SiteFile {
    let frame = SiteFrame(setting: setting, links: links)
    let title = SiteEntry.title(of: contract, in: setting.register)
    return frame.page(title: title, path: "contracts/\(content.names.contracts[Int(number)]).html") { html in
      var trail = [
        (name: phrases.overview, link: links.file("index.html")),
        (name: phrases.allContracts, link: links.file("contracts/index.html")),
      ]
      for provider in content.entries[Int(number)].providers.prefix(1) {
        if let link = links.provider(provider) { trail.append((setting.register.name(ofParty: provider).brief, link)) }
      }
      frame.writeTrail(trail, to: &html)
      html.element("h1") { $0.name(title) }
      html.element("p", ["class": "sub"], text: setting.description(of: contract).brief.sentenceCased)
      writeTimeline(title, to: &html)
      writeDates(to: &html)
      section(phrases.keyFacts, to: &html) { writeTerms(to: &$0) }
      SiteExplanation(content: content, sheet: sheet, links: links).write(to: &html)
      writeDecisions(to: &html)
      writeList(phrases[.points], contract.points.map(setting.register.text(of:)), to: &html)
      writeList(phrases[.notes], contract.notes.map { [setting.register.text(of: $0)] } ?? [], to: &html)
      writeFindings(to: &html)
    }
  }

  private func section(_ title: String, to html: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void) {
    html.element("section") { html in
      html.element("h2", text: title)
      body(&html)
    }
  }

  private func writeTimeline(_ title: String, to html: inout HTMLWriter) {
    let row = content.entries[Int(number)].timeline
    let scale = TimelineScale(today: setting.today, ends: [row.last].compactMap(\.self))
    let axis = TimelineAxis(phrases: phrases, scale: scale)
    section(phrases[.chain], to: &html) { html in
      html.ready(TimelineAxis.hatching)
      html.element("figure") { html in
        axis.write(name: "x", to: &html)
        TimelineChart(setting: setting, scale: scale).write(row, title: title, name: "r", to: &html)
      }
      axis.writeLegend(to: &html)
      writeChain(to: &html)
    }
  }

  private func writeChain(to html: inout HTMLWriter) {
    html.element("table", ["class": "dates chain"]) { html in
      html.element("caption", text: phrases.siteState(setting.day(setting.today)))
      html.element("thead") { html in
        html.element("tr") { html in
          for head in [phrases.periodHead, phrases.startHead, phrases.endHead, phrases.stateHead, phrases.tellByHead] {
            html.element("th", ["scope": "col"], text: head)
          }
        }
      }
      html.element("tbody") { html in
        for step in sheet.chain {
          html.element("tr") { html in
            html.element("th", ["scope": "row"], text: step.option == 0 ? phrases[.term] : phrases.option(step.option))
            let end = step.end.map(setting.day) ?? phrases[.notKnown]
            cell(phrases.startHead, step.start.map(setting.day) ?? phrases[.notKnown], to: &html)
            cell(phrases.endHead, step.isUpTo ? phrases.upToAtMost(end) : end, to: &html)
            cell(phrases.stateHead, phrases.word(step.state), to: &html)
            cell(phrases.tellByHead, step.noticeActBy.map(setting.day) ?? "–", to: &html)
          }
        }
      }
    }
  }

  private func cell(_ label: String, _ text: String, to html: inout HTMLWriter) {
    html.element("td", ["data-label": label], text: text)
  }

  private func writeDates(to html: inout HTMLWriter) {
    guard !sheet.deadlines.isEmpty || !sheet.unknown.isEmpty else { return }
    section(phrases[.dates], to: &html) { html in
      if !sheet.deadlines.isEmpty {
        deadlines.writeTable(
          DeadlineGroup.groups(of: sheet.deadlines), caption: phrases.siteState(setting.day(setting.today)), to: &html)
      }
      guard !sheet.unknown.isEmpty else { return }
      html.element("h3", text: phrases.withoutDate)
      html.element("ul") { html in
        for group in UnknownGroup.groups(of: sheet.unknown) {
          let needed = phrases.neededFor(setting.titles(of: group.rules))
          html.element("li", text: "\(setting.name(ofMissing: group.missing).sentenceCased), \(needed)")
        }
      }
    }
  }

  private func writeTerms(to html: inout HTMLWriter) {
    html.element("dl", ["class": "terms"]) { html in
      fact(phrases[.term], terms.term, terms.sources(.start, .firstPeriodDuration, .firstPeriodEnd), to: &html)
      fact(phrases[.options], terms.options, terms.sources(.options), to: &html)
      fact(phrases[.maximumEnd], terms.maximumEnd ?? phrases[.notKnown], terms.sources(.maximumEnd), to: &html)
      fact(phrases[.notice], terms.notice ?? phrases[.notKnown], terms.sources(.noticePeriod), to: &html)
      fact(phrases[.renewal], terms.renewal, terms.sources(.renewal), to: &html)
      fact(phrases[.silence], terms.silence, "", to: &html)
      fact(phrases[.route], terms.route, "", to: &html)
      fact(
        phrases[.procurement], terms.procurement, terms.sources(.procurementStarts, .procurementLeadTime), to: &html)
      fact(phrases[.talks], terms.talks, terms.sources(.talksEvery), to: &html)
      fact(phrases[.value], contract.value.map(setting.text(of:)), "", to: &html)
      fact(phrases[.owner], contract.owner.map(setting.register.name(ofPerson:)), "", to: &html)
      fact(phrases[.verifiedOn], contract.verifiedOn.map(setting.day) ?? phrases[.notVerified], "", to: &html)
      fact(phrases.identifierInRegister, contract.id.brief, "", to: &html)
      // What is too long for a heading stands here whole.
      let title = setting.register.title(of: contract)
      if title.brief != title { fact(phrases.fullTitle, title, "", to: &html) }
    }
  }

  private func fact(_ label: String, _ value: String?, _ sources: String, to html: inout HTMLWriter) {
    guard let value else { return }
    html.element("dt", text: label)
    html.element("dd") { html in
      html.words(value)
      if !sources.isEmpty { html.element("span", ["class": "sub"], text: sources) }
    }
  }

  private func writeDecisions(to html: inout HTMLWriter) {
    guard !contract.decisions.isEmpty else { return }
    section(phrases[.decisions], to: &html) { html in
      html.element("ul") { html in
        for decision in contract.decisions.sorted(by: { $0.counts(before: $1) }) {
          let day = decision.on.map { words.date($0) } ?? phrases.dayNotKnown
          html.element("li", text: "\(day): \(setting.text(of: decision))")
        }
      }
    }
  }

  private func writeList(_ title: String, _ items: [String], to html: inout HTMLWriter) {
    guard !items.isEmpty else { return }
    section(title, to: &html) { html in
      html.element("ul") { html in for item in items { html.element("li", text: item) } }
    }
  }

  private func writeFindings(to html: inout HTMLWriter) {
    let findings = content.findings(of: number)
    guard !findings.isEmpty else { return }
    section(phrases[.findings], to: &html) { html in
      SiteFindings(content: content, links: links).write(findings, namesContracts: false, to: &html)
    }
  }
}
