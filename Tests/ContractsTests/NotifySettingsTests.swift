import Contracts
import Days
import Testing

/// How reminders go out: what the register may say, and what it may not (FORMAT 4).
@Suite struct NotifySettingsTests {
  private static func register(_ notify: String, people: String = "{}") -> RuleRegister {
    RuleRegister([:], ["people": people, "notify": notify])
  }

  private static func settings(_ notify: String) throws -> NotifySettings {
    let register = register(notify, people: #"{ "a": { "email": "a@example.org" } }"#)
    #expect(try register.findings().map { "\($0.finding.fact) \($0.path)" } == [])
    return try #require(try register.read().notify)
  }

  @Test func `without the key nothing is known`() throws {
    #expect(try RuleRegister().read().notify == nil)
    #expect(try RuleRegister().read().missingNotifyKeys == ["notify"])
  }

  @Test func `what is not said is as usual`() throws {
    let settings = try Self.settings("{}")
    #expect(settings.from == nil && settings.to.isEmpty && settings.operator == nil && settings.pingURL == nil)
    #expect(settings.at == ClockTime("07:00") && settings.days == .working && settings.digest.weekday == .monday)
    #expect(settings.transport == .sendmail && settings.sendmailCommand == ["/usr/sbin/sendmail", "-t", "-i"])
    #expect(settings.maxMails == 50 && !settings.attachesCalendar)
    #expect(settings.smtp.security == .starttls && settings.smtp.port == 587 && settings.smtp.timeout == nil)
  }

  @Test func `all of it is read`() throws {
    let settings = try Self.settings(
      """
      { "from": "Contractbeheer <contracten@example.org>", "to": ["a", "b@example.org"], "operator": "o@example.org",
        "at": "07:30", "days": "all", "transport": "smtp", "sendmail": { "command": ["/bin/mail", "x"] },
        "smtp": { "host": "mail.example.org", "port": 2525, "security": "tls", "user": "u", "passwordFile": "/etc/p",
          "caFile": "/etc/ca", "timeout": 30 },
        "maildir": { "path": "/var/mail/x" }, "webhook": { "url": "https://example.org/hook?a=b", "kind": "teams" },
        "maxMails": 7, "digest": "none", "attachCalendar": true, "pingURL": "http://127.0.0.1:8080/ping" }
      """)
    #expect(settings.from?.name == "Contractbeheer" && settings.from?.address == "contracten@example.org")
    #expect(settings.from?.mailbox.domain == "example.org" && settings.to == ["a", "b@example.org"])
    #expect(settings.operator == "o@example.org" && settings.at.hour == 7 && settings.at.minute == 30)
    #expect(settings.days == .all && settings.transport == .smtp && settings.sendmailCommand == ["/bin/mail", "x"])
    let smtp = settings.smtp
    #expect(smtp.host == "mail.example.org" && smtp.port == 2525 && smtp.security == .tls && smtp.user == "u")
    #expect(smtp.passwordFile == "/etc/p" && smtp.caFile == "/etc/ca" && smtp.timeout == 30 && smtp.tokenCommand == nil)
    #expect(settings.maildirPath == "/var/mail/x" && settings.webhook.kind == .teams)
    #expect(settings.webhook.url == "https://example.org/hook?a=b" && settings.pingURL == "http://127.0.0.1:8080/ping")
    #expect(settings.maxMails == 7 && settings.digest.weekday == nil && settings.attachesCalendar)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let notify: String
    let path: String
    let code: FindingCode

    var testDescription: String { notify }

    init(_ notify: String, _ path: String, _ code: FindingCode) {
      self.notify = notify
      self.path = path
      self.code = code
    }
  }

  static let bad = [
    Bad(#"{ "at": "24:00" }"#, "/at", .badSetting), Bad(#"{ "at": "07.30" }"#, "/at", .badSetting),
    Bad(#"{ "at": "07:3x" }"#, "/at", .badSetting), Bad(#"{ "at": 730 }"#, "/at", .wrongType),
    Bad(#"{ "from": "Contractbeheer" }"#, "/from", .badAddress),
    Bad(#"{ "from": "A <a@example.org> B" }"#, "/from", .badAddress),
    Bad(#"{ "from": "A\nBcc: x <a@example.org>" }"#, "/from", .badAddress),
    Bad(#"{ "operator": "o" }"#, "/operator", .badAddress), Bad(#"{ "to": ["nobody"] }"#, "/to/0", .unknownReference),
    Bad(#"{ "days": "weekdays" }"#, "/days", .badChoice), Bad(#"{ "transport": "pigeon" }"#, "/transport", .badChoice),
    Bad(#"{ "digest": "monday" }"#, "/digest", .badChoice), Bad(#"{ "maxMails": 0 }"#, "/maxMails", .badNumber),
    Bad(#"{ "attachCalendar": "yes" }"#, "/attachCalendar", .wrongType),
    Bad(#"{ "sendmail": { "command": [] } }"#, "/sendmail/command", .badSetting),
    Bad(#"{ "sendmail": { "command": "/bin/mail -t" } }"#, "/sendmail/command", .wrongType),
    Bad(#"{ "maildir": { "path": "" } }"#, "/maildir/path", .badSetting),
    Bad(#"{ "pingURL": "http://example.org/" }"#, "/pingURL", .badSetting),
    Bad(#"{ "pingURL": "https://user:secret@example.org/" }"#, "/pingURL", .badSetting),
    Bad(#"{ "pingURL": "https://example.org/a b" }"#, "/pingURL", .badSetting),
    Bad(#"{ "webhook": { "url": "file:///etc/passwd" } }"#, "/webhook/url", .badSetting),
    Bad(#"{ "webhook": { "url": "https:///x" } }"#, "/webhook/url", .badSetting),
    Bad(#"{ "smtp": { "host": "mail.example.org:25" } }"#, "/smtp/host", .badSetting),
    Bad(#"{ "smtp": { "host": "-v" } }"#, "/smtp/host", .badSetting),
    Bad(#"{ "smtp": { "port": 65536 } }"#, "/smtp/port", .badNumber),
    Bad(#"{ "smtp": { "password": "x" } }"#, "/smtp/password", .unknownKey),
    Bad(#"{ "smtp": { "passwordFile": "/p", "tokenCommand": ["t"] } }"#, "/smtp/tokenCommand", .badSetting),
    Bad(#"{ "smtp": { "host": "localhost.example.org", "security": "none" } }"#, "/smtp/security", .unencryptedMail),
    Bad(#"{ "smtp": { "security": "none", "host": "127.0.0.1.example" } }"#, "/smtp/security", .unencryptedMail),
    Bad(#"{ "smtp": { "security": "none", "host": "127.0.0" } }"#, "/smtp/security", .unencryptedMail),
  ]

  @Test(arguments: bad) func `a value that can't be used is a finding at its place`(bad: Bad) throws {
    let found = try Self.register(bad.notify).findings(.error)
    #expect(found.map { "\($0.finding.code.rawValue) \($0.path)" } == ["\(bad.code.rawValue) /notify\(bad.path)"])
  }

  @Test(arguments: ["localhost", "127.0.0.1", "127.9.9.9", "::1", "LOCALHOST"])
  func `mail in the clear goes to the machine itself`(host: String) throws {
    let settings = try Self.settings(#"{ "smtp": { "host": "\#(host)", "security": "none" } }"#)
    #expect(settings.smtp.security == .none && settings.smtp.port == 25)
  }

  @Test func `a slip of the pen never sends mail in the clear`() throws {
    let register = Self.register(#"{ "smtp": { "host": "mail.example.org", "security": "none" } }"#)
    #expect(try register.read().notify?.smtp.security == .starttls)
  }

  @Test(arguments: [
    (#"{ }"#, ["notify.from", "notify.to"]),
    (#"{ "to": ["a@example.org"] }"#, ["notify.from"]),
    (#"{ "from": "f@example.org", "to": ["a@example.org"] }"#, []),
    (#"{ "from": "f@example.org", "to": ["p"] }"#, ["notify.to"]),
    (#"{ "from": "f@example.org", "to": ["a@example.org"], "transport": "smtp" }"#, ["notify.smtp.host"]),
    (
      #"{ "from": "f@example.org", "to": ["a@example.org"], "transport": "smtp", "smtp": { "host": "h", "user": "u" } }"#,
      ["notify.smtp.passwordFile"]
    ),
    (
      #"{ "from": "f@example.org", "to": ["a@example.org"], "transport": "smtp", "smtp": { "host": "h", "tokenCommand": ["t"] } }"#,
      ["notify.smtp.user"]
    ),
    (#"{ "from": "f@example.org", "to": ["a@example.org"], "transport": "maildir" }"#, ["notify.maildir.path"]),
    (#"{ "to": ["a@example.org"], "transport": "webhook" }"#, ["notify.webhook.url"]),
  ]) func `the keys without which nothing can be sent are named`(notify: String, missing: [String]) throws {
    #expect(try Self.register(notify, people: #"{ "p": {} }"#).read().missingNotifyKeys == missing)
  }

  @Test func `on a holiday and in the weekend nothing goes out, unless on all days`() throws {
    let days = ["2026-05-22", "2026-05-23", "2026-05-25", "2026-05-26"].compactMap { Day($0) }
    let working = try Self.register(#"{ "to": ["a@example.org"] }"#).read()
    #expect(days.map(working.isReleaseDay) == [true, false, false, true])
    let all = try Self.register(#"{ "to": ["a@example.org"], "days": "all" }"#).read()
    #expect(days.map(all.isReleaseDay) == [true, true, true, true])
  }
}
