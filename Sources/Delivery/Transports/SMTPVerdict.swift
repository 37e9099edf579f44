/// What the end of a dialogue means for the message (HOUSE 3, NOTIFY 1).
struct SMTPVerdict {
  let outcome: DeliveryOutcome

  init(_ curl: Curl.End, _ trace: SMTPTrace.End, secrets: [String], patience: SMTP.Patience) {
    let words = ServerWords.plain(trace.words, without: secrets + trace.secrets)
    // F11: after the 250 nothing can be lost any more, whatever became of the farewell.
    guard !trace.isAccepted else {
      outcome = .delivered(reply: words.isEmpty ? "250" : "250 \(words)")
      return
    }
    guard curl.code != 0 || curl.response != 250 else {
      outcome = .delivered(reply: "250")
      return
    }
    let stage = trace.stage
    if let code = trace.code, let outcome = Self.refusal(stage, code, words) {
      self.outcome = outcome
      return
    }
    let waited = stage == .dot ? patience.dot : patience.step
    let notice = trace.hasGivenUp ? "no answer" : curl.cutShort?.words(after: waited) ?? curl.notice
    // A code that says yes, or to go on, tells nothing of what went wrong.
    let code = trace.code.flatMap { (200..<400).contains($0) ? nil : $0 }
    let trouble = DeliveryTrouble(
      stage: stage.rawValue, code: code,
      words: ServerWords.plain(notice, without: secrets + trace.secrets))
    outcome = curl.cutShort == nil && Self.isSetting(curl.code, stage) ? .wrongSetting(trouble) : .later(trouble)
  }

  /// What a server's own refusal means: 4xx passes, 5xx is for good, and it is ours to mend before the recipient's step.
  private static func refusal(_ stage: SMTPTrace.Stage, _ code: Int, _ words: String) -> DeliveryOutcome? {
    let trouble = DeliveryTrouble(stage: stage.rawValue, code: code, words: words)
    switch code {
    case 400..<500: return .later(trouble)
    case 500..<600: break
    default: return nil
    }
    // Who asks for a password, or refuses its kind, would refuse every message: 550 5.7.30 is Microsoft's (F15).
    if code == 530 || code == 535 || words.hasPrefix("5.7.30 ") { return .wrongSetting(trouble) }
    switch stage {
    // Too large already when announced: this message, not the setting.
    case .mail where code == 552: return .never(trouble)
    case .connect, .banner, .ehlo, .starttls, .auth, .mail: return .wrongSetting(trouble)
    case .rcpt, .data, .dot: return .never(trouble)
    }
  }

  /// curl's codes for what no waiting mends: TLS, certificates, the password, an option or a protocol it doesn't know.
  private static func isSetting(_ code: Int32?, _ stage: SMTPTrace.Stage) -> Bool {
    switch code {
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91: true
    case 67, 94: true
    case 1, 2, 3, 4, 48: true
    // The line broke, or made no sense, while TLS was being agreed on.
    case _ where stage == .starttls: code != 28 && code != nil
    default: false
    }
  }
}
