import Contracts
import Days

/// A timeline of contracts: a table whose rows hold the drawing beside the days that it shows.
struct TimelineTable {
  let setting: Setting
  let links: SiteLinks
  /// On whose page it stands, so that it is not named in each row.
  var provider: String?

  /// `name` tells this table's parts from others of the page.
  func write(_ entries: [SiteEntry], name: String, caption: String, to html: inout HTMLWriter) {
    let phrases = setting.phrases
    let scale = TimelineScale(today: setting.today, ends: entries.compactMap(\.timeline.last))
    let chart = TimelineChart(setting: setting, scale: scale)
    let axis = TimelineAxis(phrases: phrases, scale: scale)
    html.ready(TimelineAxis.hatching)
    axis.writeLegend(to: &html)
    html.element(
      "table",
      [
        "class": "timeline", "data-filter": phrases.filter, "data-of": phrases.filterOf,
        "data-rows": phrases.filterRows,
      ]
    ) { html in
      html.element("caption", text: caption)
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", ["scope": "col"], text: phrases[.contract])
          html.element("th", ["scope": "col", "class": "chart"]) { axis.write(name: "\(name)x", to: &$0) }
          for label in [phrases.runsUntil, phrases.tellByHead, phrases[.maximumEnd]] {
            html.element("th", ["scope": "col", "class": "day"], text: label)
          }
        }
      }
      html.element("tbody") { html in
        for (index, entry) in entries.enumerated() { write(entry, chart, name: "\(name)\(index)", to: &html) }
      }
    }
  }

  private func write(_ entry: SiteEntry, _ chart: TimelineChart, name: String, to html: inout HTMLWriter) {
    let phrases = setting.phrases
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        html.element("a", ["href": links.contract(entry.number)]) { $0.name(entry.title) }
        let providers = entry.providers.filter { $0 != provider }.map { setting.register.name(ofParty: $0).brief }
        if !providers.isEmpty { html.element("span", ["class": "sub"]) { $0.name(setting.words.list(providers)) } }
      }
      html.element("td", ["class": "chart"]) { chart.write(entry.timeline, title: entry.title, name: name, to: &$0) }
      let row = entry.timeline
      let days: [(label: String, day: Day?, isDerived: Bool)] = [
        (phrases.runsUntil, row.end, row.isEndDerived), (phrases.tellByHead, row.noticeActBy, row.isNoticeDerived),
        (phrases[.maximumEnd], row.maximumEnd, row.isMaximumDerived),
      ]
      for (label, day, isDerived) in days {
        if let day {
          html.element("td", ["class": "day", "data-label": label], text: setting.day(day) + (isDerived ? "~" : ""))
        } else if label == phrases.runsUntil || (label == phrases.tellByHead && row.isNoticeUnknown) {
          html.element("td", ["class": "day", "data-label": label], text: phrases[.notKnown])
        } else {
          html.element("td", ["class": "day empty"], text: "–")
        }
      }
    }
  }
}
