package import Days
import JSONText

/// That someone compared contracts' terms with the signed contract: `verifiedOn`.
package struct Verification: Sendable {
  /// A contract that was compared later than that.
  package struct Later: Sendable {
    package let contract: String
    package let on: Day
  }

  /// The contracts whose day changes, with the day before, nil where they never were compared.
  package private(set) var changed: [(contract: String, before: Day?)] = []
  /// Those that have this day already.
  package private(set) var known: [String] = []
  /// Those that have a later day, which must not be lost; then nothing is written.
  package private(set) var later: [Later] = []
  package private(set) var edit: RegisterEdit

  package init(of numbers: [Int32], on day: Day, in register: Register) {
    edit = RegisterEdit(register)
    var reader = DossierReader(register, today: day)
    for number in numbers {
      let contract = reader.dossier(number).contract
      if let before = contract.verifiedOn, before > day {
        later.append(Later(contract: contract.id, on: before))
      } else if contract.verifiedOn == day {
        known.append(contract.id)
      } else {
        changed.append((contract.id, contract.verifiedOn))
        edit.set("verifiedOn", to: .text(day.description), ofContract: number)
      }
    }
  }
}
