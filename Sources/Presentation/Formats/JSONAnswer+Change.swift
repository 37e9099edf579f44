package import Contracts
import Days
import JSONText

/// The answer of `what-if`.
extension JSONAnswer {
  package func text(_ change: TermChange) -> String {
    JSONAnswer(setting.on(change.day)).document(change, today: setting.today)
  }

  private func document(_ change: TermChange, today: Day) -> String {
    document { writer in
      writer.member("contract", change.after.dossier.contract.id)
      writer.member("today", today.description)
      writer.member("seenOn", change.day.description)
      writer.key("decisions")
      writer.list { writer in for decision in change.decisions { Self.write(decision, to: &writer) } }
      write(change.before, as: "now", to: &writer)
      write(change.after, as: "then", to: &writer)
      for (name, deadlines) in [("settled", change.settled), ("dropped", change.dropped), ("coming", change.coming)] {
        writer.key(name)
        writer.list { writer in for deadline in deadlines { write(deadline, to: &writer) } }
      }
      writer.key("moved")
      writer.list { writer in
        for moved in change.moved {
          writer.object { writer in
            writer.key("from")
            write(moved.before, to: &writer)
            writer.key("to")
            write(moved.after, to: &writer)
          }
        }
      }
      writer.key("findings")
      writer.list { writer in for finding in change.consequences { write(finding, to: &writer) } }
    }
  }

  private static func write(_ decision: Decision, to writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("on", decision.on?.description)
      writer.member("kind", decision.kind.rawValue)
      if let until = decision.until { writer.member("until", until.description) }
      if let option = decision.option { writer.member("option", option) }
      if let received = decision.received { writer.member("received", received.description) }
    }
  }

  private func write(_ sheet: ContractSheet, as name: String, to writer: inout JSONWriter) {
    writer.key(name)
    writer.object { writer in
      writer.member("end", sheet.agreedEnd?.description)
      writer.member("optionsLeft", sheet.optionsLeft)
      writer.member("noticeDue", sheet.openNotice?.due.description)
      writer.member("noticeActBy", sheet.openNotice?.actBy.description)
      writer.member("meeting", sheet.openDecision?.meeting?.slot.meeting.on.description)
      writer.member("ifNobodyActs", sheet.silence?.rawValue)
      writer.member("closedBy", sheet.dossier.history.closing?.kind.rawValue)
    }
  }

  private func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("code", finding.code.rawValue)
      writer.member("severity", finding.severity.rawValue)
      writer.member("message", setting.words.problem(finding))
    }
  }
}
