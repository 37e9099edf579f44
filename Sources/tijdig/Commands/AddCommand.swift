import ArgumentParser
import Contracts
import Days
import JSONText
import Presentation

/// `add`: puts a contract, a party, a person, a body or a meeting into the register.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a contract, a party, a person, a body or a meeting to the register.",
    usage: "tijdig add contract|party|person|body|meeting ...",
    discussion: """
      Examples:
        tijdig add party ggz-centraal --name "GGz Centraal"
        tijdig add person jansen --name "J. Jansen" --email j.jansen@example.org
        tijdig add body pfho --name "Portefeuillehoudersoverleg" --papers-due P3W
        tijdig add meeting pfho 2026-10-08
        tijdig add contract retrovo --title "Respijtvoorziening" --provider ggz-centraal \\
          --start 2023-01-01 --first-period P4Y --options P1Y,P1Y --notice P4M --by client
      """,
    subcommands: [
      AddContractCommand.self, AddPartyCommand.self, AddPersonCommand.self, AddBodyCommand.self, AddMeetingCommand.self,
    ])
}

/// `add party`.
struct AddPartyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "party", abstract: "Adds an organisation.")

  @Argument(help: "Its id: small letters, digits and hyphens.")
  var id: String

  @Option(help: "Its name.")
  var name: String

  @Option(help: ArgumentHelp("A person to reach there.", valueName: "name"))
  var contact: String?

  @Option(help: ArgumentHelp("That person's address.", valueName: "address"))
  var email: String?

  @OptionGroup var keeping: KeepingOptions

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if email != nil, contact == nil {
      throw ValidationError("--email is the address of --contact; name that person too")
    }
  }

  func run() throws {
    let session = try shared.open()
    let contacts: JSONValue? = contact.map {
      .list([.object(["name": .text($0), "email": email.map { .text($0) }])])
    }
    try session.add(
      .party, id, name, .object(["name": .text(name), "contacts": contacts]), to: "parties",
      known: session.register.parties[id] != nil, keeping)
  }
}

/// `add person`.
struct AddPersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Adds someone who owns contracts and is reminded.")

  @Argument(help: "The id: small letters, digits and hyphens.")
  var id: String

  @Option(help: "The name.")
  var name: String

  @Option(help: ArgumentHelp("Where reminders go.", valueName: "address"))
  var email: String?

  @Option(help: ArgumentHelp("Who stands in.", valueName: "person"))
  var deputy: String?

  @Option(help: ArgumentHelp("Who is told when it becomes urgent.", valueName: "person"))
  var manager: String?

  @OptionGroup var keeping: KeepingOptions

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.open()
    let people = session.register.people
    for other in [deputy, manager].compactMap(\.self) where people[other] == nil {
      throw session.unknown(.person, other, among: people.keys.sorted())
    }
    let value = JSONValue.object([
      "name": .text(name), "email": email.map { .text($0) }, "deputy": deputy.map { .text($0) },
      "manager": manager.map { .text($0) },
    ])
    try session.add(.person, id, name, value, to: "people", known: people[id] != nil, keeping)
  }
}

/// `add body`.
struct AddBodyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "body", abstract: "Adds a body that takes decisions.")

  @Argument(help: "Its id: small letters, digits and hyphens.")
  var id: String

  @Option(help: "Its name.")
  var name: String

  @Option(
    help: ArgumentHelp("How long before a meeting its papers are due.", valueName: "P3W"),
    transform: Arguments.period)
  var papersDue: Period?

  @OptionGroup var keeping: KeepingOptions

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.open()
    let value = JSONValue.object([
      "name": .text(name), "papersDue": papersDue.map { .text($0.description) }, "meetings": .list([]),
    ])
    try session.add(.body, id, name, value, to: "bodies", known: session.register.bodies[id] != nil, keeping)
  }
}

/// `add meeting`.
struct AddMeetingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting", abstract: "Adds a meeting of a body, or the day of one whose month was known.")

  @Argument(help: "The body.")
  var body: String

  @Argument(help: "The day, 2026-10-08, or as much of it as is known, 2026-10.", transform: Arguments.date)
  var date: ReducedDate

  @Flag(help: "It is a round in writing.")
  var written = false

  @OptionGroup var keeping: KeepingOptions

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.open()
    let phrases = Phrases(session.language)
    let bodies = session.register.bodies
    guard bodies[body] != nil else { throw session.unknown(.body, body, among: bodies.keys.sorted()) }
    guard let entry = MeetingEntry(date, isWritten: written, of: body, in: session.register) else {
      throw CommandFailure.refused("tijdig: \(phrases.noMeetings(body))\n")
    }
    let words = phrases.meetingAdded(
      entry, session.register.name(ofBody: body), on: session.language.words.date(date))
    let writing = RegisterWriting(session: session, isDryRun: keeping.dryRun)
    try writing.carryOut(entry.edit.isEmpty ? nil : entry.edit, saying: words)
  }
}

extension Session {
  /// Adds an entry to a section of the register; refused where the id is taken or a value can't be used.
  func add(
    _ kind: Identifier, _ id: String, _ name: String, _ value: JSONValue, to section: String, known: Bool,
    _ keeping: KeepingOptions
  ) throws(CommandFailure) {
    let phrases = Phrases(language)
    if known { throw .refused("tijdig: \(phrases.exists(kind, id))\n") }
    let addition: Addition
    do throws(EditedRegister.Fault) {
      addition = try .entry(id, value, in: section, of: register, today: today, workers: workers)
    } catch {
      throw .ownFault(error, file: file, language)
    }
    guard addition.faults.isEmpty else { throw .refused(AdditionText.refusal(addition.faults, setting)) }
    try RegisterWriting(session: self, isDryRun: keeping.dryRun)
      .write(addition.edited, saying: phrases.added(kind, id, name))
  }
}
