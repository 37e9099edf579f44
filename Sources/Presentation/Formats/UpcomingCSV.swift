package import Contracts
import Days

/// The answer of `upcoming` for a spreadsheet: a line for each deadline, and for each that can't be dated one without days.
package struct UpcomingCSV: LineAnswer {
  private let upcoming: JoinedUpcoming
  private let withMark: Bool
  private let isRaw: Bool
  private let columns: [Label]

  package init(_ upcoming: Upcoming, _ setting: Setting, withMark: Bool, isRaw: Bool) {
    self.init(JoinedUpcoming(upcoming, setting), withMark: withMark, isRaw: isRaw)
  }

  package init(_ upcoming: JoinedUpcoming, withMark: Bool, isRaw: Bool) {
    self.upcoming = upcoming
    self.withMark = withMark
    self.isRaw = isRaw
    columns = (upcoming.areSeveral ? [.register] : []) + Self.columns
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

  package func octets(of lines: Range<Int>) -> [UInt8] {
    var csv = CSV(isRaw: isRaw)
    for line in lines {
      if line < upcoming.deadlineCount {
        let (deadline, register) = upcoming.deadline(line)
        add(deadline, upcoming.settings[register], to: &csv)
      } else {
        let (deadline, register) = upcoming.unknown(line - upcoming.deadlineCount)
        add(deadline, upcoming.settings[register], to: &csv)
      }
      csv.endLine()
    }
    return csv.octets
  }

  private func add(_ deadline: Deadline, _ setting: Setting, to csv: inout CSV) {
    let phrases = setting.phrases
    if let name = setting.name { csv.text(name) }
    csv.own(deadline.actBy)
    csv.own(deadline.due)
    csv.own(deadline.daysLeft(from: setting.today))
    csv.own(phrases.word(deadline.light))
    csv.own(phrases.word(deadline.state))
    csv.text(deadline.title[setting.language])
    csv.text(deadline.contract ?? "")
    csv.text(deadline.contractTitle ?? "")
    csv.text(deadline.provider.map(setting.register.name(ofParty:)) ?? "")
    csv.text(deadline.owner.map(setting.register.name(ofPerson:)) ?? "")
    csv.own(deadline.termEnd)
    csv.own(deadline.silence.map(phrases.word) ?? "")
    csv.text(DeadlineWords(setting: setting).plainMeeting(deadline))
    csv.own(phrases[deadline.isDerived ? .yes : .no])
    csv.own("")
    csv.text(deadline.rule)
    csv.text(deadline.provider ?? "")
    csv.identifier(of: deadline, due: deadline.due, \.id)
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
      default: csv.own("")
      }
    }
  }
}

extension DeadlineWords {
  /// The body and the day as the register has it.
  func plainMeeting(_ deadline: Deadline) -> String {
    deadline.meeting.map { "\(setting.register.name(ofBody: $0.body)) \($0.slot.meeting.on)" } ?? ""
  }
}
