import Contracts
import Days

/// What the agenda of a contract talk says: one page for one provider.
struct TalkAgendaContent {
  let setting: Setting

  /// So many empty rows to write what was agreed in.
  private static let room = 4

  private var phrases: Phrases { setting.phrases }

  func content(_ agenda: TalkAgenda) -> PageContent {
    let name = agenda.provider.map { setting.register.name(ofParty: $0).brief } ?? phrases.unknownProvider
    var content = PageContent(kind: "talk-agenda", title: phrases.talkWith(name))
    let words = AgendaWords(setting, agenda.contracts)
    content.parts.append(.facts(facts(agenda, words)))
    content.parts += contracts(agenda, words) + dates(words)
    content.parts += points(agenda.contracts, words)
    content.parts += questions(words)
    content.parts += decisions(agenda.contracts, words)
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

  private func facts(_ agenda: TalkAgenda, _ words: AgendaWords) -> [PageContent.Fact] {
    let contacts = agenda.provider.flatMap { setting.register.parties[$0]?.contacts } ?? []
    let owners = agenda.contracts.compactMap(\.dossier.contract.owner).map(setting.register.name(ofPerson:))
    var ours = [setting.register.head.client?.brief].compactMap(\.self)
    ours += Array(Set(owners)).sorted().map(\.brief)
    let silences = words.silences
    return [
      .init(name: phrases.planning, lines: planning(agenda)),
      .init(
        name: phrases.forThem,
        lines: contacts.map { contact in
          .init(text: [contact.name, contact.email].compactMap(\.self).map(\.brief).joined(separator: ", "))
        }),
      .init(name: phrases.forUs, lines: ours.isEmpty ? [] : [.init(text: ours.joined(separator: ", "))]),
      .init(name: phrases.heldOn, lines: []),
    ] + (silences.isEmpty ? [] : [.init(name: phrases[.ifNobodyActs], lines: silences)])
  }

  /// When the talk must be held, and before what.
  private func planning(_ agenda: TalkAgenda) -> [PageContent.Line] {
    guard let talk = agenda.talk else { return [.init(text: phrases.noTalkDue)] }
    let words = DeadlineWords(setting: setting)
    let day = words.actBy(talk)
    let left = words.left(talk)
    let isLate = talk.state == .overdue
    return [
      PageContent.Line(
        text: isLate ? phrases.talkWasDue(day, left) : phrases.talkBy(day, left), tone: isLate ? .alarm : .strong)
    ]
  }

  private func contracts(_ agenda: TalkAgenda, _ words: AgendaWords) -> [PageContent.Part] {
    var parts: [PageContent.Part] = []
    if agenda.contracts.isEmpty {
      parts.append(.paragraph(phrases.noContractNow))
    } else {
      let columns: [PageContent.Column] = [
        .init(head: phrases[.contract], width: 27), .init(head: phrases[.term], width: 23),
        .init(head: phrases[.options], width: 22), .init(head: phrases.decisionWanted, width: 28),
      ]
      parts += [
        .heading(phrases.contracts(agenda.contracts.count).sentenceCased),
        .table(.init("contracts", columns, rows: agenda.contracts.map { .cells(words.cells(of: $0)) })),
      ]
    }
    if !agenda.ended.isEmpty {
      parts.append(.paragraph(phrases.endedContracts(agenda.ended.map(words.name).joined(separator: "; "))))
    }
    if !agenda.subcontractorIn.isEmpty {
      let names = agenda.subcontractorIn.map(words.nameWithPartners)
      parts.append(.paragraph(phrases.subcontractorIn(names.joined(separator: "; ")).sentenceCased))
    }
    return parts
  }

  private func dates(_ words: AgendaWords) -> [PageContent.Part] {
    let rows = words.dates
    guard !rows.isEmpty else { return [] }
    return [
      .heading(phrases[.dates]),
      .table(
        .init(
          "dates",
          columns(
            [.init(head: phrases[.actBy], width: 29), .init(head: phrases[.what], width: 61)], words), rows: rows)),
    ]
  }

  private func points(_ sheets: [ContractSheet], _ words: AgendaWords) -> [PageContent.Part] {
    let points = ContractGroups(
      sheets.flatMap { sheet in sheet.dossier.contract.points.map { (setting.register.text(of: $0), sheet) } })
    let items = points.groups.map { point in
      words.isNumbered ? "\(point.text.brief) (\(words.numbers(of: point.sheets)))" : point.text.brief
    }
    return [.heading(phrases.toDiscuss), items.isEmpty ? .paragraph(phrases.nothing) : .list(items)]
  }

  private func questions(_ words: AgendaWords) -> [PageContent.Part] {
    let rows = words.questions.map { question in
      PageContent.Row.cells(
        [[.init(text: question.text, tone: question.isGrave ? .strong : .plain)], []]
          + (words.isNumbered ? [[.init(text: words.numbers(of: question.sheets))]] : []))
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(phrases.toClearUp),
      .table(
        .init(
          "questions",
          columns([.init(head: phrases[.what], width: 70), .init(head: phrases.answer, width: 20)], words), rows: rows)),
    ]
  }

  /// The columns with one behind them for the contracts, where there are several.
  private func columns(_ columns: [PageContent.Column], _ words: AgendaWords) -> [PageContent.Column] {
    columns + (words.isNumbered ? [.init(head: phrases[.contract], width: 10)] : [])
  }

  private func decisions(_ sheets: [ContractSheet], _ words: AgendaWords) -> [PageContent.Part] {
    let items = sheets.flatMap { sheet in
      sheet.dossier.contract.decisions.sorted { $0.counts(before: $1) }.map { decision in
        let day = decision.on.map { setting.words.date($0).unbroken } ?? phrases.dayNotKnown
        let which = words.isNumbered ? " (\(words.numbers(of: [sheet])))" : ""
        return "\(day): \(setting.text(of: decision).brief)\(which)"
      }
    }
    return items.isEmpty ? [] : [.heading(phrases.earlierDecisions), .list(items)]
  }

  private func foot(_ agenda: TalkAgenda) -> String {
    let asOf = phrases.asOf(setting.day(setting.today)).sentenceCased
    return agenda.isDerived ? "\(asOf). \(phrases.derivedMark)" : "\(asOf)."
  }
}
