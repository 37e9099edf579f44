import ArgumentParser
import Contracts
import Days
import Delivery
import Glibc
import JSONText
import Presentation

/// The options that every command takes (FORMAT 7).
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The register to read.",
      discussion:
        "Default: $TIJDIG_REGISTER, else ./contracts.json. More than once, or a folder: one view over several.",
      valueName: "file"), completion: .file(extensions: ["json"]))
  var register: [String] = []

  @Option(
    help: ArgumentHelp("The day to answer for, instead of today.", valueName: "YYYY-MM-DD"), transform: Arguments.day)
  var today: Day?

  @Option(
    help: ArgumentHelp("The language of the answer, instead of the register's.", valueName: "nl|en"),
    completion: .list(Language.allCases.map(\.rawValue)), transform: Arguments.choice)
  var language: Language?

  /// The files and folders that were named.
  private var named: [String] { register.isEmpty ? [Self.registerFromEnvironment ?? "contracts.json"] : register }

  /// The path that was named first, for a command that makes a register.
  var file: String { named[0] }

  /// The register's path, for a command that takes exactly one.
  func onlyFile() throws(CommandFailure) -> String {
    let files = try files()
    guard files.count == 1 else { throw .severalRegisters(language ?? .nl) }
    return files[0]
  }

  /// The same for a run that sends: where the one path holds no register it is that path, since the run itself says what is wrong
  /// there, tells the operator, and reminds from the last good register.
  func fileToSendFrom() throws(CommandFailure) -> String {
    do throws(CommandFailure) {
      return try onlyFile()
    } catch {
      guard case .file = error, named.count == 1 else { throw error }
      return named[0]
    }
  }

  /// The registers' paths; a folder counts as the registers in it.
  private func files() throws(CommandFailure) -> [String] {
    do throws(FileFailure) {
      return try RegisterFiles.files(named: named)
    } catch {
      throw .file(error, language ?? .nl)
    }
  }

  /// Reads the one register, and settles what day it is and in which language to answer.
  func open() throws(CommandFailure) -> Session {
    try open(onlyFile(), name: nil, progress)
  }

  /// Reads the registers, one or several. What is wrong with one of several is said, and hides no other.
  func openAll() throws(CommandFailure) -> Registers {
    let files = try files()
    let progress = progress
    guard files.count > 1 else {
      return Registers(sessions: [try open(files[0], name: nil, progress)])
    }
    var sessions: [Session] = []
    var unread: [UnreadRegister] = []
    var status = ExitStatus.done
    for (file, name) in zip(files, RegisterNames.names(of: files)) {
      do throws(CommandFailure) {
        sessions.append(try open(file, name: name, progress, sessions.first?.language))
      } catch {
        progress?.end()
        Output.tell(error.message)
        unread.append(UnreadRegister(name: name, file: file))
        // A register that is broken is graver than one that is not there.
        status = status == .noRegister ? status : error.status
      }
    }
    if sessions.isEmpty { throw .ended(status, message: "") }
    return Registers(sessions: sessions, unread: unread, status: status)
  }

  private var progress: Progress? { Terminal.showsWords ? Progress { Output.tell($0) } : nil }

  /// `common`: the language of the other registers in one view.
  private func open(
    _ file: String, name: String?, _ progress: Progress?, _ common: Language? = nil
  ) throws(CommandFailure) -> Session {
    progress?.begin(Phrases(language ?? .nl).readingRegister)
    defer { progress?.end() }
    let octets = try Self.octets(of: file, language ?? common ?? .nl)
    let register = try self.register(octets, file: file, ParallelWorkers(progress: progress))
    let language = language ?? common ?? register.head.language
    progress?.begin(Phrases(language).reckoning)
    return Session(
      register: register, file: file, name: name, today: try today(register, language), language: language,
      progress: progress)
  }

  private func register(
    _ octets: [UInt8], file: String, _ workers: ParallelWorkers
  ) throws(CommandFailure) -> Register {
    do throws(RegisterFault) {
      return try RegisterReader.read(octets, with: workers)
    } catch {
      throw .fault(FaultText(error, in: octets, file: file, language: language ?? .nl, width: Terminal.width))
    }
  }

  private static var registerFromEnvironment: String? {
    guard let value = getenv("TIJDIG_REGISTER"), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static func octets(of file: String, _ language: Language) throws(CommandFailure) -> [UInt8] {
    do throws(FileFailure) {
      return try Files.read(file)
    } catch {
      throw .file(error, language)
    }
  }

  private func today(_ register: Register, _ language: Language) throws(CommandFailure) -> Day {
    if let today { return today }
    do throws(Clock.Failure) {
      return try Clock.today(in: register.head.timeZone)
    } catch {
      throw .clock(error, language)
    }
  }
}
