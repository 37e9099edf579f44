package import Contracts
import Days
import JSONText

/// What to do about a finding.
extension English {
  /// One table of all sentences, so that the compiler names the one that is missing; hence its length.
  package func remedy(_ fact: Fact) -> String {
    switch fact {
    case .unknownKey(_, nil): return "Remove this key, or let its name begin with `x-` if it is a note of your own."
    case .unknownKey(_, let suggestion?):
      return "Change the name to \(suggestion.quoted), or let it begin with `x-` if it is a note of your own."
    case .missingKey(let key): return "Add the key \(key.quoted) with a value between these braces { … }."
    case .wrongType(let expected, let found): return remedy(expected, found)
    case .badDate(let text, let suggestion): return badDate(text, suggestion)
    case .badDuration(_, let suggestion?):
      return "Write \(suggestion.quoted), or look up in the contract which duration is meant."
    case .badDuration(_, nil):
      return "Write a P followed by years (Y), months (M), weeks (W) or days (D), such as `P4M` or `P1Y6M`."
    case .durationTooLong: return "Write the duration that stands in the contract, at most `P9999Y`."
    case .durationTooShort: return "Write a duration of at least a day: `P1D`."
    case .badNumber(_, let allowed):
      return "Write a whole number from \(allowed.lowerBound) to \(allowed.upperBound), "
        + "without separators and without quotes."
    case .badChoice(_, let allowed, _): return "Write \(choices(allowed))."
    case .badIdentifier:
      return "Choose an id of lower-case letters, digits and hyphens, such as `leger-des-heils`, "
        + "and change it wherever it is referred to."
    case .badAddress: return "Write the address alone, such as `name@example.org`, without spaces, brackets or quotes."
    case .badSender:
      return "Write a name with the address in angle brackets, such as `Contracts <contracts@example.org>`, "
        + "or the address alone."
    case .badTime: return "Write hours and minutes in four digits, such as `07:30`."
    case .badURL:
      return "Write an address that starts with `https://`, without a user name or password in it; "
        + "`http://` is only for the machine itself."
    case .badHost: return "Write the name alone, such as `smtp.example.org`; the port stands under `port`."
    case .emptyCommand: return "Write the program with its arguments, such as `[\"/usr/sbin/sendmail\", \"-t\"]`."
    case .emptyPath: return "Write the whole path, such as `/etc/tijdig/password`."
    case .twoSecrets: return "Remove one of the two; until then `tokenCommand` counts."
    case .unencryptedMail:
      return "Write `starttls` or `tls`, or leave `security` out; until then mail is only sent encrypted."
    case .textTooLong: return "Shorten the text, or keep it in a document and refer to that."
    case .controlCharacter:
      return "Remove the code that begins with a `\\`, such as `\\u001b` or `\\r`; "
        + "only `\\n` (new line) and `\\t` (tab) are allowed."
    case .duplicateIdentifier: return "Give one of the two another id, or remove one if both are the same."
    case .unknownReference(let reference, _, let suggestion): return remedy(reference, suggestion)
    case .likeCircle:
      return "Remove `like` from one of these contracts and fill in its terms there; "
        + "until then none of them takes over anything."
    case .ruleCircle:
      return "Let one of these rules count from a day of the contract, such as `term.end`; "
        + "until then none of them is in force."
    case .spanBackwards: return "Swap the two days, or correct the one that is wrong."
    case .outsideCalendar: return "Correct this value; until then the date is left out of every answer."

    case .durationAgainstEnd(_, _, _, let stated):
      return "Look up in the signed contract which of the three is wrong; "
        + "until then the stated end counts (\(day(stated)))."
    case .endBeforeStart(_, let end):
      return "Look up in the signed contract which of the two is wrong; "
        + "until then dates are computed from the end (\(day(end)))."
    case .optionsAgainstMaximum(let reached, let maximum):
      return "Look up in the signed contract which of the two is right; "
        + "until then the earlier counts (\(day(min(reached, maximum))))."
    case .maximumBeforeEnd(_, let end):
      return "Look up in the signed contract which of the two is wrong; until then \(day(end)) counts as the end."
    case .sourcesDiffer(let field, let held, _, _): return sourcesDiffer(field, held)
    case .renewalAgainstOptions(.none):
      return "Remove the options, or set `renewal` to `express` or `tacit`; with `none` no notice is watched, "
        + "and an option may be lost unnoticed."
    case .renewalAgainstOptions: return "Fill in the options to extend under `extensions`, or set `renewal` to `none`."
    case .noticeBeforeStart: return "Look up the notice period in the signed contract and correct `notice.period`."
    case .procurementLate:
      return "Fill in under `procurement.starts` the month in which it must start, "
        + "at least six months before the maximum end."
    case .decisionOutsideOption, .decisionUnknownOption:
      return "Correct the decision, or have it taken anew for the length of an option: "
        + "another length may be a forbidden substantial change (Aanbestedingswet 2012, art. 2.163a), "
        + "and until then it does not count."
    case .decisionBeyondMaximum:
      return "Correct the day of the decision, because beyond the maximum end a new award is needed; "
        + "until then it does not count."
    case .decisionBackwards:
      return "Correct the day of the decision, or remove it if it is there twice; until then it does not count."
    case .decisionIncomplete(.extend):
      return "Fill in `until` with the new end, or `option` with the number of a stated option; "
        + "until then the decision does not count."
    case .decisionIncomplete:
      return "Fill in `until` with the last day of the contract; until then the decision does not count."
    case .decisionWithoutOptions:
      return "Look up in the signed contract whether there are options to extend and fill them in under `extensions`; "
        + "until then the decision does not count."
    case .decisionWithoutEnd:
      return "Look up the first period in the signed contract and fill it in under `firstPeriod`; "
        + "until then the decision does not count."
    case .decisionAfterTermination:
      return "Remove this decision, or correct its day or that of the termination; until then it does not count."
    case .terminationAfterEnd:
      return "Correct `until`, or record the decision to extend first; until then the termination does not count."
    case .extensionAfterLapse:
      return "Find out which of the two holds and remove the other; until then the extension counts."
    case .extensionUntold:
      return "Tell the provider of the decision and record that as `notify`, "
        + "with the day it was sent and the day it was received; until then the contract ends as if nothing had been "
        + "decided."
    case .noticeWithoutExtension:
      return "Record the decision that was told as `extend`, or remove the notice; until then it does not count."
    case .receivedBeforeSent: return "Correct `on` (sent) or `received`; until then the notice does not count."
    case .toldLate: return "Have the provider confirm in writing that the notice holds although it was received late."
    case .decisionWithoutBody: return "Fill in under `by` the body that took the decision."
    case .decisionOutsideMeeting:
      return "Correct the day of the decision, or add this meeting to the `meetings` of the body."
    case .endedWithoutDecision:
      return "Record that the contract lapsed (`lapse`), or which extension was decided (`extend`); "
        + "until then its deadlines stay overdue."
    case .silentlyExtended:
      return "Record the extension as `extend`, or the stop as `notify` if there was one; "
        + "until then its deadlines stay overdue."
    case .noMeetingInTime:
      return "Complete the meetings of this body, or arrange an extra meeting or a round in writing, "
        + "so that the notice is in time; where it is too late for that, talk to the provider."
    case .calendarEnds(_, _, let notice):
      return "Complete the `meetings` of this body up to \(day(notice)); for now the last known meeting is used."
    case .bodyWithoutMeetings:
      return "Fill in the `meetings` of this body, each with its day or, where that is not fixed yet, its month."
    case .meetingInRecess:
      return "Move the meeting, or correct the recess in `closedDays`; until then this meeting does not count."

    case .startUnknown: return "Look up the start in the signed contract and fill it in under `start`."
    case .endUnknown:
      return "Look up the end of the first period in the signed contract and fill it in under `firstPeriod.end`."
    case .extensionsUnknown:
      return "Look up the options to extend in the signed contract and fill them in under `extensions`, "
        + "or write `\"none\"` there if there are none."
    case .noticePeriodUnknown:
      return "Look up the notice period in the signed contract or in the general conditions and fill it in under "
        + "`notice.period`."
    case .providerUnknown: return "Fill in the provider under `provider`, or the parties of a covenant under `parties`."
    case .papersDueUnknown:
      return "Ask the secretary of the body and fill it in under `papersDue`, for instance `\"P3W\"`."
    case .neverVerified: return "Compare the terms with the signed contract and fill in the day under `verifiedOn`."
    case .unsourced: return "Name under `sources` the document, and the place in it, that gives these terms."
    case .derivedTerms:
      return "Look up what the signed contract says, fill that in, and name the place under `sources`."
    case .freeExtension:
      return "Look up the options to extend in the signed contract: another length may be refused by the provider, "
        + "and may be a forbidden substantial change (Aanbestedingswet 2012, art. 2.163a)."
    case .roundedEnd: return "Agree with the provider which of the two days holds, and record that day."
    case .roundedNotice(let due, _): return "Keep to \(day(due)), or agree on a day with the provider."
    case .orderedNotice(let monthsFirst, let daysFirst):
      return "Keep to the earlier (\(day(min(monthsFirst, daysFirst)))), or agree on a day with the provider."
    }
  }

