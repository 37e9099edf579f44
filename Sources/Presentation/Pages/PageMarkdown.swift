/// Pages as Markdown, for who pastes them into a mail or a document.
enum PageMarkdown {
  static func text(_ contents: [PageContent]) -> String {
    var markdown = Markdown()
    for (index, content) in contents.enumerated() {
      if index > 0 { markdown.rule() }
      markdown.heading(content.title)
      for part in content.parts { write(part, to: &markdown) }
    }
    return markdown.text
  }

  private static func write(_ part: PageContent.Part, to markdown: inout Markdown) {
    switch part {
    case .heading(let text): markdown.heading(text, level: 2)
    case .paragraph(let text, _): markdown.paragraph(text)
    case .list(let items): markdown.list(items)
    case .facts(let facts):
      markdown.facts(facts.map { (name: $0.name, value: $0.lines.isEmpty ? room : line(of: $0.lines)) })
    case .table(let table):
      markdown.tableHead(table.columns.map(\.head))
      for group in table.groups {
        if let name = group.name { markdown.tableGroup(name, columns: table.columns.count) }
        for row in group.rows {
          switch row {
          case .room: markdown.tableRow(table.columns.map { _ in "" })
          case .cells(let cells): markdown.tableRow(cells.map(line))
          }
        }
      }
    }
  }

  /// Where something is to be filled in.
  private static let room = "…………"

  /// A cell holds one line.
  private static func line(of lines: [PageContent.Line]) -> String {
    lines.map { line in line.note.map { "\(line.text) (\($0))" } ?? line.text }.joined(separator: "; ")
  }
}
