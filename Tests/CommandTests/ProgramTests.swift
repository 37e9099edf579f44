import Testing

/// How a program is run, which the cases and the fuzz tests rely on.
@Suite struct ProgramTests {
  private func shell(_ script: String, limit: Duration = .seconds(60)) throws -> Outcome {
    let folder = try TemporaryFolder()
    return try Program(path: "/bin/sh", limit: limit).run(["-c", script], in: folder.path, environment: ["EXTRA": "1"])
  }

  @Test func `the two outputs and the status are kept apart`() throws {
    let outcome = try shell("echo out; echo err >&2; exit 65")
    #expect(outcome.status == 65)
    #expect(outcome.stdout == "out\n")
    #expect(outcome.stderr == "err\n")
  }

  @Test func `large outputs on both sides do not block`() throws {
    let outcome = try shell("head -c 3000000 /dev/zero >&2; head -c 3000000 /dev/zero")
    #expect(outcome.output.count == 3_000_000)
    #expect(outcome.errors.count == 3_000_000)
  }

  @Test func `a death by a signal is 128 and its number`() throws {
    #expect(try shell("kill -SEGV $$").status == 139)
  }

  @Test func `a program that does not end is ended with its children`() throws {
    #expect(try shell("sleep 600 & sleep 600", limit: .milliseconds(50)).status == 137)
  }

  @Test func `the environment is cleared, and there is no input and no terminal`() throws {
    let outcome = try shell(
      "env | grep -vE '^(PATH|PWD|OLDPWD|SHLVL|_)=' | sort; cat; tty; test \"$PWD\" = \"$HOME\" || echo away")
    #expect(
      outcome.stdout.split(separator: "\n").map { $0.hasPrefix("HOME=") ? "HOME" : $0 } == [
        "COLUMNS=80", "EXTRA=1", "HOME", "LC_ALL=C", "TZ=UTC", "not a tty",
      ])
  }

  @Test func `a program that is not there is told`() throws {
    #expect(throws: SpawnFailure.self) { try Program(path: "/nowhere/tijdig").run([], in: "/") }
  }

  @Test func `the built program stands beside the tests`() throws {
    let folder = try TemporaryFolder()
    #expect(try Tijdig.run(["--help"], in: folder.path).status == 0)
  }
}
