import Contracts

/// Pages as HTML that a browser, a printer and a word processor show alike: tables and simple styles, nothing from elsewhere.
enum PageHTML {
  /// The page as a section to stand in another page: its title as a heading of that level.
  static func section(_ content: PageContent, level: Int) -> String {
    let level = min(max(level, 1), 5)
    var html = "<section class=\"sheet \(content.kind)\">\n"
    html += "<h\(level)>\(HTML.escaped(content.title))</h\(level)>\n"
    for part in content.parts { html += self.part(part, level: level) }
    return html + "</section>\n"
  }

  /// A whole document of sections, each on paper of its own.
  static func document(_ title: String, language: Language, sections: [String]) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTML.escaped(title))</title>
    <style>
    \(PageStyle.document)\(PageStyle.sheet)</style>
    </head>
    <body>
    <main>
    \(sections.joined())</main>
    </body>
    </html>

    """
  }

  private static func part(_ part: PageContent.Part, level: Int) -> String {
    switch part {
    case .heading(let text): "<h\(level + 1)>\(HTML.escaped(text))</h\(level + 1)>\n"
    case .paragraph(let text, let isSmall):
      isSmall ? "<p class=\"small\">\(self.text(text))</p>\n" : "<p>\(self.text(text))</p>\n"
    case .list(let items): "<ul>\n\(items.map { "<li>\(text($0))</li>\n" }.joined())</ul>\n"
    case .facts(let facts): self.facts(facts)
    case .table(let table): self.table(table)
    }
  }

  private static func facts(_ facts: [PageContent.Fact]) -> String {
    var html = "<table class=\"facts\">\n"
    for fact in facts {
      html += "<tr><th scope=\"row\">\(HTML.escaped(fact.name))</th><td>\(cell(fact.lines))</td></tr>\n"
    }
    return html + "</table>\n"
  }

  private static func table(_ table: PageContent.Table) -> String {
    var html = "<table class=\"\(table.kind)\">\n<colgroup>\n"
    for column in table.columns { html += "<col style=\"width:\(column.width)%\">\n" }
    html += "</colgroup>\n<thead>\n<tr>"
    for column in table.columns { html += "<th scope=\"col\">\(HTML.escaped(column.head))</th>" }
    html += "</tr>\n</thead>\n"
    for group in table.groups {
      html += "<tbody>\n"
      if let name = group.name {
        html += "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">\(HTML.escaped(name))"
        html += "</th></tr>\n"
      }
      for row in group.rows { html += self.row(row, columns: table.columns.count) }
      html += "</tbody>\n"
    }
    return html + "</table>\n"
  }

  private static func row(_ row: PageContent.Row, columns: Int) -> String {
    switch row {
    case .room:
      "<tr class=\"room\">" + String(repeating: "<td>&nbsp;</td>", count: columns) + "</tr>\n"
    case .cells(let cells):
      "<tr>"
        + cells.enumerated().map { index, lines in
          index == 0 ? "<th scope=\"row\">\(cell(lines))</th>" : "<td>\(cell(lines))</td>"
        }.joined() + "</tr>\n"
    }
  }

  private static func cell(_ lines: [PageContent.Line]) -> String {
    lines.isEmpty ? "&nbsp;" : lines.map(line).joined(separator: "<br>\n")
  }

  /// Longer words are broken wherever they must be.
  private static let longestDay = 24

  /// The text escaped, what must stand on one line, such as a day, kept together: of blanks alone a hyphen takes no notice.
  private static func text(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let escaped = HTML.escaped(String(word))
      let isDay = word.unicodeScalars.contains("\u{A0}") && word.unicodeScalars.count <= longestDay
      return isDay ? "<span class=\"day\">\(escaped)</span>" : escaped
    }.joined(separator: " ")
  }

  private static func line(_ line: PageContent.Line) -> String {
    let text = text(line.text)
    let note = line.note.map { " <span class=\"small\">\(self.text($0))</span>" } ?? ""
    return switch line.tone {
    case .plain: text + note
    case .strong: "<strong>\(text)</strong>\(note)"
    case .small: "<span class=\"small\">\(text)</span>\(note)"
    case .alarm: "<strong class=\"late\">\(text)</strong>\(note)"
    }
  }
}
