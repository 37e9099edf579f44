package import Contracts
import Days
import JSONText

/// What a finding found. The sentences begin in lower case: they follow `error: `.
extension English {
  /// One table of all sentences, so that the compiler names the one that is missing; hence its length.
  package func problem(_ fact: Fact) -> String {
    switch fact {
    case .unknownKey(let key, let suggestion): return "unknown key \(key.quoted)\(meant(suggestion))"
    case .missingKey(let key): return "the key \(key.quoted) is missing."
    case .wrongType(let expected, let found):
      return "expected \(name(of: expected)) here, but found \(name(of: found))."
    case .badDate(let text, let suggestion): return badDate(text, suggestion)
    case .badDuration(let text, let suggestion):
      return "\(text.quoted) is not a duration in the form of the register\(meant(suggestion))"
    case .durationTooLong(let text): return "the duration \(text.quoted) is longer than 9999 years."
    case .durationTooShort(let text): return "the duration \(text.quoted) is shorter than a day."
    case .badNumber(let text, let allowed):
      return "\(text.quoted) is not a whole number from \(allowed.lowerBound) to \(allowed.upperBound)."
    case .badChoice(let text, let allowed, nil):
      return "\(text.quoted) is not allowed here; the choices are \(choices(allowed))."
    case .badChoice(let text, _, let suggestion): return "\(text.quoted) is not allowed here\(meant(suggestion))"
    case .badIdentifier(""): return "this id is empty."
    case .badIdentifier(let text):
      return "\(text.quoted) is not an id: an id has only lower-case letters, digits and hyphens."
    case .badAddress(let text): return "\(text.quoted) is not a usable e-mail address."
    case .badSender(let text): return "\(text.quoted) is not a usable sender."
    case .badTime(let text): return "\(text.quoted) is not a time of day."
    case .badURL(let text): return "\(text.quoted) is not a usable web address."
    case .badHost(let text): return "\(text.quoted) is not the name of a server."
    case .emptyCommand: return "there is no command here: the list names no program."
    case .emptyPath: return "there is no file or folder here: the text is empty."
    case .twoSecrets: return "there are two ways to log in: `passwordFile` and `tokenCommand`."
    case .unencryptedMail(let host):
      return "the connection to \(host.quoted) is not encrypted; `none` is only for the machine itself."
    case .textTooLong(let octets): return "this text is too long: \(octets) bytes, where 100000 are allowed."
    case .controlCharacter: return "this text holds a control character, which does not show on a screen."
    case .duplicateIdentifier(let id, _): return duplicateIdentifier(id, line: nil)
    case .unknownReference(let reference, let name, let suggestion): return unknown(reference, name, suggestion)
    case .likeCircle(let ids): return "`like` takes the terms over in a circle: \(ids.circle)."
    case .ruleCircle(let ids): return "these rules depend on each other in a circle: \(ids.circle)."
    case .spanBackwards(let from, let until):
      return "the last day \(day(until)) lies before the first day \(day(from))."
    case .outsideCalendar(let field): return "\(name(of: field)): this leads to a date outside the years 1 to 9999."

    case .durationAgainstEnd(let start, let period, let expected, let stated):
      return "the start \(day(start)) plus \(self.period(period)) gives an end on \(day(expected)), "
        + "but the stated end is \(day(stated))."
    case .endBeforeStart(let start, let end): return "the start \(day(start)) lies after the end \(day(end))."
    case .optionsAgainstMaximum(let reached, let maximum):
      return "with all options to extend the contract runs through \(day(reached)), "
        + "but the stated maximum end is \(day(maximum))."
    case .maximumBeforeEnd(let maximum, let end):
      return "the maximum end \(day(maximum)) lies before the end of the first period \(day(end))."
    case .sourcesDiffer(let field, let held, let claimed, let citation):
      return "\(name(of: field)): the register says \(date(held)), but the source \(citation.quoted) says "
        + "\(date(claimed))."
    case .renewalAgainstOptions(.none):
      return "`renewal` says that there is no renewal (`none`), but there are options to extend."
    case .renewalAgainstOptions(let renewal):
      return "`renewal` is `\(renewal.rawValue)`, but `extensions` says that there is no option to extend."
    case .noticeBeforeStart(let due, let start):
      return "the last day for the notice, \(day(due)), lies before the start \(day(start)): "
        + "the notice period is longer than the term."
    case .procurementLate(let starts, let maximum):
      return "the re-procurement may start as late as \(day(starts)), less than six months before the maximum end "
        + "\(day(maximum))."
    case .decisionUnknownOption(let option, let count):
      return count == 1
        ? "the decision names option \(option), but the contract has one option."
        : "the decision names option \(option), but the contract has \(count) options."
    case .decisionOutsideOption(let until, []):
      return "the decision extends through \(day(until)), but no option to extend is left."
    case .decisionOutsideOption(let until, let ends):
      return "the decision extends through \(day(until)), but the options to extend end on \(days(ends))."
    case .decisionBeyondMaximum(let until, let maximum):
      return "the decision extends through \(day(until)), but the maximum end is \(day(maximum))."
    case .decisionBackwards(let until, let end):
      return "the decision extends through \(day(until)), but the end is already \(day(end))."
    case .decisionIncomplete(let kind): return "\(name(of: kind)): it does not say until when."
    case .decisionWithoutOptions(let until):
      let target = until.map { " through \(day($0))" } ?? ""
      return "the decision extends the contract\(target), but there is no option to extend."
    case .decisionWithoutEnd(let until):
      let target = until.map { " through \(day($0))" } ?? ""
      return "the decision extends the contract\(target), but the end of the first period is not known, "
        + "so that nobody can say from when the options to extend count."
    case .decisionAfterTermination(let kind): return "\(name(of: kind)): the contract was already terminated by then."
    case .terminationAfterEnd(let until, let end):
      return "the decision terminates the contract on \(day(until)), but its term already ends on \(day(end))."
    case .extensionAfterLapse: return "an extension was decided after it was recorded that the contract lapses."
    case .extensionUntold(let until, let due):
      let limit = due.map { "; it must be received by \(day($0))" } ?? ""
      return "an extension through \(day(until)) was decided, but no notice of it is recorded\(limit)."
    case .noticeWithoutExtension: return "a notice is recorded, but no decision to extend before it."
    case .receivedBeforeSent(let sent, let received):
      return "the notice was received on \(day(received)), but sent only on \(day(sent))."
    case .toldLate(let told, let due):
      return "the notice was received on \(day(told)), but the last day for it was \(day(due))."
    case .decisionWithoutBody(let kind): return "\(name(of: kind)): it does not say which body decided."
    case .decisionOutsideMeeting(let body, let on):
      return "the decision was taken \(self.on(on)), but \(body.quoted) has no meeting then, according to the register."
    case .endedWithoutDecision(let end): return "the contract ended on \(day(end)) without a recorded decision."
    case .silentlyExtended(let end):
      return "the term ran out on \(day(end)) without a decision: the contract was extended by silence."
    case .noMeetingInTime(let body, let before):
      return "no further meeting of \(body.quoted) is known on or before \(day(before)), "
        + "so that a decision comes too late."
    case .calendarEnds(let body, let last, let notice):
      return "the last known meeting of \(body.quoted) is on \(day(last)), "
        + "while the notice is not due until \(day(notice))."
    case .bodyWithoutMeetings(let body):
      return "no meeting of \(body.quoted) is known, although this body is on a decision route."
    case .meetingInRecess(let date, nil): return "the meeting \(on(date)) falls in a recess."
    case .meetingInRecess(let date, let recess?): return "the meeting \(on(date)) falls in the recess \(recess.quoted)."

    case .startUnknown: return "the start is not known."
    case .endUnknown: return "the end is not known, so that no deadline can be computed."
    case .extensionsUnknown: return "it is not known whether the contract can be extended."
    case .noticePeriodUnknown: return "the notice period is not known, and so neither is the last day for the notice."
    case .providerUnknown: return "it is not known which provider the contract is with."
    case .papersDueUnknown(let body):
      return "it is not known how long before a meeting of \(body.quoted) its papers are due."
    case .neverVerified: return "nobody has compared these terms with the signed contract yet."
    case .unsourced: return "no document is named for the terms of this contract."
    case .derivedTerms: return derivedTerms([])
    case .freeExtension(let until, let maximum):
      let limit = maximum.map { " (maximum end \(day($0)))" } ?? ""
      return "the extension through \(day(until))\(limit) can't be checked, "
        + "because the length of the options to extend is not known."
    case .roundedEnd(let end, let other):
      return "the end was rounded to \(day(end)), because the month does not have that many days; "
        + "\(day(other)) may also be meant."
    case .roundedNotice(let due, let other):
      return "the last day for the notice was rounded to \(day(due)), because the month does not have that many days; "
        + "\(day(other)) may also be meant."
    case .orderedNotice(let monthsFirst, let daysFirst):
      return "the last day for the notice is \(day(monthsFirst)) if the months are counted back first, "
        + "but \(day(daysFirst)) if the days are counted back first."
    }
  }

