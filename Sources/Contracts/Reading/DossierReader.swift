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
    register.inheritance.complete(&terms, of: number)
    let givers = register.inheritance.claimants(against: terms, of: number)
    let chain = TermChain(terms, sources: givers.isEmpty ? contract.sources : contract.sources + givers)
    let history = TermHistory(chain, renewal: terms.renewal, decisions: contract.decisions, today: today)
    let notice = history.current.flatMap { terms.notice(before: $0.end, workingDays: register.workingDays) }
    // All that is asked of the parts is asked before they are handed over, so that none is copied.
    let route = register.route(of: terms)
    let derived = register.inheritance.derived(of: number, terms: terms, sources: contract.sources)
    return Dossier(
      contract, terms: terms, givers: givers, history: history, route: route, today: today,
      derived: derived, notice: notice, slips: reading.findings)
  }
}
