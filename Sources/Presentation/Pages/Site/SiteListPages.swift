import Contracts
import Days

/// The pages that list all contracts, in the order of their titles, and the one that lists the providers.
struct SiteListPages {
  let content: SiteContent

  private var setting: Setting { content.setting }
  private var phrases: Phrases { setting.phrases }
  private var links: SiteLinks { SiteLinks(root: "../", names: content.names) }
  private var frame: SiteFrame { SiteFrame(setting: setting, links: links) }

  /// So many contracts on a page, which a browser draws at once.
  static let rows = 500

  static func count(of contracts: Int) -> Int { max(1, (contracts + rows - 1) / rows) }

  /// No id has an underscore, so no contract has such a name.
  static func path(_ page: Int) -> String { page == 0 ? "contracts/index.html" : "contracts/index_\(page + 1).html" }

  /// The contracts of a page, `page` counted from 0; `order` are the numbers of all in the order of the list.
  func contracts(_ page: Int, order: [Int32]) -> SiteFile {
    let range = page * Self.rows..<min((page + 1) * Self.rows, order.count)
    return frame.page(title: phrases.allContracts, path: Self.path(page), isFiltered: true) { html in
      frame.writeTrail([(phrases.overview, links.file("index.html"))], to: &html)
      html.element("h1", text: phrases.allContracts)
      guard !order.isEmpty else { return html.element("p", text: phrases.emptyRegister) }
      writeTurning(page, of: Self.count(of: order.count), to: &html)
      html.element("section", ["aria-label": phrases.timeline]) { html in
        TimelineTable(setting: setting, links: links).write(
          order[range].map { content.entries[Int($0)] }, name: "r",
          caption: phrases.timelinePage(range.lowerBound + 1, range.upperBound, of: order.count), to: &html)
      }
      writeTurning(page, of: Self.count(of: order.count), to: &html)
    }
  }

  /// The numbers of all contracts by title, then as they stand in the register.
  static func order(_ content: SiteContent) -> [Int32] {
    content.entries.map { (title: $0.title.lowercased(), number: $0.number) }.sorted { one, other in
      one.title.utf8.elementsEqual(other.title.utf8)
        ? one.number < other.number : one.title.utf8.lexicographicallyPrecedes(other.title.utf8)
    }.map(\.number)
  }

  private func writeTurning(_ page: Int, of count: Int, to html: inout HTMLWriter) {
    guard count > 1 else { return }
    html.element("p") { html in
      if page > 0 {
        html.element("a", ["href": links.file(Self.path(page - 1))], text: phrases.previousPage)
        html.words(" ")
      }
      html.words("\(page + 1) / \(count)")
      if page + 1 < count {
        html.words(" ")
        html.element("a", ["href": links.file(Self.path(page + 1))], text: phrases.nextPage)
      }
    }
  }

  var providers: SiteFile {
    frame.page(title: phrases.allProviders, path: "providers/index.html", isFiltered: true) { html in
      frame.writeTrail([(phrases.overview, links.file("index.html"))], to: &html)
      html.element("h1", text: phrases.allProviders)
      html.element("section", ["aria-label": phrases.allProviders]) { html in
        html.element(
          "table",
          [
            "class": "dates", "data-filter": phrases.filter, "data-of": phrases.filterOf,
            "data-rows": phrases.filterRows,
          ]
        ) { html in
          html.element("caption", text: phrases.siteState(setting.day(setting.today)))
          html.element("thead") { html in
            html.element("tr") { html in
              for head in [phrases[.providerName], phrases.numberOfContracts, phrases.nextDate, phrases[.what]] {
                html.element("th", ["scope": "col"], text: head)
              }
            }
          }
          html.element("tbody") { html in for provider in content.providers { writeRow(provider, to: &html) } }
        }
      }
    }
  }

  private func writeRow(_ provider: String, to html: inout HTMLWriter) {
    let numbers = content.contracts[provider] ?? []
    let next = numbers.compactMap { content.entries[Int($0)].next }.min { $0.actBy < $1.actBy }
    let words = DeadlineWords(setting: setting)
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        SiteDeadlines(setting: setting, links: links).writeProvider(provider, to: &html)
      }
      html.element("td", ["data-label": phrases.numberOfContracts], text: String(numbers.count))
      html.element("td", ["class": "day", "data-label": phrases.nextDate]) { html in
        guard let next else { return html.words(phrases.noDate) }
        html.words(words.actBy(next))
        html.element("span", ["class": "sub"], text: words.left(next))
      }
      html.element("td", ["data-label": phrases[.what]]) { html in
        guard let next else { return html.words("–") }
        SiteDeadlines(setting: setting, links: links).write(next.light, to: &html)
        html.words(" " + next.title[setting.language].brief)
      }
    }
  }
}
