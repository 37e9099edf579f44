import Contracts
import Delivery
import Glibc
import Presentation

/// Why a command gave no answer, or one that its caller should hear of.
enum CommandFailure: Error {
  /// `check` found something; it has said so itself.
  case found
  case unknownCommand(String, among: [String])
  /// An id that the register does not have.
  case unknownIdentifier(Identifier, String, suggestion: String?, Language)
  /// A span that leads out of the years 1 to 9999.
  case dayOutsideCalendar(Language)
  case fault(FaultText)
  case file(FileFailure, Language)
  case clock(Clock.Failure, Language)

  /// What is said about it on standard error; empty where nothing is left to say.
  var message: String {
    switch self {
    case .found: ""
    case .unknownCommand(let word, let commands): "tijdig: \(Self.sentence(unknown: word, among: commands))\n"
    case .unknownIdentifier(let kind, let id, let suggestion, let language):
      "tijdig: \(Phrases(language).unknown(kind, id, suggestion: suggestion))\n"
    case .dayOutsideCalendar(let language): "tijdig: \(Phrases(language).outsideCalendar)\n"
    case .fault(let text): text.text
    case .file(let failure, let language): "tijdig: \(Self.sentence(failure, Phrases(language)))\n"
    case .clock(let failure, let language): "tijdig: \(Self.sentence(failure, Phrases(language)))\n"
    }
  }

  /// `unknown command 'upcomin'; did you mean 'upcoming'?`
  private static func sentence(unknown word: String, among commands: [String]) -> String {
    let suggestion = Suggestion.nearest(to: word, in: commands).map { "did you mean '\($0)'?" }
    let list = commands.joined(separator: ", ")
    return "unknown command '\(word.shown)'; \(suggestion ?? "the commands are \(list)")"
  }

  private static func sentence(_ failure: FileFailure, _ phrases: Phrases) -> String {
    let reason =
      switch failure.code {
      case ENOENT: phrases.noSuchFile
      case EISDIR: phrases.isFolder
      case EACCES, EPERM: phrases.noPermission
      case ENOSPC, EDQUOT: phrases.diskFull
      case EFBIG: phrases.tooLarge
      case EBUSY where failure.step == .read: phrases.neverRests
      case let code: String(cString: strerror(code))
      }
    if failure.step == .read { return phrases.unreadable(failure.path ?? "", reason) }
    return phrases.unwritable(failure.path ?? phrases.standardOutput, reason)
  }

  private static func sentence(_ failure: Clock.Failure, _ phrases: Phrases) -> String {
    switch failure {
    case .unknownZone(let zone): phrases.unknownZone(zone)
    case .noZones: phrases.noZones
    case .outsideCalendar: phrases.clockOutsideCalendar
    }
  }
}
