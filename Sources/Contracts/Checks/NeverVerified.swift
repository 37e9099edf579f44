/// Nobody has checked the terms against the signed contract.
///
/// What to do: check them, and record the day in `verifiedOn`. A contract that was ended is passed over.
enum NeverVerified: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    guard dossier.contract.verifiedOn == nil, dossier.history.closing == nil else { return }
    report.append(Finding(.neverVerified, place: dossier.contract.place, contract: dossier.contract.number))
  }
}
