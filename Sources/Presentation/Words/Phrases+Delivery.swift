import Contracts
package import Days

/// The sentences about sending, the state directory and the ledger.
extension Phrases {
  package var noPlaceForState: String {
    text(
      "nergens staat waar de administratie van het versturen hoort; geef --state MAP",
      "nothing says where the state of sending is kept; give --state DIR")
  }

  package func cannotCreate(_ path: String, _ reason: String) -> String {
    text("kan de map \(path.shown) niet maken: \(reason)", "cannot make the directory \(path.shown): \(reason)")
  }

  package func isNoFolder(_ path: String) -> String {
    text("\(path.shown) is geen map", "\(path.shown) is no directory")
  }

  package func belongsToOther(_ path: String, _ owner: UInt32) -> String {
    text(
      "de map \(path.shown) is van een andere gebruiker (\(owner))",
      "the directory \(path.shown) belongs to another user (\(owner))")
  }

  package func isLocked(_ path: String) -> String {
    text(
      "een andere run is bezig (\(path.shown)); er is niets verstuurd, probeer het later",
      "another run is busy (\(path.shown)); nothing was sent, try again later")
  }

  package func isNoLedger(_ path: String) -> String {
    text(
      "\(path.shown) is geen bestand van Tijdig; haal het weg of geef een andere --state",
      "\(path.shown) is no file of Tijdig's; remove it or give another --state")
  }

  package func isNewer(_ path: String) -> String {
    text(
      "\(path.shown) is van een nieuwere Tijdig; gebruik die",
      "\(path.shown) was written by a newer Tijdig; use that one")
  }

  package func isDamaged(_ path: String) -> String {
    text(
      "\(path.shown) is beschadigd; de volgende 'tijdig remind' zet het apart en gaat verder met wat nog leesbaar is",
      "\(path.shown) is damaged; the next 'tijdig remind' sets it aside and goes on with what can still be read")
  }

  package func isBusy(_ path: String) -> String {
    text("\(path.shown) is te lang bezet; probeer het later", "\(path.shown) was busy for too long; try again later")
  }

  package func ledgerUnwritable(_ path: String, _ words: String) -> String {
    text("kan \(path.shown) niet bijwerken: \(words.shown)", "cannot update \(path.shown): \(words.shown)")
  }

  package func missingKeys(_ keys: [String]) -> String {
    let list = keys.joined(separator: ", ")
    return text(
      "er kan niets verstuurd worden: in het register ontbreekt \(list)",
      "nothing can be sent: the register lacks \(list)")
  }

  package var clockWentBack: String {
    text(
      "de klok loopt achter op de vorige run; er is niets verstuurd. Klopt de klok, dan gaat de volgende run verder",
      "the clock is behind the last run; nothing was sent. If the clock is right, the next run goes on")
  }

  package func tooMany(_ due: Int, _ allowed: Int) -> String {
    text(
      "er zijn \(due) mails tegelijk te versturen en notify.maxMails is \(allowed): er is niets verstuurd; "
        + "kijk of klok en register kloppen",
      "there are \(due) mails to send at once and notify.maxMails is \(allowed): nothing was sent; "
        + "see whether clock and register are right")
  }

  package func wrongSetting(_ words: String) -> String {
    text(
      "versturen lukt niet met deze instellingen: \(words.shown)", "sending fails with these settings: \(words.shown)")
  }

  package func refused(_ count: Int) -> String {
    text(
      "\(count == 1 ? "1 mail is" : "\(count) mails zijn") voorgoed geweigerd; 'tijdig status' zegt welke",
      "\(count == 1 ? "1 mail was" : "\(count) mails were") refused for good; 'tijdig status' says which")
  }

  package func stillWaiting(_ count: Int) -> String {
    text(
      "\(count == 1 ? "1 mail wacht" : "\(count) mails wachten") op een volgende poging",
      "\(count == 1 ? "1 mail waits" : "\(count) mails wait") for another attempt")
  }

  package func malformed(_ count: Int) -> String {
    text(
      "\(count) mails konden niet worden gemaakt; meld dit als fout van Tijdig",
      "\(count) mails could not be made; report this as a fault of Tijdig")
  }

  package var fromLastGood: String {
    text("er wordt herinnerd uit het laatste goede register", "reminders go on from the last good register")
  }

  package var noLastGood: String {
    text("er is geen eerder goed register: er gaat niets uit", "there is no earlier good register: nothing goes out")
  }

  // A rehearsal.

  func wouldGoOut(_ count: Int) -> String {
    switch count {
    case 0: text("Er zou nu niets uitgaan.", "Nothing would go out now.")
    case 1: text("Er zou 1 mail uitgaan.", "1 mail would go out.")
    default: text("Er zouden \(count) mails uitgaan.", "\(count) mails would go out.")
    }
  }

  func notBefore(_ release: String) -> String {
    text("Niet eerder dan \(release).", "Not before \(release).")
  }

  func alreadyWaiting(_ count: Int) -> String {
    text(
      "\(count == 1 ? "1 mail wacht" : "\(count) mails wachten") nog van eerder.",
      "\(count == 1 ? "1 mail still waits" : "\(count) mails still wait") from before.")
  }

  /// Above the reminders that reach nobody, for the same reason.
  func reachesNobody(_ count: Int, _ person: String?) -> String {
    let why =
      person.map { text("\($0) heeft geen e-mailadres", "\($0) has no e-mail address") }
      ?? text("geen eigenaar, en notify.to is leeg", "no owner, and notify.to is empty")
    return text("Bereikt niemand (\(why)): \(count)", "Reaches nobody (\(why)): \(count)")
  }

  var recipientLabel: String { text("Aan", "To") }
  var subjectLabel: String { text("Onderwerp", "Subject") }

  // Acknowledging.

  package func acknowledged(_ deadline: String, until: String?) -> String {
    until.map {
      text(
        "Geen herinneringen aan \(deadline.shown) tot en met \($0).",
        "No reminders of \(deadline.shown) through \($0).")
    }
      ?? text(
        "Geen herinneringen meer aan \(deadline.shown), zolang deze datum staat.",
        "No more reminders of \(deadline.shown), as long as this date stands.")
  }

  /// A day as a sentence of a command says it.
  package func day(_ day: Day) -> String { language.words.day(day) }
}
