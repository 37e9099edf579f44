import ArgumentParser
import Contracts
import Delivery
import Presentation

/// `letter`: the draft of the notice to a contract's provider.
struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "The draft of the notice to the provider, in Dutch.",
    usage: "tijdig letter <contract> [<options>]",
    discussion: """
      Examples:
        tijdig letter retrovo
        tijdig letter retrovo --format html -o brief.html

      An extension that is decided, or else intended; that the contract ends; or the stop
      of a tacit renewal. What the register does not know stands in square brackets.
      """)

  @Argument(help: "The contract.")
  var contract: String

  @Option(
    help: ArgumentHelp("The form of the letter (default: markdown).", valueName: "markdown|html"),
    completion: .list(LetterFormat.allCases.map(\.rawValue)), transform: Arguments.choice)
  var format = LetterFormat.markdown

  @Option(
    name: .customShort("o"), help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.open()
    let sheet = ContractSheet(try session.contract(contract), session.register, today: session.today)
    let letter = NoticeLetter(sheet, session.setting)
    let text =
      switch format {
      case .markdown: letter.markdown
      case .html: letter.html
      }
    if let output {
      session.progress?.end()
      do throws(FileFailure) {
        try Files.write(text, to: output)
      } catch {
        throw CommandFailure.file(error, session.language)
      }
    } else {
      try session.write(text)
    }
    var counts = FindingCounts()
    counts.add(sheet.findings)
    session.tell(counts)
  }
}

enum LetterFormat: String, CaseIterable {
  case markdown, html
}
