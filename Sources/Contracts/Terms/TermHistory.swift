import Days

/// What the decisions made of a contract's chain of ends, seen on one day (FORMAT 1, Decisions; SEMANTICS 6, 7, 9).
package struct TermHistory: Sendable {
  /// An end of the contract's life, reached or possible.
  package typealias Link = TermChain.End

  /// A decision that does not fit the terms, and how.
  package struct Remark: Sendable {
    package let decision: Decision
    package let fact: Fact
  }

  /// The terms that were in force, in their order; the last is the current one. Empty where no end is known.
  package private(set) var terms = TermList()
  /// The ends of all terms, taken and open.
  package private(set) var links: [Link]
  /// How far the agreed and told ends reach, and how far the decided but untold ones, as indices of `links`.
  package private(set) var agreed = 0
  package private(set) var untold: Int?
  /// The decision that ends the contract; under tacit renewal also the stop.
  package private(set) var closing: Decision?
  package private(set) var remarks: [Remark] = []

  /// The ends that the terms allow.
  package let chain: TermChain
  private let renewal: Renewal
  private let today: Day
  /// Whether the first end that is known is one that was decided.
  private var beginsWithDecision = false

  /// The current term: the last that is agreed and told.
  package var current: Term? { terms.current }

  /// The end that is decided but not told, nil where there is none.
  var untoldEnd: Day? { untold.map { links[$0].day } }

  /// What the decisions made of the ends that `terms` allow; `own` are the contract's sources, `givers` those of contracts that it
  /// takes terms from.
  init(_ terms: borrowing Terms, _ own: [Source], _ givers: [Source], _ decisions: [Decision], today: Day) {
    let chain = TermChain(terms, own, givers)
    // The list that the chain has, until a decision changes it.
    links = chain.ends
    self.chain = chain
    renewal = terms.renewal
    self.today = today
    addOpenStep()
    begin()
    take(decisions)
  }

  /// Takes the decisions in the order in which they count.
  private mutating func take(_ decisions: [Decision]) {
    if decisions.isEmpty { return }
    let areInOrder = decisions.indices.dropFirst().allSatisfy { !decisions[$0].counts(before: decisions[$0 - 1]) }
    let inOrder = areInOrder ? decisions : decisions.sorted { $0.counts(before: $1) }
    for decision in inOrder where decision.hasHappened(by: today) {
      if let day = decision.on?.firstDay { settleBeginnings(by: day) }
      apply(decision)
    }
    settleBeginnings(by: today)
  }

  /// Where only a maximum is stated, one open step leads up to it; options are never invented (SEMANTICS 5).
  private mutating func addOpenStep() {
    guard !chain.optionsAreKnown, let maximum = chain.maximumEnd, let last = links.last, last.day < maximum else {
      return
    }
    links.append(Link(option: last.option + 1, day: maximum, isUpTo: true))
  }

  private mutating func begin() {
    guard let first = links.first else { return }
    let outline = TermOutline(
      option: 0, end: first.day, fields: chain.endFields, isDerived: false, hasOptionLeft: isExtensible(after: 0))
    terms.append(Term(outline: outline))
  }

  /// Whether the terms allow the contract to go on after that link; tacit renewal whose options are not stated goes on for ever.
  package func isExtensible(after index: Int) -> Bool {
    index < links.count - 1 || chain.hasOptionOutsideCalendar || (renewal == .tacit && !chain.extensionsAreStated)
  }

  private mutating func apply(_ decision: Decision) {
    switch decision.kind {
    case .extend: extend(decision)
    case .notify: notify(decision)
    case .lapse: close(decision)
    case .terminate: terminate(decision)
    }
  }

  private mutating func extend(_ decision: Decision) {
    if closing?.kind == .terminate { return remark(decision, .decisionAfterTermination(.extend)) }
    if links.isEmpty, !chain.optionsAreKnown { return begin(with: decision) }
    guard let target = target(of: decision) else { return }
    if closing != nil {
      remark(decision, .extensionAfterLapse)
      closing = nil
      terms.current?.closings.removeAll()
    }
    untold = target
    terms.current?.extensions.append(decision)
    // Silence extends: there is nothing that the provider would have to be told.
    if renewal == .tacit { move() }
  }

  /// The link that an extension leads to, nil with a remark where the terms do not allow it.
  private mutating func target(of decision: Decision) -> Int? {
    guard decision.until != nil || decision.option != nil else { return refuse(decision, .decisionIncomplete(.extend)) }
    let until = decision.until?.lastDay
    let reached = untold ?? agreed
    guard chain.optionsAreKnown else { return freeTarget(of: decision, until: until, reached: reached) }
    // There are options, but nobody knows from which end they count.
    if links.isEmpty, chain.isExtensible { return refuse(decision, .decisionWithoutEnd(until: until)) }
    guard links.count > 1 else { return refuse(decision, .decisionWithoutOptions(until: until)) }
    let target =
      decision.option.map { option in links.firstIndex { $0.option == option } }
      ?? links.indices.first { ends(link: $0, on: until) }
    if target == nil, let option = decision.option {
      return refuse(decision, .decisionUnknownOption(option, count: links.count - 1))
    }
    guard let target, until == nil || ends(link: target, on: until) else {
      return refuse(decision, .decisionOutsideOption(until: until ?? .last, ends: openEnds(after: reached)))
    }
    guard target > reached else {
      return refuse(decision, .decisionBackwards(until: links[target].day, end: links[reached].day))
    }
    if let until, until != links[target].day, until > links[reached].day {
      links[target] = Link(option: links[target].option, day: until, isDerived: decision.hasDerivedEnd)
    }
    return target
  }

  /// Whether an option ends on `day`, in either rounding (SEMANTICS 3): the decision says which was meant.
  private func ends(link index: Int, on day: Day?) -> Bool {
    links[index].day == day || (chain.ends.indices.contains(index) && chain.ends[index].roundedDown == day)
  }

  private func openEnds(after index: Int) -> [Day] { links.dropFirst(index + 1).map(\.day) }

  /// Where the options are unknown any later end up to the maximum is possible (SEMANTICS 6); it becomes a link of its own.
  private mutating func freeTarget(of decision: Decision, until: Day?, reached: Int) -> Int? {
    guard let until else { return refuse(decision, .decisionIncomplete(.extend)) }
    if let maximum = chain.maximumEnd, until > maximum {
      return refuse(decision, .decisionBeyondMaximum(until: until, maximum: maximum))
    }
    guard until > links[reached].day else {
      return refuse(decision, .decisionBackwards(until: until, end: links[reached].day))
    }
    remark(decision, .freeExtension(until: until, maximum: chain.maximumEnd))
    links.removeSubrange((reached + 1)...)
    links.append(Link(option: links[reached].option + 1, day: until, isDerived: decision.hasDerivedEnd))
    addOpenStep()
    return reached + 1
  }

  /// Where no end is known, the one that an extension names is the first.
  private mutating func begin(with decision: Decision) {
    guard let until = decision.until?.lastDay else { return remark(decision, .decisionIncomplete(.extend)) }
    if let maximum = chain.maximumEnd, until > maximum {
      return remark(decision, .decisionBeyondMaximum(until: until, maximum: maximum))
    }
    if closing != nil { remark(decision, .extensionAfterLapse) }
    closing = nil
    links = [Link(option: 0, day: until, isDerived: decision.hasDerivedEnd)]
    addOpenStep()
    let outline = TermOutline(
      option: 0, end: until, fields: .init(.decisions), isDerived: decision.hasDerivedEnd,
      hasOptionLeft: isExtensible(after: 0))
    terms.append(Term(outline: outline))
    beginsWithDecision = true
  }

  private mutating func notify(_ decision: Decision) {
    if renewal == .tacit {
      if current?.notice?.received == nil { terms.current?.notice = decision }
      if closing == nil { close(decision) }
    } else if untold != nil {
      terms.current?.notice = decision
      move()
    } else if let last = terms.earlier.indices.last, terms.earlier[last].notice?.received == nil {
      terms.earlier[last].notice = decision
    } else if closing == nil, !belongsToEarlierExtension(decision) {
      remark(decision, .noticeWithoutExtension)
    }
  }

  /// Whether a further notice repeats that of the last extension, which led to the current term.
  private func belongsToEarlierExtension(_ notice: Decision) -> Bool {
    guard let last = terms.earlier.last else { return beginsWithDecision }
    return notice.on.map { $0.firstDay <= last.end } ?? true
  }

  private mutating func close(_ decision: Decision) {
    if closing?.kind == .terminate { return remark(decision, .decisionAfterTermination(decision.kind)) }
    closing = decision
    untold = nil
    terms.current?.closings.append(decision)
  }

  private mutating func terminate(_ decision: Decision) {
    guard let until = decision.until?.lastDay else { return remark(decision, .decisionIncomplete(.terminate)) }
    if let end = current?.end, until > end { return remark(decision, .terminationAfterEnd(until: until, end: end)) }
    closing = nil
    close(decision)
  }

  /// An extended term that has begun counts as told (FORMAT 1).
  private mutating func settleBeginnings(by day: Day) {
    guard untold != nil, let end = current?.end, day > end else { return }
    terms.current?.beganUntold = true
    move()
  }

  private mutating func move() {
    guard let target = untold else { return }
    terms.current?.isExtended = true
    // A free end stands by itself; an option's end rests on the one before it.
    let isDerived =
      (current?.extend?.isDerived ?? false) || links[target].isDerived
      || (chain.optionsAreKnown && (current?.isDerived ?? false))
    let outline = TermOutline(
      option: links[target].option, end: links[target].day, fields: fields(ofLink: target), isDerived: isDerived,
      hasOptionLeft: isExtensible(after: target))
    terms.append(Term(outline: outline))
    agreed = target
    untold = nil
  }

  /// The fields that the end of an extended term rests on.
  private func fields(ofLink index: Int) -> TermFieldSet {
    let decided = TermFieldSet(.decisions)
    guard chain.optionsAreKnown else { return decided }
    // An option that the maximum cuts off ends with the maximum.
    if let whole = chain.optionsEnd, links[index].day == chain.maximumEnd, links[index].day < whole.day {
      return decided.union(chain.maximumFields)
    }
    return decided.union(chain.endFields).union(.init(.options))
  }

  private mutating func remark(_ decision: Decision, _ fact: Fact) {
    remarks.append(Remark(decision: decision, fact: fact))
  }

  private mutating func refuse(_ decision: Decision, _ fact: Fact) -> Int? {
    remark(decision, fact)
    return nil
  }
}
