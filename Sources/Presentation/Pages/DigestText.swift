import Contracts

/// A digest as plain text, for a mail reader of 72 columns.
struct DigestText {
  let setting: Setting

  func text(_ content: DigestContent) -> String {
    var page = TextPage(setting)
    for line in content.opening { page.paragraph(line) }
    for section in content.sections {
      page.blankLine()
      page.heading(section.heading)
      page.verbatim(String(repeating: "-", count: min(section.heading.shown.displayWidth, setting.width)) + "\n")
      for item in section.items {
        page.blankLine()
        write(item, to: &page)
      }
      let dash = section.lines.count > 1 ? [TextPage.Cell(text: "-", width: 1)] : []
      for line in section.lines { page.row(dash, line) }
    }
    page.blankLine()
    // What stands below this line is cut off when someone answers (RFC 3676 4.3).
    page.verbatim("-- \n")
    for line in content.footer { page.paragraph(line) }
    return page.text
  }

  private func write(_ item: DigestContent.Item, to page: inout TextPage) {
    let phrases = setting.phrases
    page.paragraph(item.what)
    page.paragraph(
      phrases.sentence([phrases.word(item.light), item.left, phrases.lastDay(item.lastDay)]), indent: Self.indent)
    // Of several each begins with a dash, since a long one goes on below itself.
    let dash = item.subjects.count > 1 ? [TextPage.Cell(text: "-", width: 1)] : []
    for subject in item.subjects {
      let line = phrases.sentence([subject.contract, subject.provider])
      if !line.isEmpty { page.row(dash, line, indent: Self.indent) }
    }
    if !item.silence.isEmpty {
      page.paragraph("\(phrases[.ifNobodyActs]): \(item.silence)", indent: Self.indent)
    }
    for fact in item.facts { page.paragraph(fact.sentenceCased, indent: Self.indent) }
    for instruction in item.instructions {
      page.paragraph(instruction.words, indent: Self.indent)
      for code in instruction.code { page.verbatim(String(repeating: " ", count: 2 * Self.indent) + code + "\n") }
    }
  }

  private static let indent = 3
}
