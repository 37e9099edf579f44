import Contracts
import Days
import JSONText

/// The answer of `export`: the whole register, octet for octet, and beside it what follows for each contract today.
extension JSONAnswer {
  package var export: some LineAnswer { ExportJSON(answer: self) }

  fileprivate func writeSummary(_ summary: ContractSummary, to writer: inout JSONWriter) {
    writer.object { writer in
      write(summary.sheet, to: &writer)
      writer.member("state", summary.state?.rawValue)
      writer.member("light", summary.light?.rawValue)
      writer.key("next")
      writer.object(inline: true) { writer in
        writer.member("rule", summary.notice?.rule)
        writer.member("due", summary.notice?.due.description)
        writer.member("actBy", summary.notice?.actBy.description)
        writer.member("body", summary.decision?.meeting?.body)
        writer.member("meeting", summary.decision?.meeting?.slot.meeting.on.description)
      }
    }
  }
}

private struct ExportJSON: LineAnswer {
  let answer: JSONAnswer

  private var register: Register { answer.setting.register }

  var beginning: [UInt8] {
    var writer = JSONWriter()
    writer.begin("{")
    writer.member("version", 1)
    writer.member("today", answer.setting.today.description)
    writer.key("register")
    // As its people wrote it, so that nothing of it can be lost.
    var rest = JSONWriter(within: 1, isFirst: false)
    rest.key("contracts")
    rest.begin("[")
    return writer.part + Self.trimmed(register.bytes) + rest.part
  }

  private static func trimmed(_ octets: [UInt8]) -> ArraySlice<UInt8> {
    let isBlank: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let end = octets.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? octets.endIndex
    return octets[..<end].drop(while: isBlank)
  }

  var count: Int { register.contracts.count }

  func octets(of lines: Range<Int>) -> [UInt8] {
    var writer = JSONWriter(within: 2, isFirst: lines.lowerBound == 0)
    var reader = SummaryReader(register, today: answer.setting.today)
    for line in lines { answer.writeSummary(reader.summary(line), to: &writer) }
    return writer.part
  }

  var end: [UInt8] {
    var writer = JSONWriter(within: 2, isFirst: count == 0)
    writer.end("]")
    writer.end("}")
    return writer.octets
  }
}
