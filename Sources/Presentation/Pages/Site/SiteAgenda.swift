import Contracts

/// The agenda of the next talk, on a provider's page: in the look of the site, which allows no style within an element.
struct SiteAgenda {
  let setting: Setting

  func write(_ agenda: TalkAgenda, to html: inout HTMLWriter) {
    let content = TalkAgendaContent(setting: setting).content(agenda)
    html.element("section", ["class": "agenda"]) { html in
      html.element("h2", text: content.title)
      for part in content.parts { write(part, title: content.title, to: &html) }
    }
  }

  private func write(_ part: PageContent.Part, title: String, to html: inout HTMLWriter) {
    switch part {
    case .heading(let text): html.element("h3", text: text)
    case .paragraph(let text, let isSmall): html.element("p", ["class": isSmall ? "sub" : "plain"], text: text)
    case .list(let items): html.element("ul") { html in for item in items { html.element("li", text: item) } }
    case .facts(let facts):
      html.element("dl", ["class": "terms"]) { html in
        for fact in facts {
          html.element("dt", text: fact.name)
          html.element("dd", ["class": fact.lines.isEmpty ? "room" : "plain"]) { write(fact.lines, to: &$0) }
        }
      }
    case .table(let table):
      // Wide on a phone: it scrolls by itself, also by keyboard, and the page does not.
      html.element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": title]) {
        write(table, to: &$0)
      }
    }
  }

  private func write(_ table: PageContent.Table, to html: inout HTMLWriter) {
    html.element("table", ["class": "ruled"]) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          for column in table.columns { html.element("th", ["scope": "col"], text: column.head) }
        }
      }
      for group in table.groups {
        html.element("tbody") { html in
          if let name = group.name {
            html.element("tr") { html in
              html.element("th", ["scope": "rowgroup", "colspan": "\(table.columns.count)"], text: name)
            }
          }
          for row in group.rows { write(row, columns: table.columns.count, to: &html) }
        }
      }
    }
  }

  private func write(_ row: PageContent.Row, columns: Int, to html: inout HTMLWriter) {
    switch row {
    case .room:
      html.element("tr", ["class": "room"]) { html in for _ in 0..<columns { html.element("td") { _ in } } }
    case .cells(let cells):
      html.element("tr") { html in
        for (index, lines) in cells.enumerated() {
          if index == 0 {
            html.element("th", ["scope": "row"]) { write(lines, to: &$0) }
          } else {
            html.element("td") { write(lines, to: &$0) }
          }
        }
      }
    }
  }

  private func write(_ lines: [PageContent.Line], to html: inout HTMLWriter) {
    for line in lines {
      switch line.tone {
      case .plain: html.element("span", ["class": "line"], text: line.text)
      case .strong: html.element("strong", ["class": "line"], text: line.text)
      case .small: html.element("span", ["class": "sub"], text: line.text)
      case .alarm: html.element("strong", ["class": "line late"], text: line.text)
      }
    }
  }
}
