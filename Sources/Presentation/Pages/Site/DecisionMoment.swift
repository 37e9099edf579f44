import Contracts
import Days

/// A day by which something is to be decided about a contract, in this term or in a later one.
struct DecisionMoment: Sendable {
  let day: Day
  /// False: only if the options before it are used.
  let isSure: Bool

  /// Those that are not settled, by day: whether to tell of an extension at the end of the term and of each later one, and
  /// when to start the procurement of what follows. Where an extension is possible but its notice can't be dated, the end of
  /// the term: later it is of no use.
  static func moments(of sheet: ContractSheet) -> [DecisionMoment] {
    let history = sheet.dossier.history
    var moments: [DecisionMoment] = []
    if history.closing == nil, !history.links.isEmpty {
      for (index, step) in sheet.chain.enumerated() where index >= history.agreed {
        let isSure = index == history.agreed
        let last = isSure && sheet.isExtensible ? step.end : nil
        if let day = step.noticeActBy ?? last { moments.append(DecisionMoment(day: day, isSure: isSure)) }
      }
    }
    for deadline in sheet.deadlines where deadline.rule == procurement && deadline.state.isPending {
      moments.append(DecisionMoment(day: deadline.actBy, isSure: true))
    }
    return moments.sorted { ($0.day, $0.isSure ? 0 : 1) < ($1.day, $1.isSure ? 0 : 1) }
  }

  private static let procurement = "procurement"
}
