/// The one way onto the network: the system's `curl`, which has the best-kept client for SMTP, TLS and HTTP there is.
struct Curl: Sendable {
  /// How a run of curl ended.
  struct End: Sendable {
    /// curl's own code: 0 is success; nil where a signal ended it.
    let code: Int32?
    /// The server's last code; nil where there was none.
    let response: Int?
    /// Why we ended it; nil where it ended of itself.
    let cutShort: Supervision.CutShort?
    /// What curl itself said of a fault, such as `Could not resolve host: mail.example.org`.
    let notice: String
  }

  /// Its name, or its path.
  var program = "curl"
  /// How long it may take until `watch` gives more time.
  let allowance: Duration

  private static let mark = "tijdig-end"

  /// Runs curl once, with `document` as `/dev/fd/1` for it to send.
  ///
  /// `watch` sees the dialogue as it goes: lines that begin with `> ` are ours, with `< ` the server's.
  func run(
    _ configuration: CurlConfiguration, document: [UInt8],
    watch: @escaping @Sendable ([UInt8]) -> Duration? = { _ in nil }
  ) async throws(ChildProcess.Failure) -> End {
    let common = """
      silent
      show-error
      verbose
      globoff
      output = "/dev/null"
      write-out = "%{stderr}\\n\(Self.mark) %{response_code}\\n"

      """
    // `-q`, the first of all: the user's own `.curlrc` must not turn off a check.
    let child = ChildProcess(command: [program, "-q", "-K", "-"], allowance: allowance)
    let octets = Array((common + configuration.text).utf8)
    let end = try await child.run(.secretWithDocument(octets, document: document), watch: watch)
    return Self.end(of: end)
  }

  private static func end(of end: ChildProcess.End) -> End {
    let lines = end.errors.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    // curl writes it at the very end, and puts `< ` before all that a server says.
    let response = lines.last { $0.hasPrefix(mark + " ") }.flatMap { Int($0.dropFirst(mark.utf8.count + 1)) }
    let notice = lines.last { $0.hasPrefix("curl: (") }.map { line in
      line.split(separator: ") ", maxSplits: 1).last.map(String.init) ?? line
    }
    return End(
      code: end.status, response: response == 0 ? nil : response, cutShort: end.cutShort,
      notice: ServerWords.plain(notice ?? ""))
  }
}
