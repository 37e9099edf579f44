import Contracts

/// What holds for several contracts, told once: each text with the contracts that it holds for, in the order of their first.
struct ContractGroups {
  struct Group {
    let text: String
    fileprivate(set) var sheets: [ContractSheet]
    /// Whether any of them should be looked at before the others.
    fileprivate(set) var isGrave: Bool
  }

  private(set) var groups: [Group] = []

  init(_ texts: [(text: String, sheet: ContractSheet)]) {
    self.init(texts.map { (text: $0.text, sheet: $0.sheet, isGrave: false) })
  }

  init(_ texts: [(text: String, sheet: ContractSheet, isGrave: Bool)]) {
    var indices: [String: Int] = [:]
    for (text, sheet, isGrave) in texts {
      let index = indices[text, default: groups.count]
      if index == groups.count {
        indices[text] = index
        groups.append(Group(text: text, sheets: [], isGrave: false))
      }
      groups[index].isGrave = groups[index].isGrave || isGrave
      let number = sheet.dossier.contract.number
      if groups[index].sheets.last?.dossier.contract.number != number { groups[index].sheets.append(sheet) }
    }
  }

  /// The grave ones first.
  var inOrder: [Group] { groups.filter(\.isGrave) + groups.filter { !$0.isGrave } }
}
