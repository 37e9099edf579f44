import Foundation

/// One run of a case: its commands in order, in a folder of their own, and all that differed.
struct CaseRun {
  /// The case with the actual answers in place of those that differed.
  private(set) var recorded: CaseFile
  /// A text for people for each command that answered otherwise; empty when all is well.
  private(set) var differences: [String] = []

  /// The programs that a case can name: ours, and two to look at the files that it wrote.
  private static let programs = ["tijdig": Tijdig.path, "cat": "/bin/cat", "ls": "/bin/ls"]

  /// - Parameters:
  ///   - name: the case as it's named in a difference.
  ///   - shipped: the register of this repository.
  init(_ file: CaseFile, name: String, shipped: URL) throws {
    recorded = file
    let folder = try TemporaryFolder()
    for (index, block) in file.blocks.enumerated() {
      switch try block.step {
      case .file(let name, let octets):
        try folder.write(octets, to: name)
      case .shipped:
        try folder.write(Array(Data(contentsOf: shipped)), to: "contracts.json")
      case .command(let command, let expected):
        guard let word = command.words.first, let program = Self.programs[word] else {
          let known = Self.programs.keys.sorted().joined(separator: ", ")
          throw CaseFault(line: block.line, description: "a case can run \(known), nothing else")
        }
        let outcome = try Program(path: program)
          .run(Array(command.words.dropFirst()), in: folder.path, environment: command.environment)
        let actual = CaseFile.Answer(
          output: CaseText.lines(of: outcome.output), errors: CaseText.lines(of: outcome.errors),
          status: outcome.status)
        let found = Self.compare(expected, actual)
        guard !found.isEmpty else { continue }
        recorded.record(actual, in: index)
        differences.append(
          """
          \(name):\(block.line): \(block.lines[0])
          \(found.joined(separator: "\n"))
          The whole answer was:
          \((actual.lines.isEmpty ? ["(nothing, status 0)"] : actual.lines).map { "  | " + $0 }.joined(separator: "\n"))
          """)
      }
    }
  }

  private static func compare(_ expected: CaseFile.Answer, _ actual: CaseFile.Answer) -> [String] {
    var found: [String] = []
    if expected.status != actual.status {
      found.append("exit status: expected \(expected.status), was \(actual.status)")
    }
    for (part, name) in [(\CaseFile.Answer.output, "stdout"), (\.errors, "stderr")] {
      let (wanted, had) = (expected[keyPath: part], actual[keyPath: part])
      guard let place = CaseText.difference(expected: wanted, actual: had) else { continue }
      let further = place.expected > 0 && wanted[place.expected - 1] == CaseText.anyLines ? " or further on" : ""
      found.append(
        """
        \(name) differs in its line \(place.actual + 1)\(further):
          expected: \(place.expected < wanted.count ? wanted[place.expected] : "(the end)")
          was:      \(place.actual < had.count ? had[place.actual] : "(the end)")
        """)
    }
    return found
  }
}
