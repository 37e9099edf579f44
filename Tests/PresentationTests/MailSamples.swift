import Contracts
import Presentation

extension MailAddress {
  static let sender = MailAddress("Contractbeheer <contractbeheer@example.org>")!
  static let jansen = MailAddress("J. Jansen <j.jansen@example.org>")!
}

extension Moment {
  /// 28 May 2026, half past seven in Amsterdam.
  static let sample = Moment(seconds: 1_779_946_200, offset: 120)!
}

extension MailMessage {
  static func sample(
    to: MailAddress = .jansen, subject: String = "Nog 14 dagen: opzegtermijn Schoonmaak (uiterlijk 30-09-2026)",
    text: String = "Goedemorgen,\n\nU moet vandaag iets doen.\n",
    html: String = "<p>Goedemorgen,</p>\n<p>U moet vandaag iets doen.</p>\n", attachment: MailAttachment? = nil,
    contract: (id: String, kind: ContractKind)? = nil, key: String = "retrovo/extension-notice/2026-08-31/P3M/jansen"
  ) -> MailMessage {
    MailMessage(
      from: .sender, replyTo: MailAddress("vragen@example.org"), to: to, subject: subject, date: .sample,
      id: MessageID(key: key, from: MailAddress.sender.address), language: .nl, text: text, html: html,
      attachment: attachment, contract: contract)
  }
}

/// Texts that a register could hold and that a format has to survive.
enum TestTexts {
  static let harmless = [
    "", "Schoonmaak", "Zorgcoördinatie – 's Heeren Loo €", "e\u{301}e\u{301}n", "עברית ועוד", "العربية", "日本語の契約",
    "👩‍👩‍👧‍👦🏳️‍🌈🇳🇱👋🏽", " voor en achter ", "twee  blanks", "a=?utf-8?Q?b?=c", "=?utf-8?Q?b?=", "a\"b\\c<d>e,f;g:h@i(j)",
    String(repeating: "woord ", count: 39) + "woord", String(repeating: "ë", count: 200),
    String(repeating: "x", count: 240),
    "a" + String(repeating: "\u{301}", count: 200), "=", "_", "?=", "Re: a_b=c?d", "\u{FEFF}bom", "\u{1F1F3}",
    "½ naïef ﬁ ſ",
  ]

  static let hostile = [
    "a\r\nBcc: evil@example.com", "a\nBcc: evil@example.com\n\nbody", "a\rBcc: evil@example.com", "\r\n\r\n<script>",
    "a\0b", "a\u{85}Bcc: x", "a\u{2028}Bcc: x\u{2029}y", "\u{202E}txt.exe", "a\u{0B}b\u{0C}c\u{1C}d", "\u{1B}[2J",
    "\t\t",
    "=0D=0ABcc: evil@example.com", "=?utf-8?Q?=0D=0ABcc:_evil@example.com?=", "a\r\n.\r\nMAIL FROM:<x@y.z>", "--=_x--",
    "BEGIN:VEVENT", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil", "x\\nBEGIN:VALARM", "x;y,z\\", ";LANGUAGE=en:x",
    String(repeating: "\u{1F600}", count: 10_000), String(repeating: "é", count: 10_000),
    String(repeating: "a", count: 10_000), "a" + String(repeating: "\u{301}", count: 10_000), String.hostile,
  ]
}
