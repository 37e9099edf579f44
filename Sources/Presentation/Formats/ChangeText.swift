package import Contracts
import Days

/// The answer of `what-if` for people: what a decision would change about a contract, now beside then.
package struct ChangeText {
  private static let labelWidth = 19
  private let setting: Setting
  private let change: TermChange
  private var page: TextPage

  /// `isToldToo`: the notice was added to the decision that was asked about.
  package static func text(_ change: TermChange, isToldToo: Bool, _ setting: Setting) -> String {
    var text = ChangeText(change, setting.on(change.day))
    text.write(isToldToo: isToldToo)
    return text.page.text
  }

  private init(_ change: TermChange, _ setting: Setting) {
    self.change = change
    self.setting = setting
    page = TextPage(setting)
  }

  private var phrases: Phrases { setting.phrases }

  private mutating func write(isToldToo: Bool) {
    let contract = change.after.dossier.contract
    let isTacit = change.after.dossier.terms.renewal == .tacit
    page.heading(setting.heading(of: contract))
    page.paragraph(setting.description(of: contract))
    page.blankLine()
    if let decision = change.decisions.first {
      let until = decision.kind == .extend ? change.after.reachedEnd : decision.until?.lastDay
      let on = decision.on.map { setting.words.on($0).unbroken } ?? ""
      page.paragraph(
        phrases.suppose(decision.kind, on: on, until: until.map(setting.day), isTacit: isTacit) + ".", ink: .bold)
    }
    page.paragraph(isToldToo ? phrases.countedAsTold : phrases.nothingRecorded)
    page.blankLine()
    writeComparison()
    writeDeadlines()
    writeFindings()
    if isAnythingDerived {
      page.blankLine()
      page.paragraph(phrases.derivedMark, ink: .faint)
    }
  }

  private var isAnythingDerived: Bool {
    (change.settled + change.dropped + change.coming).contains(where: \.isDerived)
      || [change.before, change.after].contains { $0.dossier.isDerived(.all) || $0.dossier.term?.isDerived ?? false }
  }

  // Now beside then.

  private mutating func writeComparison() {
    write(phrases.runsThrough, \.agreedEndText)
    write(phrases[.options], \.terms.options)
    write(phrases.noticeBy, \.noticeText)
    if !change.after.dossier.route.isEmpty { write(phrases.meetingOn, \.meetingText) }
    write(phrases[.silence], \.silenceText)
  }

  private mutating func write(_ label: String, _ value: (Side) -> String) {
    let before = value(Side(sheet: change.before, setting: setting))
    let after = value(Side(sheet: change.after, setting: setting))
    page.row([.init(text: label, width: Self.labelWidth, ink: .faint)], phrases.change(before, to: after))
  }

  // What is to be done.

  private mutating func writeDeadlines() {
    let isNothing =
      change.settled.isEmpty && change.dropped.isEmpty && change.moved.isEmpty && change.coming.isEmpty
    if isNothing {
      page.blankLine()
      page.paragraph(phrases.changesNothing)
    }
    write("\(phrases.settledBy) (\(phrases.noReminders))", change.settled)
    write("\(phrases.droppedBy) (\(phrases.noReminders))", change.dropped)
    write(phrases.movedBy, change.moved.map(\.after))
    write(phrases.comingFrom, change.coming, withFacts: true)
  }

  private mutating func write(_ heading: String, _ deadlines: [Deadline], withFacts: Bool = false) {
    guard !deadlines.isEmpty else { return }
    page.blankLine()
    page.heading(heading)
    DeadlineLines(setting, deadlines).write(deadlines, to: &page, withFacts: withFacts)
    guard !withFacts else { return }
    for deadline in deadlines where deadline.untoldUntil != nil {
      for fact in DeadlineWords(setting: setting).facts(deadline) { page.paragraph(fact, indent: 8, ink: .faint) }
    }
  }

  private mutating func writeFindings() {
    guard !change.consequences.isEmpty else { return }
    page.blankLine()
    page.heading(phrases[.findings])
    for finding in change.consequences {
      page.row(
        [.init(text: setting.words.severity(finding.severity), width: Self.labelWidth)], setting.words.problem(finding))
    }
  }
}

extension TermChange {
  /// What would be wrong; not that nobody has said yet which body would decide.
  var consequences: [Finding] { findings.filter { $0.code != .decisionWithoutBody } }
}

/// The contract as it is, or as it would be.
private struct Side {
  let sheet: ContractSheet
  let setting: Setting

  var terms: TermWords { TermWords(setting: setting, sheet: sheet) }
  private var phrases: Phrases { setting.phrases }
  private var words: DeadlineWords { DeadlineWords(setting: setting) }

  var agreedEndText: String {
    guard let end = sheet.agreedEnd else { return phrases[.notKnown] }
    let dossier = sheet.dossier
    let isDerived = dossier.term.map { $0.isDerived || dossier.isDerived($0.fields) } ?? false
    return setting.day(end) + (isDerived ? "~" : "")
  }

  var noticeText: String {
    sheet.openNotice.map(words.actBy) ?? (isUnknown("extension-notice") ? phrases[.notKnown] : phrases.noneNeeded)
  }

  var meetingText: String {
    guard let decision = sheet.openDecision else {
      return isUnknown("decision") ? phrases[.notKnown] : phrases.noneNeeded
    }
    let day = decision.meeting.map { setting.words.date($0.slot.meeting.on).unbroken } ?? words.actBy(decision)
    return decision.missingMeeting == nil ? day : phrases[.none]
  }

  private func isUnknown(_ rule: String) -> Bool { sheet.unknown.contains { $0.rule == rule } }

  var silenceText: String {
    if let told = terms.silence { return told }
    guard sheet.dossier.history.closing != nil, let end = sheet.agreedEnd else { return phrases[.notKnown] }
    return phrases.asDecided(setting.day(end))
  }
}

extension ContractSheet {
  /// How far the contract reaches with what is decided, told or not.
  var reachedEnd: Day? {
    dossier.history.untold.map { dossier.history.links[$0].day } ?? dossier.term?.end
  }
}
