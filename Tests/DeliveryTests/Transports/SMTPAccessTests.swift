import Delivery
import TestSupport
import Testing

/// F15, and that no secret shows anywhere.
@Suite(.takingTurns) struct SMTPAccessTests {
  private func server(_ misbehaviour: [String] = [], password: String = "", token: String = "") throws -> MailServer {
    try MailServer(misbehaviour + ["--user=jansen", "--password=\(password)", "--token=\(token)"], tls: "starttls")
  }

  private func settings(_ server: MailServer, password: String) throws -> SMTP.Settings {
    var settings = server.settings(.starttls)
    settings.user = "jansen"
    settings.passwordFile = try server.folder.write(password + "\n", to: "password")
    return settings
  }

  private func settings(_ server: MailServer, token script: String) throws -> SMTP.Settings {
    var settings = server.settings(.starttls)
    settings.user = "jansen"
    settings.tokenCommand = [try server.folder.write("#!/bin/sh\n\(script)\n", to: "token", mode: 0o700)]
    return settings
  }

  @Test(arguments: ["simple", "p\"a\\ss:w;or#d", "met spaties  ", "één 'twee' =%&$(x)", "# comment", "-K", "@file"])
  func `a password of any characters opens the server`(_ password: String) async throws {
    let server = try server(password: password)
    let outcome = await SMTP(try settings(server, password: password)).deliver(.sample())
    #expect(outcome.name == "delivered", "\(outcome)")
    #expect(server.mails == [Letter.sample().octets])
  }

  @Test func `a wrong password stops the run, is tried once, and is not told`() async throws {
    let server = try server(password: "another")
    let outcome = await SMTP(try settings(server, password: "Geheim-wachtwoord-7")).deliver(.sample())
    #expect(outcome.name == "wrongSetting")
    #expect(outcome.trouble?.stage == "auth")
    #expect(outcome.trouble?.code == 535)
    // The server said it back, in clear and as it was sent.
    #expect(outcome.trouble?.words.contains("***") == true)
    #expect(outcome.trouble?.words.contains("Geheim") == false)
    #expect(outcome.trouble?.words.contains("R2VoZWlt") == false)
    #expect(try server.sessions.count == 1)
    #expect(server.mails.isEmpty)
  }

