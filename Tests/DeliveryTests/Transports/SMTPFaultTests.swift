import TestSupport
import Testing

@testable import Delivery

/// F05 to F13: what a server's fault at each step means for the message.
@Suite(.takingTurns) struct SMTPFaultTests {
  /// A server's fault, and what must come of it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let how: [String]
    let outcome: String
    let stage: String?
    let code: Int?
    let copies: Int
    var patience = Duration.seconds(30)

    init(
      _ how: String..., is outcome: String, at stage: String? = nil, code: Int? = nil, copies: Int = 0,
      patience: Duration = .seconds(30)
    ) {
      self.how = how
      self.outcome = outcome
      self.stage = stage
      self.code = code
      self.copies = copies
      self.patience = patience
    }

    var testDescription: String { how.joined(separator: " ") }
  }

  static let refusals = [
    Fault("banner=reject", is: "wrongSetting", at: "banner", code: 554),
    Fault("banner=tempfail", is: "later", at: "banner", code: 421),
    Fault("ehlo=reject", is: "wrongSetting", at: "ehlo", code: 550),
    Fault("ehlo=tempfail", is: "later", at: "ehlo", code: 421),
    Fault("mail=reject", is: "wrongSetting", at: "mail", code: 550),
    Fault("mail=tempfail", is: "later", at: "mail", code: 451),
    Fault("mail=tempfail:432 4.3.2 too many at once", is: "later", at: "mail", code: 432),
    Fault("mail=reject:530 5.7.0 log in first", is: "wrongSetting", at: "mail", code: 530),
    Fault("mail=reject:552 5.3.4 too large", is: "never", at: "mail", code: 552),
    Fault("rcpt=reject", is: "never", at: "rcpt", code: 550),
    Fault("rcpt=tempfail", is: "later", at: "rcpt", code: 451),
    Fault("rcpt=reject:530 5.7.0 log in first", is: "wrongSetting", at: "rcpt", code: 530),
    Fault("data=reject", is: "never", at: "data", code: 554),
    Fault("data=tempfail", is: "later", at: "data", code: 451),
    Fault("dot=reject", is: "never", at: "dot", code: 554),
    Fault("dot=tempfail", is: "later", at: "dot", code: 451),
    Fault("dot=reject:552 5.2.2 mailbox full", is: "never", at: "dot", code: 552),
    Fault("dot=tempfail:421 4.3.2 shutting down", is: "later", at: "dot", code: 421),
  ]

  static let breaks = [
    Fault("banner=drop", is: "later", at: "banner"),
    Fault("ehlo=drop", is: "later", at: "ehlo"),
    Fault("mail=drop", is: "later", at: "mail"),
    Fault("rcpt=drop", is: "later", at: "rcpt"),
    Fault("data=drop", is: "later", at: "data"),
    Fault("dot=drop", is: "later", at: "dot"),
    Fault("dot=keepdrop", is: "later", at: "dot", copies: 1),
    Fault("after250=drop", is: "delivered", copies: 1),
    Fault("quit=drop", is: "delivered", copies: 1),
    Fault("quit=reject", is: "delivered", copies: 1),
    Fault("quit=tempfail", is: "delivered", copies: 1),
  ]

  static let silences = ["banner", "ehlo", "mail", "rcpt", "data", "dot"].map { (step: String) in
    Fault("\(step)=hang", is: "later", at: step, patience: .seconds(3))
  }

  static let lateSilences = ["after250", "quit"].map { (step: String) in
    Fault("\(step)=hang", is: "delivered", copies: 1)
  }

  static let oddities =
    ["banner", "ehlo", "mail", "rcpt", "data", "dot"].flatMap { (step: String) in
      [
        Fault("\(step)=garbage", is: "later", patience: .seconds(2)),
        Fault("\(step)=endless", is: "later", patience: .seconds(2)),
        Fault("\(step)=lines", is: "later", patience: .seconds(2)),
        Fault("\(step)=say:999 what", is: "later", patience: .seconds(2)),
        Fault("\(step)=say:2500 2.0.0 ok", is: "later", copies: step == "dot" ? 1 : 0, patience: .seconds(2)),
        Fault("\(step)=slow", is: "delivered", copies: 1),
        Fault("\(step)=slow", "--pace=5", is: "later", at: step, patience: .seconds(2)),
      ]
    } + [
      Fault("data=say:250 2.0.0 ok", is: "later"), Fault("dot=say:354 go ahead", is: "later", copies: 1),
      Fault("dot=say:221 bye", is: "later", copies: 1),
    ]

  @Test(arguments: refusals + breaks + silences + lateSilences)
  func `a server's fault means what it says, and a message counts as sent only after the 250`(_ fault: Fault)
    async throws
  {
    try await check(fault)
  }

  @Test(arguments: oddities)
  func `a server that talks nonsense, drips or never stops is given up in time`(_ fault: Fault) async throws {
    try await check(fault)
  }

  private func check(_ fault: Fault) async throws {
    for _ in 0..<(isFullRun ? 5 : 1) {
      let server = try MailServer(fault.how)
      let letter = Letter.sample()
      let outcome = await SMTP(server.settings(patience: fault.patience)).deliver(letter)
      #expect(outcome.name == fault.outcome, "\(outcome)")
      if let stage = fault.stage { #expect(outcome.trouble?.stage == stage, "\(outcome)") }
      if let code = fault.code { #expect(outcome.trouble?.code == code, "\(outcome)") }
      #expect(server.mails == Array(repeating: letter.octets, count: fault.copies))
    }
  }

  @Test func `the server's words come along, and nothing that could disturb a log`() async throws {
    let words = "550 5.1.1 no such user \u{1B}[31m\u{202E}" + String(repeating: "x", count: 3000)
    let server = try MailServer(["rcpt=say:\(words)"])
    let trouble = await SMTP(server.settings()).deliver(.sample()).trouble
    #expect(trouble?.words.hasPrefix("5.1.1 no such user [31m xxx") == true)
    #expect(trouble?.words.unicodeScalars.count == 500)
  }

  @Test func `one refused recipient keeps no other from getting the mail`() async throws {
    let server = try MailServer(["--refuse", "b@example.nl"])
    let transport = SMTP(server.settings())
    var outcomes: [String] = []
    for recipient in ["a@example.nl", "b@example.nl", "c@example.nl"] {
      outcomes.append(await transport.deliver(.sample(to: recipient)).name)
    }
    #expect(outcomes == ["delivered", "never", "delivered"])
    #expect(try server.accepted.map(\.to) == ["a@example.nl", "c@example.nl"])
  }

  @Test func `a greylisting server gets the message by the second attempt, once`() async throws {
    let server = try MailServer(["--greylist"])
    let transport = SMTP(server.settings())
    #expect(await transport.deliver(.sample()).name == "later")
    #expect(await transport.deliver(.sample()).name == "delivered")
    #expect(server.mails == [Letter.sample().octets])
  }

  @Test(arguments: [("dot=tempfail", 1), ("dot=drop", 1), ("dot=keepdrop", 2), ("data=drop", 1), ("rcpt=tempfail", 1)])
  func `a second attempt sends the same octets`(_ fault: String, _ copies: Int) async throws {
    let server = try MailServer([fault, "--times", "1"])
    let transport = SMTP(server.settings())
    #expect(await transport.deliver(.sample()).name == "later")
    #expect(await transport.deliver(.sample()).name == "delivered")
    #expect(server.mails == Array(repeating: Letter.sample().octets, count: copies))
  }

  @Test func `a closed port and an unknown host are for later`() async throws {
    // A port that was free a moment ago.
    let port = try MailServer().port
    let closed = SMTP.Settings(host: "127.0.0.1", port: port, security: .none, timeout: .seconds(5))
    #expect(await SMTP(closed).deliver(.sample()).trouble?.stage == "connect")
    #expect(await SMTP(closed).deliver(.sample()).name == "later")
    let unknown = SMTP.Settings(host: "mail.invalid", port: 587, security: .starttls, timeout: .seconds(5))
    let outcome = await SMTP(unknown).deliver(.sample())
    #expect(outcome.name == "later")
    #expect(outcome.trouble?.words.isEmpty == false)
  }

  @Test func `a message in hand is finished when the program must end, or given up within ten seconds`() async throws {
    let slow = try MailServer(["dot=slow", "--pace=0.02"])
    let sending = Task { await SMTP(slow.settings()).deliver(.sample()) }
    sending.cancel()
    #expect(await sending.value.name == "delivered")
    let silent = try MailServer(["dot=hang"])
    let waiting = Task { await SMTP(silent.settings(patience: .seconds(600))).deliver(.sample()) }
    waiting.cancel()
    // Ten minutes were not over: the wish to end did it.
    let outcome = await waiting.value
    #expect(outcome.name == "later")
    #expect(outcome.trouble?.words == "interrupted")
    #expect(Hurry.grace < .seconds(10))
  }
}
