import Contracts
import Days

/// The sentences about recording a decision.
extension Phrases {
  var decisionLabel: String { text("Besluit", "Decision") }
  var noticeLabel: String { text("Mededeling", "Notice") }
  var termLabel: String { text("Looptijd", "Term") }
  var toDoLabel: String { text("Nog te doen", "Still to do") }
  var goneLabel: String { text("Vervalt", "No longer due") }
  var newLabel: String { text("Nieuw", "New") }
  var attentionLabel: String { text("Let op", "Note") }

  // What is recorded.

  func takenOn(_ onDay: String) -> String { text("genomen \(onDay)", "taken \(onDay)") }
  func sentOn(_ onDay: String) -> String { text("verzonden \(onDay)", "sent \(onDay)") }

  var wasRecorded: String {
    text("dit stond er al; er verandert niets", "this was recorded before; nothing changes")
  }

  func completed(_ keys: String) -> String {
    text("stond er al, nu aangevuld met \(keys)", "was recorded before, now completed with \(keys)")
  }

  /// What a key of a decision is called.
  func name(ofDecisionKey key: String) -> String {
    switch key {
    case "received": text("de ontvangst", "the receipt")
    case "by": text("het overleg", "the body")
    case "reference": text("het kenmerk", "the reference")
    default: key
    }
  }

  // The term.

  func nowUntil(_ end: String) -> String { text("loopt nu tot en met \(end)", "now runs until \(end)") }
  func staysUntil(_ end: String) -> String { text("loopt tot en met \(end)", "runs until \(end)") }

  func onceTold(_ end: String, _ later: String) -> String {
    text(
      "loopt tot en met \(end), en zodra de verlenging is meegedeeld tot en met \(later)",
      "runs until \(end) and, once the extension is told, until \(later)")
  }

  func endsWithTerm(_ end: String) -> String { text("eindigt op \(end)", "ends on \(end)") }

  func endsEarly(_ until: String, insteadOf end: String) -> String {
    text("eindigt op \(until) in plaats van op \(end)", "ends on \(until) instead of \(end)")
  }

  func nextNotice(_ day: String) -> String {
    text("volgende mededeling uiterlijk \(day)", "next notice \(day)")
  }

  var noFurtherOption: String { text("daarna is er geen optie meer", "no option is left after it") }

  // What is still to be done.

  func tell(_ provider: String, by day: String?) -> String {
    let limit = day.map { text("; het moet uiterlijk \($0) ontvangen zijn", "; it must be received by \($0)") } ?? ""
    return text("het besluit meedelen aan \(provider)\(limit)", "tell \(provider) of the decision\(limit)")
  }

  func tellOfEnd(_ provider: String) -> String {
    text("\(provider) laten weten dat het contract eindigt", "let \(provider) know that the contract ends")
  }

  func tellStop(_ provider: String, by day: String?) -> String {
    let limit = day.map { text("; het moet uiterlijk \($0) ontvangen zijn", "; it must be received by \($0)") } ?? ""
    return text("de verlenging stoppen bij \(provider)\(limit)", "stop the renewal with \(provider)\(limit)")
  }

  var confirmReceipt: String { text("de ontvangst laten bevestigen", "have the receipt confirmed") }

  var providerWord: String { text("de aanbieder", "the provider") }
  var contractPlaceholder: String { text("CONTRACT", "CONTRACT") }

  func recordThat(_ command: String) -> String { text("dat vastleggen: \(command)", "record that: \(command)") }

  var dayPlaceholder: String { text("JJJJ-MM-DD", "YYYY-MM-DD") }

  // What it ends and begins.

  func andMore(_ count: Int) -> String { text("en nog \(count)", "and \(count) more") }

  // Warnings.

  func tooLate(_ due: String, _ days: String) -> String {
    text(
      "De mededeling moest uiterlijk \(due) zijn ontvangen: \(days) te laat. Laat \(providerWord) schriftelijk "
        + "bevestigen dat de verlenging toch geldt.",
      "The notice had to be received by \(due): \(days) late. Have \(providerWord) confirm in writing that the "
        + "extension holds nevertheless.")
  }

  func days(_ count: Int) -> String { self.count(count, text("dag", "day"), text("dagen", "days")) }

