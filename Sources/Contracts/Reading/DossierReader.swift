package import Days
import JSONText

/// Reads contracts of a register one by one and works out each on one day.
package struct DossierReader {
  private let register: Register
  private let today: Day
  private var reading: Reading

  package init(_ register: Register, today: Day) {
    self.register = register
    self.today = today
    reading = Reading(register.bytes, known: register.known)
  }

  /// The contract with that number in the register's list.
  package mutating func dossier(_ number: Int32) -> Dossier {
    reading.findings.removeAll(keepingCapacity: true)
    var contract = Contract(number: number, place: register.contracts.place(of: number))
    var terms = Terms()
    ContractReader.read(&contract, &terms, &reading)
    var givers: [Source] = []
    if register.inheritance.giver(of: number) != nil {
      register.inheritance.complete(&terms, of: number)
      givers = register.inheritance.claimants(against: terms, of: number)
    }
    return Dossier(consume contract, consume terms, givers: givers, in: register, today: today, slips: reading.findings)
  }
}
