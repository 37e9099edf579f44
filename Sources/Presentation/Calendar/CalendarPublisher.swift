package import Contracts

/// Who publishes a calendar as a message, and when it was made: what METHOD:PUBLISH asks for (RFC 5546, 3.2.1).
package struct CalendarPublisher: Sendable {
  private let mailbox: EmailAddress
  private let moment: Moment

  /// A mailbox of an organisation: every reader of the calendar sees it.
  package init(_ mailbox: EmailAddress, at moment: Moment) {
    self.mailbox = mailbox
    self.moment = moment
  }

  /// `mailto:contractbeheer@example.org`, with an escape for each sign that means something in a link.
  var link: String {
    let plain = "-._~@+".utf8
    return "mailto:"
      + mailbox.text.utf8.map { octet in
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          String(UnicodeScalar(octet))
        case _ where plain.contains(octet): String(UnicodeScalar(octet))
        default: "%" + (octet < 16 ? "0" : "") + String(octet, radix: 16).uppercased()
        }
      }.joined()
  }

  /// When the message was made: never before what it tells of.
  func made(after changed: Moment) -> Moment { moment.seconds < changed.seconds ? changed : moment }
}
