import Contracts
import Days

/// The words of an agenda for a contract talk.
extension Phrases {
  func talkWith(_ provider: String) -> String {
    text("Contractgesprek met \(provider)", "Contract talk with \(provider)")
  }

  var talks: String { text("Contractgesprekken", "Contract talks") }
  var noTalks: String {
    text("In dit tijdvak hoeft er geen contractgesprek te zijn.", "No contract talk is due in this span.")
  }

  var unknownProvider: String { text("onbekende aanbieder", "an unknown provider") }

  // Who and when.

  var planning: String { text("Plannen", "To plan") }
  var forThem: String { text("Namens de aanbieder", "For the provider") }
  var forUs: String { text("Namens ons", "For us") }
  var heldOn: String { text("Gehouden op, met", "Held on, with") }

  func talkBy(_ day: String, _ left: String) -> String { text("uiterlijk \(day) (\(left))", "by \(day) (\(left))") }

  func talkWasDue(_ day: String, _ left: String) -> String {
    text("zo snel mogelijk: moest uiterlijk \(day) (\(left))", "as soon as possible: was due by \(day) (\(left))")
  }

  var noTalkDue: String {
    text("er is binnen een jaar geen gesprek dat moet", "there is no talk that is due within a year")
  }

  // The contracts.

  var decisionWanted: String { text("Gewenst besluit", "Decision wanted") }

  func byDay(_ day: String, _ left: String) -> String { text("uiterlijk \(day) (\(left))", "by \(day) (\(left))") }

  /// `ma 31-08-2026~ (nog 95 dagen)`.
  func inDays(_ day: String, _ left: String) -> String { "\(day) (\(left.unbroken))" }

  var noContractNow: String { text("Er loopt geen contract.", "No contract is running.") }

  func endedContracts(_ names: String) -> String { text("Afgelopen: \(names)", "Ended: \(names)") }

  func allOf(_ count: Int) -> String {
    count == 2 ? text("beide", "both") : text("alle \(count)", "all \(count)")
  }

  // What is talked about.

  var toDiscuss: String { text("Te bespreken", "To discuss") }
  var toClearUp: String { text("Uit te zoeken", "To clear up") }
  var answer: String { text("Antwoord", "Answer") }
  var earlierDecisions: String { text("Eerdere besluiten", "Earlier decisions") }
  var decision: String { text("Besluit", "Decision") }
  var agreements: String { text("Afspraken", "Actions agreed") }
  var action: String { text("Wat", "What") }
  var who: String { text("Wie", "Who") }
  var when: String { text("Wanneer", "When") }
}

/// What is to be decided about a contract.
extension Phrases {
  func proposal(_ proposal: Proposal, _ setting: Setting) -> String {
    let day = setting.day
    return switch proposal {
    case .extend(let span): text("verlengen ", "extend ") + extent(span, day)
    case .lapse(let end): text("laten aflopen op \(day(end))", "let it lapse on \(day(end))")
    case .choose(let span, let end):
      text("verlengen ", "extend ") + extent(span, day)
        + text("; of laten eindigen op \(day(end))", "; or let it end on \(day(end))")
    case .stop(let end): text("opzeggen, zodat het eindigt op \(day(end))", "stop it, so that it ends on \(day(end))")
    case .goOn(let span):
      text("niet opzeggen, zodat het doorloopt ", "don't stop it, so that it goes on ") + extent(span, day)
    case .tell(let until):
      text(
        "meedelen dat het doorloopt tot en met \(day(until)); dat is al besloten",
        "tell that it goes on through \(day(until)); that is decided already")
    case .ends(let end?):
      text("geen: besloten is dat het eindigt op \(day(end))", "none: it was decided that it ends on \(day(end))")
    case .ends(nil): text("geen: besloten is dat het eindigt", "none: it was decided that it ends")
    case .final(let end):
      text("geen: verlengen na \(day(end)) kan niet meer", "none: it can't be extended beyond \(day(end))")
    case .unknown:
      text("eerst uitzoeken wanneer het eindigt", "first find out when it ends")
    }
  }

  /// `vanaf vr 01-01-2027, tot uiterlijk di 31-12-2030`.
  private func extent(_ span: Proposal.Extension, _ day: (Day) -> String) -> String {
    let from = day(span.from)
    guard let end = span.end.map(day) else { return text("vanaf \(from)", "from \(from)") }
    return span.isUpTo
      ? text("vanaf \(from), tot uiterlijk \(end)", "from \(from), to \(end) at the latest")
      : text("van \(from) tot en met \(end)", "from \(from) through \(end)")
  }
}
