import ArgumentParser
import Contracts
import Days
import Presentation

/// `what-if`: what a decision would change, without writing it.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: "What a decision would change: the new term and its dates. Nothing is written.",
    usage: "tijdig what-if <contract> extend|lapse|terminate|notify [<options>]",
    discussion: """
      Examples:
        tijdig what-if retrovo extend --until 2028
        tijdig what-if herstelteam-kwintes extend
        tijdig what-if csg lapse --on 2026-06-18
        tijdig what-if csg terminate --until 2026-10-31

      An extension is reckoned as if the provider hears of it on the same day.
      Without --option or --until it is the next option, where options are known.
      """)

  @Argument(help: "The contract.")
  var contract: String

  @Argument(
    help: ArgumentHelp("What would be decided.", valueName: "extend|lapse|terminate|notify"),
    transform: Arguments.choice)
  var kind: Decision.Kind

  @Option(help: ArgumentHelp("The option to be used: 1, 2, ….", valueName: "number"))
  var option: Int?

  @Option(
    help: ArgumentHelp("The last day, or its month or year.", valueName: "date"), transform: Arguments.date)
  var until: ReducedDate?

  @Option(
    help: ArgumentHelp("The day of the decision (default: today).", valueName: "YYYY-MM-DD"), transform: Arguments.day)
  var on: Day?

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp("The form of the answer (default: text).", valueName: "text|json"),
    completion: .list(TextFormat.allCases.map(\.rawValue)), transform: Arguments.choice)
  var format = TextFormat.text

  func validate() throws {
    if option != nil, kind != .extend { throw ValidationError("--option goes with extend only.") }
    if until != nil, kind != .extend, kind != .terminate {
      throw ValidationError("--until goes with extend and terminate only.")
    }
    if kind == .terminate, until == nil { throw ValidationError("terminate needs --until, the last day.") }
    if let option, option < 1 { throw ValidationError("the options are numbered from 1.") }
  }

  func run() throws {
    let registers = try shared.openAll()
    let (session, number) = try registers.contract(contract)
    let sheet = ContractSheet(number, session.register, today: session.today)
    try session.refuseDouble(sheet.dossier.contract.id)
    let decisions = try decisions(about: sheet, session)
    let change = session.register.change(of: number, by: decisions, today: session.today)
    try refuse(change, session)
    switch format {
    case .text:
      try session.write(ChangeText.text(change, isToldToo: decisions.count > 1, session.setting))
    case .json: try session.write(JSONAnswer(session.setting).text(change))
    }
    try registers.end()
  }

  /// The decision, and with an extension the notice of it, without which it would change nothing about the term.
  private func decisions(about sheet: ContractSheet, _ session: Session) throws(CommandFailure) -> [Decision] {
    let day = ReducedDate(on ?? session.today)
    guard kind == .extend else {
      return [Decision(kind: kind, on: day, until: until, received: kind == .notify ? day : nil)]
    }
    let option = until == nil ? self.option ?? sheet.nextOption : self.option
    if option == nil, until == nil, sheet.optionsLeft == nil {
      throw .ended(.usage, message: "tijdig: \(Phrases(session.language).extendToWhat(contract))\n")
    }
    let extend = Decision(kind: .extend, on: day, until: until, option: option)
    if sheet.dossier.terms.renewal == .tacit { return [extend] }
    return [extend, Decision(kind: .notify, on: day, received: day)]
  }

  /// A decision that the terms do not allow changes nothing, so there is nothing to show: what `decide` refuses is refused here.
  private func refuse(_ change: TermChange, _ session: Session) throws(CommandFailure) {
    if let refusal = change.refusal {
      throw .refused(RefusalText([refusal], isRehearsed: true, session.setting).text)
    }
    guard kind == .notify else { return }
    let isUnasked = change.findings.contains { $0.code == .noticeWithoutExtension }
    if isUnasked { throw .ended(.usage, message: "tijdig: \(Phrases(session.language).noDecisionToTell)\n") }
  }
}
