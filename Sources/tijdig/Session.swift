import Contracts
import Days
import Delivery
import JSONText
import Presentation

/// One run of a command: the register that was read, the day, the language.
struct Session {
  let register: Register
  let file: String
  /// What the register is called beside others in one view; nil where it is the only one.
  let name: String?
  let today: Day
  let language: Language
  let progress: Progress?

  var workers: ParallelWorkers { ParallelWorkers(progress: progress) }

  var setting: Setting { setting(for: register) }

  /// The same for another text of the register.
  func setting(for register: Register) -> Setting {
    Setting(
      register, file: file, name: name, today: today, language: language, width: Terminal.width,
      isColoured: Terminal.isColoured)
  }

  private var phrases: Phrases { Phrases(language) }

  /// What the clocks in the register's zone show.
  func clock() throws(CommandFailure) -> Clock.Reading {
    do throws(Clock.Failure) {
      return try Clock.reading(in: register.head.timeZone)
    } catch {
      throw .clock(error, language)
    }
  }

  /// Says in one line how many findings there are, where there are any: an answer never hides them (FORMAT 6).
  func tell(_ findings: FindingCounts) {
    guard let line = phrases.line(findings, file: file) else { return }
    Output.tell(line + "\n")
  }

  /// The number of the contract with that id.
  func contract(_ id: String) throws(CommandFailure) -> Int32 { try Registers(sessions: [self]).contract(id).number }

  /// The numbers of the contracts with those ids, each once.
  func contracts(_ ids: [String]) throws(CommandFailure) -> [Int32] {
    var numbers: [Int32] = []
    for id in ids {
      let number = try contract(id)
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }

  /// Refuses an id that more than one contract has: which of them is meant is not certain.
  func refuseDouble(_ id: String) throws(CommandFailure) {
    guard register.hasTwice(id) else { return }
    throw .refused("tijdig: \(id.shown): \(phrases.idStandsTwice)\n")
  }

  /// A provider or an owner whom nobody knows and who has no contract is a mistake of the command line.
  func check(_ scope: Scope, contractCount: Int) throws(CommandFailure) {
    try Registers(sessions: [self]).check(scope, contractCount: contractCount)
  }

  /// The failure for an id that is not known, with the nearest that is.
  func unknown(_ kind: Identifier, _ id: String, among known: [String]) -> CommandFailure {
    .unknownIdentifier(kind, id, suggestion: Suggestion.nearest(to: id, in: known), language)
  }
}

extension Session {
  /// Writes an answer to standard output.
  func write(_ text: String) throws(CommandFailure) {
    progress?.end()
    try Answer.write(text, language)
  }

  /// Writes an answer to a file, as a whole; without one to standard output.
  func write(_ text: String, to file: String?) throws(CommandFailure) {
    guard let file else { return try write(text) }
    progress?.end()
    do throws(FileFailure) { try Files.write(text, to: file) } catch { throw .file(error, language) }
  }

  /// Writes an answer of many lines, which several hands make while what is ready goes out.
  func write(_ answer: some LineAnswer) throws(CommandFailure) {
    // On the screen where the answer appears its own lines tell how far it has come.
    if Terminal.showsAnswer { progress?.end() } else { progress?.begin(phrases.writing) }
    defer { progress?.end() }
    let workers = ParallelWorkers(progress: Terminal.showsAnswer ? nil : progress)
    do throws(FileFailure) {
      guard try Output.write(part: answer.beginning) else { return }
      try workers.deliver(answer.count) {
        answer.octets(of: $0)
      } to: { part throws(FileFailure) in
        try Output.write(part: part)
      }
      _ = try Output.write(part: answer.end)
    } catch {
      throw .file(error, language)
    }
  }
}

/// The answer of a command that has no register, on its way out.
enum Answer {
  static func write(_ text: String, _ language: Language = .en) throws(CommandFailure) {
    do throws(FileFailure) { try Output.write(text) } catch { throw .file(error, language) }
  }
}
