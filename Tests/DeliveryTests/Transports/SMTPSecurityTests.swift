import Delivery
import TestSupport
import Testing

/// F14: over a line that isn't safe goes not one octet of mail or password.
@Suite(.takingTurns) struct SMTPSecurityTests {
  private static let password = "Geheim-wachtwoord-7"

  /// A line that isn't safe.
  struct Fault: Sendable, CustomTestStringConvertible {
    let security: SMTP.Settings.Security
    let tls: String
    let how: [String]
    var outcome = "wrongSetting"
    var testDescription: String { "\(security) against \(tls) \(how)" }
  }

  static let faults =
    [
      Fault(security: .starttls, tls: "absent", how: ["--clear-auth"]),
      Fault(security: .starttls, tls: "starttls", how: ["--clear-auth", "starttls=reject"]),
      Fault(security: .starttls, tls: "starttls", how: ["--clear-auth", "starttls=tempfail"], outcome: "later"),
      Fault(security: .starttls, tls: "starttls", how: ["--clear-auth", "starttls=drop"]),
      Fault(security: .starttls, tls: "starttls", how: ["--clear-auth", "starttls=say:999 what"]),
      Fault(security: .starttls, tls: "starttls", how: ["--clear-auth", "starttls=inject"]),
      Fault(security: .starttls, tls: "starttls", how: ["--clear-auth", "starttls=hang"], outcome: "later"),
      Fault(security: .tls, tls: "absent", how: ["--clear-auth"]),
      Fault(security: .tls, tls: "starttls", how: ["--clear-auth"]),
    ]
    + ["self-signed", "wrong-name", "expired"].flatMap { certificate in
      [SMTP.Settings.Security.starttls, .tls].map { security in
        Fault(
          security: security, tls: security == .tls ? "implicit" : "starttls",
          how: ["--clear-auth", "--certificate", certificate])
      }
    }

  @Test(arguments: faults)
  func `nothing goes over a line that is not safe`(_ fault: Fault) async throws {
    let server = try MailServer(fault.how + ["--user=jansen", "--password=\(Self.password)"], tls: fault.tls)
    var settings = server.settings(
      fault.security, patience: fault.how.contains("starttls=hang") ? .seconds(2) : .seconds(30))
    if fault.tls == "absent" { settings.caFile = nil }
    settings.user = "jansen"
    settings.passwordFile = try server.folder.write(Self.password + "\n", to: "password")
    for _ in 0..<(isFullRun ? 3 : 1) {
      let outcome = await SMTP(settings).deliver(.sample())
      #expect(outcome.name == fault.outcome, "\(outcome)")
    }
    #expect(server.mails.isEmpty)
    for secret in [Self.password, Letter.marker, "AUTH", "MAIL FROM", "j.jansen"] {
      #expect(!server.clear.contains(secret), "\(secret) in clear")
    }
  }

  @Test(arguments: [(SMTP.Settings.Security.starttls, "starttls"), (.tls, "implicit")])
  func `over TLS with a good certificate the mail arrives, and only there`(
    _ security: SMTP.Settings.Security, _ tls: String
  ) async throws {
    let server = try MailServer(["--user=jansen", "--password=\(Self.password)"], tls: tls)
    var settings = server.settings(security)
    settings.user = "jansen"
    settings.passwordFile = try server.folder.write(Self.password, to: "password")
    let outcome = await SMTP(settings).deliver(.sample())
    #expect(outcome == .delivered(reply: "250 2.0.0 queued as 1F2E3D"))
    #expect(server.mails == [Letter.sample().octets])
    #expect(try server.accepted.allSatisfy(\.tls))
    #expect(!server.clear.contains(Letter.marker) && !server.clear.contains("AUTH"))
  }

  @Test func `a system's authorities don't vouch for an unknown server`() async throws {
    let server = try MailServer(tls: "starttls")
    var settings = server.settings(.starttls)
    settings.caFile = nil
    #expect(await SMTP(settings).deliver(.sample()).name == "wrongSetting")
    settings.caFile = "/nowhere/ca.pem"
    #expect(await SMTP(settings).deliver(.sample()).name == "wrongSetting")
    #expect(server.mails.isEmpty)
  }

  @Test(arguments: [
    "mail.example.nl", "10.0.0.1", "0.0.0.0", "127.0.0.1.example.nl", "localhost.example.nl", "127.1", "::",
    "127.0.0.256",
  ])
  func `mail in clear goes to no other machine`(_ host: String) async {
    let settings = SMTP.Settings(host: host, port: 25, security: .none, timeout: .seconds(2))
    #expect(
      await SMTP(settings).deliver(.sample())
        == .wrongSetting(
          DeliveryTrouble(stage: "settings", code: nil, words: "security: none is for this machine only")))
  }

  @Test(arguments: [
    "a@example.nl>\r\nRCPT TO:<b@example.nl", "a b@example.nl", "<a@example.nl>", "a", "a@", "@b", "a@b@c", "",
  ])
  func `no recipient becomes a command`(_ recipient: String) async throws {
    let server = try MailServer()
    #expect(await SMTP(server.settings()).deliver(.sample(to: recipient)).name == "never")
    #expect(try server.sessions.isEmpty)
  }

  @Test(arguments: ["", "mail example", "mail.example.nl/x", "a@b", "mail\n", "höst"])
  func `a host that is none is refused before any connection`(_ host: String) async {
    let settings = SMTP.Settings(host: host, port: 25, security: .starttls, timeout: .seconds(2))
    #expect(await SMTP(settings).deliver(.sample()).trouble?.stage == "settings")
  }
}
