import Contracts
import Days

/// What the agenda of a contract talk says: one page for one provider.
struct TalkAgendaContent {
  let setting: Setting

  /// So many empty rows to write what was agreed in.
  private static let room = 5

  private var phrases: Phrases { setting.phrases }
  private var contractWords: AgendaWords { AgendaWords(setting: setting) }

  func content(_ agenda: TalkAgenda) -> PageContent {
    let name = agenda.provider.map { setting.register.name(ofParty: $0).brief } ?? phrases.unknownProvider
    var content = PageContent(kind: "talk-agenda", title: phrases.talkWith(name))
    content.parts.append(.facts(facts(agenda)))
    content.parts += contracts(agenda)
    content.parts += points(agenda.contracts)
    content.parts += questions(agenda.contracts)
    content.parts += decisions(agenda.contracts)
    content.parts += [
      .heading(phrases.agreements),
      .table(
        .init(
          "actions",
          [
            .init(head: phrases.action, width: 60), .init(head: phrases.who, width: 22),
            .init(head: phrases.when, width: 18),
          ], rows: Array(repeating: .room, count: Self.room))),
    ]
    content.parts.append(.paragraph(foot(agenda), isSmall: true))
    return content
  }

  private func facts(_ agenda: TalkAgenda) -> [PageContent.Fact] {
    let contacts = agenda.provider.flatMap { setting.register.parties[$0]?.contacts } ?? []
    let owners = agenda.contracts.compactMap(\.dossier.contract.owner).map(setting.register.name(ofPerson:))
    var ours = [setting.register.head.client?.brief].compactMap(\.self)
    ours += Array(Set(owners)).sorted().map(\.brief)
    return [
      .init(name: phrases.planning, lines: planning(agenda)),
      .init(
        name: phrases.forThem,
        lines: contacts.map { contact in
          .init(text: [contact.name, contact.email].compactMap(\.self).map(\.brief).joined(separator: ", "))
        }),
      .init(name: phrases.forUs, lines: ours.isEmpty ? [] : [.init(text: ours.joined(separator: ", "))]),
      .init(name: phrases.heldOn, lines: []),
    ]
  }

  /// When the talk must be held, and before what.
  private func planning(_ agenda: TalkAgenda) -> [PageContent.Line] {
    guard let talk = agenda.talk else { return [.init(text: phrases.noTalkDue)] }
    let words = DeadlineWords(setting: setting)
    let day = words.actBy(talk)
    let left = words.left(talk)
    let isLate = talk.state == .overdue
    var lines = [
      PageContent.Line(
        text: isLate ? phrases.talkWasDue(day, left) : phrases.talkBy(day, left), tone: isLate ? .alarm : .strong)
    ]
    lines.append(.init(text: talk.title[setting.language].brief, tone: .small))
    return lines
  }

  private func contracts(_ agenda: TalkAgenda) -> [PageContent.Part] {
    var parts: [PageContent.Part] = []
    if agenda.contracts.isEmpty {
      parts.append(.paragraph(phrases.noContractNow))
    } else {
      let columns: [PageContent.Column] = [
        .init(head: phrases[.contract], width: 22), .init(head: phrases.termAndOptions, width: 21),
        .init(head: phrases[.dates], width: 23), .init(head: phrases.decisionWanted, width: 18),
        .init(head: phrases[.ifNobodyActs], width: 16),
      ]
      parts += [
        .heading(phrases.contracts(agenda.contracts.count).sentenceCased),
        .table(.init("contracts", columns, rows: agenda.contracts.map { .cells(contractWords.cells(of: $0)) })),
      ]
    }
    if !agenda.ended.isEmpty {
      parts.append(.paragraph(phrases.endedContracts(agenda.ended.map(contractWords.name).joined(separator: "; "))))
    }
    if !agenda.subcontractorIn.isEmpty {
      let names = agenda.subcontractorIn.map(contractWords.nameWithPartners)
      parts.append(.paragraph(phrases.subcontractorIn(names.joined(separator: "; ")).sentenceCased))
    }
    return parts
  }

  private func points(_ sheets: [ContractSheet]) -> [PageContent.Part] {
    let points = ContractGroups(sheets.flatMap { sheet in sheet.dossier.contract.points.map { ($0, sheet) } })
    let items = points.groups.map { "\($0.text.brief) (\(contractWords.names(of: $0.sheets, among: sheets)))" }
    return [.heading(phrases.toDiscuss), items.isEmpty ? .paragraph(phrases.nothing) : .list(items)]
  }

  private func questions(_ sheets: [ContractSheet]) -> [PageContent.Part] {
    let rows = contractWords.questions(sheets).map { question in
      PageContent.Row.cells([
        [.init(text: question.text, tone: question.isGrave ? .strong : .plain)],
        [.init(text: contractWords.names(of: question.sheets, among: sheets))], [],
      ])
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(phrases.toClearUp),
      .table(
        .init(
          "questions",
          [
            .init(head: phrases[.what], width: 46), .init(head: phrases[.contract], width: 30),
            .init(head: phrases.answer, width: 24),
          ], rows: rows)),
    ]
  }

  private func decisions(_ sheets: [ContractSheet]) -> [PageContent.Part] {
    let rows = sheets.flatMap { sheet in
      sheet.dossier.contract.decisions.sorted { $0.counts(before: $1) }.map { decision in
        PageContent.Row.cells([
          [.init(text: decision.on.map { setting.words.date($0).unbroken } ?? phrases.dayNotKnown)],
          [.init(text: contractWords.name(sheet.dossier.contract))],
          [.init(text: setting.text(of: decision).brief)],
        ])
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(phrases.earlierDecisions),
      .table(
        .init(
          "decisions",
          [
            .init(head: phrases[.on], width: 18), .init(head: phrases[.contract], width: 36),
            .init(head: phrases.decision, width: 46),
          ], rows: rows)),
    ]
  }

  private func foot(_ agenda: TalkAgenda) -> String {
    let asOf = phrases.asOf(setting.day(setting.today)).sentenceCased
    return agenda.isDerived ? "\(asOf). \(phrases.derivedMark)" : "\(asOf)."
  }
}
