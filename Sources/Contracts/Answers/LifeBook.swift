import Days

/// Writes down the events of a contract's life.
struct LifeBook {
  let dossier: Dossier
  let register: Register
  private(set) var events: [LifeEvent] = []
  var unknown: [UnknownDeadline] = []

  var history: TermHistory { dossier.history }
  var today: Day { dossier.today }

  init(_ dossier: Dossier, _ register: Register) {
    self.dossier = dossier
    self.register = register
  }

  mutating func write() {
    writeStart()
    writeDecisions()
    writeTerms()
    writeDeadlines()
    writeEnd()
    if let day = dossier.contract.verifiedOn { write(.verified, on: day) }
  }

  mutating func write(
    _ kind: LifeEvent.Kind, on day: Day, fields: TermFieldSet = [], isDerived: Bool = false
  ) {
    write(kind, on: ReducedDate(day), place: day, fields: fields, isDerived: isDerived)
  }

  mutating func write(
    _ kind: LifeEvent.Kind, on date: ReducedDate?, place: Day, fields: TermFieldSet = [], isDerived: Bool = false,
    state: LifeEvent.State? = nil
  ) {
    let own: LifeEvent.State = place < today ? .past : place == today ? .today : .coming
    events.append(
      LifeEvent(
        kind: kind, on: date, place: place, sources: register.citations(of: fields, in: dossier),
        isDerived: isDerived || dossier.isDerived(fields), state: state ?? own))
  }

  private mutating func writeStart() {
    let chain = dossier.chain
    let kind = LifeEvent.Kind.start(firstEnd: history.terms.first?.end)
    guard let start = chain.start else { return write(kind, on: nil, place: .first, state: .past) }
    write(kind, on: start, fields: chain.startFields, isDerived: dossier.terms.start == nil)
  }

  // Decisions and notices.

  private mutating func writeDecisions() {
    for decision in dossier.contract.decisions {
      let place = decision.on?.firstDay ?? place(ofUndated: decision)
      let hasHappened = decision.hasHappened(by: today)
      let isToday = decision.on == ReducedDate(today)
      let problem = history.remarks.first { $0.decision === decision && $0.fact.code.severity > .info }?.fact
      write(
        .decision(decision, until: end(reachedBy: decision), problem: problem), on: decision.on, place: place,
        fields: .init(.decisions), isDerived: decision.isDerived,
        state: isToday ? .today : hasHappened ? .past : .coming)
      if let received = decision.received { writeReceipt(of: decision, received) }
    }
  }

  /// A decision of which only the outcome is known was taken by the end of the term that it ended.
  private func place(ofUndated decision: Decision) -> Day {
    let term = history.terms.first { term in
      term.extensions.contains { $0 === decision } || term.notice === decision
        || term.closings.contains { $0 === decision }
    }
    return min(term?.end ?? today, today)
  }

  /// The end that an extension led to, or leads to once it is told.
  private func end(reachedBy decision: Decision) -> Day? {
    guard let index = history.terms.firstIndex(where: { $0.extend === decision }) else { return nil }
    return history.terms.indices.contains(index + 1) ? history.terms[index + 1].end : history.untoldEnd
  }

  private mutating func writeReceipt(of notice: Decision, _ received: ReducedDate) {
    let term = history.terms.first { $0.notice === notice }
    let due = term.flatMap { dossier.notice(before: $0.end, workingDays: register.workingDays)?.deadline }
    write(
      .received(notice, due: due.flatMap { received.lastDay > $0 ? $0 : nil }), on: received, place: received.lastDay,
      fields: .init(.decisions), isDerived: notice.isDerived)
  }

  // Terms: those that came, and those that may come.

  private mutating func writeTerms() {
    let cut = history.closing?.kind == .terminate ? history.closing?.until?.lastDay : nil
    // What was agreed beyond a termination does not begin any more.
    for (term, next) in zip(history.terms, history.terms.dropFirst()) where cut.map({ term.end < $0 }) ?? true {
      let kind = LifeEvent.Kind.term(option: next.option, until: next.end, isUpTo: false, .agreed)
      write(kind, on: term.end.next, fields: next.fields, isDerived: next.isDerived)
    }
    guard history.closing == nil, let current = dossier.term, !dossier.hasEnded(current) else { return }
    // An extension may pass over options: what is decided begins behind the current term.
    for index in history.links.indices.dropFirst(history.untold ?? history.agreed + 1) {
      let link = history.links[index]
      let isUntold = index == history.untold
      let fields: TermFieldSet = link.isUpTo ? .init(.maximumEnd) : dossier.chain.endFields.union(.init(.options))
      write(
        .term(option: link.option, until: link.day, isUpTo: link.isUpTo, isUntold ? .untold : .possible),
        on: isUntold ? current.end.next : history.links[index - 1].day.next, fields: fields,
        isDerived: current.isDerived || link.isDerived)
      if !link.isUpTo { writeExpected(at: link, isDecided: isUntold) }
    }
  }

  // The end.

  private mutating func writeEnd() {
    if let closing = history.closing {
      let isCut = closing.kind == .terminate
      guard let end = isCut ? closing.until?.lastDay : dossier.term?.end else { return }
      return write(
        .end(closing.kind), on: end, fields: isCut ? .init(.decisions) : dossier.term?.fields ?? [],
        isDerived: closing.isDerived || (isCut && closing.hasDerivedEnd) || (!isCut && dossier.term?.isDerived ?? false)
      )
    }
    guard let term = dossier.term else { return }
    if dossier.hasEnded(term) {
      write(.end(nil), on: term.end, fields: term.fields, isDerived: term.isDerived)
    } else if let maximum = dossier.chain.maximumEnd, maximum >= term.end {
      write(.maximumEnd, on: maximum, fields: dossier.chain.maximumFields)
    }
  }
}
