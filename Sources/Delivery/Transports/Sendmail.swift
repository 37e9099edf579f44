/// Hands each message to the machine's own mail system, by its `sendmail` command.
package struct Sendmail: Transport {
  /// The command, as `notify.sendmail` of the register says (FORMAT 4).
  package struct Settings: Sendable, Equatable {
    /// The program and its arguments; the message comes on its input and names the recipient itself.
    package var command: [String]
    /// How long it may take.
    package var timeout: Duration

    /// The usual command is Debian's.
    package init(command: [String] = ["/usr/sbin/sendmail", "-t", "-i"], timeout: Duration = .seconds(600)) {
      self.command = command
      self.timeout = timeout
    }
  }

  private let settings: Settings

  /// Delivers by this command.
  package init(_ settings: Settings) {
    self.settings = settings
  }

  /// Every failure of the program itself is one for now: msmtp has one status for what passes and what doesn't (NOTIFY 1).
  package func deliver(_ letter: Letter) async -> DeliveryOutcome {
    let child = ChildProcess(command: settings.command, allowance: settings.timeout)
    do throws(ChildProcess.Failure) {
      let end = try await child.run(.document(LineEnds.lines(of: letter.octets)))
      let words = ServerWords.plain(String(decoding: end.errors, as: UTF8.self))
      guard end.status != 0 else { return .delivered(reply: words) }
      let fact = end.cutShort?.words(after: settings.timeout) ?? words
      return .later(DeliveryTrouble(stage: "sendmail", code: end.status.map(Int.init), words: fact))
    } catch {
      return error.outcome(stage: "sendmail")
    }
  }
}
