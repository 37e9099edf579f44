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

  /// Whether it holds for the contract in `dossier` during `term` (nil: no end is known).
  func holds(_ dossier: Dossier, during term: TermOutline?) -> Bool {
    switch self {
    case .extensionLeft: return term?.hasOptionLeft ?? dossier.chain.isExtensible
    case .noExtensionLeft:
      return dossier.chain.extensionsAreStated && !(term?.hasOptionLeft ?? dossier.chain.isExtensible)
    case .renewalExpress: return dossier.terms.renewal == .express
    case .renewalTacit: return dossier.terms.renewal == .tacit
    case .intentionExtend: return dossier.terms.intention?.value == .extend
    case .hasNotice: return dossier.terms.noticePeriod != nil
    case .hasProcurement: return dossier.terms.procurementStarts != nil || dossier.terms.procurementLeadTime != nil
    case .hasTalks: return dossier.terms.talksEvery != nil
    case .hasRoute: return !dossier.route.isEmpty
    }
  }
}

/// A set of conditions.
struct ConditionSet: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ conditions: [Condition]) {
    self.init()
    for condition in conditions { formUnion(ConditionSet(condition)) }
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
