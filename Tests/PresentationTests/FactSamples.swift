import Contracts
import Days
import JSONText

/// The day that `YYYY-MM-DD` writes.
func day(_ text: String) -> Day { Day(text)! }

/// The date, perhaps of reduced precision, that the text writes.
func date(_ text: String) -> ReducedDate { ReducedDate(text)! }

extension Fact {
  /// A fact of every code, the user's text in all of them being `text`; of some more than one, where their sentences
  /// differ.
  static func samples(text: String = "notcie", near: String? = "notice") -> [Fact] {
    values(text, near) + contradictions(text) + thin(text)
  }

  private static func values(_ text: String, _ near: String?) -> [Fact] {
    [
      .unknownKey(text, suggestion: near), .unknownKey(text, suggestion: nil), .missingKey(text),
      .wrongType(expected: .object, found: .list), .wrongType(expected: .text, found: .number),
      .wrongType(expected: .flag, found: .string), .wrongType(expected: .list, found: .string),
      .wrongType(expected: .duration, found: .null), .wrongType(expected: .objectOrNone, found: .no),
      .badDate(text, suggestion: "2026-12-31"), .badDate(text, suggestion: nil),
      .badDate("2026", suggestion: "2026-01-01"), .badDate("2027-02-29", suggestion: nil),
      .badDuration(text, suggestion: "P4M"), .badDuration(text, suggestion: nil), .durationTooLong(text),
      .durationTooShort("P0D"), .badNumber(text, allowed: 1...10_000),
      .badChoice(text, allowed: ["express", "tacit", "none"], suggestion: near),
      .badChoice(text, allowed: ["express", "tacit", "none"], suggestion: nil), .badIdentifier(text),
      .badIdentifier(""), .badAddress(text), .badSender(text), .badTime(text), .badURL(text), .badHost(text),
      .emptyCommand,
      .emptyPath, .twoSecrets, .unencryptedMail(host: text), .textTooLong(octets: 123_456), .controlCharacter,
      .duplicateIdentifier(text, first: 40),
      .unknownReference(.document, text, suggestion: near), .unknownReference(.party, text, suggestion: nil),
      .unknownReference(.person, text, suggestion: near), .unknownReference(.body, text, suggestion: nil),
      .unknownReference(.route, text, suggestion: near), .unknownReference(.contract, text, suggestion: nil),
      .unknownReference(.rule, text, suggestion: near), .unknownReference(.field, text, suggestion: nil),
      .unknownReference(.anchor, text, suggestion: near), .likeCircle([text, text]), .ruleCircle([text, "talk"]),
      .spanBackwards(from: day("2026-08-20"), until: day("2026-07-12")), .outsideCalendar(.noticePeriod),
    ]
  }

  private static func contradictions(_ text: String) -> [Fact] {
    let (early, late) = (day("2026-12-31"), day("2027-12-31"))
    return [
      .durationAgainstEnd(start: day("2024-01-01"), period: Period(years: 4), expected: late, stated: early),
      .endBeforeStart(start: late, end: early), .optionsAgainstMaximum(reached: early, maximum: late),
      .maximumBeforeEnd(maximum: early, end: late),
      .sourcesDiffer(.firstPeriodEnd, held: date("2026"), claimed: date("2025-06"), citation: text),
      .sourcesDiffer(.start, held: date("2023-01-01"), claimed: date("2024"), citation: text),
      .renewalAgainstOptions(.none), .renewalAgainstOptions(.express), .renewalAgainstOptions(.tacit),
      .noticeBeforeStart(due: early, start: late), .procurementLate(starts: early, maximum: late),
      .decisionOutsideOption(until: early, ends: [late, day("2028-12-31")]),
      .decisionOutsideOption(until: early, ends: []), .decisionUnknownOption(5, count: 2),
      .decisionBeyondMaximum(until: late, maximum: early),
      .decisionBackwards(until: early, end: late), .decisionIncomplete(.extend), .decisionIncomplete(.terminate),
      .decisionWithoutOptions(until: late), .decisionWithoutOptions(until: nil),
      .decisionWithoutEnd(until: late), .decisionWithoutEnd(until: nil), .decisionAfterTermination(.extend),
      .decisionAfterTermination(.lapse), .terminationAfterEnd(until: late, end: early), .extensionAfterLapse,
      .extensionUntold(until: late, due: day("2026-08-31")), .extensionUntold(until: late, due: nil),
      .noticeWithoutExtension, .receivedBeforeSent(sent: late, received: early),
      .toldLate(told: day("2026-09-02"), due: day("2026-08-31")), .decisionWithoutBody(.extend),
      .decisionWithoutBody(.terminate), .decisionOutsideMeeting(body: text, on: date("2026-06-18")),
      .decisionOutsideMeeting(body: text, on: date("2026-06")), .endedWithoutDecision(end: early),
      .silentlyExtended(end: early), .noMeetingInTime(body: text, before: early),
      .calendarEnds(body: text, last: early, notice: late), .bodyWithoutMeetings(text),
      .meetingInRecess(date("2026-08-20"), recess: text), .meetingInRecess(date("2026-08"), recess: nil),
    ]
  }

  private static func thin(_ text: String) -> [Fact] {
    [
      .startUnknown, .endUnknown, .extensionsUnknown, .noticePeriodUnknown, .providerUnknown,
      .papersDueUnknown(body: text), .neverVerified, .unsourced, .derivedTerms,
      .freeExtension(until: day("2027-12-31"), maximum: day("2030-12-31")),
      .freeExtension(until: day("2027-12-31"), maximum: nil),
      .roundedEnd(end: day("2027-03-01"), other: day("2027-02-28")),
      .roundedNotice(due: day("2027-02-27"), other: day("2027-02-28")),
      .orderedNotice(monthsFirst: day("2027-02-27"), daysFirst: day("2027-02-25")),
    ]
  }
}