  package func derivedTerms(_ fields: [TermField]) -> String {
    guard !fields.isEmpty else { return "part of the terms is read into the text, not stated in it." }
    return "read into the text, not stated in it: \(fields.map { name(of: $0) }.joined(separator: ", "))."
  }

  package func duplicateIdentifier(_ id: String, line: Int?) -> String {
    "the id \(id.quoted) is already taken\(line.map { ", on line \($0)" } ?? " in this list")."
  }

  private func unknown(_ reference: Reference, _ name: String, _ suggestion: String?) -> String {
    let what =
      switch reference {
      case .field: "a contract has no field \(name.quoted)"
      case .anchor: "there is no day \(name.quoted) to count from"
      case .document, .party, .person, .body, .route, .contract, .rule:
        "the register has no \(self.name(of: reference)) \(name.quoted)"
      }
    return what + meant(suggestion)
  }

  private func badDate(_ text: String, _ suggestion: String?) -> String {
    switch DateSlip(text) {
    case .reduced: "\(text.quoted) is not a complete date, and a day is needed here."
    case .noSuchDay: "\(text.quoted) does not exist in the calendar."
    case .malformed: "\(text.quoted) is not a date in the form of the register\(meant(suggestion))"
    }
  }

  /// The end of a sentence about a word that is not known.
  private func meant(_ suggestion: String?) -> String { suggestion.map { ", did you mean \($0.quoted)?" } ?? "." }

