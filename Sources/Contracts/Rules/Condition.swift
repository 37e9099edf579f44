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
  func holds(_ dossier: Dossier, during term: Term?) -> Bool {
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
