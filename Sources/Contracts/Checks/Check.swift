/// A check of one contract: what is contradictory in it, unknown, or will hurt.
///
/// Each check is a file of its own whose comment says what it finds, gives an example, and says what to do.
protocol Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding])
}

/// The list of all checks.
enum CheckList {
  /// Runs every check on a contract and adds what they find. Each is called by its name, so that it costs no more than what it
  /// looks at: most find nothing.
  static func run(on dossier: Dossier, in register: Register, _ report: inout [Finding]) {
    DurationAgainstEnd.findings(in: dossier, register, &report)
    StartAgainstEnd.findings(in: dossier, register, &report)
    OptionsAgainstMaximum.findings(in: dossier, register, &report)
    SourcesDiffer.findings(in: dossier, register, &report)
    RenewalAgainstOptions.findings(in: dossier, register, &report)
    NoticeAgainstStart.findings(in: dossier, register, &report)
    ProcurementLate.findings(in: dossier, register, &report)
    DecisionsAgainstTerms.findings(in: dossier, register, &report)
    DecisionUntold.findings(in: dossier, register, &report)
    DecisionBody.findings(in: dossier, register, &report)
    EndedWithoutDecision.findings(in: dossier, register, &report)
    MeetingsInTime.findings(in: dossier, register, &report)
    UnknownTerms.findings(in: dossier, register, &report)
    DerivedTerms.findings(in: dossier, register, &report)
    Roundings.findings(in: dossier, register, &report)
    CalendarRange.findings(in: dossier, register, &report)
    NeverVerified.findings(in: dossier, register, &report)
  }
}
