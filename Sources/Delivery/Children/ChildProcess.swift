import Glibc
import Subprocess
import SystemPackage

/// A program run to its end without a shell: it inherits no descriptor of ours, and it never outlives its time.
struct ChildProcess: Sendable {
  /// Why a program could not be run, as facts.
  enum Failure: Error, Sendable, Equatable {
    /// No such program, or it is none: only another setting helps.
    case notThere(program: String)
    case notExecutable(program: String, code: Int32)
    /// No memory, no processes, no disk: it may go better later.
    case surroundings(code: Int32)
  }

  /// How a program ended, and the last that it said.
  struct End: Sendable {
    /// Nil where a signal ended it.
    let status: Int32?
    /// Why we ended it before it had; nil where it ended of itself.
    let cutShort: Supervision.CutShort?
    /// Standard output, as far as it was asked for.
    let output: [UInt8]
    /// The last that came on standard error.
    let errors: [UInt8]
  }

  /// What the program reads, and what stands in the place of its output.
  enum Input: Sendable {
    /// Goes through a pipe and never stands on a disk; at most `Pipe.capacity`. The output is kept.
    case secret([UInt8])
    /// A configuration that never stands on a disk, and octets as `/dev/fd/1`, readable any number of times.
    case secretWithDocument([UInt8], document: [UInt8])
    /// Of any length. The output is kept.
    case document([UInt8])
  }

  /// The program, by its path or by a name to look up in `PATH`, and its arguments.
  let command: [String]
  /// How long it may take; `watch` may set a new time as it goes.
  let allowance: Duration

  /// Runs the program to its end, or to that of its time.
  ///
  /// A cancelled task waits at most `Hurry.grace` more. `watch` sees what comes on standard error and may give a new time
  /// from now on.
  func run(
    _ input: Input, watch: @escaping @Sendable ([UInt8]) -> Duration? = { _ in nil }
  ) async throws(Failure) -> End {
    guard let program = command.first, !program.isEmpty else { throw .notThere(program: "") }
    guard !command.contains(where: { $0.utf8.contains(0) }) else { throw .notThere(program: program) }
    // A child that closes its input early must not end this process.
    Output.keepOnWhenReadersLeave()
    let hurry = Hurry()
    let result = await withTaskCancellationHandler {
      // A task of its own: cancelling kills no delivery in hand, it only hurries it.
      await Task { () -> Result<End, Failure> in
        do throws(Failure) {
          return .success(try await run(input, hurry, watch))
        } catch {
          return .failure(error)
        }
      }.value
    } onCancel: {
      hurry.begin()
    }
    return try result.get()
  }

  private func run(
    _ input: Input, _ hurry: Hurry, _ watch: @Sendable ([UInt8]) -> Duration?
  ) async throws(Failure) -> End {
    do {
      switch input {
      case .secret(let octets):
        let input = try Pipe.holding(octets)
        let output = try Pipe()
        let end = try await attend(input, output.writing, keeping: output.reading.number, hurry, watch)
        output.close()
        return end
      case .secretWithDocument(let octets, let document):
        let input = try Pipe.holding(octets)
        let document = try NamelessFile(holding: document)
        let end = try await attend(input, document.reading, keeping: nil, hurry, watch)
        document.close()
        return end
      case .document(let octets):
        let input = try NamelessFile(holding: octets)
        let output = try Pipe()
        let end = try await attend(input.reading, output.writing, keeping: output.reading.number, hurry, watch)
        output.close()
        input.close()
        return end
      }
    } catch let failure as Failure {
      throw failure
    } catch let failure as FileFailure {
      throw .surroundings(code: failure.code)
    } catch {
      throw (error as? SubprocessError).map(failure(of:)) ?? .surroundings(code: EIO)
    }
  }

  /// Starts the program with these two as its input and output, and stays with it until it has ended.
  private func attend(
    _ input: borrowing Descriptor, _ output: borrowing Descriptor, keeping kept: Int32?, _ hurry: Hurry,
    _ watch: @Sendable ([UInt8]) -> Duration?
  ) async throws -> End {
    let (program, arguments) = try await launch()
    let errors = try Pipe()
    // A process group of its own: it ends with all that it started, and a Ctrl-C at the terminal is ours alone.
    var options = PlatformOptions()
    options.processGroupID = 0
    var supervision = Supervision(errors: errors.reading.number, output: kept, allowance: allowance, hurry: hurry)
    let result = try await Subprocess.run(
      .path(program),
      arguments: Arguments(arguments),
      platformOptions: options,
      input: .fileDescriptor(FileDescriptor(rawValue: input.number), closeAfterSpawningProcess: false),
      output: .fileDescriptor(FileDescriptor(rawValue: output.number), closeAfterSpawningProcess: false),
      error: .fileDescriptor(FileDescriptor(rawValue: errors.writing.number), closeAfterSpawningProcess: false)
    ) { execution in
      await supervision.untilEnd(of: execution.processIdentifier.value, watch)
    }
    errors.close()
    var status: Int32?
    if case .exited(let code) = result.terminationStatus { status = code }
    return End(
      status: status, cutShort: supervision.cutShort, output: supervision.said, errors: supervision.complained)
  }

  /// What to start: the program by way of `setpriv`, where it is there, so that it dies with us.
  ///
  /// A curl that outlived a killed run would deliver what the next run delivers too (F01). The thread that starts children
  /// lives as long as this process, which is what the kernel goes by.
  private func launch() async throws -> (FilePath, [String]) {
    let name = command.first ?? ""
    let program =
      name.utf8.contains(UInt8(ascii: "/"))
      ? FilePath(name) : try await Executable.name(name).resolveExecutablePath(in: .inherit)
    var status = stat()
    guard stat(program.string, &status) == 0 else { throw failure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG, access(program.string, X_OK) == 0 else { throw failure(EACCES) }
    let arguments = Array(command.dropFirst())
    guard access(Self.guardian, X_OK) == 0 else { return (program, arguments) }
    return (FilePath(Self.guardian), ["--pdeathsig", "KILL", program.string] + arguments)
  }

  private static let guardian = "/usr/bin/setpriv"

  private func failure(of error: SubprocessError) -> Failure {
    failure(error.code == .executableNotFound ? ENOENT : error.underlyingError?.rawValue ?? EIO)
  }

  private func failure(_ code: Int32) -> Failure {
    let program = command.first ?? ""
    switch code {
    case ENOENT, ENOTDIR: return .notThere(program: program)
    case EACCES, EPERM, ENOEXEC, EISDIR, ELOOP, ENAMETOOLONG: return .notExecutable(program: program, code: code)
    default: return .surroundings(code: code)
    }
  }
}
