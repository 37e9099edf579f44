import Contracts

/// `status` for people.
package enum StatusText {
  package static func text(_ status: StatusAnswer, _ setting: Setting) -> String {
    let phrases = setting.phrases
    var page = TextPage(setting)
    func moment(_ instant: StatusAnswer.Instant) -> String { "\(setting.day(instant.day)) \(instant.time)" }
    if let run = status.lastRun {
      page.paragraph(phrases.lastRun(moment(run.started), run.outcome, run.exitCode))
      if run.exitCode != 0, let success = status.lastSuccess {
        page.paragraph(phrases.lastSuccess(moment(success.started)))
      }
    } else {
      page.paragraph(phrases.neverRun.sentenceCased + ".")
    }
    if let next = status.nextRelease {
      page.paragraph(phrases.nextRelease("\(setting.day(next.day)) \(next.at)"))
    }
    page.paragraph(phrases.sentSoFar(status.sentCount, status.failedCount))
    section(phrases.queue(status.queue.count), status.queue, to: &page) { mail in
      phrases.waitingMail(mail.recipient, mail.subject, attempts: mail.attempts, next: moment(mail.at), mail.words)
    }
    section(phrases.failures, status.failed, to: &page) { mail in
      phrases.failedMail(mail.recipient, mail.subject, on: moment(mail.at), mail.words ?? "")
    }
    overdue(status.overdue, setting, to: &page)
    return page.text
  }

  private static func section<Item>(
    _ heading: String, _ items: [Item], to page: inout TextPage, _ line: (Item) -> String
  ) {
    guard !items.isEmpty else { return }
    page.blankLine()
    page.heading(heading)
    for item in items { page.row([TextPage.Cell(text: "-", width: 1)], line(item)) }
  }

  /// What is overdue: the same thing of several contracts stands together.
  private static func overdue(_ deadlines: [Deadline], _ setting: Setting, to page: inout TextPage) {
    guard !deadlines.isEmpty else { return }
    page.blankLine()
    page.heading(setting.phrases.overdueNow(deadlines.count))
    for group in DeadlineGroup.groups(of: deadlines) {
      let day = TextPage.Cell(text: setting.day(group.example.actBy), width: setting.dayWidth)
      page.row([day], group.example.title[setting.language].brief)
      page.paragraph(
        group.members.map { $0.contract ?? $0.id }.joined(separator: ", "), indent: setting.dayWidth + TextPage.gap)
    }
  }
}
