package import Days
package import JSONText

/// Something new in the register: its change, and the errors that it would bring.
package struct Addition: Sendable {
  package let edited: EditedRegister
  /// What is wrong with it; then it is not written.
  package let faults: [Fact]

  /// Adds a contract at the end of the list.
  package static func contract(
    _ entry: ContractEntry, to register: Register, today: Day, workers: some Workers = OneWorker()
  ) throws(EditedRegister.Fault) -> Addition {
    var edit = RegisterEdit(register)
    edit.append(contract: entry.value)
    return try Addition(edit, today: today, workers: workers)
  }

  /// Adds an entry to a section whose keys are ids, such as `parties`.
  package static func entry(
    _ id: String, _ value: JSONValue, in section: String, of register: Register, today: Day,
    workers: some Workers = OneWorker()
  ) throws(EditedRegister.Fault) -> Addition {
    var edit = RegisterEdit(register)
    edit.add(id, value, to: section)
    return try Addition(edit, today: today, workers: workers)
  }

  package init(_ edit: RegisterEdit, today: Day, workers: some Workers = OneWorker()) throws(EditedRegister.Fault) {
    edited = try EditedRegister(edit, workers: workers)
    faults = edited.newErrors(today: today, workers: workers).map(\.fact)
  }
}
