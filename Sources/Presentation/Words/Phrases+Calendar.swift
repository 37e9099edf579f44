/// The words of a calendar file, and those about writing one.
extension Phrases {
  func cancelled(_ summary: String) -> String { text("Vervallen: \(summary)", "Cancelled: \(summary)") }

  func settled(_ summary: String) -> String { text("Gedaan: \(summary)", "Done: \(summary)") }

  var nothingInCalendar: String {
    text("Nagekeken door Tijdig: geen termijnen", "Checked by Tijdig: no deadlines")
  }

  /// `contracten.ics: 118 afspraken; 3 nieuw, 1 gewijzigd, 2 vervallen`.
  package func calendarWritten(_ path: String, events: Int, added: Int, changed: Int, cancelled: Int) -> String {
    let all = count(events, text("afspraak", "event"), text("afspraken", "events"))
    return text(
      "\(path.shown): \(all); \(added) nieuw, \(changed) gewijzigd, \(cancelled) vervallen",
      "\(path.shown): \(all); \(added) new, \(changed) changed, \(cancelled) cancelled")
  }

  package func foreignCalendar(_ path: String) -> String {
    text(
      "\(path.shown) is geen agenda van Tijdig en blijft zoals het is; geef met -o een andere naam, of haal het eerst weg",
      "\(path.shown) is no calendar of Tijdig and stays as it is; give another name with -o, or take it away first")
  }

  package func damagedCalendar(_ path: String, line: Int, kept: Int, lost: Int) -> String {
    let keptOnes = count(kept, text("afspraak", "event"), text("afspraken", "events"))
    return text(
      "\(path.shown):\(line): de vorige agenda is beschadigd en wordt vervangen; \(keptOnes) daaruit houden hun "
        + "versienummer, onleesbaar: \(lost)",
      "\(path.shown):\(line): the earlier calendar is damaged and is replaced; \(keptOnes) of it keep their version, "
        + "unreadable: \(lost)")
  }

  package func hugeCalendar(_ path: String, megabytes: Int) -> String {
    text(
      "\(path.shown) is groter dan \(megabytes) MB, zo groot is geen agenda van Tijdig; het blijft zoals het is; "
        + "geef met -o een andere naam, of haal het eerst weg",
      "\(path.shown) is larger than \(megabytes) MB, as no calendar of Tijdig is; it stays as it is; "
        + "give another name with -o, or take it away first")
  }

  package func tooManyEvents(_ count: Int, most: Int) -> String {
    text(
      "\(count) afspraken zijn te veel voor een agenda (hoogstens \(most)); versmal met --provider, --owner of --within",
      "\(count) events are too many for a calendar (at most \(most)); narrow it with --provider, --owner or --within")
  }

  package var calendarLacksRegister: String {
    text(
      "de agenda is niet gemaakt en een vorige blijft zoals die is: zonder dat register zouden al zijn afspraken vervallen",
      "the calendar was not made and an earlier one stays as it is: without that register all its events would be cancelled"
    )
  }

  package var noOrganizer: String {
    text(
      "--method publish heeft een afzender nodig: vul notify.from in het register in, met het adres van een postbus "
        + "van de organisatie",
      "--method publish needs a sender: fill in notify.from in the register, with the address of a mailbox of the "
        + "organisation")
  }

  package func calendarFault(_ line: Int) -> String {
    text(
      "de gemaakte agenda doorstond de eigen controle niet (regel \(line)); er is niets geschreven. Dit is een fout in Tijdig",
      "the calendar that was made did not pass its own check (line \(line)); nothing was written. This is a fault of Tijdig"
    )
  }
}
