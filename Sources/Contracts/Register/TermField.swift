/// The fields of a contract that a date may rest on, named by their path in the register.
package enum TermField: String, CaseIterable, Sendable {
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
  case decisions
  case dates
  /// That terms are taken from another contract.
  case like

  var set: TermFieldSet { TermFieldSet(self) }
}

/// A set of term fields.
package struct TermFieldSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package init(_ fields: TermField...) {
    var bits: UInt32 = 0
    for field in fields { bits |= 1 << Self.position(of: field) }
    rawValue = bits
  }

  package init(_ field: TermField) { rawValue = 1 << Self.position(of: field) }

  package static let firstPeriod = TermFieldSet(.firstPeriodDuration, .firstPeriodEnd)
  package static let extensions = TermFieldSet(.options, .maximumEnd)
  package static let notice = TermFieldSet(.noticePeriod, .noticeBy, .counting)
  package static let procurement = TermFieldSet(.procurementStarts, .procurementLeadTime)
  package static let all = TermFieldSet(rawValue: (1 << UInt32(TermField.allCases.count)) - 1)

  /// The fields of the set, in the order of their declaration.
  package var fields: [TermField] { TermField.allCases.filter { contains(TermFieldSet($0)) } }

  private static func position(of field: TermField) -> UInt32 {
    switch field {
    case .start: 0
    case .firstPeriodDuration: 1
    case .firstPeriodEnd: 2
    case .options: 3
    case .maximumEnd: 4
    case .renewal: 5
    case .noticePeriod: 6
    case .noticeBy: 7
    case .counting: 8
    case .procurementStarts: 9
    case .procurementLeadTime: 10
    case .talksEvery: 11
    case .route: 12
    case .intention: 13
    case .decisions: 14
    case .dates: 15
    case .like: 16
    }
  }
}
