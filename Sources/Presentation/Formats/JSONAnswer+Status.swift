import Contracts
import JSONText

extension JSONAnswer {
  /// `status`: instants in seconds since 1970.
  package func text(_ status: StatusAnswer) -> String {
    document { writer in
      writer.member("now", Int(status.now.seconds))
      write(status.lastRun, as: "lastRun", to: &writer)
      write(status.lastSuccess, as: "lastSuccess", to: &writer)
      writer.member("nextRelease", status.nextRelease.map { "\($0.day) \($0.at)" })
      write(status.queue, as: "queue", at: "nextAttempt", to: &writer)
      write(status.failed, as: "failed", at: "givenUp", to: &writer)
      writer.member("sentCount", status.sentCount)
      writer.member("failedCount", status.failedCount)
      writer.member("overdue", status.overdue.map(\.id))
      writer.member("errors", status.errors)
    }
  }

  private func write(_ run: StatusAnswer.Run?, as key: String, to writer: inout JSONWriter) {
    guard let run else { return writer.member(key, nil as String?) }
    writer.key(key)
    writer.object { writer in
      writer.member("started", Int(run.started.seconds))
      writer.member("exitCode", run.exitCode)
      writer.member("outcome", run.outcome)
    }
  }

  private func write(_ mails: [StatusAnswer.Mail], as key: String, at: String, to writer: inout JSONWriter) {
    writer.key(key)
    writer.list { writer in
      for mail in mails {
        writer.object { writer in
          writer.member("to", mail.recipient)
          writer.member("subject", mail.subject)
          writer.member("attempts", mail.attempts)
          writer.member(at, Int(mail.at.seconds))
          writer.member("words", mail.words)
        }
      }
    }
  }
}
