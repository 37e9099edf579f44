import Days

extension StepBook {
  /// The steps from the term, or from another rule's day, to the day that the rule at that index of the rule book gives.
  mutating func explain(_ index: Int, _ evaluation: borrowing RuleEvaluation) {
    let rule = register.rules.rules[index]
    section = rule.id
    switch evaluation.outcomes[index] {
    case .silent: return
    case .unknown(let missing): write(.waitsFor(evaluation.paths(of: missing)), value: nil)
    case .series(let series): explainSeries(rule, series, evaluation)
    case .dated(let dated):
      explainCount(rule, dated, evaluation, evaluation.meetings[index]?.missing)
      // The meeting may be held on any day of its month: there is one day to keep, and nothing to move.
      write(.due(dated.due), dated.due, fields: dated.fields, isDerived: dated.isDerived)
      explainActBy(dated)
      if rule.hasSilence, let end = evaluation.term?.end {
        write(.silence(dossier.outcomeOfSilence(in: evaluation.term), end: end), end)
      }
    }
  }

  private mutating func explainCount(
    _ rule: Rule, _ dated: Dated, _ evaluation: borrowing RuleEvaluation, _ missing: MissingMeeting?
  ) {
    let base = evaluation.anchor(of: rule.due.anchors)
    if case .rule(let id, _)? = base?.anchor, let day = base?.day { write(.anchor(rule: id, day), day) }
    switch rule.due {
    case .before(_, let length):
      guard let day = base?.day, let span = evaluation.span(length) else { return }
      explainBack(length, span, from: day)
    case .after(_, let length):
      guard let day = base?.day, let span = evaluation.span(length) else { return }
      explainLength(length, span)
      write(.forward(span, from: day, dated.due), dated.due)
    case .on: explainProcurement(base?.anchor, dated)
    case .meeting: explainMeeting(rule, dated, evaluation, missing)
    case .papers: explainPapers(rule, dated, evaluation)
    case .every: return
    }
  }

  /// The length where it is a term of the contract; one that stands in the rule needs no source.
  private mutating func explainLength(_ length: Due.Length, _ span: TimeSpan) {
    guard case .field(let field) = length else { return }
    write(field.field, .span(span), text: span.description)
    if field == .noticePeriod, let counting = dossier.terms.counting {
      write(.counting, .word(counting.value.rawValue), text: counting.value.rawValue)
    }
  }

  /// Back over the whole length, and the readings that were not taken (SEMANTICS 4).
  private mutating func explainBack(_ length: Due.Length, _ span: TimeSpan, from day: Day) {
    explainLength(length, span)
    var counting = Counting.exclusiveEnd
    var isNotice = false
    if case .field(.noticePeriod) = length {
      counting = dossier.terms.counting?.value ?? counting
      isNotice = true
    }
    let notice = NoticeReckoning(last: day, span: span, counting: counting, workingDays: register.workingDays)
    switch counting {
    case .exclusiveEnd:
      write(.back(span, from: day.next, notice.monthsFirst.next), notice.monthsFirst.next)
      if notice.ambiguous { write(.rounded(taken: notice.monthsFirst.next, other: notice.up.next), notice.up.next) }
      write(.dayBefore(notice.monthsFirst.next, notice.monthsFirst), notice.monthsFirst)
    case .lastDay:
      write(.back(span, from: day, notice.monthsFirst), notice.monthsFirst)
      if notice.ambiguous { write(.rounded(taken: notice.monthsFirst, other: notice.up), notice.up) }
    }
    if notice.orderSensitive {
      let rival = notice.deadline == notice.monthsFirst ? notice.daysFirst : notice.monthsFirst
      write(.rivalOrder(taken: notice.deadline, rival: rival), rival)
    }
    if isNotice, notice.rival != notice.deadline {
      write(.rivalCounting(taken: counting, notice.rival), notice.rival)
    }
  }

