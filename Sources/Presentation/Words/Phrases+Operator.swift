import Contracts

/// The mails to the operator.
extension Phrases {
  /// The subject and the lines of a notice; what comes from outside is cut short.
  func told(_ notice: OperatorNotice, _ words: any Words) -> (subject: String, lines: [String]) {
    switch notice {
    case .refused(let recipient, let subject, let reply): refused(recipient.brief, subject.brief, reply.brief)
    case .undeliverable(let recipient, let subject, let days, let reply):
      undeliverable(recipient.brief, subject.brief, days, reply.brief)
    case .stateDamaged(let path): stateDamaged(path.brief)
    case .registerBroken(let file, let problem, let lastGood):
      registerBroken(file.brief, problem.brief, lastGood.map { words.day($0).unbroken })
    case .contractsGone(let file, let gone, let count, let kept):
      contractsGone(from: file.brief, gone.map(\.brief), of: count, kept: kept.brief)
    case .tooManyMails(let due, let allowed): tooManyMails(due, allowed)
    case .unreached(let unreached): self.unreached(unreached)
    }
  }

  func tijdigOn(_ day: String) -> String { text("Tijdig, \(day)", "Tijdig, \(day)") }

  private func refused(_ recipient: String, _ subject: String, _ reply: String) -> (String, [String]) {
    (
      text("Geweigerd: mail aan \(recipient)", "Refused: mail to \(recipient)"),
      [
        text(
          "De mail '\(subject)' aan \(recipient) is door de mailserver geweigerd en wordt niet nog eens verstuurd.",
          "The mail '\(subject)' to \(recipient) was refused by the mail server and is not sent again."),
        text("De server zegt: \(reply)", "The server says: \(reply)"),
        text(
          "Verbeter het adres in het register, en breng de ontvanger zelf op de hoogte: 'tijdig upcoming' zegt waarvan.",
          "Correct the address in the register, and tell the recipient yourself: 'tijdig upcoming' says of what."),
      ]
    )
  }

  private func undeliverable(
    _ recipient: String, _ subject: String, _ days: Int, _ reply: String
  ) -> (String, [String]) {
    (
      text("Niet afgeleverd: mail aan \(recipient)", "Not delivered: mail to \(recipient)"),
      [
        text(
          "De mail '\(subject)' aan \(recipient) kon \(days) dagen lang niet worden afgeleverd en is opgegeven.",
          "The mail '\(subject)' to \(recipient) could not be delivered for \(days) days and was given up."),
        text("Het laatste antwoord: \(reply)", "The last answer: \(reply)"),
        text(
          "Breng de ontvanger zelf op de hoogte: 'tijdig upcoming' zegt waarvan.",
          "Tell the recipient yourself: 'tijdig upcoming' says of what."),
      ]
    )
  }

  private func stateDamaged(_ path: String) -> (String, [String]) {
    (
      text("De administratie van Tijdig is beschadigd", "The state of Tijdig is damaged"),
      [
        text(
          "Wat is verstuurd en bevestigd, was niet meer te vertrouwen. Het bestand is bewaard als \(path).",
          "What was sent and acknowledged could no longer be trusted. The file was kept as \(path)."),
        text(
          "Tijdig gaat verder met wat er nog van te lezen was; een herinnering kan een tweede keer komen.",
          "Tijdig goes on with what could still be read of it; a reminder may come a second time."),
      ]
    )
  }

  private func registerBroken(_ file: String, _ problem: String, _ lastGood: String?) -> (String, [String]) {
    (
      text("Het register is niet te lezen: \(file)", "The register can't be read: \(file)"),
      [
        problem,
        lastGood.map {
          text(
            "Tijdig herinnert verder uit het laatste goede register, van \($0).",
            "Tijdig goes on reminding from the last good register, of \($0).")
        }
          ?? text(
            "Er is geen eerder goed register: er gaat niets uit.",
            "There is no earlier good register: nothing goes out."),
        text(
          "Verbeter het bestand; 'tijdig check' zegt waar het aan ligt.",
          "Correct the file; 'tijdig check' says what is wrong."),
      ]
    )
  }

  private func tooManyMails(_ due: Int, _ allowed: Int) -> (String, [String]) {
    (
      text("Niets verstuurd: \(due) mails tegelijk", "Nothing sent: \(due) mails at once"),
      [
        text(
          "Er zijn \(due) mails tegelijk te versturen, en maxMails is \(allowed). Daarom is er geen verstuurd.",
          "There are \(due) mails to send at once, and maxMails is \(allowed). Therefore none was sent."),
        text(
          "Kijk of de klok en het register kloppen ('tijdig remind --dry-run'); verhoog anders notify.maxMails.",
          "See whether the clock and the register are right ('tijdig remind --dry-run'); else raise notify.maxMails."),
      ]
    )
  }

  private func unreached(_ unreached: [Unreached]) -> (String, [String]) {
    let most = 50
    let lines = unreached.prefix(most).map { item in
      item.person.map { person in
        text(
          "\(item.deadline.brief): \(person.brief) heeft geen e-mailadres",
          "\(item.deadline.brief): \(person.brief) has no e-mail address")
      } ?? text("\(item.deadline.brief): geen eigenaar", "\(item.deadline.brief): no owner")
    }
    let rest = unreached.count - most
    return (
      text("Herinneringen voor niemand: \(unreached.count)", "Reminders for nobody: \(unreached.count)"),
      [
        text(
          "Deze herinneringen bereiken niemand. Vul e-mailadressen in onder people, of notify.to.",
          "These reminders reach nobody. Fill in e-mail addresses under people, or notify.to.")
      ] + lines + (rest > 0 ? [moreDeadlines(rest)] : [])
    )
  }
}
