import Contracts
import Days

/// What the cover sheet of a meeting says: all that has to be decided there, by provider.
struct MeetingSheetContent {
  let setting: Setting

  private var phrases: Phrases { setting.phrases }
  private var agendaWords: AgendaWords { AgendaWords(setting: setting) }
  private var deadlineWords: DeadlineWords { DeadlineWords(setting: setting) }

  func content(_ sheet: MeetingSheet) -> PageContent {
    let meeting = setting.words.date(sheet.slot.meeting.on)
    let body = setting.register.name(ofBody: sheet.body).brief
    var content = PageContent(kind: "meeting-sheet", title: "\(body), \(meeting)")
    content.parts.append(.facts(facts(sheet)))
    content.parts.append(.heading(phrases.toDecide))
    content.parts.append(sheet.items.isEmpty ? .paragraph(phrases.nothingToDecide) : .table(table(sheet)))
    content.parts += findings(sheet)
    content.parts += unplanned(sheet)
    content.parts += taken(sheet)
    content.parts.append(.paragraph(foot(sheet), isSmall: true))
    return content
  }

  // What holds for all of it.

  private func facts(_ sheet: MeetingSheet) -> [PageContent.Fact] {
    var facts = [
      PageContent.Fact(name: phrases[.meeting], lines: day(sheet)),
      .init(name: phrases.papers, lines: papers(sheet)),
    ]
    guard !sheet.items.isEmpty else { return facts }
    let providers = sheet.groups.count
    facts.append(
      .init(
        name: phrases.asked,
        lines: [.init(text: phrases.decisionsAsked(sheet.items.count, providers: providers), tone: .strong)]))
    facts.append(.init(name: phrases.ifNotDecided, lines: silences(sheet.items)))
    return facts
  }

  private func day(_ sheet: MeetingSheet) -> [PageContent.Line] {
    let slot = sheet.slot
    var told = setting.words.date(slot.meeting.on).unbroken
    if !slot.isDayKnown { told += " (\(phrases.dayNotKnown))" }
    if slot.meeting.isWritten { told += ", \(phrases.inWriting)" }
    var lines = [PageContent.Line(text: told)]
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
    guard let due = sheet.papersDue else { return [.init(text: phrases.papersUnknown)] }
    let left = due - setting.today
    return [
      .init(text: phrases.byDay(setting.day(due), setting.words.daysLeft(left)), tone: left < 0 ? .alarm : .plain)
    ]
  }

  /// What happens without a decision, and to how many.
  private func silences(_ items: [MeetingSheet.Item]) -> [PageContent.Line] {
    var counts: [(text: String, count: Int)] = []
    for item in items {
      let text = silence(of: item)
      if let index = counts.firstIndex(where: { $0.text == text }) {
        counts[index].count += 1
      } else {
        counts.append((text, 1))
      }
    }
    return counts.map { .init(text: phrases.times($0.count, $0.text)) }
  }

  private func silence(of item: MeetingSheet.Item) -> String {
    TermWords(setting: setting, sheet: item.sheet).silence ?? phrases[.notKnown]
  }

  // The decisions.

  private func table(_ sheet: MeetingSheet) -> PageContent.Table {
    let groups = sheet.groups.map { group in
      let names = group.partners.map { setting.register.name(ofParty: $0).brief }
      return PageContent.Group(
        name: names.isEmpty ? phrases.unknownProvider.sentenceCased : names.joined(separator: ", "),
        rows: group.items.map { .cells(cells(of: $0)) })
    }
    return PageContent.Table(
      kind: "proposals",
      columns: [
        .init(head: phrases[.contract], width: 28), .init(head: phrases.proposed, width: 22),
        .init(head: phrases.datesAtStake, width: 21), .init(head: phrases[.ifNobodyActs], width: 15),
        .init(head: phrases.decision, width: 14),
      ], groups: groups)
  }

  private func cells(of item: MeetingSheet.Item) -> [[PageContent.Line]] {
    let contract = item.sheet.dossier.contract
    var identity = agendaWords.identity(of: contract)
    if item.deadline.rule != "decision" { identity.append(.init(text: item.deadline.title[setting.language].brief)) }
    var proposal = [PageContent.Line(text: phrases.proposal(item.sheet.proposal, setting))]
    if let body = item.decidedBy {
      proposal.append(.init(text: phrases.adviceTo(setting.register.name(ofBody: body).brief), tone: .small))
    }
    if item.isBelated { proposal.append(.init(text: phrases.shouldHaveBeenDecided, tone: .alarm)) }
    return [identity, proposal, dates(of: item), [.init(text: silence(of: item))], []]
  }

  /// By when the provider must be told.
  private func dates(of item: MeetingSheet.Item) -> [PageContent.Line] {
    guard let notice = item.sheet.notice else { return [] }
    let isLate = notice.state == .overdue
    let day = deadlineWords.actBy(notice)
    return [
      .init(
        text: isLate ? phrases.tellWasDue(day, deadlineWords.left(notice)) : phrases.tellBy(day),
        tone: isLate ? .alarm : .plain)
    ]
  }

  // What the meeting should know.

  private func findings(_ sheet: MeetingSheet) -> [PageContent.Part] {
    let sheets = sheet.items.map(\.sheet)
    let items = agendaWords.questions(sheets).map { question in
      "\(question.text) (\(agendaWords.namesWithPartners(of: question.sheets, among: sheets)))"
    }
    return items.isEmpty ? [] : [.heading(phrases[.findings]), .list(items)]
  }

  private func unplanned(_ sheet: MeetingSheet) -> [PageContent.Part] {
    guard !sheet.unplanned.isEmpty else { return [] }
    let items = UnknownGroup.groups(of: sheet.unplanned).map { group in
      "\(setting.name(ofMissing: group.missing)): \(group.contracts.map(\.brief).joined(separator: ", "))"
    }
    return [.heading(phrases.perhapsToo), .paragraph(phrases.unplannedReason), .list(items)]
  }

  private func taken(_ sheet: MeetingSheet) -> [PageContent.Part] {
    guard !sheet.taken.isEmpty else { return [] }
    let items = sheet.taken.map {
      "\(agendaWords.nameWithPartners($0.contract)): \(setting.text(of: $0.decision).brief)"
    }
    return [.heading(phrases.alreadyDecided), .list(items)]
  }

  private func foot(_ sheet: MeetingSheet) -> String {
    let asOf = phrases.asOf(setting.day(setting.today)).sentenceCased
    let isDerived = sheet.items.contains { $0.sheet.dossier.isDerived(.all) || $0.deadline.isDerived }
    return isDerived ? "\(asOf). \(phrases.derivedMark)" : "\(asOf)."
  }
}
