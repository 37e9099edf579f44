/// Posts each message to an address on the web, such as that of a channel in Teams or of ntfy.
package struct Webhook: Transport {
  /// The address, as `notify.webhook` of the register says (FORMAT 4).
  package struct Settings: Sendable, Equatable {
    package var url: String
    /// What the octets of a letter are.
    package var contentType: String
    /// How long it may take in all.
    package var timeout: Duration

    /// A channel's address, and what is posted to it.
    package init(url: String, contentType: String = "application/json", timeout: Duration = .seconds(60)) {
      self.url = url
      self.contentType = contentType
      self.timeout = timeout
    }
  }

  private let settings: Settings
  private let program: String

  /// `curl` is the program to run, by its name or its path.
  package init(_ settings: Settings, curl: String = "curl") {
    self.settings = settings
    program = curl
  }

  /// Delivered is what the server has answered with 2xx; a redirection is a wrong address.
  package func deliver(_ letter: Letter) async -> DeliveryOutcome {
    let configuration: CurlConfiguration
    do {
      configuration = try self.configuration()
    } catch let wrong as WrongSetting {
      return .wrongSetting(wrong.trouble)
    } catch {
      return .wrongSetting(WrongSetting("webhook", "control characters").trouble)
    }
    do throws(ChildProcess.Failure) {
      let curl = Curl(program: program, allowance: settings.timeout + .seconds(1))
      return outcome(of: try await curl.run(configuration, document: letter.octets))
    } catch {
      return error.outcome(stage: "curl")
    }
  }

  private func configuration() throws -> CurlConfiguration {
    try PrivateAddress.check(settings.url, key: "url")
    var curl = CurlConfiguration()
    try curl.set("url", settings.url)
    // No other protocol; and no redirection is followed, which could lead into the clear.
    try curl.set("proto", "=http,https")
    try curl.set("noproxy", "localhost,127.0.0.1,::1")
    curl.set("tlsv1.2")
    try curl.set("max-time", settings.timeout.inSeconds)
    try curl.set("header", "Content-Type: \(settings.contentType)")
    try curl.set("header", "Expect:")
    try curl.set("data-binary", "@/dev/fd/1")
    return curl
  }

  private func outcome(of end: Curl.End) -> DeliveryOutcome {
    let words = end.cutShort?.words(after: settings.timeout) ?? end.notice
    let trouble = DeliveryTrouble(stage: "webhook", code: end.response, words: words)
    // Without a whole answer nothing is known, whatever its first line said.
    guard end.code == 0, let status = end.response else {
      return Self.isSetting(end.code) ? .wrongSetting(trouble) : .later(trouble)
    }
    switch status {
    case 200..<300: return .delivered(reply: String(status))
    // Moved, not allowed, or not there: the address or its key is wrong, for every message.
    case 300..<400, 401, 403, 404, 405, 407, 410: return .wrongSetting(trouble)
    case 408, 425, 429: return .later(trouble)
    case 400..<500: return .never(trouble)
    default: return .later(trouble)
    }
  }

  /// curl's codes for TLS, certificates, and an address it can't use.
  private static func isSetting(_ code: Int32?) -> Bool {
    switch code {
    case 35, 51, 53, 54, 58, 59, 60, 66, 77, 80, 82, 83, 90, 91: true
    case 1, 2, 3, 4, 48: true
    default: false
    }
  }
}
