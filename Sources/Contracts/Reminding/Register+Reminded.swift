package import Days

extension Register {
  /// The deadline that is reminded of under `id` on that day, or has that id, settled or not; nil where there is none: for `acknowledge`.
  package func deadline(remindedAs id: String, today: Day) -> Deadline? {
    let milestones = milestoneDeadlines(today: today, wanted: .all, in: Set(milestones.map(\.id)))
    if let found = milestones.first(where: { $0.id == id }) { return found }
    // An id of a contract with a slash in it is a finding, and still has deadlines.
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    for count in 1...max(1, parts.count - 2) {
      guard let number = contracts.number(of: parts.prefix(count).joined(separator: "/")) else { continue }
      var reader = DossierReader(self, today: today)
      let dossier = reader.dossier(number)
      // As far ahead as what it names.
      let named = parts.dropFirst(count).compactMap { Day($0) }.max() ?? today
      let horizon = max(lastDue(actingBy: today.adding(Period(years: 2)).day), min(named, today.adding(days: 50 * 366)))
      let found = Deadlines(of: dossier, in: self, horizon: horizon).dated
      if let deadline = found.first(where: { $0.remindedAs == id || $0.id == id }) { return deadline }
    }
    return nil
  }
}
