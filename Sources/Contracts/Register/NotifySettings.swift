package import Days

/// How reminders go out: the register's key `notify` (FORMAT 4). No secret stands in it: a file or a command gives those.
package struct NotifySettings: Sendable {
  /// On which days reminders go out.
  package enum ReleaseDays: String, CaseIterable, Sendable {
    case working, all
  }

  /// The ways in which a reminder leaves the house.
  package enum TransportKind: String, CaseIterable, Sendable {
    case sendmail, smtp, maildir, webhook
  }

  /// Whom the reminders are from; nil: not stated.
  package var from: Sender?
  /// Who gets what has no owner: ids of people, or addresses.
  package var to: [String] = []
  /// The address that is told when something can't be delivered; nil: not stated.
  package var `operator`: String?
  /// From when on a day reminders go out.
  package var at = ClockTime.startOfWork
  package var days = ReleaseDays.working
  package var transport = TransportKind.sendmail
  /// The program that takes a message on its standard input, with its arguments.
  package var sendmailCommand = ["/usr/sbin/sendmail", "-t", "-i"]
  package var smtp = SMTPSettings()
  /// The folder that messages are put into; nil: not stated.
  package var maildirPath: String?
  package var webhook = WebhookSettings()
  /// With more mails due at once nothing goes out but one mail to the operator: a clock that is wrong, or a register that is.
  package var maxMails = 50
  /// The day of the weekly digest that is always sent.
  package var digest = DigestDay.mon
  /// Whether a calendar file goes with each mail.
  package var attachesCalendar = false
  /// What is called at the start and the end of a run, so that its absence is noticed; nil: nothing.
  package var pingURL: String?

  package init() {}

  /// The keys without which this transport can send nothing: `notify.smtp.host`.
  package var missing: [String] {
    var keys: [String] = []
    // A webhook writes no letter, so nobody needs to be its sender.
    if from == nil, transport != .webhook { keys.append("notify.from") }
    switch transport {
    case .sendmail: break
    case .smtp: keys += smtp.missing
    case .maildir: if maildirPath == nil { keys.append("notify.maildir.path") }
    case .webhook: if webhook.url == nil { keys.append("notify.webhook.url") }
    }
    return keys
  }
}

extension Register {
  /// The keys without which nothing can be sent, or to nobody (FORMAT 4: `remind` names them); empty: all is there.
  package var missingNotifyKeys: [String] {
    guard let notify else { return ["notify"] }
    let isAnyoneReachable =
      !notify.to.allSatisfy { address(of: $0) == nil } || people.values.contains { $0.email != nil }
    return notify.missing + (isAnyoneReachable ? [] : ["notify.to"])
  }

  /// The address of a person or of an address; nil where none is known.
  package func address(of recipient: String) -> String? {
    recipient.contains("@") ? recipient : people[recipient]?.email
  }

  /// Whether reminders go out on that day (FORMAT 4, `days`); the hour is the caller's.
  package func isReleaseDay(_ day: Day) -> Bool {
    switch notify?.days ?? .working {
    case .working: workingDays.isWorkingDay(day)
    case .all: true
    }
  }
}
