import Contracts
import Days
import Delivery
import Presentation

/// One run of a command: the register that was read, the day, the language.
struct Session {
  let register: Register
  let file: String
  let today: Day
  let language: Language
  let workers = ParallelWorkers()

  var setting: Setting {
    Setting(
      register, file: file, today: today, language: language, width: Terminal.width, isColoured: Terminal.isColoured)
  }

  /// Says in one line how many findings there are, where there are any: an answer never hides them (FORMAT 6).
  func tell(_ findings: FindingCounts) {
    guard let line = Phrases(language).line(findings, file: file) else { return }
    Output.tell(line + "\n")
  }

  /// The findings of the whole register.
  var findings: FindingCounts { Upcoming(register, today: today, until: today, workers: workers).findings }

  /// The number of the contract with that id.
  func contract(_ id: String) throws(CommandFailure) -> Int32 {
    if let number = register.contracts.number(of: id) { return number }
    throw unknown(.contract, id, among: register.contracts.ids)
  }

  /// The failure for an id that is not known, with the nearest that is.
  func unknown(_ kind: Identifier, _ id: String, among known: [String]) -> CommandFailure {
    .unknownIdentifier(kind, id, suggestion: Suggestion.nearest(to: id, in: known), language)
  }
}

/// The answer of a command, on its way out.
enum Answer {
  static func write(_ text: String, _ language: Language = .en) throws(CommandFailure) {
    do throws(FileFailure) {
      try Output.write(text)
    } catch {
      throw .file(error, language)
    }
  }
}

extension Session {
  /// A provider or an owner whom nobody knows and who has no contract is a mistake of the command line.
  func check(_ scope: Scope, contractCount: Int) throws(CommandFailure) {
    guard contractCount == 0 else { return }
    if let provider = scope.provider, register.parties[provider] == nil {
      throw unknown(.provider, provider, among: register.parties.keys.sorted())
    }
    if let owner = scope.owner, register.people[owner] == nil {
      throw unknown(.owner, owner, among: register.people.keys.sorted())
    }
  }
}
