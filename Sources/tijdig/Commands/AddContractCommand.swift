import ArgumentParser
import Contracts
import Days
import Presentation

/// `add contract`: what is not given stays unknown, and is listed as work to do.
struct AddContractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contract", abstract: "Adds a contract; what is not given stays unknown.",
    usage: "tijdig add contract <id> --title <title> [<options>]",
    discussion: """
      Examples:
        tijdig add contract retrovo --title "Respijtvoorziening" --provider ggz-centraal \\
          --start 2023-01-01 --first-period P4Y --options P1Y,P1Y --notice P4M --by client
        tijdig add contract mantelzorg --title "GGz Mantelzorg" --like retrovo --start 2023
      """)

  @Argument(help: "Its id: small letters, digits and hyphens.")
  var id: String

  @Option(help: "What it is called.")
  var title: String

  @Option(
    help: ArgumentHelp("Its sort.", valueName: "contract|service-agreement|covenant|run-off|other"),
    completion: .list(ContractKind.allCases.map(\.rawValue)), transform: Arguments.choice)
  var kind: ContractKind?

  @Option(help: ArgumentHelp("Whom it is with.", valueName: "party"))
  var provider: String?

  @Option(help: "What it belongs to.")
  var category: String?

  @Option(help: "Under what it is filed.")
  var reference: String?

  @Option(help: ArgumentHelp("Who looks after it.", valueName: "person"))
  var owner: String?

  @Option(help: ArgumentHelp("What it is worth in a year, in euros.", valueName: "number"))
  var yearly: Int?

  @Option(help: ArgumentHelp("Another contract whose terms hold where none are given.", valueName: "contract"))
  var like: String?

  @Option(help: ArgumentHelp("Its first day.", valueName: "YYYY-MM-DD"), transform: Arguments.date)
  var start: ReducedDate?

  @Option(help: ArgumentHelp("The length of the first period.", valueName: "P4Y"), transform: Arguments.period)
  var firstPeriod: Period?

  @Option(help: ArgumentHelp("The last day of the first period.", valueName: "YYYY-MM-DD"), transform: Arguments.date)
  var end: ReducedDate?

  @Option(
    help: ArgumentHelp("The lengths of the options to extend.", valueName: "P1Y,P1Y"), transform: Arguments.periods)
  var options: [Period]?

  @Flag(help: "There is no option to extend.")
  var noOptions = false

  @Option(
    help: ArgumentHelp("The last day with all options used.", valueName: "YYYY-MM-DD"), transform: Arguments.date)
  var maximumEnd: ReducedDate?

  @Option(
    help: ArgumentHelp("How it goes on.", valueName: "express|tacit|none"),
    completion: .list(Renewal.allCases.map(\.rawValue)), transform: Arguments.choice)
  var renewal: Renewal?

  @Option(
    help: ArgumentHelp("How long before the end the other must be told.", valueName: "P4M"),
    transform: Arguments.period)
  var notice: Period?

  @Option(
    help: ArgumentHelp("Who must tell the other.", valueName: "client|provider|either"),
    completion: .list(NoticeGiver.allCases.map(\.rawValue)), transform: Arguments.choice)
  var by: NoticeGiver?

  @Option(
    help: ArgumentHelp("When procurement starts.", valueName: "2027"), transform: Arguments.date)
  var procurementStarts: ReducedDate?

  @Option(
    help: ArgumentHelp("Or how long before the maximum end.", valueName: "P12M"), transform: Arguments.period)
  var procurementLead: Period?

  @Option(help: ArgumentHelp("How often one talks.", valueName: "P1Y"), transform: Arguments.period)
  var talks: Period?

  @Option(help: ArgumentHelp("The route of its decisions, or none.", valueName: "route"))
  var route: String?

  @Option(
    help: ArgumentHelp("What one means to do.", valueName: "extend|lapse|undecided"),
    completion: .list(Intention.allCases.map(\.rawValue)), transform: Arguments.choice)
  var intention: Intention?

  @Option(
    help: ArgumentHelp("When this was compared with the signed contract.", valueName: "YYYY-MM-DD"),
    transform: Arguments.day)
  var verifiedOn: Day?

  @Option(help: "Anything else.")
  var notes: String?

  @OptionGroup var keeping: KeepingOptions

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if noOptions, options != nil || maximumEnd != nil {
      throw ValidationError("--no-options says that there are none; leave out --options and --maximum-end, or it")
    }
    if by != nil, notice == nil { throw ValidationError("--by says who gives the --notice; give that too") }
    if procurementStarts != nil, procurementLead != nil {
      throw ValidationError("give --procurement-starts or --procurement-lead, not both")
    }
  }

  func run() throws {
    let session = try shared.open()
    try checkReferences(session)
    let addition: Addition
    do throws(EditedRegister.Fault) {
      addition = try .contract(entry, to: session.register, today: session.today, workers: session.workers)
    } catch {
      throw CommandFailure.ownFault(error, file: session.file, session.language)
    }
    guard addition.faults.isEmpty else {
      throw CommandFailure.refused(AdditionText.refusal(addition.faults, session.setting))
    }
    let register = addition.edited.register
    let sheet = ContractSheet(Int32(register.contracts.count - 1), register, today: session.today)
    let words = Phrases(session.language).added(.contract, id, title)
    try RegisterWriting(session: session, isDryRun: keeping.dryRun)
      .write(addition.edited, saying: words + AdditionText.text(sheet, session.setting(for: register)))
  }

  private func checkReferences(_ session: Session) throws(CommandFailure) {
    let register = session.register
    if register.contracts.number(of: id) != nil {
      throw .refused("tijdig: \(Phrases(session.language).exists(.contract, id))\n")
    }
    if let provider, register.parties[provider] == nil {
      throw session.unknown(.party, provider, among: register.parties.keys.sorted())
    }
    if let owner, register.people[owner] == nil {
      throw session.unknown(.person, owner, among: register.people.keys.sorted())
    }
    if let like { _ = try session.contract(like) }
    if let route, route != "none", register.routes[route] == nil {
      throw session.unknown(.route, route, among: register.routes.keys.sorted())
    }
  }

  private var entry: ContractEntry {
    var entry = ContractEntry(id: id, title: title)
    entry.kind = kind
    entry.provider = provider
    entry.category = category
    entry.reference = reference
    entry.owner = owner
    entry.yearly = yearly.map(String.init)
    entry.like = like
    entry.start = start
    entry.firstPeriod = firstPeriod
    entry.end = end
    entry.options = options ?? []
    entry.hasNoOptions = noOptions
    entry.maximumEnd = maximumEnd
    entry.renewal = renewal
    entry.notice = notice.map { .period($0) }
    entry.noticeBy = by
    entry.procurementStarts = procurementStarts
    entry.procurementLead = procurementLead
    entry.talks = talks
    entry.route = route
    entry.intention = intention
    entry.verifiedOn = verifiedOn
    entry.notes = notes
    return entry
  }
}
