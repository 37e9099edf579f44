import Contracts
import Days
import JSONText

/// The answers for programs (FORMAT 5): a function for each command, in a file of its own; here what they share.
package struct JSONAnswer: Sendable {
  let setting: Setting

  package init(_ setting: Setting) {
    self.setting = setting
  }

  /// The text of an answer whose members `body` writes.
  func document(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    writer.object { body(&$0) }
    return writer.document
  }

  func write(_ deadlines: some Collection<Deadline>, to writer: inout JSONWriter) {
    writer.key("deadlines")
    writer.list { writer in for deadline in deadlines { write(deadline, to: &writer) } }
  }

  func write(_ deadline: Deadline, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", deadline.id)
      writeRegister(to: &writer)
      writer.member("contract", deadline.contract)
      writer.member("title", deadline.title[setting.language])
      writer.member("provider", deadline.provider)
      writer.member("providerName", deadline.provider.map(setting.register.name(ofParty:)))
      writer.member("rule", deadline.rule)
      writer.member("termEnd", deadline.termEnd?.description)
      writer.member("due", deadline.due.description)
      writer.member("actBy", deadline.actBy.description)
      writer.member("daysLeft", deadline.daysLeft(from: setting.today))
      writer.member("state", deadline.state.rawValue)
      writer.member("ifNobodyActs", deadline.silence?.rawValue)
      writer.member("light", deadline.light.rawValue)
      writer.member("derived", deadline.isDerived)
      writer.member("owner", deadline.owner)
      writeExtras(of: deadline, to: &writer)
    }
  }

  /// Whose it is, where there are several registers.
  func writeRegister(to writer: inout JSONWriter) {
    if let name = setting.name { writer.member("register", name) }
  }

  /// What stands only where there is something to say.
  private func writeExtras(of deadline: Deadline, to writer: inout JSONWriter) {
    if let title = setting.register.contractTitle(of: deadline) { writer.member("contractTitle", title) }
    if let meeting = deadline.meeting {
      writer.key("meeting")
      writer.object(inline: true) { writer in
        writer.member("body", meeting.body)
        writer.member("bodyName", setting.register.name(ofBody: meeting.body))
        writer.member("on", meeting.slot.meeting.on.description)
        writer.member("from", meeting.slot.first.description)
        writer.member("until", meeting.slot.last.description)
        writer.member("written", meeting.slot.meeting.isWritten)
        writer.member("next", meeting.next?.meeting.on.description)
      }
    }
    if deadline.missingMeeting != nil { writer.member("noMeetingLeft", true) }
    if let until = deadline.untoldUntil { writer.member("decidedUntil", until.description) }
    if deadline.hasEnded { writer.member("ended", true) }
  }

  func write(_ unknown: [UnknownDeadline], to writer: inout JSONWriter) {
    writer.key("unknown")
    writer.list { writer in for deadline in unknown { write(deadline, to: &writer) } }
  }

  func write(_ deadline: UnknownDeadline, to writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writeRegister(to: &writer)
      writer.member("contract", deadline.contract)
      writer.member("rule", deadline.rule)
      writer.member("missing", deadline.missing)
    }
  }

  func write(_ findings: [ReportedFinding], to writer: inout JSONWriter) {
    let lines = setting.lines(for: findings)
    writer.key("findings")
    writer.list { writer in for reported in findings { write(reported, lines, to: &writer) } }
  }

  /// `lines` tells the line of an offset, for a finding that names a second place.
  func write(_ reported: ReportedFinding, _ lines: ((Int) -> Int)?, to writer: inout JSONWriter) {
    writer.object { writer in
      writeRegister(to: &writer)
      if setting.name != nil { writer.member("file", setting.file) }
      writer.member("code", reported.finding.code.rawValue)
      writer.member("severity", reported.finding.severity.rawValue)
      writer.member("path", reported.path)
      writer.member("line", reported.place.line)
      writer.member("column", reported.place.column)
      writer.member("contract", reported.contract)
      writer.member("message", setting.words.problem(reported.finding, line: lines))
      writer.member("sources", reported.sources)
    }
  }
}
