package import Contracts
import Days
import JSONText

/// The answers of `upcoming`, `check` and `reminders`: an object with one long list.
extension JSONAnswer {
  package func lines(_ upcoming: Upcoming) -> some LineAnswer {
    JSONLines(upcoming.deadlines, named: "deadlines", write: { write($0, to: &$1) }) { writer in
      writer.member("today", upcoming.today.description)
      writer.member("until", upcoming.until.description)
    } after: { writer in
      write(upcoming.unknown, to: &writer)
      writer.key("findings")
      writer.object(inline: true) { writer in
        writer.member("error", upcoming.findings.errors)
        writer.member("warning", upcoming.findings.warnings)
        writer.member("info", upcoming.findings.infos)
      }
    }
  }

  package func lines(_ findings: [ReportedFinding]) -> some LineAnswer {
    let lines = setting.lines(for: findings)
    return JSONLines(findings, named: "findings", write: { write($0, lines, to: &$1) })
  }

  package func lines(_ reminders: ReminderList) -> some LineAnswer {
    JSONLines(reminders.items, named: "reminders") { item, writer in
      writer.object { writer in
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
