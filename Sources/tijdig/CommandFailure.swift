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
  /// An id that stands in several registers, where one must be meant.
  case inSeveralRegisters(String, [String], Language)
  /// Several registers for a command that writes or sends.
  case severalRegisters(Language)
  case fault(FaultText)
  case file(FileFailure, Language)
  case clock(Clock.Failure, Language)
  case state(StateFailure, Language)
  case ledger(LedgerFailure, Language)
  /// What was asked for is not done, and why; the words end with a line end.
  case refused(String)
  /// A register was to begin where a file is.
  case exists(String, Language)
  /// The changed register could not be written.
  case writing(RegisterFile.Failure, Language)
  /// The changed register failed the check of its own writer.
  case ownFault(EditedRegister.Fault, file: String, Language)
  case site(SiteFailure, Language)
  /// It did its work, and its caller should hear how that ended.
  case ended(ExitStatus, message: String)

  init(_ failure: RoundFailure, _ language: Language) {
    switch failure {
    case .state(let failure): self = .state(failure, language)
    case .ledger(let failure): self = .ledger(failure, language)
    case .file(let failure): self = .file(failure, language)
    case .clock(let failure): self = .clock(failure, language)
    }
  }

  /// What is said about it on standard error; empty where nothing is left to say.
  var message: String {
    switch self {
    case .found: ""
    case .unknownCommand(let word, let commands): "tijdig: \(Self.sentence(unknown: word, among: commands))\n"
    case .unknownIdentifier(let kind, let id, let suggestion, let language):
      "tijdig: \(Phrases(language).unknown(kind, id, suggestion: suggestion))\n"
    case .dayOutsideCalendar(let language): "tijdig: \(Phrases(language).outsideCalendar)\n"
    case .inSeveralRegisters(let id, let names, let language):
      "tijdig: \(Phrases(language).inSeveralRegisters(id, names))\n"
    case .severalRegisters(let language): "tijdig: \(Phrases(language).takesOneRegister)\n"
    case .fault(let text): text.text
    case .file(let failure, let language): "tijdig: \(failure.sentence(Phrases(language)))\n"
    case .state(let failure, let language): "tijdig: \(Self.sentence(failure, Phrases(language)))\n"
    case .ledger(let failure, let language): "tijdig: \(Self.sentence(failure, Phrases(language)))\n"
    case .site(let failure, let language): "tijdig: \(Self.sentence(failure, Phrases(language)))\n"
    case .ended(_, let message), .refused(let message): message
    case .exists(let path, let language): "tijdig: \(Phrases(language).existsAlready(path))\n"
    case .writing(let failure, let language): "tijdig: \(Self.sentence(failure, Phrases(language)))\n"
    case .ownFault(let fault, let file, let language):
      "tijdig: \(Self.sentence(fault, file: file, Phrases(language)))\n"
    case .clock(let failure, let language): "tijdig: \(Self.sentence(failure, Phrases(language)))\n"
    }
  }

  /// `unknown command 'upcomin'; did you mean 'upcoming'?`
  private static func sentence(unknown word: String, among commands: [String]) -> String {
    let suggestion = Suggestion.nearest(to: word, in: commands).map { "did you mean '\($0)'?" }
    let list = commands.joined(separator: ", ")
    return "unknown command '\(word.shown)'; \(suggestion ?? "the commands are \(list)")"
  }

  private static func sentence(_ failure: StateFailure, _ phrases: Phrases) -> String {
    switch failure {
    case .noPlace: phrases.noPlaceForState
    case .cannotCreate(let path, let code): phrases.cannotCreate(path, String(cString: strerror(code)))
    case .notADirectory(let path): phrases.isNoFolder(path)
    case .otherOwner(let path, let owner): phrases.belongsToOther(path, owner)
    case .notWritable(let path, let code): phrases.unwritable(path, String(cString: strerror(code)))
    case .locked(let path): phrases.isLocked(path)
    }
  }

  private static func sentence(_ failure: LedgerFailure, _ phrases: Phrases) -> String {
    switch failure {
    case .notALedger(let path, _): phrases.isNoLedger(path)
    case .newer(let path, _): phrases.isNewer(path)
    case .damaged(let path, _): phrases.isDamaged(path)
    case .busy(let path): phrases.isBusy(path)
    case .cannotWrite(let path, let code, let words): phrases.ledgerUnwritable(path, "\(words) (\(code))")
    case .alreadyTold(let deadline, _, _): phrases.isBusy(deadline)
    case .alreadyQueued(let messageID): phrases.isBusy(messageID)
    case .state(let failure): sentence(failure, phrases)
    }
  }

  private static func sentence(_ failure: SiteFailure, _ phrases: Phrases) -> String {
    switch failure {
    case .foreign(let path, let name): phrases.siteForeign(path, name)
    case .stranger(let path, let name): phrases.siteStranger(path, name)
    case .notAFolder(let path): phrases.siteNoFolder(path)
    case .noParent(let path): phrases.siteNoParent(path)
    case .file(let failure): failure.sentence(phrases)
    }
  }

  private static func sentence(_ failure: Clock.Failure, _ phrases: Phrases) -> String {
    switch failure {
    case .unknownZone(let zone): phrases.unknownZone(zone)
    case .noZones: phrases.noZones
    case .outsideCalendar: phrases.clockOutsideCalendar
    }
  }
}
