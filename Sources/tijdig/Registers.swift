import Contracts
import Days
import Delivery
import Presentation

/// The registers that a command answers for: one, or several in one view.
struct Registers {
  /// Those that could be read, in the order in which they were named; at least one.
  let sessions: [Session]
  /// Those that could not be read.
  let unread: [UnreadRegister]
  /// How to end because of those that could not be read, which has been said; `done` where all were read.
  let status: ExitStatus

  init(sessions: [Session], unread: [UnreadRegister] = [], status: ExitStatus = .done) {
    self.sessions = sessions
    self.unread = unread
    self.status = status
  }

  var first: Session { sessions[0] }
  var settings: [Setting] { sessions.map(\.setting) }

  /// Says of each register how many findings there are, and ends as those ask for that could not be read.
  func end(telling findings: [FindingCounts]) throws(CommandFailure) {
    for (session, counts) in zip(sessions, findings) { session.tell(counts) }
    try end()
  }

  /// Ends as the registers ask for that could not be read.
  func end() throws(CommandFailure) {
    if status != .done { throw .ended(status, message: "") }
  }
}

// What an id on the command line names.
extension Registers {
  /// What `find` finds in each register under that id; of `REGISTER/ID` in that register alone.
  func find<Found>(
    _ id: String, _ kind: Identifier, _ find: (Session, String) -> Found?, known: (Session) -> [String]
  ) throws(CommandFailure) -> [(session: Session, found: Found)] {
    let (sessions, id) = try scope(of: id)
    let found = sessions.compactMap { session in find(session, id).map { (session: session, found: $0) } }
    if found.isEmpty { throw first.unknown(kind, id, among: sessions.flatMap(known)) }
    return found
  }

  /// The contracts with that id, at most one a register.
  func contracts(_ id: String) throws(CommandFailure) -> [(session: Session, number: Int32)] {
    try find(id, .contract, { $0.register.contracts.number(of: $1) }, known: { $0.register.contracts.ids })
      .map { (session: $0.session, number: $0.found) }
  }

  /// The one contract with that id.
  func contract(_ id: String) throws(CommandFailure) -> (session: Session, number: Int32) {
    let found = try contracts(id)
    if found.count > 1 { throw .inSeveralRegisters(id, found.compactMap(\.session.name), first.language) }
    return found[0]
  }

  private func scope(of id: String) throws(CommandFailure) -> ([Session], String) {
    guard first.name != nil, let slash = id.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (sessions, id) }
    let name = String(id[..<slash])
    guard let session = sessions.first(where: { $0.name == name }) else {
      throw first.unknown(.register, name, among: sessions.compactMap(\.name))
    }
    return ([session], String(id[id.utf8.index(after: slash)...]))
  }

  /// A provider or an owner whom no register knows and who has no contract is a mistake of the command line.
  func check(_ scope: Scope, contractCount: Int) throws(CommandFailure) {
    guard contractCount == 0 else { return }
    let registers = sessions.map(\.register)
    if let provider = scope.provider, !registers.contains(where: { $0.parties[provider] != nil }) {
      throw first.unknown(.provider, provider, among: registers.flatMap { $0.parties.keys.sorted() })
    }
    if let owner = scope.owner, !registers.contains(where: { $0.people[owner] != nil }) {
      throw first.unknown(.owner, owner, among: registers.flatMap { $0.people.keys.sorted() })
    }
  }
}

extension Registers {
  /// Writes what the registers answer about one thing.
  func write(_ answers: [(Session, SingleAnswer)], as format: TextFormat) throws(CommandFailure) {
    let joined = JoinedAnswers(answers.map { (answer: $0.1, setting: $0.0.setting) })
    switch format {
    case .text: try first.write(joined.text)
    case .json: try first.write(joined.json)
    }
  }
}
