import Contracts
import Days

/// What stands around every page of the site: head, navigation, foot.
struct SiteFrame {
  let setting: Setting
  let links: SiteLinks

  private var phrases: Phrases { setting.phrases }

  /// A page; `path` is its own, so that the navigation can mark it. With a table that can be filtered the script comes with it.
  func page(
    title: String, path: String, isFiltered: Bool = false, _ body: (inout HTMLWriter) -> Void
  ) -> SiteFile {
    var html = HTMLWriter()
    html.ready("<!DOCTYPE html>\n")
    html.element("html", ["lang": setting.language.rawValue]) { html in
      html.ready("\n")
      html.element("head") { writeHead(title, isFiltered: isFiltered, to: &$0) }
      html.element("body") { html in
        html.ready("\n")
        html.element("a", ["class": "skip", "href": "#main"], text: phrases.toContent)
        html.ready("\n")
        html.element("header", ["class": "top"]) { writeHeader(path, to: &$0) }
        html.element("main", ["id": "main", "tabindex": "-1"], body)
        html.element("footer") { writeFooter(to: &$0) }
        if isFiltered { html.element("script") { $0.ready(SiteScript.text) } }
      }
    }
    return SiteFile(path: path, octets: Array(html.text.utf8))
  }

  private func writeHead(_ title: String, isFiltered: Bool, to html: inout HTMLWriter) {
    // Only this style and this script may act, and nothing may be fetched, whatever got into a text.
    let script = isFiltered ? " script-src \(SiteScript.source);" : ""
    let policy =
      "default-src 'none'; style-src \(SiteStyle.source);\(script) img-src data:; base-uri 'none'; form-action 'none'"
    html.void("meta", ["charset": "utf-8"])
    html.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.void("meta", ["name": "color-scheme", "content": "light dark"])
    html.void("meta", ["name": "referrer", "content": "no-referrer"])
    html.void("meta", ["name": "robots", "content": "noindex"])
    html.element("title", text: "\(title) · \(siteTitle)")
    // Otherwise a browser asks the server for one.
    html.void("link", ["rel": "icon", "href": "data:,"])
    html.element("style") { $0.ready(SiteStyle.text) }
  }

  private var siteTitle: String { setting.title.brief }

  private func writeHeader(_ path: String, to html: inout HTMLWriter) {
    html.element("p", ["class": "site"]) { html in
      html.element("a", ["href": links.file("index.html")]) { $0.name(siteTitle) }
      if let client = setting.register.head.client { html.element("span", ["class": "sub"]) { $0.name(client.brief) } }
    }
    html.element("nav", ["aria-label": phrases.pagesOfSite]) { html in
      html.element("ul") { html in
        for (name, target) in [
          (phrases.overview, "index.html"), (phrases.allContracts, "contracts/index.html"),
          (phrases.allProviders, "providers/index.html"), (phrases.calendarFile, "calendar.ics"),
          (phrases.spreadsheetFile, "upcoming.csv"), (phrases.dataFile, "upcoming.json"),
        ] {
          html.element("li") { html in
            if target == path {
              html.element("a", ["href": links.file(target), "aria-current": "page"], text: name)
            } else {
              html.element("a", ["href": links.file(target)], text: name)
            }
          }
        }
      }
    }
  }

  private func writeFooter(to html: inout HTMLWriter) {
    html.element("p", text: phrases.siteDerivedMark)
    html.element("p", text: phrases.siteMade(siteTitle, setting.day(setting.today)))
  }

  /// The way back to the overviews, above a page.
  func writeTrail(_ steps: [(name: String, link: String)], to html: inout HTMLWriter) {
    html.element("nav", ["class": "trail", "aria-label": phrases.whereYouAre]) { html in
      html.element("ol") { html in
        for step in steps { html.element("li") { $0.element("a", ["href": step.link]) { $0.name(step.name) } } }
      }
    }
  }
}
