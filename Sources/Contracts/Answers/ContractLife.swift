package import Days

/// The life of a contract so far and to come, through its maximum end: the answer of `history`.
package struct ContractLife: Sendable {
  package let dossier: Dossier
  /// By day.
  package let events: [LifeEvent]
  /// What is to come but can't be dated.
  package let unknown: [UnknownDeadline]

  /// The life of the contract with that number, seen on a day.
  package init(_ number: Int32, _ register: Register, today: Day) {
    var reader = DossierReader(register, today: today)
    var book = LifeBook(reader.dossier(number), register)
    book.write()
    dossier = book.dossier
    unknown = book.unknown
    events = book.events.sorted { $0.comes(before: $1) }
  }
}
