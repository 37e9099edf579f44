import Contracts

/// The sentences of the mails that remind.
extension Phrases {
  var toDo: String { text("Te doen", "To do") }

  /// `(uiterlijk ma 31-08-2026) en nog 12`.
  func subjectDetail(_ day: String, isPast: Bool, others: Int) -> String {
    let by =
      isPast ? text("(moest uiterlijk \(day))", "(was due by \(day))") : text("(uiterlijk \(day))", "(by \(day))")
    return others > 0 ? by + text(" en nog \(others)", " and \(others) more") : by
  }

  func mustDo(_ thing: String, by day: String, _ left: String, isPast: Bool) -> String {
    isPast
      ? text("U moest uiterlijk \(day) (\(left)): \(thing).", "You had to do this by \(day) (\(left)): \(thing).")
      : text("U moet uiterlijk \(day) (\(left)): \(thing).", "You must do this by \(day) (\(left)): \(thing).")
  }

  func others(_ count: Int) -> String {
    count == 1
      ? text("Daaronder staat nog 1 andere termijn.", "One more deadline stands below it.")
      : text("Daaronder staan nog \(count) andere termijnen.", "\(count) more deadlines stand below it.")
  }

  func lastDay(_ day: String) -> String { text("laatste dag \(day)", "last day \(day)") }

  /// Parts of a line.
  func sentence(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: ", ") }

  func confirmReceipt(_ title: String) -> String {
    text(
      "Vraag de aanbieder de ontvangst te bevestigen (\(title))", "Ask the provider to confirm receipt (\(title))")
  }

  func sent(_ day: String) -> String { text("verstuurd op \(day)", "sent on \(day)") }

  func toldBefore(_ day: String) -> String {
    text("de datum is veranderd: eerder gemeld was \(day)", "the date has changed: \(day) was told before")
  }

  func ownerIs(_ name: String, isEscalated: Bool) -> String {
    isEscalated
      ? text("eigenaar: \(name); ook aan de leidinggevende", "owner: \(name); also to the manager")
      : text("eigenaar: \(name)", "owner: \(name)")
  }

  func insteadOf(_ names: String) -> String {
    text(
      "bestemd voor \(names): daarvan staat geen e-mailadres in het register",
      "meant for \(names): the register has no e-mail address there")
  }

  var hasPassed: String { text("voorbij", "passed") }

  var toldTooLate: String {
    text("deze herinnering kon niet op tijd worden verstuurd", "this reminder could not be sent in time")
  }

  var remindersStopped: String { text("herinneringen gestopt", "reminders stopped") }

  // Recording.

  var recordExtension: String {
    text(
      "Besloten te verlengen? Leg het vast, met de juiste dag:", "Decided to extend? Record it, with the right day:")
  }

  var recordToldExtension: String {
    text(
      "Verlengd en meegedeeld? Leg beide vast, met de juiste dagen:",
      "Extended and told? Record both, with the right days:")
  }

  var recordNotice: String {
    text("Meegedeeld? Leg het vast, met de juiste dag:", "Told? Record it, with the right day:")
  }

  var recordStop: String {
    text("Opgezegd? Leg het vast, met de juiste dag:", "Stopped? Record it, with the right day:")
  }

  var recordLapse: String { text("Loopt het af? Dan:", "Does it lapse? Then:") }

  var recordReceipt: String {
    text("Bevestigd? Leg de dag van ontvangst vast:", "Confirmed? Record the day of receipt:")
  }

  var stopReminders: String { text("Geen herinneringen meer hierover:", "No more reminders of this:") }

  var dayToFill: String { text("JJJJ-MM-DD", "YYYY-MM-DD") }

  // What is not shown.

  func moreContracts(_ count: Int) -> String {
    text("en nog \(contracts(count))", "and \(contracts(count)) more")
  }

  func contractsAbove(_ count: Int) -> String {
    text("\(contracts(count)), hierboven genoemd", "\(contracts(count)), named above")
  }

  func moreDeadlines(_ count: Int) -> String {
    text("En nog \(count) termijnen; zie 'tijdig upcoming'.", "And \(count) more deadlines; see 'tijdig upcoming'.")
  }

  func moreRows(_ count: Int) -> String {
    text("En nog \(count) regels; zie 'tijdig upcoming'.", "And \(count) more rows; see 'tijdig upcoming'.")
  }

  // The foot.

  func madeBy(_ title: String, _ day: String) -> String {
    let of = title.isEmpty ? "" : text(" over \(title)", " about \(title)")
    return text(
      "Gemaakt door Tijdig\(of), stand van \(day). Alles wat komt: tijdig upcoming.",
      "Made by Tijdig\(of), as of \(day). All that is ahead: tijdig upcoming.")
  }

  func questionsTo(_ address: String) -> String {
    text("Vragen, of niet voor u bedoeld? \(address)", "Questions, or not meant for you? \(address)")
  }
}
