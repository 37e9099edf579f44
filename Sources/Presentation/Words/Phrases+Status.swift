/// The sentences of `status`.
extension Phrases {
  func lastRun(_ moment: String, _ outcome: String?, _ exitCode: Int?) -> String {
    guard let outcome, let exitCode else {
      return text("Laatste run: \(moment), niet afgemaakt", "Last run: \(moment), not finished")
    }
    return text("Laatste run: \(moment), ", "Last run: \(moment), ") + word(ofOutcome: outcome)
      + (exitCode == 0 ? "" : " (status \(exitCode))")
  }

  func lastSuccess(_ moment: String) -> String {
    text("Laatste run waarin alles lukte: \(moment)", "Last run that did everything: \(moment)")
  }

  var neverRun: String { text("er is nog nooit verstuurd", "nothing was ever sent") }

  func nextRelease(_ moment: String) -> String {
    text("Nieuwe herinneringen vanaf: \(moment)", "New reminders from: \(moment)")
  }

  func sentSoFar(_ sent: Int, _ failed: Int) -> String {
    text("Verstuurd tot nu toe: \(sent); opgegeven: \(failed)", "Sent so far: \(sent); given up: \(failed)")
  }

  func queue(_ count: Int) -> String { text("In de wachtrij: \(count)", "In the queue: \(count)") }

  var failures: String { text("Opgegeven", "Given up") }

  func overdueNow(_ count: Int) -> String { text("Te laat: \(count)", "Overdue: \(count)") }

  func overdueCount(_ count: Int) -> String { text("\(count) verlopen", "\(count) overdue") }

  func silentFor(_ hours: Int64) -> String {
    text("laatste run \(hours) uur geleden", "last run \(hours) hours ago")
  }

  func endedWith(_ code: Int) -> String {
    text("laatste run eindigde met \(code)", "last run ended with \(code)")
  }

  func waitingMail(
    _ recipient: String, _ subject: String, attempts: Int, next: String, _ words: String?
  ) -> String {
    let tried = text("\(attempts)x geprobeerd, weer op \(next)", "tried \(attempts) times, again on \(next)")
    return "\(recipient.brief): \(subject.brief); \(tried)" + (words.map { ": \($0.brief)" } ?? "")
  }

  func failedMail(_ recipient: String, _ subject: String, on day: String, _ words: String) -> String {
    "\(recipient.brief): \(subject.brief); \(day): \(words.brief)"
  }

  /// How a run ended, from the word in the ledger's record.
  private func word(ofOutcome outcome: String) -> String {
    switch outcome {
    case "done": text("alles is verstuurd", "everything was sent")
    case "later": text("er wacht nog mail", "mail still waits")
    case "refused": text("een mail is geweigerd", "a mail was refused")
    case "setting": text("een instelling klopt niet", "a setting is wrong")
    case "register": text("het register is niet te lezen", "the register can't be read")
    case "too-many": text("te veel mails tegelijk", "too many mails at once")
    case "clock": text("de klok liep terug", "the clock went back")
    default: outcome.brief
    }
  }
}
