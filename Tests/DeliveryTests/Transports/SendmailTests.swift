import Delivery
import Testing

/// The machine's own mail system, and that only its success counts.
@Suite(.takingTurns) struct SendmailTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  private func sendmail(_ script: String, timeout: Duration = .seconds(60)) throws -> Sendmail {
    Sendmail(
      .init(command: [try folder.write("#!/bin/sh\n\(script)\n", to: "sendmail", mode: 0o700)], timeout: timeout))
  }

  @Test(arguments: [1, 64, 65, 67, 69, 70, 73, 75, 77, 78, 126, 127, 255])
  func `every status but 0 is for later, with the program's words`(_ status: Int) async throws {
    let outcome = try await sendmail("cat >/dev/null; echo 'it says \u{1B}[1mso' >&2; exit \(status)").deliver(
      .sample())
    #expect(outcome == .later(DeliveryTrouble(stage: "sendmail", code: status, words: "it says [1mso")))
  }

  @Test func `a program that is killed, hangs or floods is for later`() async throws {
    #expect(try await sendmail("kill -9 $$").deliver(.sample()).name == "later")
    #expect(try await sendmail("sleep 60", timeout: .milliseconds(500)).deliver(.sample()).name == "later")
    // A child that outlives its parent keeps the pipes open; it is not waited for.
    #expect(try await sendmail("sleep 60 & exit 75").deliver(.sample()).name == "later")
    let flood = try await sendmail("yes >&2", timeout: .milliseconds(500)).deliver(.sample())
    #expect(flood.name == "later")
  }

  @Test func `a program that reads nothing does not end ours`() async throws {
    #expect(try await sendmail("exec <&-; exit 1").deliver(.sample()).name == "later")
  }

  /// A real one: msmtp of Debian, with a configuration of its own, into the misbehaving server.
  private func msmtp(_ server: MailServer) throws -> Sendmail {
    let configuration = try folder.write(
      "account default\nhost 127.0.0.1\nport \(server.port)\nfrom a@example.nl\n", to: "msmtprc")
    return Sendmail(.init(command: ["msmtp", "--file=\(configuration)", "-t", "-i"], timeout: .seconds(60)))
  }

  @Test func `msmtp brings the message to the server as it is`() async throws {
    let server = try MailServer()
    let outcome = try await msmtp(server).deliver(.sample())
    #expect(outcome.name == "delivered", "\(outcome)")
    #expect(server.mails == [Letter.sample().octets])
    #expect(try server.accepted.map(\.to) == ["j.jansen@example.nl"])
  }

  @Test(arguments: ["dot=reject", "dot=tempfail", "rcpt=reject", "banner=drop", "mail=tempfail", "dot=drop"])
  func `msmtp's failures are for later, since one status stands for all`(_ fault: String) async throws {
    let server = try MailServer([fault])
    let outcome = try await msmtp(server).deliver(.sample())
    #expect(outcome.name == "later", "\(outcome)")
    #expect(outcome.trouble?.code != nil)
    #expect(server.mails.isEmpty)
  }
}
