package import Contracts
import Days

/// The steps of an explanation.
extension English {
  /// One table of all sentences, so that the compiler names the one that is missing; hence its length.
  package func step(_ fact: StepFact) -> String {
    switch fact {
    case .stated(let field, let value, let origin):
      let taken = origin.map { ", taken from \($0.shown)" } ?? ""
      return "Stated as \(name(of: field)): \(stated(value))\(taken)."
    case .unknown(let field): return "Not known: \(name(of: field))."
    case .reading(let date, let day, let isEnd):
      return "Of \(self.date(date)) the \(isEnd ? "last" : "first") day counts: \(self.day(day))."
    case .waitsFor(let fields):
      return "No date as long as this is not known: \(fields.joined(separator: ", "))."
    case .extended(let on, let until, let told, let received):
      let decided = on.map { " \(self.on($0))" } ?? ""
      let known = told.map { ", told \(self.on($0))" } ?? ", not recorded as told"
      let arrived = received.map { ", received \(self.on($0))" } ?? ""
      return "Extended\(decided) through \(day(until))\(known)\(arrived)."
    case .untold(let on, let until):
      let decided = on.map { " \(self.on($0))" } ?? ""
      return "Decided\(decided) to extend through \(day(until)), but not told yet: the term does not change until then."
    case .closed(let kind, let on):
      let when = on.map { " \(self.on($0))" } ?? ""
      switch kind {
      case .lapse: return "Decided\(when) to let the contract end."
      case .terminate: return "Decided\(when) to terminate the contract early."
      case .notify, .extend: return "The tacit renewal was stopped\(when)."
      }
    case .silence(.ends, let end): return "If nobody acts, the contract ends on \(day(end))."
    case .silence(.extends, let end): return "If nobody acts, the contract goes on after \(day(end)) by silence."
    case .meeting(let body, let slot, let limit):
      let unknown = slot.isDayKnown ? "" : "; its day is not known, so \(day(slot.last)) counts as the last possibility"
      let written = slot.meeting.isWritten ? " (a round in writing)" : ""
      return "Last meeting of \(body.shown) on or before \(day(limit)): \(date(slot.meeting.on))\(written)\(unknown)."
    case .nextMeeting(let body, let slot):
      return "The next meeting of \(body.shown), \(date(slot.meeting.on)), is too late."
    case .noMeeting(let body, let limit):
      return "No further meeting of \(body.shown) is known on or before \(day(limit))."
    case .papers(let body, let span, let meeting, let day):
      return "Papers for \(body.shown): \(self.span(span)) before \(self.day(meeting)) is \(self.day(day))."
    case .exclusiveEnd(let last, let day):
      return "The term ends on \(self.day(last)); every count starts on the day after: \(self.day(day))."
    case .endOfPeriod(let start, let period, let day):
      return "\(self.day(start)) plus \(self.period(period)): through \(self.day(day))."
    case .startOfPeriod(let end, let period, let day):
      return "A period of \(self.period(period)) that ends on \(self.day(end)) begins on \(self.day(day))."
    case .rivalEnd(let taken, let rival):
      return "Rival reading: the end could also be \(day(rival)); the dates are computed with \(day(taken))."
    case .option(let number, let period, let day):
      let length = period.map { " (\(self.period($0)))" } ?? ""
      return "With option \(number)\(length) the contract runs through \(self.day(day))."
    case .upTo(let day):
      return "Number and length of the options are not stated: it can be extended up to \(self.day(day))."
    case .rounded(let taken, let other):
      return "That month has no such day: rounded to \(day(taken)); the other reading is \(day(other))."
    case .back(let span, let from, let day):
      return "\(self.day(from)) less \(self.span(span)) is \(self.day(day))."
    case .forward(let span, let from, let day):
      return "\(self.span(span)) after \(self.day(from)) is \(self.day(day))."
    case .dayBefore(let from, let day):
      return "The whole period must still lie before the end, hence the day before \(self.day(from)): \(self.day(day))."
    case .rivalCounting(.exclusiveEnd, let day):
      return "Rival reading, counted from the last day itself: \(self.day(day)). "
        + "Not taken: the term includes all of that day; where the contract counts so, put \"counting\": \"lastDay\"."
    case .rivalCounting(.lastDay, let day):
      return "Rival reading, counted from the day after the last: \(self.day(day)). "
        + "Not taken: this contract counts from the last day (\"counting\": \"lastDay\")."
    case .rivalOrder(let taken, let rival):
      return
        "Taking off the months or the days first makes a difference (\(day(rival))); the earlier counts: \(day(taken))."
    case .due(let day): return "Due: \(self.day(day))."
    case .actBy(let due, let reason, let day): return actBy(due, reason, day)
    case .margin(let span, let day): return "Less \(self.span(span)) for the delivery: \(self.day(day))."
    case .anchor(let rule, let day): return "Counted from \(self.day(day)), the date of the rule \(rule.shown)."
    case .leadTime(let span, let maximum, let day):
      return "\(self.day(maximum)) (the day after the maximum end) less \(self.span(span)) is \(self.day(day))."
    case .occurrences(let every, let from): return "Every \(period(every)), counted from \(day(from))."
    }
  }

  private func stated(_ value: StepFact.StatedValue) -> String {
    switch value {
    case .date(let date): self.date(date)
    case .span(let span): self.span(span)
    case .options(let periods): periods.isEmpty ? "none" : periods.map(period).joined(separator: ", then ")
    case .word(let word): word.shown
    case .none: "none"
    }
  }

  private func actBy(_ due: Day, _ reason: StepFact.ClosedReason?, _ day: Day) -> String {
    switch reason {
    case nil: return "That is a working day: act by \(self.day(day))."
    case .weekend(let weekday):
      return
        "That is a \(self.weekday(weekday)); the date itself does not move, so act by the last working day before it: \(self.day(day))."
    case .holiday(let key):
      return
        "That is \(name(of: key)); the date itself does not move, so act by the last working day before it: \(self.day(day))."
    case .closed:
      return
        "That is a closed day; the date itself does not move, so act by the last working day before it: \(self.day(day))."
    }
  }
}
