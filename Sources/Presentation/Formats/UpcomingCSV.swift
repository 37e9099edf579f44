package import Contracts
import Days

/// The answer of `upcoming` for a spreadsheet: a line for each deadline, and for each that can't be dated one without days.
package struct UpcomingCSV: LineAnswer {
  private let upcoming: JoinedUpcoming
  private let withMark: Bool
  private let isRaw: Bool
  private let columns: [Label]
  /// Of each register.
  private let cells: [RepeatedCells]

  package init(_ upcoming: Upcoming, _ setting: Setting, withMark: Bool, isRaw: Bool) {
    self.init(JoinedUpcoming(upcoming, setting), withMark: withMark, isRaw: isRaw)
  }

  package init(_ upcoming: JoinedUpcoming, withMark: Bool, isRaw: Bool) {
    self.upcoming = upcoming
    self.withMark = withMark
    self.isRaw = isRaw
    columns = (upcoming.areSeveral ? [.register] : []) + Self.columns
    cells = upcoming.settings.map {
      RepeatedCells($0, for: CSV(isRaw: isRaw), lines: upcoming.deadlineCount)
    }
  }

  private static let columns: [Label] = [
    .actBy, .due, .daysLeft, .light, .state, .what, .contract, .contractTitle, .providerName, .owner, .termEnd,
    .ifNobodyActs, .meeting, .derived, .missing, .rule, .provider, .identifier,
  ]

  package var beginning: [UInt8] {
    var csv = CSV(isRaw: isRaw)
    for column in columns { csv.text(upcoming.setting.phrases[column]) }
    csv.endLine()
    return (withMark ? CSV.mark : []) + csv.octets
  }

  package var count: Int { upcoming.deadlineCount + upcoming.unknownCount }

  /// So many octets a line has besides its ids, or few more.
  private static let lengthWithoutIds = 200

  package func octets(of lines: Range<Int>) -> [UInt8] {
    let lengthOfIds = upcoming.lengthOfIds(lines.clamped(to: 0..<upcoming.deadlineCount))
    var csv = CSV(isRaw: isRaw, octets: lengthOfIds + lines.count * Self.lengthWithoutIds)
    for line in lines {
      if line < upcoming.deadlineCount {
        let (row, register) = upcoming.row(line)
        add(row, line, cells[register], to: &csv)
      } else {
        let (deadline, register) = upcoming.unknown(line - upcoming.deadlineCount)
        add(deadline, upcoming.settings[register], to: &csv)
      }
      csv.endLine()
    }
    return csv.take()
  }

  private func add(_ row: DeadlineRow, _ line: Int, _ cells: RepeatedCells, to csv: inout CSV) {
    let subject = row.subject
    let deadline = row.isParticular ? upcoming.deadline(line).deadline : nil
    if let name = cells.setting.name { csv.text(name) }
    csv.own(row.actBy)
    csv.own(row.due)
    csv.own(row.actBy - cells.setting.today)
    cells.words.add(row.light, row.state, to: &csv)
    if let deadline, deadline.hasOwnTitle {
      csv.text(deadline.title[cells.setting.language])
    } else {
      csv.own(row.rule, of: cells.ruleTitles)
    }
    let isContractPlain = csv.text(subject.contract ?? "")
    if let title = subject.title { csv.text(title, in: cells.registerText) } else { csv.text(subject.contract ?? "") }
    cells.parties.add(subject.provider, to: &csv)
    cells.people.add(subject.owner, to: &csv)
    csv.own(row.termEnd)
    cells.words.add(row.silence, to: &csv)
    if let deadline, deadline.meeting != nil {
      csv.text(DeadlineWords(setting: cells.setting).plainMeeting(deadline))
    } else {
      csv.empty()
    }
    cells.words.add(row.isDerived, to: &csv)
    csv.empty()
    csv.own(row.rule, of: cells.ruleIds)
    csv.text(subject.provider ?? "")
    let arePlain = isContractPlain && cells.areRuleIdsPlain[row.rule] && deadline?.isMarked != true
    let rule = cells.ruleIds.octets.span.extracting(cells.ruleIds.range(row.rule))
    csv.identifier(subject.contract, rule, row.due, arePlain: arePlain) { upcoming.deadline(line).deadline.id }
  }

  private func add(_ deadline: UnknownDeadline, _ setting: Setting, to csv: inout CSV) {
    let title = setting.register.rules.rule(deadline.rule)?.titles[setting.language] ?? deadline.rule
    for column in columns {
      switch column {
      case .register: csv.text(setting.name ?? "")
      case .state: csv.own(setting.phrases[.unknown].lowercased())
      case .what: csv.text(title)
      case .contract: csv.text(deadline.contract)
      case .missing: csv.text(deadline.missing.joined(separator: ", "))
      case .rule: csv.text(deadline.rule)
      default: csv.empty()
      }
    }
  }
}

extension DeadlineWords {
  /// The body and the day as the register has it.
  func plainMeeting(_ deadline: borrowing Deadline) -> String {
    deadline.meeting.map { "\(setting.register.name(ofBody: $0.body)) \($0.slot.meeting.on)" } ?? ""
  }
}
