import ArgumentParser
import Contracts
import Presentation

/// `hand-over`: gives all that one person answers for to another.
struct HandOverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over",
    abstract: "Gives all contracts and milestones of one person to another.",
    usage: "tijdig hand-over --from <person> --to <person> [<options>]",
    discussion: """
      Examples:
        tijdig hand-over --from jansen --to devries --dry-run
        tijdig hand-over --from jansen --to devries
      """)

  @Option(help: ArgumentHelp("Whose contracts they are.", valueName: "person"))
  var from: String

  @Option(help: ArgumentHelp("Whose they become.", valueName: "person"))
  var to: String

  @OptionGroup var keeping: KeepingOptions

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.open()
    let register = session.register
    let phrases = Phrases(session.language)
    let handOver = HandOver(from: from, to: to, in: register)
    // Whoever has left may stand among the people no more.
    if handOver.isEmpty, register.people[from] == nil {
      throw session.unknown(.person, from, among: register.people.keys.sorted())
    }
    guard register.people[to] != nil else {
      throw session.unknown(.person, to, among: register.people.keys.sorted())
    }
    if from == to { throw CommandFailure.refused("tijdig: \(phrases.sameTwice)\n") }
    let writing = RegisterWriting(session: session, isDryRun: keeping.dryRun)
    if handOver.isEmpty { return try writing.carryOut(nil, saying: phrases.hasNothing(register.name(ofPerson: from))) }
    try writing.carryOut(handOver.edit, saying: phrases.handedOver(handOver, from: from, to: to, in: register))
  }
}
