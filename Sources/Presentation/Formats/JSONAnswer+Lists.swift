package import Contracts
import Days
import JSONText

/// The answers of `upcoming`, `check` and `reminders`: an object with one long list.
extension JSONAnswer {
  package func lines(_ upcoming: Upcoming) -> some LineAnswer { Self.lines(JoinedUpcoming(upcoming, setting)) }

  /// The deadlines of one register, or of several.
  package static func lines(_ upcoming: JoinedUpcoming) -> some LineAnswer {
    let answers = upcoming.settings.map { JSONAnswer($0) }
    return JSONLines(0..<upcoming.deadlineCount, named: "deadlines") { position, writer in
      let (deadline, register) = upcoming.deadline(position)
      answers[register].write(deadline, to: &writer)
    } before: { writer in
      writer.member("today", upcoming.answers[0].today.description)
      writer.member("until", upcoming.answers[0].until.description)
      if upcoming.areSeveral { writeRegisters(of: upcoming, to: &writer) }
    } after: { writer in
      writer.key("unknown")
      writer.list { writer in
        for (deadline, register) in upcoming.unknown { answers[register].write(deadline, to: &writer) }
      }
      write(upcoming.findings, to: &writer)
    }
  }

  /// What holds for each register by itself: its own day among them.
  private static func writeRegisters(of upcoming: JoinedUpcoming, to writer: inout JSONWriter) {
    writer.key("registers")
    writer.list { writer in
      for (answer, setting) in zip(upcoming.answers, upcoming.settings) {
        writer.object { writer in
          writer.member("register", setting.name)
          writer.member("file", setting.file)
          writer.member("title", setting.register.head.title)
          writer.member("today", answer.today.description)
          writer.member("until", answer.until.description)
          write(answer.findings, to: &writer)
        }
      }
      for register in upcoming.unread {
        writer.object { writer in
          writer.member("register", register.name)
          writer.member("file", register.file)
          writer.member("unread", true)
        }
      }
    }
  }

  private static func write(_ findings: FindingCounts, to writer: inout JSONWriter) {
    writer.key("findings")
    writer.object(inline: true) { writer in
      writer.member("error", findings.errors)
      writer.member("warning", findings.warnings)
      writer.member("info", findings.infos)
    }
  }

  package func lines(_ findings: [ReportedFinding]) -> some LineAnswer { Self.lines([(findings, setting)]) }

  /// The findings of one register, or of several one after the other.
  package static func lines(_ registers: [(findings: [ReportedFinding], setting: Setting)]) -> some LineAnswer {
    let answers = registers.map { (JSONAnswer($0.setting), $0.setting.lines(for: $0.findings)) }
    let found = registers.indices.flatMap { register in registers[register].findings.map { (register, $0) } }
    return JSONLines(found, named: "findings") { item, writer in
      let (answer, lines) = answers[item.0]
      answer.write(item.1, lines, to: &writer)
    }
  }

  package func lines(_ reminders: ReminderList) -> some LineAnswer { Self.lines(JoinedReminders(reminders, setting)) }

  /// The reminders of one register, or of several.
  package static func lines(_ reminders: JoinedReminders) -> some LineAnswer {
    let answers = reminders.settings.map { JSONAnswer($0) }
    return JSONLines(0..<reminders.count, named: "reminders") { position, writer in
      let (item, register) = reminders.item(position)
      let setting = answers[register].setting
      writer.object { writer in
        answers[register].writeRegister(to: &writer)
        writer.member("deadline", item.deadline)
        writer.member("step", item.step)
        writer.member("on", item.on.description)
        writer.member("to", item.to)
        writer.member("contract", item.contract)
        writer.member("title", item.title[setting.language])
        writer.member("actBy", item.actBy.description)
      }
    }
  }
}

/// An object with a long list in it, whose elements are written apart from each other.
private struct JSONLines<Elements: RandomAccessCollection & Sendable>: LineAnswer where Elements.Index == Int {
  private let elements: Elements
  private let name: String
  private let write: @Sendable (Elements.Element, inout JSONWriter) -> Void
  private let before: @Sendable (inout JSONWriter) -> Void
  private let after: @Sendable (inout JSONWriter) -> Void

  init(
    _ elements: Elements, named name: String, write: @escaping @Sendable (Elements.Element, inout JSONWriter) -> Void,
    before: @escaping @Sendable (inout JSONWriter) -> Void = { _ in },
    after: @escaping @Sendable (inout JSONWriter) -> Void = { _ in }
  ) {
    self.elements = elements
    self.name = name
    self.write = write
    self.before = before
    self.after = after
  }

  var beginning: [UInt8] {
    var writer = JSONWriter()
    writer.begin("{")
    before(&writer)
    writer.key(name)
    writer.begin("[")
    return writer.part
  }

  var count: Int { elements.count }

  func octets(of lines: Range<Int>) -> [UInt8] {
    var writer = JSONWriter(within: 2, isFirst: lines.lowerBound == 0)
    for line in lines { write(elements[line], &writer) }
    return writer.part
  }

  var end: [UInt8] {
    var writer = JSONWriter(within: 2, isFirst: elements.isEmpty)
    writer.end("]")
    after(&writer)
    writer.end("}")
    return writer.octets
  }
}
