/// A part of a message: its own header, an empty line, its content (RFC 2046).
struct MailPart {
  let octets: [UInt8]

  private init(_ fields: [HeaderField], _ content: [UInt8]) {
    octets = fields.flatMap(\.octets) + Self.lineEnd + content
  }

  private static let lineEnd: [UInt8] = [0x0D, 0x0A]

  static func text(_ subtype: String, _ text: String) -> MailPart {
    MailPart(
      [
        HeaderField("Content-Type", ["text/\(subtype);", "charset=utf-8"]),
        HeaderField("Content-Transfer-Encoding", ["quoted-printable"]),
      ], QuotedPrintable.encode(text))
  }

  static func file(_ attachment: MailAttachment) -> MailPart {
    MailPart(
      [
        HeaderField("Content-Type", ["application/ics;", "name=\"\(attachment.name)\""]),
        HeaderField("Content-Disposition", ["attachment;", "filename=\"\(attachment.name)\""]),
        HeaderField("Content-Transfer-Encoding", ["base64"]),
      ], Base64.lines(attachment.octets))
  }

  static func multipart(_ subtype: String, _ boundary: String, _ parts: [MailPart]) -> MailPart {
    let delimiter = Array("--\(boundary)".utf8)
    return MailPart(
      [HeaderField("Content-Type", ["multipart/\(subtype);", "boundary=\"\(boundary)\""])],
      parts.flatMap { delimiter + lineEnd + $0.octets + lineEnd } + delimiter + Array("--".utf8) + lineEnd)
  }
}
