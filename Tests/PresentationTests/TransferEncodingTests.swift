import Foundation
import Presentation
import TestSupport
import Testing

@Suite struct TransferEncodingTests {
  private static let x75 = String(repeating: "x", count: 75)

  @Test(
    arguments: [
      ("", ""),
      ("Goedemorgen", "Goedemorgen"),
      ("één = 1", "=C3=A9=C3=A9n =3D 1"),
      ("blank \nnext", "blank=20\r\nnext"),
      ("tab\t", "tab=09"),
      ("a  ", "a =20"),
      (".\n..\na.", "=2E\r\n=2E.\r\na."),
      ("From here\nfrom here\n From", "=46rom here\r\nfrom here\r\n From"),
      ("a\r\nb\rc\nd\n\n", "a\r\nb\r\nc\r\nd\r\n\r\n"),
      ("a\0b\u{85}c", "a=EF=BF=BDb=EF=BF=BDc"),
      (x75, x75),
      (x75 + "y", x75 + "=\r\ny"),
      (x75 + ".", x75 + "=\r\n=2E"),
      (x75 + "From b", x75 + "=\r\n=46rom b"),
      (x75.dropLast() + "é", x75.dropLast() + "=\r\n=C3=A9"),
      (x75.dropLast() + " b", x75.dropLast() + " =\r\nb"),
    ] as [(String, String)])
  func `writes text as quoted-printable`(text: String, written: String) {
    #expect(String(decoding: QuotedPrintable.encode(text), as: UTF8.self) == written)
  }

  @Test func `keeps lines of quoted-printable within 76 columns of seven bits`() {
    for text in TestTexts.harmless + TestTexts.hostile {
      let octets = QuotedPrintable.encode(text)
      #expect(octets.allSatisfy { $0 < 0x7F })
      let lines = String(decoding: octets, as: UTF8.self).components(separatedBy: "\r\n")
      for line in lines {
        #expect(line.utf8.count <= 76 && line.last != " " && line.first != ".")
        #expect(!line.contains("\r") && !line.contains("\n"))
      }
    }
  }

  @Test func `writes octets as base64 in lines of 76 columns`() {
    for count in [0, 1, 2, 3, 56, 57, 58, 114, 1000] {
      let octets = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
      let expected = Data(octets).base64EncodedString(options: [
        .lineLength76Characters, .endLineWithLineFeed, .endLineWithCarriageReturn,
      ])
      #expect(String(decoding: Base64.lines(octets), as: UTF8.self) == expected + (count == 0 ? "" : "\r\n"))
    }
  }

  @Test(arguments: [
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
    (
      String(repeating: "0123456701234567012345670123456701234567012345670123456701234567", count: 10),
      "dea356a2cddd90c7a7ecedc5ebb563934f460452"
    ),
    (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
  ])
  func `digests as RFC 3174 says`(text: String, digest: String) {
    #expect(SHA1.digest(of: Array(text.utf8)).map { String(format: "%02x", $0) }.joined() == digest)
  }

  @Test func `pads digests at every length up to three blocks as Python does`() throws {
    // SHA-1 over the digests of 0...192 times the letter a, as Python's hashlib gives it.
    let all = (0...192).flatMap { SHA1.digest(of: [UInt8](repeating: 0x61, count: $0)) }
    let digest = SHA1.digest(of: all).map { String(format: "%02x", $0) }.joined()
    #expect(digest == "40d1082f13f3f74c378c500b3e88da276296c06a")
  }

  @Test func `names a thing by the same UUID for ever, and two things by two`() {
    // As Python's uuid.uuid5 gives it; the namespaces never change.
    #expect(NameUUID("retrovo", in: .mail).description == "bb148110-6853-5880-81cf-e0b4c757c281")
    #expect(NameUUID("é", in: .calendar).description == "f6ee886b-d6ae-59c7-9ccb-f8d17eb22e47")
    #expect(NameUUID("retrovo", in: .mail) != NameUUID("retrovo", in: .calendar))
    #expect(NameUUID("retrovo", in: .mail) != NameUUID("retrovo2", in: .mail))
  }

  @Test(arguments: [
    (1_779_946_200, 120, "Thu, 28 May 2026 07:30:00 +0200", "20260528T053000Z"),
    (0, 0, "Thu, 01 Jan 1970 00:00:00 +0000", "19700101T000000Z"),
    (-1, -480, "Wed, 31 Dec 1969 15:59:59 -0800", "19691231T235959Z"),
    (1_798_675_199, 60, "Thu, 31 Dec 2026 00:59:59 +0100", "20261230T235959Z"),
    (0, 570, "Thu, 01 Jan 1970 09:30:00 +0930", "19700101T000000Z"),
    (0, -1, "Wed, 31 Dec 1969 23:59:00 -0001", "19700101T000000Z"),
    (253_402_300_799, 0, "Fri, 31 Dec 9999 23:59:59 +0000", "99991231T235959Z"),
  ])
  func `writes moments as mail and calendars do`(seconds: Int, offset: Int, mail: String, stamp: String) throws {
    let moment = try #require(Moment(seconds: seconds, offset: offset))
    #expect(moment.mailDate == mail)
    #expect(moment.calendarStamp == stamp)
  }

  @Test func `knows no moment outside the calendar`() {
    #expect(Moment(seconds: 253_402_300_800, offset: 0) == nil)
    #expect(Moment(seconds: 253_402_300_799, offset: 1) == nil)
    #expect(Moment(seconds: .min, offset: 0) == nil)
    #expect(Moment(seconds: .max, offset: 0) == nil)
    #expect(Moment(seconds: 0, offset: 1440) == nil)
  }
}
