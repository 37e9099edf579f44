import Glibc

/// What a run of a program left behind.
struct Outcome {
  /// The exit status as a shell tells it: after a death by signal *n* it is 128 + *n*.
  let status: Int32
  /// The octets of standard output.
  let output: [UInt8]
  /// The octets of standard error.
  let errors: [UInt8]

  /// Standard output as text; what isn't UTF-8 is shown as U+FFFD.
  var stdout: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text; what isn't UTF-8 is shown as U+FFFD.
  var stderr: String { String(decoding: errors, as: UTF8.self) }
}

/// The program could not be started at all, which is a fault of the test's surroundings.
struct SpawnFailure: Error, CustomStringConvertible {
  let program: String
  let code: Int32
  var description: String { "cannot run \(program): \(String(cString: strerror(code)))" }
}

/// The built program, as the tests of this target run it.
enum Tijdig {
  /// The program beside the test bundle, so that `swift test --scratch-path` runs the one it has just built.
  static let path: String = {
    guard let test = realpath("/proc/self/exe", nil) else { return "tijdig" }
    defer { free(test) }
    let folder = String(cString: test).split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/tijdig"
  }()

  /// Runs `tijdig` with these arguments in this directory and waits for its end.
  ///
  ///     let outcome = try Tijdig.run(["upcoming", "--today", "2026-05-28"], in: folder)
  ///     #expect(outcome.status == 0)
  ///
  /// - Parameter environment: what the child sees beyond `surroundings(home:)`, and instead of it for the same name.
  static func run(
    _ arguments: [String], in directory: String, environment: [String: String] = [:]
  ) throws(SpawnFailure) -> Outcome {
    try Program(path: path).run(arguments, in: directory, environment: environment)
  }
}

/// A program at a path, run without a terminal, with an empty standard input and a known environment.
struct Program {
  let path: String
  /// How long it may take; then it and its children are killed, and the status is 137.
  var limit: Duration = .seconds(60)

  /// The whole environment of a run: the same on every machine, but for the search path.
  static func surroundings(home: String) -> [String: String] {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return ["PATH": path, "HOME": home, "TZ": "UTC", "LC_ALL": "C", "COLUMNS": "80"]
  }

  func run(
    _ arguments: [String], in directory: String, environment: [String: String] = [:]
  ) throws(SpawnFailure) -> Outcome {
    guard access(path, X_OK) == 0 else { throw SpawnFailure(program: path, code: errno) }
    // Files without a name: unlike pipes they need nobody to drain them, unlike files in a folder nobody to remove them.
    guard let output = tmpfile() else { throw SpawnFailure(program: path, code: errno) }
    defer { fclose(output) }
    guard let errors = tmpfile() else { throw SpawnFailure(program: path, code: errno) }
    defer { fclose(errors) }
    let variables = Self.surroundings(home: directory).merging(environment) { _, new in new }
    // env(1) changes the directory and becomes the program: Swift's Glibc does not show posix_spawn's own way to do so.
    let child = try spawn(
      ["/usr/bin/env", "--chdir=\(directory)", path] + arguments, environment: variables.map { "\($0)=\($1)" },
      output: fileno(output), errors: fileno(errors))
    let status = waitForEnd(of: child)
    return Outcome(status: status, output: Self.octets(of: fileno(output)), errors: Self.octets(of: fileno(errors)))
  }

  /// Starts the child in a process group of its own, so that it can be killed with all its children.
  private func spawn(
    _ arguments: [String], environment: [String], output: Int32, errors: Int32
  ) throws(SpawnFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    posix_spawn_file_actions_addclose(&actions, output)
    posix_spawn_file_actions_addclose(&actions, errors)

    // The child must not inherit the signals that the test runner ignores or blocks.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)

    let argv = arguments.map { strdup($0) }
    let envp = environment.map { strdup($0) }
    defer { for string in argv + envp { free(string) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, arguments[0], &actions, &attributes, argv + [nil], envp + [nil])
    guard code == 0 else { throw SpawnFailure(program: arguments[0], code: code) }
    return child
  }

  /// Waits for the child's end, and brings it about when the limit has passed.
  private func waitForEnd(of child: pid_t) -> Int32 {
    let end = ContinuousClock.now + limit
    var status: Int32 = 0
    while waitpid(child, &status, WNOHANG) == 0 {
      if ContinuousClock.now > end { kill(-child, SIGKILL) }
      usleep(500)
    }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  private static func octets(of file: Int32) -> [UInt8] {
    var octets = [UInt8](repeating: 0, count: Int(lseek(file, 0, SEEK_END)))
    var count = 0
    while count < octets.count {
      let read = octets.withUnsafeMutableBytes { pread(file, $0.baseAddress! + count, $0.count - count, off_t(count)) }
      guard read > 0 else { break }
      count += read
    }
    return Array(octets[..<count])
  }
}
