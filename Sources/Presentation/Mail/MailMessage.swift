package import Contracts

/// A message to one person, in two forms of the same content and perhaps with a calendar file (NOTIFY 3).
///
/// The same values give the same octets, so that a retry sends what was stored.
package struct MailMessage: Sendable {
  package var from: MailAddress
  package var replyTo: MailAddress?
  /// One person: who else is told gets a message of his own.
  package var to: MailAddress
  package var subject: String
  /// When it was rendered.
  package var date: Moment
  package var id: MessageID
  package var language: Language
  package var text: String
  package var html: String
  package var attachment: MailAttachment?
  /// For the rules of an inbox, where the message is about one contract: its id and its kind.
  package var contract: (id: String, kind: ContractKind)?

  package init(
    from: MailAddress, replyTo: MailAddress? = nil, to: MailAddress, subject: String, date: Moment, id: MessageID,
    language: Language, text: String, html: String, attachment: MailAttachment? = nil,
    contract: (id: String, kind: ContractKind)? = nil
  ) {
    self.from = from
    self.replyTo = replyTo
    self.to = to
    self.subject = subject
    self.date = date
    self.id = id
    self.language = language
    self.text = text
    self.html = html
    self.attachment = attachment
    self.contract = contract
  }

  /// The whole message as it goes to a server, checked; a fault is one of ours, and then there is no message at all.
  package func octets() throws(MailFault) -> [UInt8] {
    let octets = header + body
    if let fault = MailCheck.fault(in: octets) { throw fault }
    return octets
  }

  private var header: [UInt8] {
    var fields = [
      HeaderField("Date", date.mailDate.split(separator: " ").map(String.init)),
      HeaderField("From", from),
    ]
    if let replyTo { fields.append(HeaderField("Reply-To", replyTo)) }
    fields += [
      HeaderField("To", to),
      HeaderField("Subject", text: subject),
      HeaderField("Message-ID", [id.description]),
      HeaderField("Auto-Submitted", ["auto-generated"]),
      // Exchange looks here before it answers that someone is away (MS-OXCMAIL 2.1.3.2.20).
      HeaderField("X-Auto-Response-Suppress", ["All"]),
      HeaderField("Content-Language", [language.rawValue]),
    ]
    if let contract {
      fields += [
        HeaderField("X-Contract-Id", text: contract.id), HeaderField("X-Contract-Kind", [contract.kind.rawValue]),
      ]
    }
    fields.append(HeaderField("MIME-Version", ["1.0"]))
    return fields.flatMap(\.octets)
  }

  private var body: [UInt8] {
    let alternatives = MailPart.multipart(
      "alternative", boundary("alternative"), [.text("plain", text), .text("html", html)])
    guard let attachment else { return alternatives.octets }
    return MailPart.multipart("mixed", boundary("mixed"), [alternatives, .file(attachment)]).octets
  }

  /// Holds `=_`, which neither quoted-printable nor base64 can produce, so that no content ends a part.
  private func boundary(_ kind: String) -> String { "=_\(id.uuid)-\(kind)" }
}
