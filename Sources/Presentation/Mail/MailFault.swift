/// What makes a rendered message one that no server should get: a fault of ours, never of the register's.
package struct MailFault: Error, Hashable, Sendable {
  /// The line in the message, from 1.
  package let line: Int
  package let kind: Kind

  package enum Kind: Hashable, Sendable {
    /// A CR without LF or the reverse, or no line end at the end.
    case bareLineEnd
    /// An octet that is no printable ASCII.
    case badOctet(UInt8)
    case lineTooLong(octets: Int)
    /// A line of the header that begins no field and continues none.
    case badField
    /// A field that has no place here, such as `Bcc`.
    case strangeField(String)
    case fieldTwice(String)
    case missingField(String)
    /// Not one mailbox.
    case badMailbox(field: String)
    /// Not one `<…@…>`.
    case badMessageID
    /// Parts that don't begin and end as the header says.
    case badParts
  }
}
