/// The way of renewal does not fit the options: `"renewal": "none"` with options, or express renewal with expressly none.
///
/// What to do: correct the one that is wrong. With `none` no notice is due, although an option may be lost by silence.
enum RenewalAgainstOptions: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    guard let renewal = dossier.terms.statedRenewal else { return }
    let isAtOdds =
      switch renewal.value {
      case .none: dossier.terms.hasExtensions
      case .express, .tacit: dossier.chain.extensionsAreStated && !dossier.terms.hasExtensions
      }
    guard isAtOdds else { return }
    report.append(
      Finding(
        .renewalAgainstOptions(renewal.value), place: dossier.place(of: renewal), contract: dossier.contract.number,
        fields: .extensions.union(.init(.renewal))))
  }
}
