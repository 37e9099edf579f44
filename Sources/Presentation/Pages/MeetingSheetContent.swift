import Contracts
import Days

/// What the cover sheet of a meeting says: all that has to be decided there, by provider.
struct MeetingSheetContent {
  let setting: Setting

  private var phrases: Phrases { setting.phrases }
  private var deadlineWords: DeadlineWords { DeadlineWords(setting: setting) }

  func content(_ sheet: MeetingSheet) -> PageContent {
    var content = PageContent(kind: "meeting-sheet", title: phrases.coverSheet)
    let words = AgendaWords(setting, sheet.items.map(\.sheet))
    content.parts.append(.facts(facts(sheet, words)))
    content.parts.append(.heading(phrases.toDecide))
    content.parts.append(sheet.items.isEmpty ? .paragraph(phrases.nothingToDecide) : .table(table(sheet, words)))
    content.parts += findings(words)
    content.parts += unplanned(sheet)
    content.parts += taken(sheet, words)
    content.parts.append(.paragraph(foot(sheet), isSmall: true))
    return content
  }

  /// What the document is called where it stands beside others.
  func title(_ sheet: MeetingSheet) -> String {
    "\(phrases.coverSheet): \(setting.register.name(ofBody: sheet.body).brief), \(setting.words.date(sheet.slot.meeting.on))"
  }

  // What holds for all of it.

  private func facts(_ sheet: MeetingSheet, _ words: AgendaWords) -> [PageContent.Fact] {
    let head = setting.register.head
    let about = [head.client, head.title].compactMap(\.self).filter { !$0.isEmpty }.map(\.brief)
    var facts = [
      PageContent.Fact(name: phrases[.meeting], lines: day(sheet)),
      .init(name: phrases.papers, lines: papers(sheet)),
    ]
    if !about.isEmpty {
      facts.insert(.init(name: phrases.from, lines: [.init(text: about.joined(separator: ", "))]), at: 1)
    }
    guard !sheet.items.isEmpty else { return facts }
    let providers = sheet.groups.count
    facts.append(
      .init(
        name: phrases.asked,
        lines: [.init(text: phrases.decisionsAsked(sheet.items.count, providers: providers), tone: .strong)]))
    facts.append(.init(name: phrases.ifNotDecided, lines: words.silences))
    return facts
  }

  private func day(_ sheet: MeetingSheet) -> [PageContent.Line] {
    let slot = sheet.slot
    var told = "\(setting.register.name(ofBody: sheet.body).brief), \(setting.words.date(slot.meeting.on).unbroken)"
    if !slot.isDayKnown { told += " (\(phrases.dayNotKnown))" }
    if slot.meeting.isWritten { told += ", \(phrases.inWriting)" }
    var lines = [PageContent.Line(text: told, tone: .strong)]
    let late = sheet.items.filter { $0.deadline.meeting?.next != nil && !$0.isBelated && $0.decidedBy == nil }.count
    if let next = sheet.next {
      let day = setting.words.date(next.meeting.on).unbroken
      lines.append(
        late > 0
          ? .init(text: phrases.nextIsTooLate(day, for: late, of: sheet.items.count), tone: .alarm)
          : .init(text: phrases.nextIs(day)))
    } else {
      lines.append(.init(text: phrases.noNextKnown))
    }
    return lines
  }

  private func papers(_ sheet: MeetingSheet) -> [PageContent.Line] {
    guard let due = sheet.papersDue else {
      return [.init(text: phrases.papersUnknown("bodies.\(sheet.body).papersDue"))]
    }
    let left = due - setting.today
    return [
      .init(text: phrases.byDay(setting.day(due), setting.words.daysLeft(left)), tone: left < 0 ? .alarm : .plain)
    ]
  }

  private func silence(of item: MeetingSheet.Item) -> String {
    TermWords(setting: setting, sheet: item.sheet).silence ?? phrases[.notKnown]
  }

  // The decisions.

