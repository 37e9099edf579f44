package import Contracts
package import Days

/// What the one who keeps Tijdig running is told: the facts; `letter` makes the words.
package enum OperatorNotice: Hashable, Sendable {
  /// A mail server refused a message for good.
  case refused(recipient: String, subject: String, reply: String)
  /// A message could not be delivered for days and is given up.
  case undeliverable(recipient: String, subject: String, days: Int, reply: String)
  /// The state failed its check, and was set aside under another name.
  case stateDamaged(setAside: String)
  /// The register can't be read; reminders go on from the last good copy, nil where there is none.
  case registerBroken(file: String, problem: String, lastGood: Day?)
  /// Many contracts have gone from the register at once; `kept` is the path of the one that still has them.
  case contractsGone(file: String, gone: [String], of: Int, kept: String)
  /// More mails are due at once than `maxMails`, so none was sent.
  case tooManyMails(due: Int, allowed: Int)
  /// Reminders that reach nobody: by deadline, with the person that has no address.
  case unreached([Unreached])

  /// The mail about it, on the day on which it is found.
  package func letter(_ language: Language, today: Day) -> Letter {
    let phrases = Phrases(language)
    let words = language.words
    let told = phrases.told(self, words)
    let lines = told.lines + [phrases.tijdigOn(words.day(today))]
    let text = lines.map { $0.shown.wrapped(to: 72).joined(separator: "\n").breakable }.joined(separator: "\n\n") + "\n"
    let html =
      "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n"
      + "<title>\(HTML.escaped(told.subject))</title>\n</head>\n<body>\n"
      + lines.map { "<p>\(HTML.escaped($0))</p>\n" }.joined() + "</body>\n</html>\n"
    return Letter(subject: told.subject.shown, text: text, html: html)
  }
}
