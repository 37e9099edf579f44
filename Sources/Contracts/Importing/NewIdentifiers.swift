/// Gives contracts that are new an id that depends on nothing but what their rows say: not on the order of the rows, and never
/// so that a contract that is there gets another.
struct NewIdentifiers {
  /// Whether the register has an id already.
  let isTaken: (String) -> Bool

  /// The ids of rows by their place in `rows`, and the faults of those that nothing tells apart. `provider`: the provider's id of each.
  ///
  /// The title makes the id; where several rows have the same, or it is taken, the provider behind it; then the reference.
  func ids(
    of rows: [(row: ImportRow, provider: String?)]
  ) -> (ids: [Int: String], faults: [(row: Int, fault: CellFault)]) {
    var ids: [Int: String] = [:]
    var faults: [(row: Int, fault: CellFault)] = []
    // Ids that rows give themselves are theirs.
    var used: Set<String> = []
    for (index, entry) in rows.enumerated() {
      guard let id = entry.row.text(.id) else { continue }
      ids[index] = id
      used.insert(id)
    }
    var left = rows.indices.filter { ids[$0] == nil }
    for step in Step.allCases {
      var groups: [String: [Int]] = [:]
      for index in left {
        guard let candidate = step.candidate(rows[index].row, rows[index].provider) else { continue }
        groups[candidate, default: []].append(index)
      }
      for (candidate, members) in groups where members.count == 1 && !isTaken(candidate) && !used.contains(candidate) {
        ids[members[0]] = candidate
      }
      left.removeAll { ids[$0] != nil }
      used.formUnion(ids.values)
    }
    let twins = Dictionary(grouping: left) { Step.title.candidate(rows[$0].row, nil) }
    for index in left {
      let base = Step.title.candidate(rows[index].row, nil)
      let same = (twins[base] ?? []).map { rows[$0].row.number }
      faults.append((rows[index].row.number, base == nil ? .noIdentifier : .sameTitle(rows: same)))
    }
    return (ids, faults)
  }

  private enum Step: CaseIterable {
    case title, provider, reference, both

    func candidate(_ row: ImportRow, _ provider: String?) -> String? {
      guard let title = row.text(.title).flatMap(FoldedText.slug) else { return nil }
      let reference = row.text(.reference).flatMap(FoldedText.slug)
      switch self {
      case .title: return title
      case .provider: return provider.map { "\(title)-\($0)" }
      case .reference: return reference.map { "\(title)-\($0)" }
      case .both:
        guard let provider, let reference else { return nil }
        return "\(title)-\(provider)-\(reference)"
      }
    }
  }
}
