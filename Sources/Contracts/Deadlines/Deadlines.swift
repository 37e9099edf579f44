package import Days

/// All deadlines of a contract on a day: the one function that every command calls.
package struct Deadlines: Sendable {
  package let dated: [Deadline]
  package let unknown: [UnknownDeadline]

  /// Which deadlines are wanted, so that the others need not be written out.
  package enum Wanted: Sendable {
    case all
    /// What is open, sent or overdue and to be acted on by then; what is overdue in any case.
    case pending(by: Day)
    /// The same with what is settled.
    case settledToo(by: Day)

    /// Whether a deadline with that settlement may be among them, whatever its day.
    func mayInclude(_ settlement: Settlement?) -> Bool {
      guard case .pending = self, let settlement else { return true }
      return settlement.awaitsReceipt
    }

    func includes(_ state: DeadlineState, actBy: Day) -> Bool {
      switch self {
      case .all: true
      case .pending(let day): state == .overdue || (state.isPending && actBy <= day)
      case .settledToo(let day): state == .overdue || actBy <= day
      }
    }
  }

  /// The deadlines of the current term and of every earlier one; series are followed through `horizon`.
  package init(of dossier: Dossier, in register: Register, horizon: Day, wanted: Wanted = .all) {
    var finder = DeadlineFinder(register, horizon: horizon, wanted: wanted, book: register.rules)
    finder.add(dossier)
    dated = finder.dated
    unknown = finder.unknown
  }
}
