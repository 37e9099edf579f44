package import Contracts
import Days
import JSONText

/// The answers of `upcoming`, `check` and `reminders`.
extension JSONAnswer {
  package func text(_ upcoming: Upcoming) -> String {
    document { writer in
      writer.member("today", upcoming.today.description)
      writer.member("until", upcoming.until.description)
      write(upcoming.deadlines, to: &writer)
      write(upcoming.unknown, to: &writer)
      writer.key("findings")
      writer.object(inline: true) { writer in
        writer.member("error", upcoming.findings.errors)
        writer.member("warning", upcoming.findings.warnings)
        writer.member("info", upcoming.findings.infos)
      }
    }
  }

  package func text(_ findings: [ReportedFinding]) -> String {
    document { write(findings, to: &$0) }
  }

  package func text(_ reminders: ReminderList) -> String {
    document { writer in
      writer.key("reminders")
      writer.list { writer in
        for item in reminders.items {
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
  }
}
