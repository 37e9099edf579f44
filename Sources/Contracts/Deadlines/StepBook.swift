import Days

/// Writes down the steps of an explanation, in the order in which a person would reckon.
struct StepBook {
  let dossier: Dossier
  let register: Register
  private(set) var steps: [Explanation.Step] = []
  /// The rule under which steps are written down.
  var section = Explanation.termSection

  init(_ dossier: Dossier, _ register: Register) {
    self.dossier = dossier
    self.register = register
  }

  mutating func write(_ fact: StepFact, value: String?, fields: TermFieldSet = [], isDerived: Bool = false) {
    steps.append(
      Explanation.Step(
        rule: section, fact: fact, value: value, sources: register.citations(of: fields, in: dossier),
        isDerived: isDerived || dossier.isDerived(fields)))
  }

  mutating func write(_ fact: StepFact, _ day: Day, fields: TermFieldSet = [], isDerived: Bool = false) {
    // The exclusive end of 9999-12-31 can't be written.
    write(fact, value: day.isInCalendar ? day.description : nil, fields: fields, isDerived: isDerived)
  }

  mutating func write(unknown field: TermField) {
    write(.unknown(field), value: nil)
  }

  /// A stated term, with where it was taken from.
  mutating func write(_ field: TermField, _ value: StepFact.StatedValue, text: String) {
    write(.stated(field, value, from: register.giver(of: field, in: dossier)), value: text, fields: field.set)
  }

  /// A stated day, and the day that is meant where only a month or a year is stated.
  mutating func write(_ field: TermField, _ date: ReducedDate, isEnd: Bool) {
    guard date.isReduced else { return write(field, .date(date), text: date.description) }
    // The year is stated; the day in it is what we read.
    let stated = StepFact.stated(field, .date(date), from: register.giver(of: field, in: dossier))
    steps.append(
      Explanation.Step(
        rule: section, fact: stated, value: date.description, sources: register.citations(of: field.set, in: dossier),
        isDerived: false))
    let day = isEnd ? date.lastDay : date.firstDay
    write(.reading(date, day, isEnd: isEnd), day, fields: field.set, isDerived: true)
  }

  // The steps that lead to the term's end.

  mutating func explainTerm() {
    let terms = dossier.terms
    if let start = terms.start { write(.start, start.value, isEnd: false) }
    if let duration = terms.firstPeriodDuration {
      write(.firstPeriodDuration, .span(.period(duration.value)), text: duration.value.description)
    }
    explainFirstEnd()
    explainOptions()
    explainDecisions()
    if let term = dossier.term {
      write(.exclusiveEnd(last: term.end, term.end.next), term.end.next, fields: term.fields, isDerived: term.isDerived)
    }
  }

  private mutating func explainFirstEnd() {
    let terms = dossier.terms
    let chain = dossier.chain
    if let end = terms.firstPeriodEnd {
      write(.firstPeriodEnd, end.value, isEnd: true)
      if terms.start == nil, let start = chain.start, let duration = terms.firstPeriodDuration {
        let fact = StepFact.startOfPeriod(end: end.value.lastDay, period: duration.value, start)
        write(fact, start, fields: .firstPeriod, isDerived: true)
      }
    } else if let start = chain.start, let duration = terms.firstPeriodDuration, let end = chain.computedEnd,
      !chain.ends.isEmpty
    {
      let fields = TermFieldSet(.start, .firstPeriodDuration)
      write(.endOfPeriod(start: start, period: duration.value, end.day), end.day, fields: fields)
      if end.isRounded { write(.rounded(taken: end.day, other: end.roundedDown), end.day, fields: fields) }
    } else {
      write(unknown: .firstPeriodEnd)
    }
    // Where the end is reckoned, the rounding above may be the rival reading.
    if let rival = chain.rivalEnd, let taken = chain.ends.first?.day,
      terms.firstPeriodEnd != nil || rival != chain.computedEnd?.roundedDown || taken != chain.computedEnd?.day
    {
      let isReckoned = rival == chain.computedEnd?.day
      let fields = isReckoned ? TermFieldSet(.start, .firstPeriodDuration) : TermFieldSet(.firstPeriodEnd)
      write(.rivalEnd(taken: taken, rival: rival), rival, fields: fields)
    }
  }

  private mutating func explainOptions() {
    let terms = dossier.terms
    if terms.noExtensions != nil { write(.options, .none, text: "none") }
    if let options = terms.options {
      write(.options, .options(options.value), text: options.value.map(\.description).joined(separator: " "))
      for end in dossier.chain.ends.dropFirst() {
        let period = options.value.indices.contains(end.option - 1) ? options.value[end.option - 1] : nil
        let fields = dossier.chain.endFields.union(.init(.options))
        write(.option(end.option, period: period, end.day), end.day, fields: fields)
        if end.isRounded { write(.rounded(taken: end.day, other: end.roundedDown), end.day, fields: fields) }
      }
    }
    if let maximum = terms.maximumEnd { write(.maximumEnd, maximum.value, isEnd: true) }
    explainRivalMaximum()
    if let open = dossier.history.links.last, open.isUpTo {
      write(.upTo(open.day), open.day, fields: .init(.maximumEnd))
    }
  }

  /// The ends that the options, the stated maximum or a source give besides the one that counts, the earliest (SEMANTICS 17).
  private mutating func explainRivalMaximum() {
    guard let stated = dossier.terms.maximumEnd?.value.lastDay, let taken = dossier.chain.maximumEnd else { return }
    let sources = dossier.contract.sources + dossier.givers
    let claimed = sources.flatMap(\.claims).filter { $0.field == .maximumEnd }.map(\.date.lastDay)
    var rivals = Set([stated] + claimed)
    // An end in the other rounding is no rival.
    if let reached = dossier.chain.optionsEnd, reached.roundedDown != taken { rivals.insert(reached.day) }
    let fields = dossier.chain.maximumFields.union(.extensions)
    for rival in rivals.sorted() where rival != taken {
      write(.rivalEnd(taken: taken, rival: rival), rival, fields: fields)
    }
  }

  private mutating func explainDecisions() {
    let history = dossier.history
    for (term, next) in zip(history.terms, history.terms.dropFirst()) {
      let fact = StepFact.extended(
        on: term.extend?.on, until: next.end, told: term.notice?.on,
        received: term.receipt(by: dossier.today).flatMap { _ in term.notice?.received })
      write(fact, next.end, fields: .init(.decisions), isDerived: next.isDerived)
    }
    if let untold = history.untold {
      let end = history.links[untold].day
      write(.untold(on: history.current?.extend?.on, until: end), end, fields: .init(.decisions))
    }
    if let closing = history.closing {
      let end = closing.until?.lastDay ?? history.current?.end
      write(
        .closed(closing.kind, on: closing.on), value: end?.description, fields: .init(.decisions),
        isDerived: closing.isDerived)
    }
  }
}
