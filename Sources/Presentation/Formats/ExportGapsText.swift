package import Contracts

/// What a spreadsheet has no room for, told to whoever exports one.
package enum ExportGapsText {
  /// Empty where it has room for all.
  package static func text(_ gaps: ExportGaps, _ setting: Setting) -> String {
    guard !gaps.isEmpty else { return "" }
    var page = TextPage(setting)
    page.paragraph(setting.phrases.notInCSV)
    for line in [setting.phrases.parts(gaps), setting.phrases.sections(gaps)] {
      if let line { page.paragraph(line, indent: 2) }
    }
    page.paragraph(setting.phrases.allInJSON)
    return page.text
  }
}
