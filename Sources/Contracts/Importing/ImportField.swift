/// What a column of a spreadsheet can say of a contract, named by its path in the register.
package enum ImportField: String, CaseIterable, Sendable {
  case id
  case title
  /// The provider's name, or its id.
  case provider
  case providerID = "provider.id"
  case kind
  case category
  case reference
  /// The owner's name, or the id.
  case owner
  case ownerID = "owner.id"
  case ownerEmail = "owner.email"
  case start
  case firstPeriodDuration = "firstPeriod.duration"
  case firstPeriodEnd = "firstPeriod.end"
  case options = "extensions.options"
  case maximumEnd = "extensions.maximumEnd"
  case renewal
  case noticePeriod = "notice.period"
  case noticeBy = "notice.by"
  case counting = "notice.counting"
  case procurementStarts = "procurement.starts"
  case procurementLeadTime = "procurement.leadTime"
  case talksEvery = "talks.every"
  case route
  case intention
  case yearly = "value.yearly"
  case currency = "value.currency"
  case parties
  case subcontractors
  case verifiedOn
  case notes
  /// The paths of the fields that are read into a text rather than stated (SEMANTICS 16).
  case derived

  /// The term that it states; nil where no date rests on it.
  package var term: TermField? { TermField(rawValue: rawValue) }

  /// The path in the contract's object.
  var path: [String] { rawValue.split(separator: ".").map(String.init) }
}

/// How a column counts where its head says so and its cells do not: `Opzegtermijn (mnd)`.
package enum CellUnit: String, CaseIterable, Sendable {
  case days, workingDays, weeks, months, years
}

/// In which order a spreadsheet writes the numbers of a date.
package enum DateOrder: String, CaseIterable, Sendable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}
