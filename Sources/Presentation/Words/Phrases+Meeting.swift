import Contracts

/// The words of a meeting's cover sheet.
extension Phrases {
  var toDecide: String { text("Ter besluitvorming", "To be decided") }
  var nothingToDecide: String {
    text("Voor dit overleg is er niets te besluiten.", "There is nothing to be decided at this meeting.")
  }

  var papers: String { text("Stukken", "Papers") }
  func papersUnknown(_ path: String) -> String {
    text(
      "onbekend hoe lang vooraf ze binnen moeten zijn (\(path))", "unknown how long before it they are due (\(path))")
  }

  /// What officials call the sheet on top of what a meeting decides on.
  var coverSheet: String { text("Oplegger contractbesluiten", "Decisions on contracts") }

  var from: String { text("Van", "From") }

  var inWriting: String { text("schriftelijke ronde", "in writing") }

  func nextIs(_ day: String) -> String { text("het volgende overleg is \(day)", "the next meeting is \(day)") }

  func nextIsTooLate(_ day: String, for count: Int, of all: Int) -> String {
    let which =
      count == all
      ? text("alles wat hier voorligt", "all that is before this one")
      : text("\(count) van deze besluiten", "\(count) of these decisions")
    return text(
      "het volgende overleg, \(day), is te laat voor \(which)", "the next meeting, \(day), is too late for \(which)")
  }

  var noNextKnown: String { text("een volgend overleg is niet bekend", "no next meeting is known") }

  var asked: String { text("Gevraagd", "Asked") }
  var ifNotDecided: String { text("Zonder besluit", "Without a decision") }

  func decisionsAsked(_ count: Int, providers: Int) -> String {
    guard count != 1 else { return text("1 besluit over één contract", "1 decision about one contract") }
    let decisions = self.count(count, text("besluit", "decision"), text("besluiten", "decisions"))
    let others = self.count(providers, text("aanbieder", "provider"), text("aanbieders", "providers"))
    return text("\(decisions) over contracten met \(others)", "\(decisions) about contracts with \(others)")
  }

  /// `13 contracten eindigen op do 31-12-2026`.
  func outcome(of silence: Silence, for count: Int, _ end: String) -> String {
    guard count != 1 else { return "\(contracts(count)) \(outcome(of: silence, end))" }
    return switch silence {
    case .ends: text("\(contracts(count)) eindigen op \(end)", "\(contracts(count)) end on \(end)")
    case .extends:
      text("\(contracts(count)) lopen na \(end) stilzwijgend door", "\(contracts(count)) go on after \(end)")
    }
  }

  func haveEnded(_ count: Int, _ end: String) -> String {
    guard count != 1 else { return "\(contracts(count)) \(hasEnded(end))" }
    return text(
      "\(contracts(count)) geëindigd op \(end), zonder besluit",
      "\(contracts(count)) ended on \(end), without a decision")
  }

  var proposed: String { text("Voorstel", "Proposal") }
  var datesAtStake: String { text("Daarna", "After that") }

  func adviceTo(_ body: String) -> String { text("advies; \(body) besluit", "advice; \(body) decides") }

  var shouldHaveBeenDecided: String {
    text("had in een eerder overleg gemoeten", "should have been decided at an earlier meeting")
  }

  func tellWasDue(_ day: String, _ left: String) -> String {
    text("meedelen moest uiterlijk \(day) (\(left))", "was to be told by \(day) (\(left))")
  }

  func tellBeforeMeeting(_ day: String) -> String {
    text(
      "te laat: meedelen moet uiterlijk \(day), vóór dit overleg", "too late: to be told by \(day), before this meeting"
    )
  }

  var perhapsToo: String { text("Misschien ook", "Perhaps also") }
  var unplannedReason: String {
    text(
      "Deze contracten eindigen binnen een jaar na dit overleg, maar wanneer er besloten moet zijn, is niet te berekenen. "
        + "Er ontbreekt:",
      "These contracts end within a year after this meeting, but by when to decide can't be computed. What is missing:")
  }

  var alreadyDecided: String { text("Al besloten in dit overleg", "Already decided at this meeting") }

  // What was asked for.

  package func unknownMeeting(_ meeting: String, of body: String, _ known: [String]) -> String {
    let list = known.joined(separator: ", ")
    return known.isEmpty
      ? text("van '\(body.shown)' staat geen overleg in het register", "the register has no meeting of '\(body.shown)'")
      : text(
        "'\(body.shown)' heeft geen overleg '\(meeting.shown)'; in het register staan: \(list)",
        "'\(body.shown)' has no meeting '\(meeting.shown)'; those in the register are: \(list)")
  }

  package func ambiguousMeeting(_ meeting: String, of body: String, _ known: [String]) -> String {
    let list = known.joined(separator: ", ")
    return text(
      "'\(body.shown)' heeft meer dan één overleg in '\(meeting.shown)'; kies uit: \(list)",
      "'\(body.shown)' has more than one meeting in '\(meeting.shown)'; choose from: \(list)")
  }

  package func noMeetingAhead(of body: String, _ known: [String]) -> String {
    let list = known.joined(separator: ", ")
    return text(
      "'\(body.shown)' heeft geen overleg meer na vandaag; geef met --meeting een van: \(list)",
      "'\(body.shown)' has no meeting after today; give one with --meeting: \(list)")
  }
}
