package import Days

/// How a contract goes on after a term: by a decision that is told, by silence, or not at all.
package enum Renewal: String, CaseIterable, Sendable {
  /// Silence ends the contract.
  case express
  /// Silence extends it.
  case tacit
  case none
}

/// Who must tell the other party.
package enum NoticeGiver: String, CaseIterable, Sendable {
  case client, provider, either
}

/// What one means to do; no decision.
package enum Intention: String, CaseIterable, Sendable {
  case extend, lapse, undecided
}

/// The route of a decision: a list of bodies by its name, or expressly none.
package enum RouteChoice: Hashable, Sendable {
  case named(String)
  case none
}

/// The terms of a contract, each as it is stated; nil is *unknown*, never a default (SEMANTICS 15).
package struct Terms: Sendable {
  package var start: Stated<ReducedDate>?
  package var firstPeriodDuration: Stated<Period>?
  package var firstPeriodEnd: Stated<ReducedDate>?
  /// That there is expressly no option to extend: `"extensions": "none"`.
  package var noExtensions: Stated<Bool>?
  package var options: Stated<[Period]>?
  package var maximumEnd: Stated<ReducedDate>?
  package var statedRenewal: Stated<Renewal>?
  package var noticePeriod: Stated<TimeSpan>?
  package var noticeBy: Stated<NoticeGiver>?
  package var counting: Stated<Counting>?
  package var procurementStarts: Stated<ReducedDate>?
  package var procurementLeadTime: Stated<TimeSpan>?
  package var talksEvery: Stated<Period>?
  package var route: Stated<RouteChoice>?
  package var intention: Stated<Intention>?

  package init() {}

  /// Whether any option to extend is stated, its number known or not.
  package var hasExtensions: Bool {
    noExtensions == nil && (options.map { !$0.value.isEmpty } ?? false || maximumEnd != nil)
  }

  /// Express where options exist and nothing else is stated (FORMAT 1).
  package var renewal: Renewal {
    statedRenewal?.value ?? (hasExtensions ? .express : .none)
  }

  /// These terms with every leaf that is absent taken from `other` (FORMAT 3); `start` is never taken.
  package func inheriting(from other: Terms) -> Terms {
    var result = self
    result.firstPeriodDuration = firstPeriodDuration ?? other.firstPeriodDuration
    result.firstPeriodEnd = firstPeriodEnd ?? other.firstPeriodEnd
    if noExtensions == nil {
      result.options = options ?? other.options
      result.maximumEnd = maximumEnd ?? other.maximumEnd
      if options == nil, maximumEnd == nil { result.noExtensions = other.noExtensions }
    }
    result.statedRenewal = statedRenewal ?? other.statedRenewal
    result.noticePeriod = noticePeriod ?? other.noticePeriod
    result.noticeBy = noticeBy ?? other.noticeBy
    result.counting = counting ?? other.counting
    if procurementStarts == nil, procurementLeadTime == nil {
      result.procurementStarts = other.procurementStarts
      result.procurementLeadTime = other.procurementLeadTime
    }
    result.talksEvery = talksEvery ?? other.talksEvery
    result.route = route ?? other.route
    result.intention = intention ?? other.intention
    return result
  }

  /// The contract in whose text `field` stands, nil where it is unknown.
  package func origin(of field: TermField) -> Int32? {
    switch field {
    case .start: start?.contract
    case .firstPeriodDuration: firstPeriodDuration?.contract
    case .firstPeriodEnd: firstPeriodEnd?.contract
    case .options: options?.contract ?? noExtensions?.contract
    case .maximumEnd: maximumEnd?.contract
    case .renewal: statedRenewal?.contract
    case .noticePeriod: noticePeriod?.contract
    case .noticeBy: noticeBy?.contract
    case .counting: counting?.contract
    case .procurementStarts: procurementStarts?.contract
    case .procurementLeadTime: procurementLeadTime?.contract
    case .talksEvery: talksEvery?.contract
    case .route: route?.contract
    case .intention: intention?.contract
    case .decisions, .dates, .like: nil
    }
  }

  /// The fields that are stated as a date of reduced precision, so that their day is our reading (FORMAT 1).
  var reduced: TermFieldSet {
    var fields: TermFieldSet = []
    if start?.value.isReduced ?? false { fields.formUnion(.init(.start)) }
    if firstPeriodEnd?.value.isReduced ?? false { fields.formUnion(.init(.firstPeriodEnd)) }
    if maximumEnd?.value.isReduced ?? false { fields.formUnion(.init(.maximumEnd)) }
    if procurementStarts?.value.isReduced ?? false { fields.formUnion(.init(.procurementStarts)) }
    return fields
  }
}
