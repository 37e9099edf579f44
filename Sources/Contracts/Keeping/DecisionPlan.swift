package import Days
package import JSONText

/// A decision recorded for some contracts, as if it were done: what it changes, and why it can't be. All are written or none.
package struct DecisionPlan: Sendable {
  package let entry: DecisionEntry
  /// Why it is not recorded, by contract; empty where it can be.
  package private(set) var refusals: [DecisionRefusal] = []
  /// What it changes, by contract; empty where anything is refused.
  package private(set) var outcomes: [DecisionOutcome] = []
  /// The register after it; nil where nothing changes or anything is refused.
  package private(set) var edited: EditedRegister?

  /// Works the decision out for the contracts with those numbers. Throws only where this program is at fault.
  package init(
    _ entry: DecisionEntry, for numbers: [Int32], in register: Register, today: Day, workers: some Workers = OneWorker()
  ) throws(EditedRegister.Fault) {
    self.entry = entry
    // A decision of a later day is judged on that day, as if it had happened.
    let day = max(today, entry.happened)
    var edit = RegisterEdit(register)
    var reader = DossierReader(register, today: day)
    var planned: [(before: Dossier, recording: DecisionRecording)] = []
    for number in numbers {
      let dossier = reader.dossier(number)
      switch Self.recording(entry, in: dossier, register, &edit) {
      case .success(let recording): planned.append((dossier, recording))
      case .failure(let failure): refuse(failure.reason, dossier)
      }
    }
    guard !edit.isEmpty else {
      conclude(planned, from: register, to: register, reader: &reader, today: today)
      return
    }
    let edited = try EditedRegister(edit, workers: workers)
    try refuseErrors(of: edited, planned.map(\.before), today: day, workers)
    var after = DossierReader(edited.register, today: day)
    refuseStrayNotices(planned, &after)
    guard refusals.isEmpty else { return }
    self.edited = edited
    conclude(planned, from: register, to: edited.register, reader: &after, today: today)
  }

  /// Whether anything is to be written.
  package var changes: Bool { edited != nil }

  private mutating func refuse(_ reason: DecisionRefusal.Reason, _ dossier: Dossier) {
    refusals.append(DecisionRefusal(contract: dossier.contract.id, reason: reason, room: DecisionRoom(dossier)))
  }

  private static func recording(
    _ entry: DecisionEntry, in dossier: Dossier, _ register: Register, _ edit: inout RegisterEdit
  ) -> Result<DecisionRecording, DecisionRefusal.Failure> {
    let number = dossier.contract.number
    guard register.contracts.number(of: dossier.contract.id) == number,
      !register.hasTwice(dossier.contract.id)
    else { return .failure(DecisionRefusal.Failure(.idStandsTwice)) }
    let recording = DecisionRecording.of(entry, in: dossier)
    switch recording {
    case .success(.new):
      return edit.append(entry, toContract: number) ? recording : .failure(DecisionRefusal.Failure(.noList))
    case .success(.completing(let decision, let members)):
      for member in members { edit.set(member.name, to: member.value, of: decision, ofContract: number) }
      return recording
    case .success(.known), .failure: return recording
    }
  }

  /// What the terms do not allow shows as an error that was not there before.
  private mutating func refuseErrors(
    of edited: EditedRegister, _ dossiers: [Dossier], today: Day, _ workers: some Workers
  ) throws(EditedRegister.Fault) {
    let errors = edited.newErrors(today: today, workers: workers)
    for error in errors {
      guard let dossier = dossiers.first(where: { $0.contract.number == error.contract }) else {
        throw .newErrors(errors.map(\.code))
      }
      refuse(.fact(error.fact), dossier)
    }
  }

  /// A notice without an extension before it would count for nothing.
  private mutating func refuseStrayNotices(
    _ planned: [(before: Dossier, recording: DecisionRecording)], _ after: inout DossierReader
  ) {
    for (before, recording) in planned {
      guard case .new = recording, entry.kind == .notify else { continue }
      let dossier = after.dossier(before.contract.number)
      let place = dossier.contract.decisions.last?.place
      for remark in dossier.history.remarks where remark.decision.place == place {
        if case .noticeWithoutExtension = remark.fact { refuse(.fact(remark.fact), before) }
      }
    }
  }

  private mutating func conclude(
    _ planned: [(before: Dossier, recording: DecisionRecording)], from old: Register, to new: Register,
    reader: inout DossierReader, today: Day
  ) {
    guard refusals.isEmpty else { return }
    for (before, recording) in planned {
      let after = reader.dossier(before.contract.number)
      let decisions = after.contract.decisions
      let found: (Decision?, DecisionOutcome.Recorded)
      switch recording {
      case .new: found = (decisions.last, .new)
      case .known(let decision):
        found = (decisions.first { $0.kind == decision.kind && $0.on == decision.on }, .known)
      case .completing(let decision, let members):
        found = (decisions.first { $0.kind == decision.kind && $0.on == decision.on }, .completed(members.map(\.name)))
      }
      guard let decision = found.0 else { continue }
      outcomes.append(
        DecisionOutcome(decision, recorded: found.1, before: before, in: old, after: after, in: new, today: today))
    }
  }
}

extension Register {
  /// Whether more than one contract has this id, so that it can't be certain which is meant.
  package func hasTwice(_ id: String) -> Bool { findings.contains { $0.isDoubleId(id) } }
}

extension Finding {
  /// Whether it says that two contracts have this id.
  fileprivate func isDoubleId(_ id: String) -> Bool {
    guard contract != nil, case .duplicateIdentifier(let other, _) = fact else { return false }
    return Upcoming.isSame(id, other)
  }
}
