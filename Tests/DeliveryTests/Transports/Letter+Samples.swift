import Delivery

extension Letter {
  /// A message with what a transport could get wrong: lines that begin with points, a lone point, blanks at a line's end,
  /// a long line, a line that looks like the end of SMTP's data.
  static func sample(_ id: Int64 = 1, to recipient: String = "j.jansen@example.nl") -> Letter {
    let lines = [
      "From: Contractbeheer <contractbeheer@example.nl>", "To: \(recipient)", "Subject: =?utf-8?Q?Nog_14_dagen?=",
      "Message-ID: <\(id).digest@example.nl>", "Date: Mon, 31 Aug 2026 07:30:00 +0200", "", marker, ".", "..", ".begin",
      "trailing  ", String(repeating: "x", count: 900), "From here", "", "QUIT", "",
    ]
    return Letter(
      id: id, messageID: "<\(id).digest@example.nl>", sender: "contractbeheer@example.nl", recipient: recipient,
      octets: Array(lines.joined(separator: "\r\n").utf8))
  }

  /// Stands in every sample, so that a test can look for it where no mail may be.
  static let marker = "Secret-of-the-mail 2026"

  /// The message as files have it.
  var withBareLineEnds: [UInt8] { octets.filter { $0 != UInt8(ascii: "\r") } }
}

extension DeliveryOutcome {
  /// The outcome's name, for the tables.
  var name: String {
    switch self {
    case .delivered: "delivered"
    case .later: "later"
    case .never: "never"
    case .wrongSetting: "wrongSetting"
    }
  }

  var trouble: DeliveryTrouble? {
    switch self {
    case .delivered: nil
    case .later(let trouble), .never(let trouble), .wrongSetting(let trouble): trouble
    }
  }
}