  private mutating func explainProcurement(_ anchor: Anchor?, _ dated: Dated) {
    guard anchor == .procurementStart else { return }
    if let starts = dossier.terms.procurementStarts {
      write(.procurementStarts, starts.value, isEnd: true)
    } else if let lead = dossier.terms.procurementLeadTime, let maximum = dossier.chain.maximumEnd {
      write(.procurementLeadTime, .span(lead.value), text: lead.value.description)
      write(.leadTime(lead.value, maximum: maximum.next, dated.due), dated.due, fields: dossier.chain.maximumFields)
    }
  }

  /// The route backwards, and the meeting that would come after: why it must be this one (SEMANTICS 11).
  private mutating func explainMeeting(
    _ rule: Rule, _ dated: Dated, _ evaluation: borrowing RuleEvaluation, _ missing: MissingMeeting?
  ) {
    guard let plan = evaluation.plan(of: rule) else { return }
    var limit = evaluation.anchor(of: rule.due.anchors)?.day ?? dated.due
    for stop in plan.stops.reversed() {
      write(
        .meeting(body: register.name(ofBody: stop.body), stop.slot, by: limit), value: stop.slot.meeting.on.description,
        isDerived: !stop.slot.isDayKnown)
      if stop == plan.decision, let next = register.calendar(of: stop.body).next(after: max(limit, stop.slot.last)) {
        write(.nextMeeting(body: register.name(ofBody: stop.body), next), value: next.meeting.on.description)
      }
      limit = (stop.papersDue ?? stop.slot.first).previous
    }
    if let missing {
      write(.noMeeting(body: register.name(ofBody: missing.body), by: missing.limit), value: nil)
    }
  }

  private mutating func explainPapers(_ rule: Rule, _ dated: Dated, _ evaluation: borrowing RuleEvaluation) {
    guard let first = evaluation.plan(of: rule)?.first else { return }
    if let lead = register.bodies[first.body]?.papersDue {
      write(.papers(body: register.name(ofBody: first.body), lead, meeting: first.slot.first, dated.due), dated.due)
    }
  }

  private mutating func explainSeries(_ rule: Rule, _ series: Series, _ evaluation: borrowing RuleEvaluation) {
    guard case .every(let length, let anchors) = rule.due, case .period(let every)? = evaluation.span(length),
      let from = evaluation.anchor(of: anchors)?.day
    else { return }
    explainLength(length, .period(every))
    write(.occurrences(every: every, from: from), from, fields: dossier.chain.startFields)
    for (number, occurrence) in series.occurrences where occurrence >= dossier.today {
      let day = series.dated(number, occurrence)
      write(.due(day.due), day.due, fields: day.fields, isDerived: day.isDerived)
      explainActBy(day)
    }
  }

  private mutating func explainActBy(_ dated: Dated) {
    let actBy = register.actBy(dated.due)
    if let margin = register.head.deliveryMargin {
      let latest = register.workingDays.subtracting(margin, from: dated.due).day
      write(.margin(margin, latest), latest)
      write(.actBy(due: latest, reason: reason(latest), actBy), actBy)
    } else {
      write(.actBy(due: dated.due, reason: reason(dated.due), actBy), actBy)
    }
  }

  private func reason(_ day: Day) -> StepFact.ClosedReason? {
    if register.workingDays.isWorkingDay(day) { return nil }
    if let holiday = register.workingDays.holidays(on: day).first { return .holiday(holiday.key) }
    return day.weekday.isWeekend ? .weekend(day.weekday) : .closed
  }
}

extension RuleEvaluation {
  /// The plan behind the day of a rule about meetings.
  fileprivate func plan(of rule: Rule) -> RoutePlan? {
    guard let day = anchor(of: rule.due.anchors)?.day else { return nil }
    switch rule.due {
    case .meeting(let meets, _), .papers(let meets, _):
      return RoutePlan(bodies(of: meets), by: day, register: register)
    case .before, .after, .on, .every: return nil
    }
  }
}
