import Contracts
import Foundation
import Presentation
import TestSupport
import Testing

@Suite struct MailMessageTests {
  @Test func `is the same octets whenever it is rendered`() throws {
    let message = MailMessage.sample(
      to: MailAddress(name: "Zoë de Boer", MailAddress.jansen.address), attachment: .sample,
      contract: ("retrovo", .serviceAgreement))
    let golden = """
      Date: Thu, 28 May 2026 07:30:00 +0200
      From: Contractbeheer <contractbeheer@example.org>
      Reply-To: vragen@example.org
      To: =?utf-8?Q?Zo=C3=AB_de_Boer?= <j.jansen@example.org>
      Subject: Nog 14 dagen: opzegtermijn Schoonmaak (uiterlijk 30-09-2026)
      Message-ID: <8bbac1cd-891a-5018-b92b-6c78a823a9c7@example.org>
      Auto-Submitted: auto-generated
      X-Auto-Response-Suppress: All
      Content-Language: nl
      X-Contract-Id: retrovo
      X-Contract-Kind: service-agreement
      MIME-Version: 1.0
      Content-Type: multipart/mixed;
       boundary="=_8bbac1cd-891a-5018-b92b-6c78a823a9c7-mixed"

      --=_8bbac1cd-891a-5018-b92b-6c78a823a9c7-mixed
      Content-Type: multipart/alternative;
       boundary="=_8bbac1cd-891a-5018-b92b-6c78a823a9c7-alternative"

      --=_8bbac1cd-891a-5018-b92b-6c78a823a9c7-alternative
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      Goedemorgen,

      U moet vandaag iets doen.

      --=_8bbac1cd-891a-5018-b92b-6c78a823a9c7-alternative
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      <p>Goedemorgen,</p>
      <p>U moet vandaag iets doen.</p>

      --=_8bbac1cd-891a-5018-b92b-6c78a823a9c7-alternative--

      --=_8bbac1cd-891a-5018-b92b-6c78a823a9c7-mixed
      Content-Type: application/ics; name="contracten.ics"
      Content-Disposition: attachment; filename="contracten.ics"
      Content-Transfer-Encoding: base64

      QkVHSU46VkNBTEVOREFSDQpTVU1NQVJZOsOpw6luDQpFTkQ6VkNBTEVOREFSDQo=

      --=_8bbac1cd-891a-5018-b92b-6c78a823a9c7-mixed--

      """
    #expect(String(decoding: try message.octets(), as: UTF8.self) == golden.replacing("\n", with: "\r\n"))
    #expect(try message.octets() == message.octets())
  }

