package import Contracts
import JSONText

/// The answer of `check` for people and for editors: each finding with its place, the line with the place marked, the
/// sources, and what to do.
package struct FindingsText: LineAnswer {
  private let findings: [ReportedFinding]
  private let setting: Setting
  private let lines: (@Sendable (Int) -> Int)?

  package init(_ findings: [ReportedFinding], _ setting: Setting) {
    self.findings = findings
    self.setting = setting
    lines = setting.lines(for: findings)
  }

  package var beginning: [UInt8] { [] }

  package var count: Int { findings.count }

  package func octets(of lines: Range<Int>) -> [UInt8] {
    var page = TextPage(setting)
    for reported in findings[lines] { write(reported, to: &page) }
    return Array(page.text.utf8)
  }

  /// How many there are.
  package var end: [UInt8] {
    var counts = FindingCounts()
    for reported in findings { counts.add(reported.finding.severity) }
    let told = findings.isEmpty ? setting.phrases.noFindings : setting.phrases.findings(counts)
    var page = TextPage(setting)
    page.paragraph("\(setting.file): \(told)")
    return Array(page.text.utf8)
  }

  private func write(_ reported: ReportedFinding, to page: inout TextPage) {
    let finding = reported.finding
    let severity = setting.words.severity(finding.severity)
    let problem = setting.words.problem(finding, line: lines)
    // On one line whatever its length, as editors read it.
    page.verbatim("\(setting.place(of: reported)): ")
    page.verbatim(severity, ink: setting.ink(reported))
    page.verbatim(": \(problem) [\(finding.code.rawValue)]\n")
    let excerpt = Excerpt(of: setting.register.bytes, at: finding.place, width: setting.width - 4)
    page.verbatim("    \(excerpt.line)\n")
    page.verbatim("    \(excerpt.mark)\n", ink: .orange)
    var origin: [String] = []
    if let contract = reported.contract { origin.append("\(setting.phrases[.contract]): \(contract)") }
    if !reported.sources.isEmpty {
      origin.append("\(setting.phrases[.sources]): \(reported.sources.joined(separator: "; "))")
    }
    if !origin.isEmpty { page.paragraph(origin.joined(separator: ". "), indent: 2) }
    page.paragraph(setting.words.remedy(finding.fact), indent: 2)
    page.blankLine()
  }
}

extension Setting {
  /// `contracts.json:41:18`.
  func place(of reported: ReportedFinding) -> String {
    "\(file):\(reported.place.line):\(reported.place.column)"
  }
}