  /// `` `express`, `tacit` or `none` ``.
  func choices(_ words: [String]) -> String { words.map(\.quoted).listed(before: "or") }

  private func days(_ days: [Day]) -> String {
    let shown = 6
    let names = days.prefix(shown).map { day($0) }
    return list(names + (days.count > shown ? ["\(days.count - shown) other days"] : []))
  }

  private func name(of reference: Reference) -> String {
    switch reference {
    case .document: "document"
    case .party: "party"
    case .person: "person"
    case .body: "body"
    case .route: "route"
    case .contract: "contract"
    case .rule: "rule"
    case .field: "field"
    case .anchor: "day"
    }
  }

  private func name(of decision: Decision.Kind) -> String {
    switch decision {
    case .extend: "decision to extend"
    case .notify: "notice"
    case .lapse: "decision to let lapse"
    case .terminate: "decision to terminate"
    }
  }

  func name(of expected: ExpectedType) -> String {
    switch expected {
    case .object: "an object { … }"
    case .list: "a list [ … ]"
    case .text: "a text in quotes"
    case .number: "a number"
    case .flag: "`true` or `false`"
    case .duration: "a duration such as `\"P4M\"`"
    case .dateOrObject: "a date or an object { … }"
    case .textOrObject: "a text or an object { … }"
    case .objectOrNone: "an object { … } or `\"none\"`"
    }
  }

  private func name(of found: JSONNode.Kind) -> String {
    switch found {
    case .object: "an object { … }"
    case .list: "a list [ … ]"
    case .string: "a text"
    case .number: "a number"
    case .yes: "`true`"
    case .no: "`false`"
    case .null: "`null`"
    case .key: "a key"
    }
  }
}
