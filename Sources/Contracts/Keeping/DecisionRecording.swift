import Days
import JSONText

/// What recording a decision does to a contract's list: it is new, it completes one that is there, or it is there already.
enum DecisionRecording: Sendable {
  case new
  /// The recorded decision, and what it did not say yet.
  case completing(Decision, [JSONValue.Member])
  case known(Decision)
}

extension DecisionRecording {
  /// How `entry` stands to what is recorded for a contract, or why it can't be recorded.
  static func of(
    _ entry: DecisionEntry, in dossier: Dossier
  ) -> Result<DecisionRecording, DecisionRefusal.Failure> {
    if let same = dossier.contract.decisions.first(where: { isSame($0, entry, dossier) }) {
      return completing(same, entry)
    }
    if let failure = conflict(entry.kind, on: entry.on, option: entry.option, until: entry.until, dossier) {
      return .failure(DecisionRefusal.Failure(failure))
    }
    return .success(.new)
  }

  /// Whether a recorded decision is the one that is to be recorded: of the same kind and day, and with the same outcome.
  private static func isSame(_ decision: Decision, _ entry: DecisionEntry, _ dossier: Dossier) -> Bool {
    guard decision.kind == entry.kind, decision.on == entry.on else { return false }
    switch entry.kind {
    case .notify, .lapse: return true
    case .terminate: return decision.until?.lastDay == entry.until?.lastDay
    case .extend:
      let ends = { (option: Int?, until: ReducedDate?) in
        until?.lastDay ?? option.flatMap { number in dossier.history.links.first { $0.option == number }?.day }
      }
      guard let end = ends(entry.option, entry.until) else { return decision.option == entry.option }
      return ends(decision.option, decision.until) == end
    }
  }

  /// The keys that the entry adds to a recorded decision; a value that differs from the recorded one is refused.
  private static func completing(
    _ decision: Decision, _ entry: DecisionEntry
  ) -> Result<DecisionRecording, DecisionRefusal.Failure> {
    let values: [(key: String, wanted: String?, recorded: String?)] = [
      ("received", entry.received?.description, decision.received?.description),
      ("by", entry.by, decision.by), ("reference", entry.reference, decision.reference),
    ]
    var members: [JSONValue.Member] = []
    for (key, wanted, recorded) in values {
      guard let wanted else { continue }
      guard let recorded else {
        members.append(JSONValue.Member(key, .text(wanted)))
        continue
      }
      if !Upcoming.isSame(wanted, recorded) {
        return .failure(DecisionRefusal.Failure(.recordedOtherwise(decision, key: key, value: recorded)))
      }
    }
    return .success(members.isEmpty ? .known(decision) : .completing(decision, members))
  }

  /// What the engine would let pass, and nobody means.
  static func conflict(
    _ kind: Decision.Kind, on: ReducedDate?, option: Int?, until: ReducedDate?, _ dossier: Dossier
  ) -> DecisionRefusal.Reason? {
    let history = dossier.history
    switch kind {
    case .notify: return nil
    case .lapse: return history.closing.flatMap { $0.kind == .lapse ? .alreadyClosed($0) : nil }
    case .terminate:
      if let closing = history.closing, closing.kind == .terminate { return .alreadyClosed(closing) }
      guard let until = until?.lastDay, let start = dossier.chain.start, until < start else { return nil }
      return .endsBeforeStart(until: until, start: start)
    case .extend:
      // On one day the lapse counts last, and the extension for nothing.
      if let closing = history.closing, closing.kind == .lapse, closing.on == on { return .alreadyClosed(closing) }
      if let option, until == nil, case .upTo = DecisionRoom(dossier) {
        return .optionsUnknown(option: option)
      }
      guard case .option(let next, let end) = DecisionRoom(dossier) else { return nil }
      let wanted = history.links.first { link in
        link.option == option || (option == nil && link.day == until?.lastDay)
      }
      guard let wanted, wanted.option > next else { return nil }
      return .outOfOrder(option: wanted.option, next: next, until: end)
    }
  }
}

extension DecisionRefusal {
  /// The reason as an error.
  struct Failure: Error {
    let reason: Reason

    init(_ reason: Reason) { self.reason = reason }
  }
}