  private func table(_ sheet: MeetingSheet, _ words: AgendaWords) -> PageContent.Table {
    let groups = sheet.groups.map { group in
      let names = group.partners.map { setting.register.name(ofParty: $0).brief }
      return PageContent.Group(
        name: names.isEmpty ? phrases.unknownProvider.sentenceCased : names.joined(separator: ", "),
        rows: group.items.map { .cells(cells(of: $0, at: sheet.slot, words)) })
    }
    return PageContent.Table(
      kind: "proposals",
      columns: [
        .init(head: phrases[.contract], width: 25), .init(head: phrases.proposed, width: 28),
        .init(head: phrases.datesAtStake, width: 18), .init(head: phrases[.ifNobodyActs], width: 14),
        .init(head: phrases.decision, width: 15),
      ], groups: groups)
  }

  private func cells(
    of item: MeetingSheet.Item, at slot: MeetingCalendar.Slot, _ words: AgendaWords
  ) -> [[PageContent.Line]] {
    let contract = item.sheet.dossier.contract
    var identity = words.identity(of: contract)
    if item.deadline.rule != "decision" { identity.append(.init(text: item.deadline.title[setting.language].brief)) }
    var proposal = [PageContent.Line(text: phrases.proposal(item.sheet.proposal, setting))]
    if let body = item.decidedBy {
      proposal.append(.init(text: phrases.adviceTo(setting.register.name(ofBody: body).brief), tone: .small))
    }
    if item.isBelated { proposal.append(.init(text: phrases.shouldHaveBeenDecided, tone: .alarm)) }
    return [identity, proposal, dates(of: item, at: slot), [.init(text: silence(of: item))], []]
  }

  /// By when the provider must be told; that is too late for a meeting that comes after it.
  private func dates(of item: MeetingSheet.Item, at slot: MeetingCalendar.Slot) -> [PageContent.Line] {
    guard let notice = item.sheet.notice else { return [] }
    let day = deadlineWords.actBy(notice)
    if notice.state == .overdue {
      return [.init(text: phrases.tellWasDue(day, deadlineWords.left(notice)), tone: .alarm)]
    }
    return notice.due < slot.first
      ? [.init(text: phrases.tellBeforeMeeting(day), tone: .alarm)] : [.init(text: phrases.tellBy(day))]
  }

  // What the meeting should know.

  private func findings(_ words: AgendaWords) -> [PageContent.Part] {
    let rows = words.questions.map { question in
      PageContent.Row.cells(
        [[.init(text: question.text, tone: question.isGrave ? .strong : .plain)]]
          + (words.isNumbered ? [[.init(text: words.numbers(of: question.sheets))]] : []))
    }
    guard !rows.isEmpty else { return [] }
    let columns = [PageContent.Column(head: phrases[.what], width: 88)]
    return [
      .heading(phrases[.findings]),
      .table(
        .init(
          "findings", columns + (words.isNumbered ? [.init(head: phrases[.contract], width: 12)] : []), rows: rows)),
    ]
  }

  private func unplanned(_ sheet: MeetingSheet) -> [PageContent.Part] {
    guard !sheet.unplanned.isEmpty else { return [] }
    let items = UnknownGroup.groups(of: sheet.unplanned).map { group in
      "\(setting.name(ofMissing: group.missing)): \(group.contracts.map(\.brief).joined(separator: ", "))"
    }
    return [.heading(phrases.perhapsToo), .paragraph(phrases.unplannedReason), .list(items)]
  }

  private func taken(_ sheet: MeetingSheet, _ words: AgendaWords) -> [PageContent.Part] {
    guard !sheet.taken.isEmpty else { return [] }
    let items = sheet.taken.map {
      "\(words.nameWithPartners($0.contract)): \(setting.text(of: $0.decision).brief)"
    }
    return [.heading(phrases.alreadyDecided), .list(items)]
  }

  private func foot(_ sheet: MeetingSheet) -> String {
    let asOf = phrases.asOf(setting.day(setting.today)).sentenceCased
    let isDerived = sheet.items.contains { $0.sheet.dossier.isDerived(.all) || $0.deadline.isDerived }
    return isDerived ? "\(asOf). \(phrases.derivedMark)" : "\(asOf)."
  }
}
