import ArgumentParser
import Contracts
import Days
import Presentation

/// `decide`: records a decision, or the telling of it, for one contract or for all that one meeting decided on.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Records a decision about contracts in the register.",
    usage: "tijdig decide <contract> ... extend|notify|lapse|terminate --on <YYYY-MM-DD> [<options>]",
    discussion: """
      Examples:
        tijdig decide retrovo extend --on 2026-06-18 --until 2028-12-31 --by pfho
        tijdig decide retrovo notify --on 2026-06-22               the provider was written to
        tijdig decide retrovo notify --on 2026-06-22 --received 2026-06-24
        tijdig decide crisiskaart lapse --on 2026-06-18 --by pfho
        tijdig decide retrovo terminate --on 2026-06-18 --until 2026-09-30

      The decision is checked against the contract's terms before anything is written.
      Of several contracts all get it, or none. Only the lines that change are written;
      --dry-run shows them as a diff that 'patch' understands.
      """)

  @Argument(help: ArgumentHelp("The contracts, and behind them what was decided.", valueName: "contract ... kind"))
  var words: [String]

  @Option(
    help: ArgumentHelp("The day it was decided or, of a notice, sent.", valueName: "YYYY-MM-DD"),
    transform: Arguments.date)
  var on: ReducedDate

  @Option(help: ArgumentHelp("Which option extends: 1, 2, …", valueName: "n"))
  var option: Int?

  @Option(
    help: ArgumentHelp(
      "The last day after the decision: of the extension, or of the contract.", valueName: "YYYY-MM-DD"),
    transform: Arguments.date)
  var until: ReducedDate?

  @Option(
    help: ArgumentHelp("The day the notice arrived.", valueName: "YYYY-MM-DD"), transform: Arguments.date)
  var received: ReducedDate?

  @Option(help: ArgumentHelp("The body that decided.", valueName: "body"))
  var by: String?

  @Option(help: ArgumentHelp("Where it is written down.", valueName: "text"))
  var reference: String?

  @OptionGroup var keeping: KeepingOptions

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard let last = words.last else { return }
    let kind: Decision.Kind
    do {
      kind = try Arguments.choice(last)
    } catch {
      throw ValidationError("the last word says what was decided, extend, notify, lapse or terminate; not '\(last)'")
    }
    if words.count < 2 { throw ValidationError("name the contracts before '\(last)'") }
    let misplaced: [(String, Bool, [Decision.Kind])] = [
      ("--option", option != nil, [.extend]), ("--until", until != nil, [.extend, .terminate]),
      ("--received", received != nil, [.notify]), ("--by", by != nil, [.extend, .lapse, .terminate]),
    ]
    for (name, isGiven, kinds) in misplaced where isGiven && !kinds.contains(kind) {
      let places = kinds.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\(name) goes with \(places); not with \(kind.rawValue)")
    }
    if let reference, reference.allSatisfy(\.isWhitespace) {
      throw ValidationError("--reference is empty; leave it out")
    }
    if kind == .terminate, until == nil { throw ValidationError("terminate needs --until, the contract's last day") }
    if let option, option < 1 { throw ValidationError("options count from 1") }
  }

  func run() throws {
    let session = try shared.open()
    let kind: Decision.Kind = try Arguments.choice(words.last ?? "")
    let entry = DecisionEntry(
      kind, on: on, option: option, until: until, received: received, by: by, reference: reference)
    let numbers = try session.contracts(Array(words.dropLast()))
    if let by, session.register.bodies[by] == nil {
      throw session.unknown(.body, by, among: session.register.bodies.keys.sorted())
    }
    let plan = try self.plan(entry, numbers, session)
    guard plan.refusals.isEmpty else {
      throw CommandFailure.refused(RefusalText(plan.refusals, session.setting).text)
    }
    let writing = RegisterWriting(session: session, isDryRun: keeping.dryRun)
    let setting = plan.edited.map { session.setting(for: $0.register) } ?? session.setting
    try writing.write(plan.edited, saying: DecisionText.text(plan.outcomes, setting))
  }

  private func plan(
    _ entry: DecisionEntry, _ numbers: [Int32], _ session: Session
  ) throws(CommandFailure) -> DecisionPlan {
    do throws(EditedRegister.Fault) {
      return try DecisionPlan(
        entry, for: numbers, in: session.register, today: session.today, workers: session.workers)
    } catch {
      throw .ownFault(error, file: session.file, session.language)
    }
  }
}
