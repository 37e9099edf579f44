import Contracts

/// A digest as HTML that also a mail reader with the engine of a word processor shows: a table, style in place, nothing from
/// elsewhere, a word beside each colour.
struct DigestHTML {
  let setting: Setting

  func text(_ content: DigestContent) -> String {
    var html = """
      <!DOCTYPE html>
      <html lang="\(setting.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <title>\(HTML.escaped(content.subject))</title>
      </head>
      <body style="font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.4;color:#1a1a1a">

      """
    for (index, line) in content.opening.enumerated() {
      let text = HTML.escaped(line)
      html += index == 0 ? "<p style=\"font-size:16px\"><strong>\(text)</strong></p>\n" : "<p>\(text)</p>\n"
    }
    for section in content.sections { html += self.section(section) }
    html += "<hr>\n"
    for line in content.footer { html += "<p style=\"font-size:12px;color:#555555\">\(HTML.escaped(line))</p>\n" }
    return html + "</body>\n</html>\n"
  }

  private func section(_ section: DigestContent.Section) -> String {
    var html = "<h2 style=\"font-size:16px\">\(HTML.escaped(section.heading))</h2>\n"
    if !section.items.isEmpty {
      html += "<table cellpadding=\"6\" cellspacing=\"0\" border=\"1\" style=\"border-collapse:collapse\">\n<tr>"
      let heads: [Label] = [.daysLeft, .actBy, .what, .contract, .providerName, .ifNobodyActs]
      for head in heads {
        html += "<th scope=\"col\" align=\"left\" bgcolor=\"#eeeeee\">\(HTML.escaped(setting.phrases[head]))</th>"
      }
      html += "</tr>\n"
      for item in section.items { html += row(item, columns: heads.count) }
      html += "</table>\n"
    }
    for line in section.lines { html += "<p>\(HTML.escaped(line))</p>\n" }
    return html
  }

  private func row(_ item: DigestContent.Item, columns: Int) -> String {
    let light = setting.phrases.word(item.light)
    let facts = item.facts.map { "<br>\(HTML.escaped($0.sentenceCased))" }.joined()
    let cells = [
      "<strong style=\"color:\(Self.colour(item.light))\">\(HTML.escaped(light))</strong><br>\(HTML.escaped(item.left))",
      HTML.escaped(item.lastDay), "<strong>\(HTML.escaped(item.what))</strong>\(facts)",
      Self.lines(item.subjects.map(\.contract)), Self.lines(item.subjects.map(\.provider)), HTML.escaped(item.silence),
    ]
    var html = "<tr valign=\"top\">" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
    if !item.instructions.isEmpty {
      let told = item.instructions.map { instruction in
        HTML.escaped(instruction.words)
          + instruction.code.map { "<br><code>\(HTML.escaped($0))</code>" }.joined()
      }
      html += "<tr><td colspan=\"\(columns)\" style=\"font-size:12px\">\(told.joined(separator: "<br>"))</td></tr>\n"
    }
    return html
  }

  private static func lines(_ lines: [String]) -> String {
    lines.map(HTML.escaped).joined(separator: "<br>")
  }

  /// Dark enough on white to be read (WCAG 2, 4.5 to 1).
  private static func colour(_ light: Light) -> String {
    switch light {
    case .red: "#b00020"
    case .orange: "#8a4b00"
    case .green: "#1b5e20"
    }
  }
}
