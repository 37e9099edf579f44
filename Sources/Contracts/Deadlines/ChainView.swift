package import Days

/// A step of a contract's chain as people see it: a period, its state, and the notice at its end (FORMAT 5, `show`).
package struct ChainView: Sendable {
  package enum State: String, CaseIterable, Sendable {
    case past, running, agreed
    /// Decided, not told.
    case untold
    case open, lapsed, terminated
    /// Over without a decision.
    case ended
  }

  package let option: Int
  package let start: Day?
  package let end: Day?
  package let state: State
  /// The one step of unknown options: any end up to this one.
  package let isUpTo: Bool
  package let noticeDue: Day?
  package let noticeActBy: Day?
}

extension Register {
  /// The chain of a contract, each step with its state today; where no end is known, the one step that is.
  package func chain(of dossier: Dossier) -> [ChainView] {
    let links = dossier.history.links
    guard !links.isEmpty else { return [stepWithoutEnd(dossier)] }
    return links.indices.map { step($0, dossier) }
  }

  private func stepWithoutEnd(_ dossier: Dossier) -> ChainView {
    let start = dossier.chain.start
    let closing = dossier.history.closing
    let state: ChainView.State =
      switch closing?.kind {
      case .terminate: .terminated
      case .some: .past
      case nil: start.map { $0 > dossier.today } ?? false ? .agreed : .running
      }
    return ChainView(
      option: 0, start: start, end: closing?.kind == .terminate ? closing?.until?.lastDay : nil, state: state,
      isUpTo: false,
      noticeDue: nil, noticeActBy: nil)
  }

  private func step(_ index: Int, _ dossier: Dossier) -> ChainView {
    let history = dossier.history
    let link = history.links[index]
    let start = index == 0 ? dossier.chain.start : history.links[index - 1].day.next
    let state = dossier.state(ofLink: index, start: start)
    let termination = history.closing?.kind == .terminate ? history.closing?.until?.lastDay : nil
    let isCut = state == .terminated && (start.map { $0 <= termination ?? $0 } ?? true)
    let hasNotice = history.isExtensible(after: index)
    let notice = hasNotice ? dossier.notice(before: link.day, workingDays: workingDays)?.deadline : nil
    let due = notice?.isInCalendar ?? false ? notice : nil
    return ChainView(
      option: link.option, start: start, end: isCut ? termination ?? link.day : link.day, state: state,
      isUpTo: link.isUpTo,
      noticeDue: due, noticeActBy: due.map(actBy))
  }
}

extension Dossier {
  fileprivate func state(ofLink index: Int, start: Day?) -> ChainView.State {
    let closing = history.closing?.kind
    let until = history.closing?.until?.lastDay
    if closing == .terminate, let until, history.links[index].day >= until {
      return .terminated
    }
    if index <= history.agreed {
      if history.links[index].day < today {
        return index == history.agreed && hasEnded(term) ? .ended : .past
      }
      return start.map { $0 > today } ?? false ? .agreed : .running
    }
    if let untold = history.untold, index <= untold { return .untold }
    return closing == nil ? .open : .lapsed
  }
}
