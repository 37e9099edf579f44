import Contracts
import Days

/// The page of a provider: all its contracts in time, their terms, what is coming, and the agenda of the next talk.
struct SiteProviderPage {
  let content: SiteContent
  let provider: String

  private var setting: Setting { content.setting }
  private var phrases: Phrases { setting.phrases }
  private var links: SiteLinks { SiteLinks(root: "../", names: content.names) }

  /// More contracts with one provider than this stand in the list of all.
  private static let mostRows = 500

  var file: SiteFile {
    let frame = SiteFrame(setting: setting, links: links)
    let register = setting.register
    let name = register.name(ofParty: provider).brief
    let path = links.provider(provider).map { String($0.dropFirst(links.root.count)) } ?? ""
    let numbers = content.contracts[provider] ?? []
    let entries = Array(content.inOrder(numbers).prefix(Self.mostRows))
    return frame.page(title: name, path: path, isFiltered: true) { html in
      frame.writeTrail(
        [
          (phrases.overview, links.file("index.html")),
          (phrases.allProviders, links.file("providers/index.html")),
        ], to: &html)
      html.element("h1") { $0.name(name) }
      html.element(
        "p", ["class": "sub"],
        text: "\(phrases.contracts(numbers.count)) · \(phrases.siteState(setting.day(setting.today)))")
      writeContacts(to: &html)
      if entries.isEmpty {
        html.element("p", text: phrases.noContracts)
      } else {
        section(phrases.timeline, to: &html) { html in
          TimelineTable(setting: setting, links: links, provider: provider).write(
            entries, name: "r", caption: phrases.timelineCaption(entries.count, of: numbers.count), to: &html)
        }
        writeDeadlines(numbers, to: &html)
        section(phrases.keyFacts, to: &html) { writeTerms(entries, to: &$0) }
        writeAgenda(numbers, to: &html)
        writeFindings(numbers, to: &html)
      }
      writeSubcontracts(to: &html)
    }
  }

  private func section(_ title: String, to html: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void) {
    html.element("section") { html in
      html.element("h2", text: title)
      body(&html)
    }
  }

  private func writeContacts(to html: inout HTMLWriter) {
    let contacts = setting.register.parties[provider]?.contacts ?? []
    guard !contacts.isEmpty else { return }
    html.element("p") { html in
      html.element("strong", text: phrases.contacts)
      html.words(": ")
      html.words(
        contacts.map { contact in
          contact.name.brief + (contact.email.map { " (\($0.brief))" } ?? "")
        }.joined(separator: ", "))
    }
  }

  private func writeDeadlines(_ numbers: [Int32], to html: inout HTMLWriter) {
    let deadlines = content.deadlines(of: numbers)
    section(phrases.whatNext(setting.day(content.upcoming.until)), to: &html) { html in
      guard !deadlines.isEmpty else { return html.element("p", text: phrases.nothingNext) }
      SiteDeadlines(setting: setting, links: links, namesProviders: false).writeTable(
        DeadlineGroup.groups(of: deadlines),
        caption: phrases.counts(contracts: numbers.count, deadlines: deadlines.count), to: &html)
    }
  }

  private func writeTerms(_ entries: [SiteEntry], to html: inout HTMLWriter) {
    let labels: [Label] = [.term, .options, .notice, .silence]
    html.element("table", ["class": "dates brief"]) { html in
      html.element("caption", text: phrases.contracts(entries.count))
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", ["scope": "col"], text: phrases[.contract])
          for label in labels { html.element("th", ["scope": "col"], text: phrases[label]) }
        }
      }
      html.element("tbody") { html in
        for entry in entries {
          let sheet = ContractSheet(entry.number, setting.register, today: setting.today)
          let terms = TermWords(setting: setting, sheet: sheet)
          let values = [terms.term, terms.options, terms.notice ?? phrases[.notKnown], terms.silence ?? "–"]
          html.element("tr") { html in
            html.element("th", ["scope": "row"]) { html in
              html.element("a", ["href": links.contract(entry.number)]) { $0.name(entry.title) }
            }
            for (label, value) in zip(labels, values) {
              html.element("td", ["data-label": phrases[label]], text: value)
            }
          }
        }
      }
    }
  }

  /// With more contracts than this it is no agenda any more.
  private static let mostForTalk = 200

  private func writeAgenda(_ numbers: [Int32], to html: inout HTMLWriter) {
    let (register, today) = (setting.register, setting.today)
    guard numbers.count <= Self.mostForTalk else {
      return section(phrases.talkWith(register.name(ofParty: provider).brief), to: &html) { html in
        html.element("p", text: phrases.talkTooLong(phrases.contracts(numbers.count), provider.brief))
      }
    }
    let others = (content.subcontracts[provider] ?? []).map {
      ContractSheet($0, register, today: today).dossier.contract
    }
    let agenda = TalkAgenda(
      with: provider, contracts: numbers.map { ContractSheet($0, register, today: today) }, subcontractorIn: others)
    SiteAgenda(setting: setting).write(agenda, to: &html)
  }

  private func writeFindings(_ numbers: [Int32], to html: inout HTMLWriter) {
    let grave = numbers.flatMap(content.findings(of:)).filter { $0.finding.severity > .info }
    guard !grave.isEmpty else { return }
    section(phrases[.findings], to: &html) { html in
      SiteFindings(content: content, links: links).write(grave, namesContracts: true, to: &html)
    }
  }

  private func writeSubcontracts(to html: inout HTMLWriter) {
    let numbers = content.subcontracts[provider] ?? []
    guard !numbers.isEmpty else { return }
    section(phrases.subcontractorHead, to: &html) { html in
      html.element("ul", ["class": "contracts"]) { html in
        for number in numbers.prefix(Self.mostRows) {
          html.element("li") { html in
            html.element("a", ["href": links.contract(number)]) { $0.name(content.entries[Int(number)].title) }
          }
        }
      }
    }
  }
}