  /// Of several ends the earliest counts; a start is taken as the register has it (SEMANTICS 17).
  private func sourcesDiffer(_ field: TermField, _ held: ReducedDate) -> String {
    let taken = field == .start ? "what the register says (\(date(held)))" : "the earliest end"
    return "Find out which of the two holds and correct the register; until then \(taken) counts."
  }

  private func badDate(_ text: String, _ suggestion: String?) -> String {
    switch (DateSlip(text), suggestion) {
    case (.reduced, let suggestion?): "Write the whole day as year-month-day, such as \(suggestion.quoted)."
    case (.noSuchDay, _): "Look up which day is meant; years go from 0001 to 9999."
    case (.malformed, let suggestion?): "Write \(suggestion.quoted): year, month, day."
    case (.reduced, nil), (.malformed, nil):
      "Write the date as year-month-day, such as `2026-08-31`, or as `2026-08` or `2026` if no more is known."
    }
  }

  private func remedy(_ expected: ExpectedType, _ found: JSONNode.Kind) -> String {
    switch (expected, found) {
    case (_, .null): "Leave the key out where the value is not known, or put \(name(of: expected)) here."
    case (.text, .number), (.dateOrObject, .number), (.duration, .number), (.textOrObject, .number):
      "Put double quotes around the value, as in `\"2026\"`, and write a duration as `\"P4M\"`."
    case (.number, .string), (.flag, .string): "Write \(name(of: expected)) without quotes."
    case (.list, _): "Put square brackets around the value, even if there is only one: [ … ]."
    case (.object, _), (.text, _), (.number, _), (.flag, _), (.duration, _), (.dateOrObject, _), (.textOrObject, _),
      (.objectOrNone, _):
      "Replace this value with \(name(of: expected))."
    }
  }

  private func remedy(_ reference: Reference, _ suggestion: String?) -> String {
    let correct = suggestion.map { "Change this to \($0.quoted)" } ?? "Correct this name"
    return switch reference {
    case .document: "\(correct), or add the document under `documents`."
    case .party: "\(correct), or add the party under `parties`."
    case .person: "\(correct), or add the person under `people`."
    case .body: "\(correct), or add the body under `bodies`."
    case .route: "\(correct), or add the route under `routes`."
    case .contract: "\(correct), or add the contract; until then nothing is taken over."
    case .rule: "\(correct), or add the rule under `rules`; `tijdig rules` shows those in force."
    case .field: "\(correct); examples of fields are `start`, `firstPeriod.end` and `notice.period`."
    case .anchor:
      "\(correct); one can count from `term.start`, `term.end`, `maximum.end`, `procurement.start`, "
        + "or `rule:` with the id of a rule."
    }
  }
}