  @Test func `is read back by another reader, part by part and field by field`() throws {
    let message = MailMessage.sample(attachment: .sample, contract: ("retrovo", .contract))
    let read = try #require(try UnderstoodMail.reader.read([message.octets()], as: UnderstoodMail.self).first)
    #expect(read.defects == [])
    #expect(
      read.structure == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/ics"])
    #expect(read.from == [.init(name: "Contractbeheer", address: "contractbeheer@example.org")])
    #expect(read.replyTo == [.init(name: "", address: "vragen@example.org")])
    #expect(read.to == [.init(name: "J. Jansen", address: "j.jansen@example.org")])
    #expect(read.date == "2026-05-28T07:30:00+02:00")
    #expect(read["Subject"] == message.subject)
    #expect(read["Message-ID"] == message.id.description)
    #expect(read["Auto-Submitted"] == "auto-generated")
    #expect(read["X-Auto-Response-Suppress"] == "All")
    #expect(read["Content-Language"] == "nl")
    #expect(read["X-Contract-Id"] == "retrovo")
    #expect(read["X-Contract-Kind"] == "contract")
    #expect(read["MIME-Version"] == "1.0")
    #expect(
      read.parts.map(\.content) == [
        message.text, message.html, Data(MailAttachment.sample.octets).base64EncodedString(),
      ])
    #expect(read.parts.map(\.disposition) == [nil, nil, "attachment"])
    #expect(read.parts.last?.name == "contracten.ics")
  }

  @Test func `has no wrapping without an attachment`() throws {
    let read = try #require(
      try UnderstoodMail.reader.read([MailMessage.sample().octets()], as: UnderstoodMail.self).first)
    #expect(read.structure == ["multipart/alternative", "text/plain", "text/html"])
    #expect(read.defects == [])
    #expect(read["X-Contract-Id"] == nil)
  }

  @Test func `keeps its name as long as its key does`() throws {
    let id = MailMessage.sample().id.description
    #expect(MailMessage.sample(subject: "Anders").id.description == id)
    #expect(MailMessage.sample(key: "retrovo/extension-notice/2026-09-30/P3M/jansen").id.description != id)
    #expect(id.hasSuffix("@example.org>") && id.hasPrefix("<"))
  }

  /// Text in every place that takes text comes back as it went in, but for what a header can't hold.
  @Test func `brings every text back unchanged`() throws {
    try checkTexts(TestTexts.harmless)
  }

  @Test func `lets no text begin a field, a part or a command`() throws {
    try checkTexts(TestTexts.hostile)
  }

  @Test func `brings random text back unchanged`() throws {
    let count = isFullRun ? 2000 : 100
    for seed in SeededGenerator.seeds.prefix(isFullRun ? 6 : 2) {
      var generator = SeededGenerator(seed: seed)
      try checkTexts((0..<count).map { _ in generator.text(upTo: 120) })
    }
  }

  private func checkTexts(_ texts: [String]) throws {
    let messages = try texts.map { text in
      try MailMessage.sample(
        to: MailAddress(name: text, MailAddress.jansen.address), subject: text, text: text, html: text,
        attachment: MailAttachment(name: "a.ics", octets: Array(text.utf8)), contract: (text, .contract)
      ).octets()
    }
    let understood = try UnderstoodMail.reader.read(messages, as: UnderstoodMail.self)
    #expect(understood.count == texts.count)
    for (text, read) in zip(texts, understood) {
      let note = Comment(rawValue: String(text.debugDescription.prefix(300)))
      #expect(read.defects == [], note)
      #expect(read.names == Self.names, note)
      #expect(read.structure.count == 5 && read.parts.count == 3, note)
      #expect(read["Subject"].map(Self.codes) == Self.codes(text.inHeader), note)
      #expect(read["X-Contract-Id"].map(Self.codes) == Self.codes(text.inHeader), note)
      #expect(read.to.map(\.address) == ["j.jansen@example.org"], note)
      #expect(read.to.first.map { Self.codes($0.name) } == Self.codes(text.inHeader), note)
      #expect(
        read.parts.prefix(2).map { Self.codes($0.content) } == [Self.codes(text.inBody), Self.codes(text.inBody)], note)
      #expect(read.parts.last?.content == Data(text.utf8).base64EncodedString(), note)
    }
  }

  private static let names = [
    "Date", "From", "Reply-To", "To", "Subject", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress",
    "Content-Language", "X-Contract-Id", "X-Contract-Kind", "MIME-Version", "Content-Type",
  ]

  /// Swift takes texts for equal that differ in normalisation.
  private static func codes(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}

extension MailAttachment {
  static let sample = MailAttachment(
    name: "contracten.ics", octets: Array("BEGIN:VCALENDAR\r\nSUMMARY:één\r\nEND:VCALENDAR\r\n".utf8))!
}

extension String {
  /// On one line, without what disturbs, and cut.
  fileprivate var inHeader: String {
    let lines = replacingOccurrences(of: "\r\n", with: " ", options: .literal)
    let blanks = String(
      String.UnicodeScalarView(lines.unicodeScalars.map { "\r\n\t".unicodeScalars.contains($0) ? " " : $0 }))
    let scalars = blanks.unicodeScalars
    return (scalars.count > 240 ? String(scalars.prefix(240)) + "…" : blanks).shown
  }

  /// With line feeds, and U+FFFD for control characters but the tab.
  fileprivate var inBody: String {
    let lines = replacingOccurrences(of: "\r\n", with: "\n", options: .literal)
      .replacingOccurrences(of: "\r", with: "\n", options: .literal)
    return String(
      String.UnicodeScalarView(
        lines.unicodeScalars.map { scalar in
          scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : scalar
        }))
  }
}
