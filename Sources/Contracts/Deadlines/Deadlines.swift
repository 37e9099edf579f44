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

    /// The day by which what is not overdue is to be acted on.
    var day: Day {
      switch self {
      case .all: .last
      case .pending(let day), .settledToo(let day): day
      }
    }

    /// Whether a deadline in that state is among them; `isInTime` tells whether it is to be acted on by `day`.
    func includes(_ state: DeadlineState, isInTime: @autoclosure () -> Bool) -> Bool {
      switch self {
      case .all: true
      case .pending: state == .overdue || (state.isPending && isInTime())
      case .settledToo: state == .overdue || isInTime()
      }
    }
  }

  /// The deadlines of the current term and of every earlier one; series are followed through `horizon`.
  package init(of dossier: Dossier, in register: Register, horizon: Day, wanted: Wanted = .all) {
    var finder = DeadlineFinder(for: dossier, in: register, horizon: horizon, wanted: wanted)
    finder.add(dossier)
    dated = finder.dated
    unknown = finder.unknown
  }
}
