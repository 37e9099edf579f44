/// What must hold for a rule to say something about a term.
package enum Condition: String, CaseIterable, Sendable {
  case extensionLeft = "extension-left"
  case noExtensionLeft = "no-extension-left"
  case renewalExpress = "renewal-express"
  case renewalTacit = "renewal-tacit"
  case intentionExtend = "intention-extend"
  case hasNotice = "has-notice"
  case hasProcurement = "has-procurement"
  case hasTalks = "has-talks"
  case hasRoute = "has-route"
}

/// A set of conditions.
struct ConditionSet: OptionSet, Sendable {
  let rawValue: UInt32

  /// How many sets there are.
  static var setCount: Int { 1 << Condition.allCases.count }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ conditions: [Condition]) {
    self.init()
    for condition in conditions { formUnion(ConditionSet(condition)) }
  }

  fileprivate mutating func insert(_ condition: Condition, where holds: Bool) {
    if holds { formUnion(ConditionSet(condition)) }
  }

  init(_ condition: Condition) { rawValue = 1 << Self.position(of: condition) }

  private static func position(of condition: Condition) -> UInt32 {
    switch condition {
    case .extensionLeft: 0
    case .noExtensionLeft: 1
    case .renewalExpress: 2
    case .renewalTacit: 3
    case .intentionExtend: 4
    case .hasNotice: 5
    case .hasProcurement: 6
    case .hasTalks: 7
    case .hasRoute: 8
    }
  }
}

extension Dossier {
  /// The conditions that hold during `term` (nil: no end is known).
  func conditions(during term: TermOutline?) -> ConditionSet {
    let hasOptionLeft = term?.hasOptionLeft ?? chain.isExtensible
    let renewal = terms.renewal
    var holding: ConditionSet = []
    holding.insert(.extensionLeft, where: hasOptionLeft)
    holding.insert(.noExtensionLeft, where: chain.extensionsAreStated && !hasOptionLeft)
    holding.insert(.renewalExpress, where: renewal == .express)
    holding.insert(.renewalTacit, where: renewal == .tacit)
    holding.insert(.intentionExtend, where: terms.intention?.value == .extend)
    holding.insert(.hasNotice, where: terms.noticePeriod != nil)
    holding.insert(.hasProcurement, where: terms.procurementStarts != nil || terms.procurementLeadTime != nil)
    holding.insert(.hasTalks, where: terms.talksEvery != nil)
    holding.insert(.hasRoute, where: !route.isEmpty)
    return holding
  }
}