  func bodyIsNotOnRoute(_ body: String, _ route: String) -> String {
    text(
      "\(body) staat niet in de besluitroute van dit contract (\(route)).",
      "\(body) is not on the route of this contract (\(route)).")
  }

  func countsFrom(_ day: String) -> String {
    text("Deze dag komt nog: het besluit telt vanaf \(day).", "That day is yet to come: it counts from \(day).")
  }

  func extensionDropped(_ day: String) -> String {
    text(
      "Het verlengingsbesluit van \(day), dat niet is meegedeeld, telt niet meer.",
      "The decision of \(day) to extend, which was not told, no longer counts.")
  }

  var ofUnknownDay: String { text("op een onbekende dag", "on a day that is not known") }

  // Refusals.

  package var decisionRefused: String {
    text("er is niets vastgelegd", "nothing was recorded")
  }

  func outOfOrder(_ option: Int, before next: Int) -> String {
    text(
      "Optie \(option) komt na optie \(next), en die is nog niet gebruikt.",
      "Option \(option) comes after option \(next), which has not been used yet.")
  }

  func optionsUnknown(_ option: Int) -> String {
    text(
      "Optie \(option) staat niet in het register: hoeveel opties er zijn en hoe lang die duren, is niet bekend.",
      "Option \(option) is not in the register: how many options there are and how long they last is not known.")
  }

  func alreadyClosed(_ kind: String, _ onDay: String) -> String {
    text("Er is al vastgelegd: \(kind), \(onDay).", "This was recorded before: \(kind), \(onDay).")
  }

  func recordedOtherwise(_ name: String, _ value: String) -> String {
    text(
      "Dit besluit staat er al, met \(name) '\(value.shown)'; verbeter dat in het register zelf als het fout is.",
      "This decision is recorded with \(name) '\(value.shown)'; correct it in the register itself if that is wrong.")
  }

  func endsBeforeStart(_ until: String, _ start: String) -> String {
    text(
      "Het contract zou op \(until) eindigen, maar begint pas op \(start).",
      "The contract would end on \(until), but begins on \(start).")
  }

  package var idStandsTwice: String {
    text(
      "Dit id staat bij meer dan één contract, dus welk bedoeld is staat niet vast; zie 'tijdig check'.",
      "More than one contract has this id, so it is not certain which is meant; see 'tijdig check'.")
  }

  var decisionsAreNoList: String {
    text(
      "Bij `decisions` van dit contract staat geen lijst; zie 'tijdig check'.",
      "`decisions` of this contract is no list; see 'tijdig check'.")
  }

  func possibleOption(_ number: Int, _ until: String) -> String {
    text("Mogelijk is --option \(number), tot en met \(until).", "Possible is --option \(number), until \(until).")
  }

  func possibleUntil(after end: String?, upTo maximum: String?) -> String {
    let words = [
      end.map { text("na \($0)", "after \($0)") }, maximum.map { text("uiterlijk \($0)", "at the latest \($0)") },
    ].compactMap(\.self)
    let range =
      words.isEmpty ? "" : text(" met een dag ", " with a day ") + words.joined(separator: text(" en ", " and "))
    return text("Mogelijk is --until\(range).", "Possible is --until\(range).")
  }

  var noExtensionPossible: String {
    text(
      "Verlengen kan niet: na dit einde is een nieuwe opdracht nodig.",
      "No extension is possible: beyond this end it is a new award.")
  }

  var nothingToTell: String {
    text(
      "Er is niets om mee te delen: er is geen verlengingsbesluit vastgelegd dat eraan voorafgaat.",
      "There is nothing to tell: no decision to extend is recorded before it.")
  }

  func possibleEnd(_ end: String) -> String {
    text(
      "Mogelijk is --until uiterlijk \(end); is het contract verlengd, leg dat dan eerst vast.",
      "Possible is --until \(end) at the latest; if the contract was extended, record that first.")
  }

  func recordExtensionFirst(_ contract: String) -> String {
    text(
      "Leg eerst het besluit vast: tijdig decide \(contract) extend --on \(dayPlaceholder) …",
      "Record the decision first: tijdig decide \(contract) extend --on \(dayPlaceholder) …")
  }
}
