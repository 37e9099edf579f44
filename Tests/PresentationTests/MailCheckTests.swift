import Contracts
import Presentation
import TestSupport
import Testing

@Suite struct MailCheckTests {
  /// A change of a good message, and the fault that it is.
  struct Change: CustomStringConvertible {
    let from: String
    let to: String
    let kind: MailFault.Kind
    var description: String { "\(from.debugDescription) → \(to.debugDescription)" }
  }

  @Test(arguments: [
    Change(from: "Auto-Submitted: ", to: "Bcc: a@example.org\r\nAuto-Submitted: ", kind: .strangeField("Bcc")),
    Change(from: "Auto-Submitted: ", to: "List-Id: x\r\nAuto-Submitted: ", kind: .strangeField("List-Id")),
    Change(from: "Auto-Submitted: ", to: "To: a@example.org\r\nAuto-Submitted: ", kind: .fieldTwice("To")),
    Change(from: "Auto-Submitted: auto-generated\r\n", to: "", kind: .missingField("Auto-Submitted")),
    Change(from: "MIME-Version: 1.0\r\n", to: "", kind: .missingField("MIME-Version")),
    Change(from: "Auto-Submitted: ", to: "Auto-Submitted: \n", kind: .bareLineEnd),
    Change(from: "Auto-Submitted: ", to: "Auto-Submitted: \r", kind: .bareLineEnd),
    Change(from: "Goedemorgen", to: "Goede\nmorgen", kind: .bareLineEnd),
    Change(from: "Goedemorgen", to: "Goede\r\r\nmorgen", kind: .bareLineEnd),
    Change(from: "Goedemorgen", to: "Goedemörgen", kind: .badOctet(0xC3)),
    Change(from: "Goedemorgen", to: "Goedem\0rgen", kind: .badOctet(0)),
    Change(from: "Subject: ", to: "Subject: é", kind: .badOctet(0xC3)),
    Change(from: "Subject: ", to: "Subject: \t", kind: .badField),
    Change(from: "Subject: ", to: "Subject\r\n", kind: .badField),
    Change(from: "Date: ", to: " Date: ", kind: .badField),
    Change(
      from: "Subject: ", to: "Subject: " + String(repeating: "word ", count: 20), kind: .lineTooLong(octets: 169)),
    Change(from: "Goedemorgen", to: String(repeating: "x", count: 80), kind: .lineTooLong(octets: 81)),
    Change(
      from: "<j.jansen@example.org>", to: "<j.jansen@example.org>, <b@example.org>", kind: .badMailbox(field: "To")),
    Change(from: "<j.jansen@example.org>", to: "<b@example.org> <c@example.org>", kind: .badMailbox(field: "To")),
    Change(from: "<j.jansen@example.org>", to: "undisclosed", kind: .badMailbox(field: "To")),
    Change(from: "vragen@example.org", to: "vragen", kind: .badMailbox(field: "Reply-To")),
    Change(from: "Message-ID: <", to: "Message-ID: ", kind: .badMessageID),
    Change(from: "Message-ID: ", to: "Message-ID: <a@b> ", kind: .badMessageID),
    Change(from: "-alternative--\r\n", to: "-alternative\r\n", kind: .badParts),
    Change(from: "Goedemorgen,", to: "BOUNDARY--", kind: .badParts),
    Change(from: "Goedemorgen,", to: "BOUNDARY", kind: .badParts),
    Change(from: " boundary=", to: " border=", kind: .badParts),
  ])
  func `refuses a message that was changed`(change: Change) throws {
    let message = MailMessage.sample()
    let whole = String(decoding: try message.octets(), as: UTF8.self)
    let boundary = "--=_\(message.id.uuid)-alternative"
    let range = try #require(whole.firstRange(of: change.from))
    var changed = whole
    changed.replaceSubrange(range, with: change.to.replacing("BOUNDARY", with: boundary))
    #expect(MailCheck.fault(in: Array(changed.utf8))?.kind == change.kind)
  }

  @Test func `refuses every message that was cut short, and says nothing of a whole one`() throws {
    let octets = try MailMessage.sample(attachment: .sample).octets()
    #expect(MailCheck.fault(in: octets) == nil)
    for count in octets.indices { #expect(MailCheck.fault(in: Array(octets[..<count])) != nil, "\(count) octets") }
  }

  @Test func `never fails on damaged octets`() throws {
    let octets = try MailMessage.sample(attachment: .sample).octets()
    for seed in SeededGenerator.seeds {
      var generator = SeededGenerator(seed: seed)
      for _ in 0..<100 {
        var damaged = octets
        generator.one(of: Damage.allCases).strike(&damaged, &generator)
        guard MailCheck.fault(in: damaged) == nil else { continue }
        #expect(damaged.allSatisfy { $0 < 0x7F })
      }
    }
  }

  @Test(arguments: ["a@" + (Array(repeating: "x", count: 93) + ["org"]).joined(separator: "."), "a@localhost"])
  func `lets the longest address through`(address: String) throws {
    let to = MailAddress(name: "Iemand met een lange naam en een lang adres", try #require(EmailAddress(address)))
    let read = try #require(
      try UnderstoodMail.reader.read([MailMessage.sample(to: to).octets()], as: UnderstoodMail.self).first)
    #expect(read.to == [.init(name: to.name ?? "", address: address)])
  }
}
