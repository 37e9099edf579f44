package import Days

/// The ends that a contract's terms allow: the first, one for each option, and the maximum (SEMANTICS 2, 3, 5).
package struct TermChain: Sendable {
  /// The last day of the term after `option` options.
  package struct End: Hashable, Sendable {
    package let option: Int
    package let day: Day
    /// The day that the step would give when rounded down; equal to `day` where nothing was rounded.
    package let roundedDown: Day
    /// One open step of unknown options: any end up to this one.
    package let isUpTo: Bool
    /// Whether it rests on a decision that is our reading.
    package let isDerived: Bool

    init(option: Int, day: Day, roundedDown: Day? = nil, isUpTo: Bool = false, isDerived: Bool = false) {
      self.option = option
      self.day = day
      self.roundedDown = roundedDown ?? day
      self.isUpTo = isUpTo
      self.isDerived = isDerived
    }

    package var isRounded: Bool { day != roundedDown }
  }

  /// The first day; nil where it is unknown.
  package private(set) var start: Day?
  package private(set) var startFields: TermFieldSet = []
  /// The end of the first period and, behind it, the end after each option of known length; empty where no end is known.
  package private(set) var ends: [End] = []
  package private(set) var endFields: TermFieldSet = []
  /// What start and duration give, where both are stated: the end to compare the stated one with.
  package private(set) var computedEnd: End?
  /// An end of the first period that another source or reading gives, not taken; nil where there is none.
  package private(set) var rivalEnd: Day?
  /// The last end if all options are used; nil where it is unknown.
  package private(set) var maximumEnd: Day?
  package private(set) var maximumFields: TermFieldSet = []
  /// What the options add up to, before the maximum cuts it off; nil where the options are unknown.
  package private(set) var optionsEnd: End?
  /// Whether the number and length of the options are stated.
  package private(set) var optionsAreKnown = false
  /// Whether anything is stated of options: some, or expressly none.
  package private(set) var extensionsAreStated = false

  /// Whether all days that the terms lead to can be written (years 0001 to 9999).
  package private(set) var isInCalendar = true
  /// Whether an option leads to a day that can't be written, so that its end stands in no answer.
  package private(set) var hasOptionOutsideCalendar = false
  /// Whether the contract may go on after its first period, as far as the terms say; under tacit renewal without stated options
  /// it goes on for ever.
  package private(set) var isExtensible = false

  /// The ends that `terms` allow, and what sources say otherwise: the contract's own, and those of contracts that it takes terms from.
  init(_ terms: borrowing Terms, _ own: [Source], _ givers: [Source]) {
    let sources = givers.isEmpty ? own : own + givers
    readFirstPeriod(terms, sources)
    readExtensions(terms, sources)
    keepToCalendar()
  }

  private mutating func readFirstPeriod(_ terms: borrowing Terms, _ sources: [Source]) {
    if let stated = terms.start {
      start = stated.value.firstDay
      startFields = .init(.start)
    }
    if let start, let duration = terms.firstPeriodDuration?.value {
      let up = ChainReckoning.firstEnd(start: start, period: duration, rounding: .up)
      let down = up.rounded ? ChainReckoning.firstEnd(start: start, period: duration, rounding: .down) : up
      computedEnd = End(option: 0, day: up.day.previous, roundedDown: down.day.previous)
    }
    if let stated = terms.firstPeriodEnd?.value.lastDay {
      endFields = .init(.firstPeriodEnd)
      let claimed = Self.earliestClaim(of: .firstPeriodEnd, sources) ?? stated
      begin(with: End(option: 0, day: min(stated, claimed)), terms)
      if computedEnd?.roundedDown != ends[0].day || claimed != stated {
        let taken = ends[0].day
        rivalEnd = stated != taken ? stated : claimed != taken ? claimed : computedEnd?.day
        if rivalEnd == taken { rivalEnd = nil }
      }
      if start == nil, let duration = terms.firstPeriodDuration?.value {
        start = ChainReckoning.start(exclusiveEnd: stated.next, period: duration).day
        startFields = .firstPeriod
      }
    } else if let computedEnd {
      begin(with: computedEnd, terms)
      endFields = TermFieldSet(.start, .firstPeriodDuration)
      if computedEnd.isRounded { rivalEnd = computedEnd.roundedDown }
      if let claimed = Self.earliestClaim(of: .firstPeriodEnd, sources) { weigh(claimed, against: computedEnd.day) }
    }
  }

  private mutating func begin(with first: End, _ terms: borrowing Terms) {
    // With room for the options, which follow.
    ends.reserveCapacity(1 + (terms.options?.value.count ?? 0))
    ends.append(first)
  }

  /// Between an end that is reckoned and one that a source says the earlier counts (SEMANTICS 17).
  private mutating func weigh(_ claimed: Day, against reckoned: Day) {
    guard reckoned.isInCalendar, claimed != reckoned else { return }
    rivalEnd = max(claimed, reckoned)
    if claimed < reckoned {
      ends = [End(option: 0, day: claimed)]
      endFields.formUnion(.init(.firstPeriodEnd))
    }
  }

  private mutating func readExtensions(_ terms: borrowing Terms, _ sources: [Source]) {
    extensionsAreStated = terms.noExtensions != nil || terms.options != nil || terms.maximumEnd != nil
    isExtensible = terms.hasExtensions || (terms.renewal == .tacit && !extensionsAreStated)
    let options = terms.options?.value ?? []
    optionsAreKnown = terms.noExtensions != nil || terms.options != nil
    if let first = ends.first, !options.isEmpty {
      addOptions(options, after: first)
      maximumFields = endFields.union(.init(.options))
      maximumEnd = optionsEnd?.day
    } else if optionsAreKnown, let first = ends.first {
      maximumEnd = first.day
      maximumFields = endFields.union(.init(.options))
    }
    guard let stated = terms.maximumEnd?.value.lastDay else { return }
    let earliest = min(stated, Self.earliestClaim(of: .maximumEnd, sources) ?? stated)
    if maximumEnd == nil || earliest < maximumEnd ?? earliest {
      maximumEnd = earliest
      maximumFields = .init(.maximumEnd)
      cut(at: earliest)
    } else if maximumEnd == earliest {
      maximumFields.formUnion(.init(.maximumEnd))
    }
  }

  private mutating func addOptions(_ options: [Period], after first: End) {
    var up = ChainSteps(first: first.day.next, rounding: .up)
    // Until something is rounded both roundings lead to the same days.
    var down: ChainSteps?
    for index in options.indices {
      let before = up
      let step = up.next(options[index])
      if down == nil, step.rounded {
        down = before
        down?.rounding = .down
      }
      ends.append(End(option: index + 1, day: step.end, roundedDown: down?.next(options[index]).end ?? step.end))
    }
    optionsEnd = ends.last
  }

  /// Between two ends the earlier counts (SEMANTICS 17): no option reaches beyond the maximum. The first period keeps its end.
  private mutating func cut(at maximum: Day) {
    guard let beyond = ends.indices.dropFirst().first(where: { ends[$0].day > maximum }) else { return }
    let option = ends[beyond].option
    let reachesMaximum = ends[beyond - 1].day < maximum
    ends.removeSubrange(beyond...)
    if reachesMaximum { ends.append(End(option: option, day: maximum)) }
  }

  /// The earliest end that a source gives otherwise, nil where none does.
  private static func earliestClaim(of field: TermField, _ sources: [Source]) -> Day? {
    var earliest: Day?
    // By their indices, so that no source is copied: few have a claim.
    for index in sources.indices where !sources[index].claims.isEmpty {
      for claim in sources[index].claims where claim.field == field {
        earliest = min(earliest ?? claim.date.lastDay, claim.date.lastDay)
      }
    }
    return earliest
  }

  /// A day that can't be written is a finding and stands in no answer: what leads to it is unknown.
  private mutating func keepToCalendar() {
    isInCalendar =
      ends.allSatisfy(\.day.isInCalendar) && (start?.isInCalendar ?? true) && (maximumEnd?.isInCalendar ?? true)
    if isInCalendar { return }
    let kept = ends.prefix { $0.day.isInCalendar }
    hasOptionOutsideCalendar = !kept.isEmpty && kept.count < ends.count
    ends = Array(kept)
    if start?.isInCalendar == false { start = nil }
    if maximumEnd?.isInCalendar == false { maximumEnd = nil }
    if rivalEnd?.isInCalendar == false { rivalEnd = nil }
  }
}