  @Test(arguments: [
    ("auth=reject:550 5.7.30 Basic authentication is not supported", "wrongSetting", 550),
    ("auth=tempfail", "later", 454), ("auth=reject", "wrongSetting", 535),
  ])
  func `a server that takes no password says so`(_ fault: String, _ name: String, _ code: Int) async throws {
    let server = try server([fault], password: "x")
    let outcome = await SMTP(try settings(server, password: "x")).deliver(.sample())
    #expect(outcome.name == name)
    #expect(outcome.trouble?.stage == "auth")
    #expect(outcome.trouble?.code == code)
    if code == 550 { #expect(outcome.trouble?.words == "5.7.30 Basic authentication is not supported") }
  }

  @Test func `a server that falls silent at the password is for later`() async throws {
    let server = try server(["auth=hang"], password: "x")
    var settings = try settings(server, password: "x")
    settings.timeout = .seconds(2)
    let outcome = await SMTP(settings).deliver(.sample())
    #expect(outcome.name == "later")
    #expect(outcome.trouble?.stage == "auth")
  }

  @Test func `a token from a command opens the server`() async throws {
    let server = try server(token: "ya29.token~1")
    let outcome = await SMTP(try settings(server, token: "echo ya29.token~1")).deliver(.sample())
    #expect(outcome.name == "delivered", "\(outcome)")
    #expect(try server.sessions.first?.lines.contains { $0.hasPrefix("tls AUTH XOAUTH2") } == true)
  }

  @Test func `a refused token stops the run and is not told`() async throws {
    let server = try server(token: "right")
    let outcome = await SMTP(try settings(server, token: "echo Wrong-token-123456789")).deliver(.sample())
    #expect(outcome.name == "wrongSetting", "\(outcome)")
    #expect(outcome.trouble?.stage == "auth")
    #expect(outcome.trouble?.words == "Login denied")
    #expect(try server.sessions.count == 1)
  }

  @Test func `a token never goes to a server that wants a password`() async throws {
    let server = try server(password: "x")
    let outcome = await SMTP(try settings(server, token: "echo Token-123")).deliver(.sample())
    #expect(outcome.name == "wrongSetting", "\(outcome)")
    #expect(server.mails.isEmpty)
  }

  @Test(arguments: [
    ("echo no network >&2; exit 3", "later"), ("exit 0", "wrongSetting"), ("echo a; echo b", "wrongSetting"),
    ("echo 'two words'", "wrongSetting"), ("sleep 60", "later"),
  ])
  func `a command that gives no token ends before any connection`(_ script: String, _ name: String) async throws {
    let server = try server(token: "right")
    var settings = try settings(server, token: script)
    settings.timeout = .seconds(2)
    let outcome = await SMTP(settings).deliver(.sample())
    #expect(outcome.name == name, "\(outcome)")
    #expect(outcome.trouble?.stage == (name == "later" ? "tokenCommand" : "settings"))
    #expect(try server.sessions.isEmpty)
  }

  @Test(arguments: [(0o644, "mode 0644"), (0o640, "mode 0640"), (0o602, "mode 0602")])
  func `a password that others can read is refused before any connection`(_ mode: Int, _ words: String) async throws {
    let server = try server(password: "x")
    var settings = try settings(server, password: "x")
    settings.passwordFile = try server.folder.write("x", to: "open", mode: mode)
    let outcome = await SMTP(settings).deliver(.sample())
    #expect(outcome.name == "wrongSetting")
    #expect(outcome.trouble?.words == "passwordFile: \(words) instead of 0600")
    #expect(try server.sessions.isEmpty)
  }

  @Test(arguments: ["", "\n", "two\nlines", "nul\0", String(repeating: "x", count: 5000)])
  func `a file without a password in it is refused`(_ content: String) async throws {
    let server = try server(password: "x")
    var settings = try settings(server, password: "x")
    settings.passwordFile = try server.folder.write(content, to: "odd")
    #expect(await SMTP(settings).deliver(.sample()).trouble?.words == "passwordFile: not one line of text")
    settings.passwordFile = server.folder.path
    #expect(await SMTP(settings).deliver(.sample()).trouble?.words == "passwordFile: not a regular file")
    settings.passwordFile = "\(server.folder.path)/none"
    #expect(await SMTP(settings).deliver(.sample()).trouble?.words == "passwordFile: No such file or directory")
  }

  @Test(arguments: [false, true])
  func `no argument, variable or file of curl holds the secret`(_ isToken: Bool) async throws {
    let secret = "Geheim-wachtwoord-7"
    let server = try server(password: isToken ? "" : secret, token: isToken ? secret : "")
    let settings =
      isToken ? try settings(server, token: "echo \(secret)") : try settings(server, password: secret)
    let seen = "\(server.folder.path)/seen"
    let curl = try server.folder.write(
      """
      #!/bin/sh
      tr '\\0' '\\n' </proc/$$/cmdline >'\(seen)'
      tr '\\0' '\\n' </proc/$$/environ >>'\(seen)'
      ls -l /proc/$$/fd >>'\(seen)'
      exec curl "$@"

      """, to: "curl", mode: 0o700)
    let outcome = await SMTP(settings, curl: curl).deliver(.sample())
    #expect(outcome.name == "delivered", "\(outcome)")
    let record = server.folder.text(of: "seen")
    #expect(record.contains("-K"))
    #expect(record.contains("PATH="))
    #expect(record.contains("0 -> pipe:"))
    #expect(record.contains("(deleted)"))
    #expect(!record.contains(secret))
    #expect(!record.contains("j.jansen"))
  }

  @Test func `a curl that is not there is a wrong setting, and one that breaks is for later`() async throws {
    let server = try MailServer()
    #expect(await SMTP(server.settings(), curl: "/nowhere/curl").deliver(.sample()).name == "wrongSetting")
    #expect(await SMTP(server.settings(), curl: "no-such-curl").deliver(.sample()).name == "wrongSetting")
    // A program that says it went well without a server's 250, and closes its input unread.
    #expect(await SMTP(server.settings(), curl: "true").deliver(.sample()).name == "later")
    let killed = try server.folder.write("#!/bin/sh\nkill -9 $$\n", to: "killed", mode: 0o700)
    #expect(await SMTP(server.settings(), curl: killed).deliver(.sample()).name == "later")
  }
}
