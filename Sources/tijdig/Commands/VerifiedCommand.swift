import ArgumentParser
import Contracts
import Days
import Presentation

/// `verified`: notes that contracts' terms were compared with the signed contract.
struct VerifiedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verified",
    abstract: "Notes that contracts' terms were compared with the signed contract.",
    usage: "tijdig verified <contract> ... --on <YYYY-MM-DD> [<options>]",
    discussion: """
      Examples:
        tijdig verified retrovo ggz-mantelzorg --on 2026-06-18

      'tijdig check' lists the contracts that never were.
      """)

  @Argument(help: "The contracts.")
  var contract: [String]

  @Option(
    help: ArgumentHelp("The day on which they were compared.", valueName: "YYYY-MM-DD"), transform: Arguments.day)
  var on: Day

  @OptionGroup var keeping: KeepingOptions

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.open()
    let phrases = Phrases(session.language)
    let numbers = try session.contracts(contract)
    for id in contract { try session.refuseDouble(id) }
    if on > session.today { throw CommandFailure.refused("tijdig: \(phrases.dayInFuture(on))\n") }
    let verification = Verification(of: numbers, on: on, in: session.register)
    guard verification.later.isEmpty else {
      throw CommandFailure.refused(phrases.verifiedLater(verification.later))
    }
    let writing = RegisterWriting(session: session, isDryRun: keeping.dryRun)
    try writing.carryOut(
      verification.edit.isEmpty ? nil : verification.edit, saying: phrases.verified(verification, on: on))
  }
}
