import Delivery
import Foundation

/// The misbehaving mail server, and what it saw.
final class MailServer: Sendable {
  /// A message that it accepted.
  struct Accepted: Decodable, Equatable {
    let from: String
    let to: String
    let tls: Bool
    let sha256: String
  }

  /// A connection from its beginning to its end.
  struct Session: Decodable {
    /// The commands, each after `tls ` or `clear `.
    let lines: [String]
    let tls: Bool
    let end: String
  }

  private let server: TestServer
  let folder: TestFolder
  var port: Int { server.port }

  /// `misbehaviour` as in `["rcpt=reject", "--greylist"]`: what begins with no hyphen goes after `--do`.
  init(_ misbehaviour: [String] = [], tls: String = "absent") throws {
    folder = try TestFolder()
    var arguments = misbehaviour.flatMap { $0.contains("=") && !$0.hasPrefix("--") ? ["--do", $0] : [$0] }
    arguments += ["--tls", tls]
    if tls != "absent" {
      try TestServer.run("certificates.sh", [folder.path])
      arguments += ["--certificates", folder.path]
    }
    server = try TestServer("misbehave.py", arguments, in: folder)
  }

  /// The authority that signed the server's good certificate.
  var caFile: String { "\(folder.path)/ca.pem" }
  /// The octets of the accepted messages, in order.
  var mails: [[UInt8]] {
    (try? accepted).map { $0.indices.map { folder.octets(of: "mail/\($0 + 1).eml") } } ?? []
  }
  var accepted: [Accepted] { get throws { try folder.records(Accepted.self, in: "mail.jsonl") } }
  var sessions: [Session] { get throws { try folder.records(Session.self, in: "sessions.jsonl") } }
  /// All that came in outside TLS.
  var clear: String { folder.text(of: "clear.bin") }

  /// The way to this server; unless `patience` is given, so long that a busy machine changes nothing.
  func settings(
    _ security: SMTP.Settings.Security = .none, patience: Duration = .seconds(30)
  ) -> SMTP.Settings {
    SMTP.Settings(
      host: "127.0.0.1", port: port, security: security, caFile: security == .none ? nil : caFile, timeout: patience)
  }
}
