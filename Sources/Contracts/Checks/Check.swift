/// A check of one contract: what is contradictory in it, unknown, or will hurt.
///
/// Each check is a file of its own whose comment says what it finds, gives an example, and says what to do.
protocol Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding])
}

/// The list of all checks.
enum CheckList {
  static let all: [any (Check & Sendable).Type] = [
    DurationAgainstEnd.self, StartAgainstEnd.self, OptionsAgainstMaximum.self, SourcesDiffer.self,
    RenewalAgainstOptions.self, NoticeAgainstStart.self, ProcurementLate.self, DecisionsAgainstTerms.self,
    DecisionUntold.self, DecisionBody.self, EndedWithoutDecision.self, MeetingsInTime.self, UnknownTerms.self,
    DerivedTerms.self, Roundings.self, CalendarRange.self, NeverVerified.self,
  ]

  /// Runs every check on a contract and adds what they find.
  static func run(on dossier: Dossier, in register: Register, _ report: inout [Finding]) {
    for check in all { check.findings(in: dossier, register, &report) }
  }
}
