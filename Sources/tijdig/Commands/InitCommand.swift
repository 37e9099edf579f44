import ArgumentParser
import Contracts
import Delivery
import Glibc
import Presentation

/// `init`: begins a register.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begins a register that passes 'tijdig check'.",
    usage: "tijdig init [<file>] [--title <title>] [--client <name>]",
    discussion: """
      Examples:
        tijdig init
        tijdig init contracten.json --title "Contracten Jeugd" --client "Gemeente Huizen"

      A file that exists is never overwritten.
      """)

  @Argument(help: ArgumentHelp("The file (default: that of --register).", valueName: "file"))
  var path: String?

  @Option(help: "What the register is called.")
  var title: String?

  @Option(help: ArgumentHelp("The contracting authority.", valueName: "name"))
  var client: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let language = shared.language ?? .nl
    guard shared.register.count < 2 else { throw CommandFailure.severalRegisters(language) }
    let phrases = Phrases(language)
    guard path == nil || shared.register.isEmpty else {
      throw CommandFailure.refused("tijdig: \(phrases.namesTwoFiles)\n")
    }
    let file = path ?? shared.file
    let octets = NewRegister.octets(title: title ?? phrases.contractsTitle, client: client, language: language)
    do throws(FileFailure) {
      try Files.create(octets, at: file)
    } catch {
      if error.code == EEXIST { throw CommandFailure.exists(file, language) }
      throw CommandFailure.file(error, language)
    }
    try Answer.write(phrases.begun(file) + "\n", language)
  }
}
