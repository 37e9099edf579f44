/// Hands each message to a mail server, by the system's curl; one recipient a message (NOTIFY 1).
package struct SMTP: Transport {
  private let settings: Settings
  private let program: String
  /// A machine that doesn't answer at all won't after half a minute either (F04).
  private static let longestConnecting = Duration.seconds(30)

  /// `curl` is the program to run, by its name or its path.
  package init(_ settings: Settings, curl: String = "curl") {
    self.settings = settings
    program = curl
  }

  /// Delivered is what the server has said 250 to after the final dot, and nothing else (F11, invariant I3).
  package func deliver(_ letter: Letter) async -> DeliveryOutcome {
    var secrets: [String] = []
    do {
      try settings.check()
      let access = try await access()
      secrets = access.secrets
      let configuration = try configuration(for: letter, access)
      return await send(letter, configuration, secrets)
    } catch let wrong as WrongSetting {
      return .wrongSetting(wrong.trouble)
    } catch let unfit as CurlConfiguration.Unfit {
      let trouble = DeliveryTrouble(stage: "settings", code: nil, words: "control characters in \(unfit.option)")
      return unfit.option == "mail-rcpt" ? .never(trouble) : .wrongSetting(trouble)
    } catch let trouble as DeliveryTrouble {
      return .later(trouble)
    } catch {
      return .later(DeliveryTrouble(stage: "settings", code: nil, words: ""))
    }
  }

  private func send(
    _ letter: Letter, _ configuration: CurlConfiguration, _ secrets: [String]
  ) async -> DeliveryOutcome {
    let trace = SMTPTrace(patience: settings.patience)
    do throws(ChildProcess.Failure) {
      let end = try await Curl(program: program, allowance: settings.patience.step).run(
        configuration, document: letter.octets
      ) {
        trace.read($0)
      }
      return SMTPVerdict(end, trace.end, secrets: secrets, patience: settings.patience).outcome
    } catch {
      return error.outcome(stage: "curl")
    }
  }

  /// What curl is told; an address with anything that could become another command is refused.
  private func configuration(
    for letter: Letter, _ access: SMTPAccess
  ) throws -> CurlConfiguration {
    guard Self.isAddress(letter.recipient) else {
      throw CurlConfiguration.Unfit(option: "mail-rcpt")
    }
    guard Self.isAddress(letter.sender) else { throw WrongSetting("from", "not an address") }
    var curl = CurlConfiguration()
    let scheme = settings.security == .tls ? "smtps" : "smtp"
    let host = settings.host.utf8.contains(UInt8(ascii: ":")) ? "[\(settings.host)]" : settings.host
    try curl.set("url", "\(scheme)://\(host):\(settings.port)")
    try curl.set("proto", "=smtp,smtps")
    // Mail takes no way round by a proxy that the surroundings name.
    try curl.set("noproxy", "*")
    if settings.security != .none {
      curl.set("ssl-reqd")
      curl.set("tlsv1.2")
    }
    if let file = settings.caFile { try curl.set("cacert", file) }
    try curl.set("connect-timeout", min(settings.patience.step, Self.longestConnecting).inSeconds)
    // The watch over the dialogue ends it sooner; this is for a curl that has outlived this program.
    try curl.set("max-time", (settings.patience.step * 10 + settings.patience.dot).inSeconds)
    try access.write(to: &curl)
    try curl.set("mail-from", letter.sender)
    try curl.set("mail-rcpt", letter.recipient)
    try curl.set("upload-file", "/dev/fd/1")
    return curl
  }

  /// The bare address of an envelope: no name, no brackets, no blanks (NOTIFY 3).
  private static func isAddress(_ text: String) -> Bool {
    text.utf8.count <= 320
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.value > 0x20 && scalar.value != 0x7F && !"<>\"\\,;:()".unicodeScalars.contains(scalar)
      }
      && text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).count == 2
      && text.utf8.first != UInt8(ascii: "@") && text.utf8.last != UInt8(ascii: "@")
  }

  /// The secrets, read anew for each message, so that a changed password needs no restart.
  private func access() async throws -> SMTPAccess {
    guard let user = settings.user else { return .open }
    if let command = settings.tokenCommand {
      return .token(user: user, try await TokenCommand(command, allowance: settings.patience.step).token())
    }
    guard let file = settings.passwordFile else { throw WrongSetting("user", "neither passwordFile nor tokenCommand") }
    do throws(SecretFile.Failure) {
      return .password(user: user, try SecretFile.password(at: file))
    } catch {
      throw WrongSetting("passwordFile", error.words)
    }
  }
}
