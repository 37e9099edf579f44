package import Days
package import JSONText

/// What a finding found, as facts; Presentation makes the sentence, in each language, from one case.
package enum Fact: Sendable {
  // Values that can't be used.
  case unknownKey(String, suggestion: String?)
  case missingKey(String)
  case wrongType(expected: ExpectedType, found: JSONNode.Kind)
  case badDate(String, suggestion: String?)
  case badDuration(String, suggestion: String?)
  case durationTooLong(String)
  case durationTooShort(String)
  case badNumber(String, allowed: ClosedRange<Int>)
  case badChoice(String, allowed: [String], suggestion: String?)
  case badIdentifier(String)
  case badAddress(String)
  case badSender(String)
  case textTooLong(octets: Int)
  case controlCharacter
  case duplicateIdentifier(String, first: Int)
  case unknownReference(Reference, String, suggestion: String?)
  case likeCircle([String])
  case ruleCircle([String])
  case spanBackwards(from: Day, until: Day)
  case outsideCalendar(TermField)

  // Settings of `notify` that can't be used.
  case badTime(String)
  case badURL(String)
  case badHost(String)
  case emptyCommand
  case emptyPath
  case twoSecrets
  case unencryptedMail(host: String)

  // Contradictions, and terms that will hurt.
  case durationAgainstEnd(start: Day, period: Period, expected: Day, stated: Day)
  case endBeforeStart(start: Day, end: Day)
  case optionsAgainstMaximum(reached: Day, maximum: Day)
  case maximumBeforeEnd(maximum: Day, end: Day)
  case sourcesDiffer(TermField, held: ReducedDate, claimed: ReducedDate, citation: String)
  case renewalAgainstOptions(Renewal)
  case noticeBeforeStart(due: Day, start: Day)
  case procurementLate(starts: Day, maximum: Day)
  case decisionOutsideOption(until: Day, ends: [Day])
  case decisionUnknownOption(Int, count: Int)
  case decisionBeyondMaximum(until: Day, maximum: Day)
  case decisionBackwards(until: Day, end: Day)
  case decisionIncomplete(Decision.Kind)
  case decisionWithoutOptions(until: Day?)
  case decisionWithoutEnd(until: Day?)
  case decisionAfterTermination(Decision.Kind)
  case terminationAfterEnd(until: Day, end: Day)
  case extensionAfterLapse
  case extensionUntold(until: Day, due: Day?)
  case noticeWithoutExtension
  case receivedBeforeSent(sent: Day, received: Day)
  case toldLate(told: Day, due: Day)
  case decisionWithoutBody(Decision.Kind)
  case decisionOutsideMeeting(body: String, on: ReducedDate)
  case endedWithoutDecision(end: Day)
  case silentlyExtended(end: Day)
  case noMeetingInTime(body: String, before: Day)
  case calendarEnds(body: String, last: Day, notice: Day)
  case bodyWithoutMeetings(String)
  case meetingInRecess(ReducedDate, recess: String?)

  // Unknown, thin, or never verified.
  case startUnknown
  case endUnknown
  case extensionsUnknown
  case noticePeriodUnknown
  case providerUnknown
  case papersDueUnknown(body: String)
  case neverVerified
  case unsourced
  case derivedTerms
  case freeExtension(until: Day, maximum: Day?)
  case roundedEnd(end: Day, other: Day)
  case roundedNotice(due: Day, other: Day)
  case orderedNotice(monthsFirst: Day, daysFirst: Day)
}

/// The sort of value that should stand at a place.
package enum ExpectedType: Sendable {
  case object, list, text, number, flag
  case duration, dateOrObject, textOrObject, objectOrNone
}

/// What a name in the register can refer to.
package enum Reference: Sendable {
  case document, party, person, body, route, contract, rule, field, anchor
}
