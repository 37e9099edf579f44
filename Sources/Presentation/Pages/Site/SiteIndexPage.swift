import Contracts
import Days

/// The first page: what must be done now, what is coming, every contract in time, and where the register needs work.
struct SiteIndexPage {
  let content: SiteContent

  private var setting: Setting { content.setting }
  private var phrases: Phrases { setting.phrases }
  private var links: SiteLinks { SiteLinks(root: "", names: content.names) }
  private var deadlines: SiteDeadlines { SiteDeadlines(setting: setting, links: links) }

  /// More rows make no overview; all contracts stand in the list.
  private static let mostRows = 60

  var file: SiteFile {
    let all = Array(content.upcoming.deadlines)
    let groups = DeadlineGroup.groups(of: all)
    let sections = Dictionary(grouping: groups) { DeadlineSection($0.example) }
    return SiteFrame(setting: setting, links: links).page(
      title: phrases.overview, path: "index.html", isFiltered: true
    ) { html in
      writeOpening(all, sections, to: &html)
      guard !content.entries.isEmpty || !all.isEmpty else { return html.element("p", text: phrases.emptyRegister) }
      writeNow((sections[.tooLate] ?? []) + (sections[.now] ?? []), to: &html)
      writeNext(sections[.coming] ?? [], to: &html)
      if !content.entries.isEmpty {
        writeTimeline(to: &html)
        section("months", phrases.decisionsByMonth, to: &html) {
          SiteMonths(setting: setting, links: links).write(
            DecisionMonths(content.entries, today: setting.today), to: &$0)
        }
      }
      writeUnknown(to: &html)
      writeFindings(to: &html)
    }
  }

  private func section(_ id: String, _ title: String, to html: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void) {
    html.element("section", ["id": id, "aria-labelledby": "\(id)-h"]) { html in
      html.element("h2", ["id": "\(id)-h"], text: title)
      body(&html)
    }
  }

  private func writeOpening(
    _ all: [Deadline], _ sections: [DeadlineSection: [DeadlineGroup]], to html: inout HTMLWriter
  ) {
    html.element("h1") { $0.name(setting.title.brief) }
    let head = setting.register.head
    var parts = [
      head.client?.brief, head.behalfOf.isEmpty ? nil : phrases.onBehalfOf(setting.words.list(head.behalfOf).brief),
    ]
    .compactMap(\.self)
    parts.append(phrases.siteState(setting.day(setting.today)))
    html.element("p", ["class": "sub"], text: parts.joined(separator: " · "))
    let counts = sections.mapValues { $0.reduce(0) { $0 + $1.members.count } }
    let isUrgent = (counts[.tooLate] ?? 0) + (counts[.now] ?? 0) > 0
    html.element("section", ["class": isUrgent ? "answer red" : "answer", "aria-label": phrases.overview]) { html in
      for (index, line) in answer(all).enumerated() {
        html.element("p", ["class": index == 0 ? "lead" : "sub"], text: line)
      }
      // Without a contract there are no parts that they could lead to.
      guard !content.entries.isEmpty || !all.isEmpty else { return }
      html.element("ul", ["class": "tiles"]) { html in
        tile(counts[.tooLate] ?? 0, phrases[.tooLate], "#now", to: &html)
        tile(counts[.now] ?? 0, phrases[.now], "#now", to: &html)
        tile(counts[.coming] ?? 0, phrases[.coming], "#next", to: &html)
        if !content.upcoming.unknown.isEmpty {
          tile(content.upcoming.unknown.count, phrases.withoutDate, "#unknown", to: &html)
        }
        let counts = content.upcoming.findings
        tile(counts.errors + counts.warnings, phrases[.findings], "#findings", to: &html)
      }
    }
  }

  private func tile(_ count: Int, _ words: String, _ target: String, to html: inout HTMLWriter) {
    html.element("li") { html in
      html.element("a", ["href": target]) { html in
        html.element("b", text: String(count))
        html.words(words)
      }
    }
  }

  /// Whether something must be done today, and what comes next.
  private func answer(_ all: [Deadline]) -> [String] {
    let passed = all.count { $0.actBy < setting.today }
    let today = all.count { $0.actBy == setting.today }
    var lines = [passed + today > 0 ? phrases.mustActToday(passed: passed, today: today) : phrases.nothingToday]
    if let next = all.first(where: { $0.actBy > setting.today }) {
      let thing = [next.title[setting.language].brief, (setting.register.contractTitle(of: next) ?? "").brief].filter {
        !$0.isEmpty
      }
      let words = DeadlineWords(setting: setting)
      lines.append(phrases.next(thing.joined(separator: ", "), by: words.actBy(next), words.left(next)))
    }
    return lines
  }

  private func writeNow(_ groups: [DeadlineGroup], to html: inout HTMLWriter) {
    section("now", phrases.whatNow, to: &html) { html in
      if groups.isEmpty {
        html.element("p", text: phrases.nothingNow)
      } else {
        deadlines.writeCards(groups, to: &html)
      }
    }
  }

  private func writeNext(_ groups: [DeadlineGroup], to html: inout HTMLWriter) {
    section("next", phrases.whatNext(setting.day(content.upcoming.until)), to: &html) { html in
      guard !groups.isEmpty else { return html.element("p", text: phrases.nothingNext) }
      let count = groups.reduce(0) { $0 + $1.members.count }
      deadlines.writeTable(
        groups, caption: phrases.counts(contracts: content.entries.count, deadlines: count), to: &html)
    }
  }

  private func writeTimeline(to html: inout HTMLWriter) {
    section("timeline", phrases.timeline, to: &html) { html in
      let entries = content.inOrder(content.entries.map(\.number))
      let shown = Array(entries.prefix(Self.mostRows))
      TimelineTable(setting: setting, links: links).write(
        shown, name: "r", caption: phrases.timelineCaption(shown.count, of: entries.count), to: &html)
      if shown.count < entries.count {
        html.element("p") { html in
          html.words(phrases.allInList + " ")
          html.element("a", ["href": links.file("contracts/index.html")], text: phrases.toList)
        }
      }
    }
  }

  private func writeUnknown(to html: inout HTMLWriter) {
    let groups = UnknownGroup.groups(of: content.upcoming.unknown)
    guard !groups.isEmpty else { return }
    section("unknown", phrases.withoutDate, to: &html) { html in
      html.element("p", text: phrases.withoutDateLead)
      SiteUnknown(setting: setting, links: links).write(groups, content: content, to: &html)
    }
  }

  private func writeFindings(to html: inout HTMLWriter) {
    let grave = content.findings.filter { $0.finding.severity > .info }
    section("findings", phrases[.findings], to: &html) { html in
      html.element("p", text: grave.isEmpty ? phrases.noGraveFindings : phrases.graveLead)
      if !grave.isEmpty {
        SiteFindings(content: content, links: links).write(grave, namesContracts: true, to: &html)
      }
      let notes = content.findings.count - grave.count
      if notes > 0 { html.element("p", text: phrases.notesOnPages(phrases.notes(notes))) }
    }
  }
}
