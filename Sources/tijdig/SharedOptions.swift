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
      "The register to read.", discussion: "Default: $TIJDIG_REGISTER, else ./contracts.json.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var register: String?

  @Option(
    help: ArgumentHelp("The day to answer for, instead of today.", valueName: "YYYY-MM-DD"), transform: Arguments.day)
  var today: Day?

  @Option(
    help: ArgumentHelp("The language of the answer, instead of the register's.", valueName: "nl|en"),
    completion: .list(Language.allCases.map(\.rawValue)), transform: Arguments.choice)
  var language: Language?

  /// The register's path.
  var file: String { register ?? Self.registerFromEnvironment ?? "contracts.json" }

  /// Reads the register, and settles what day it is and in which language to answer.
  func open() throws(CommandFailure) -> Session {
    let progress = Terminal.showsWords ? Progress { Output.tell($0) } : nil
    progress?.begin(Phrases(language ?? .nl).readingRegister)
    defer { progress?.end() }
    let octets = try Self.octets(of: file, language ?? .nl)
    let register = try self.register(octets, file: file, ParallelWorkers(progress: progress))
    let language = language ?? register.head.language
    progress?.begin(Phrases(language).reckoning)
    return Session(
      register: register, file: file, today: try today(register, language), language: language, progress: progress)
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
