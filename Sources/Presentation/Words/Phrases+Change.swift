import Contracts

/// The phrases about what a decision would change.
extension Phrases {
  /// `Stel dat op do 18-06-2026 wordt besloten te verlengen tot en met …`.
  func suppose(_ kind: Decision.Kind, on day: String, until end: String?, isTacit: Bool) -> String {
    switch kind {
    case .extend:
      text("Stel dat \(day) wordt besloten te verlengen", "Suppose that it is decided \(day) to extend")
        + (end.map { " " + through($0) } ?? "")
    case .notify where isTacit:
      text(
        "Stel dat \(day) de stilzwijgende verlenging wordt opgezegd",
        "Suppose that the tacit renewal is stopped \(day)")
    case .notify: text("Stel dat \(day) het besluit wordt meegedeeld", "Suppose that the decision is told \(day)")
    case .lapse:
      text("Stel dat \(day) wordt besloten te laten aflopen", "Suppose that it is decided \(day) to let it lapse")
    case .terminate:
      text("Stel dat het contract \(day) wordt beëindigd", "Suppose that the contract is terminated \(day)")
        + (end.map { text(" per \($0)", " as of \($0)") } ?? "")
    }
  }

  var countedAsTold: String {
    text(
      "Gerekend alsof de aanbieder het die dag ook hoort; er is niets vastgelegd.",
      "Reckoned as if the provider hears of it that day; nothing has been recorded.")
  }

  var nothingRecorded: String { text("Er is niets vastgelegd.", "Nothing has been recorded.") }

  var changesNothing: String { text("Hierdoor verandert er niets.", "This changes nothing.") }

  var runsThrough: String { text("Loopt tot en met", "Runs through") }
  var noticeBy: String { text("Meedelen vóór of op", "Tell by") }
  var meetingOn: String { text("Overleg", "Meeting") }

  /// Where nothing has to be told or decided any more.
  var noneNeeded: String { text("niet meer nodig", "no longer needed") }

  func change(_ before: String, to after: String) -> String {
    before == after ? text("\(after); ongewijzigd", "\(after); unchanged") : "\(before) → \(after)"
  }

  func asDecided(_ end: String) -> String { text("eindigt op \(end), zoals besloten", "ends on \(end), as decided") }

  var settledBy: String { text("Daarmee afgehandeld", "Settled by it") }
  var droppedBy: String { text("Vervalt", "Falls away") }
  var movedBy: String { text("Verandert", "Changes") }
  var comingFrom: String { text("Komt erbij", "Comes instead") }

  /// `(geen herinneringen meer)`.
  var noReminders: String { text("geen herinneringen meer", "no reminders any more") }

  /// A decision that only was asked about, and could not be recorded.
  var unfit: String { text("dit besluit past niet bij het contract", "this decision does not fit the contract") }

  package var noDecisionToTell: String {
    text(
      "er is geen verlengingsbesluit dat nog meegedeeld moet worden; probeer 'what-if … extend'",
      "there is no decision to extend that is still to be told; try 'what-if … extend'")
  }

  package func extendToWhat(_ contract: String) -> String {
    text(
      "geef met --until de einddatum van de verlenging: lengte en aantal van de opties van '\(contract.shown)' zijn onbekend",
      "say with --until to which day: number and length of the options of '\(contract.shown)' are unknown")
  }
}
