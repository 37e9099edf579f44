import ArgumentParser
import Contracts
import Delivery
import Glibc
import Presentation

/// The program: reads the command line, runs the command, and ends with a status of `ExitStatus`.
@main
struct Tijdig: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tijdig",
    abstract: "Says in time what has to be decided about your contracts.",
    usage: "tijdig [<command>] [<options>]",
    discussion: """
      Examples:
        tijdig                          the decisions ahead, from ./contracts.json
        tijdig upcoming --within P1Y    the same for a whole year
        tijdig show kwintes             the terms of a contract, or of a provider
        tijdig explain retrovo          how each date came about
        tijdig check                    every finding about the register
        tijdig agenda -o gesprekken.md  the agendas of the contract talks ahead

      Every command reads the register named by --register, else by $TIJDIG_REGISTER,
      else ./contracts.json.
      """,
    version: "tijdig 0.1.0",
    subcommands: commands,
    defaultSubcommand: UpcomingCommand.self)

  static let commands: [any ParsableCommand.Type] = [
    UpcomingCommand.self, ShowCommand.self, ExplainCommand.self, HistoryCommand.self, WhatIfCommand.self,
    CheckCommand.self, RulesCommand.self, RemindersCommand.self, AgendaCommand.self, SiteCommand.self,
    RemindCommand.self, DaemonCommand.self, AcknowledgeCommand.self, StatusCommand.self, DecideCommand.self,
    LetterCommand.self, HandOverCommand.self, VerifiedCommand.self, AddCommand.self, InitCommand.self,
    ImportCommand.self, ExportCommand.self,
  ]

  @MainActor
  static func main() async {
    Output.keepOnWhenReadersLeave()
    // The argument parser asks for itself, and breaks down on a screen narrower than its indents.
    setenv("COLUMNS", "\(Terminal.width)", 1)
    Glibc.exit(await status(of: Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs the program; nothing escapes. On the thread that the program begins on, so that a command that waits for nothing starts no
  /// other.
  @MainActor
  private static func status(of arguments: [String]) async -> ExitStatus {
    do {
      let arguments = commandFirst(arguments)
      if let failure = unknownCommand(in: arguments) { throw failure }
      var command = try command(of: arguments)
      if var sender = command as? any AsyncParsableCommand {
        try await sender.run()
      } else {
        try command.run()
      }
      return .done
    } catch let failure as CommandFailure {
      Output.tell(failure.message)
      return failure.status
    } catch {
      return parserStatus(of: error)
    }
  }

  /// The command that the words ask for, with its options.
  ///
  /// A command reads its own words in a third less time than the whole program takes. Only where it can't, the whole program reads
  /// them: it says what is wrong with them, gives help, and knows the commands within commands.
  private static func command(of arguments: [String]) throws -> any ParsableCommand {
    let named = commands.first { $0.configuration.commandName == arguments.first }
    let wanted = named ?? UpcomingCommand.self
    let own = named == nil ? arguments : Array(arguments.dropFirst())
    if let command = try? wanted.parseAsRoot(own), type(of: command) == wanted { return command }
    return try parseAsRoot(arguments)
  }

  /// What the argument parser threw: a request for help, or words that it does not understand.
  private static func parserStatus(of error: any Error) -> ExitStatus {
    guard exitCode(for: error) == .success else {
      // It quotes the words that it does not understand, as they came.
      let lines = fullMessage(for: error, columns: Terminal.width).split(
        separator: "\n", omittingEmptySubsequences: false)
      Output.tell(lines.map { String($0).shown + "\n" }.joined())
      return .usage
    }
    do throws(FileFailure) {
      try Output.write(fullMessage(for: error, columns: Terminal.width) + "\n")
      return .done
    } catch {
      let failure = CommandFailure.file(error, .en)
      Output.tell(failure.message)
      return failure.status
    }
  }

  /// The words with the command before its options: `tijdig --register FILE check` means what it says.
  private static func commandFirst(_ arguments: [String]) -> [String] {
    var index = 0
    while index < arguments.count, arguments[index].hasPrefix("--"), arguments[index] != "--" {
      let isAlone = arguments[index].contains("=") || flags.contains(arguments[index])
      index += isAlone ? 1 : 2
    }
    guard index > 0, index < arguments.count, !arguments[index].hasPrefix("-") else { return arguments }
    return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
  }

  /// The options without a value.
  private static let flags = [
    "--all", "--bom", "--raw", "--help", "--version", "--dry-run", "--really-send", "--quiet", "--monitor",
    "--written", "--no-options", "--partial", "--yes",
  ]

  /// A first word that is no command: the parser would take it for a stray argument of the default command.
  private static func unknownCommand(in arguments: [String]) -> CommandFailure? {
    let names = commands.compactMap { $0.configuration.commandName }
    let isHelp = arguments.first == "help"
    guard let word = isHelp ? arguments.dropFirst().first : arguments.first, !word.hasPrefix("-") else { return nil }
    return names.contains(word) ? nil : .unknownCommand(word, among: names + ["help"])
  }
}
