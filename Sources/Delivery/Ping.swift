/// Tells a monitor that a run began and how it ended, so that silence is the alarm (NOTIFY 4).
///
/// It never changes the result of a run; whether anyone answered is for words only.
package struct Ping: Sendable {
  private let url: String
  private let timeout: Duration
  private static let tries = 3

  /// A monitor's address, as `notify.pingURL` of the register says.
  package init(url: String, timeout: Duration = .seconds(10)) {
    self.url = url
    self.timeout = timeout
  }

  /// Says that a run has begun; whether it was heard.
  @discardableResult
  package func start() async -> Bool { await call("start") }

  /// Says with which exit code a run has ended; whether it was heard.
  @discardableResult
  package func end(_ status: Int32) async -> Bool { await call(String(status)) }

  private func call(_ word: String) async -> Bool {
    guard let configuration = try? configuration(word) else { return false }
    for _ in 0..<Self.tries {
      guard !Task.isCancelled else { return false }
      let curl = Curl(allowance: timeout + .seconds(1))
      if let end = try? await curl.run(configuration, document: []), end.code == 0, let status = end.response,
        (200..<300).contains(status)
      {
        return true
      }
    }
    return false
  }

  private func configuration(_ word: String) throws -> CurlConfiguration {
    try PrivateAddress.check(url, key: "pingURL")
    var curl = CurlConfiguration()
    try curl.set("url", (url.hasSuffix("/") ? String(url.dropLast()) : url) + "/" + word)
    try curl.set("proto", "=http,https")
    try curl.set("noproxy", "localhost,127.0.0.1,::1")
    curl.set("tlsv1.2")
    try curl.set("max-time", timeout.inSeconds)
    return curl
  }
}
