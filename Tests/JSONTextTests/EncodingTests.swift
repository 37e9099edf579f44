import JSONText
import Testing

/// RFC 8259 section 8: UTF-8 and nothing else (Unicode 15, table 3-7), without a byte order mark.
@Suite struct EncodingTests {
  /// Stray, overlong, surrogate, beyond U+10FFFF, cut short, and Latin-1.
  static let malformed = [
    "80", "BF", "80 80", "C0 80", "C0 AF", "C1 BF", "E0 80 80", "E0 80 AF", "E0 9F BF", "F0 80 80 AF",
    "F0 82 82 AC", "F0 8F BF BF", "ED A0 80", "ED AF BF", "ED B0 80", "ED BF BF", "ED A0 BD ED B8 80",
    "F4 90 80 80", "F5 80 80 80", "F7 BF BF BF", "F8 88 80 80 80", "FC 84 80 80 80 80", "FE", "FF", "FE FF", "C3",
    "E2", "E2 82", "F0", "F0 9F", "F0 9F 98", "E9", "E2 28 A1", "E2 82 28", "F0 28 8C BC", "F0 90 28 BC",
    "F0 90 8C 28", "C3 28", "C3 C3 A9", "A9 C3",
  ]

  static let marks: [Refused] = [
    Refused(.byteOrderMark, "①‹EF BB BF›"), Refused(.byteOrderMark, "①‹EF BB BF›{}"),
    Refused(.byteOrderMark, "①‹EF BB BF› [1]\n"), Refused(.byteOrderMark, "①‹FE FF›"),
    Refused(.byteOrderMark, "①‹FE FF 00 7B 00 7D›"), Refused(.byteOrderMark, "①‹FF FE›"),
    Refused(.byteOrderMark, "①‹FF FE 7B 00 7D 00›"), Refused(.byteOrderMark, "①‹FF FE 00 00 7B 00 00 00›"),
    Refused(.expectedValue, "①‹00 00 FE FF 00 00 00 7B›"), Refused(.expectedValue, "①‹00 7B 00 7D›"),
    Refused(.expectedKey, "{①‹00 7D 00›"),
    Refused(.expectedValue, " ①‹EF BB BF›{}"),
    Refused(.expectedKey, "{①‹EF BB BF›}"),
    Refused(.textAfterEnd, "{}①‹EF BB BF›"),
    Refused(.notUTF8, "①‹EF BB›{}"), Refused(.notUTF8, "①‹EF›"),
  ]

  @Test(arguments: malformed, Surroundings.allCases)
  func `octets that are no UTF-8 are refused in a string`(_ octets: String, in surroundings: Surroundings) {
    let text = surroundings.around("\"é①‹\(octets)›\"")
    #expect(Reading(text.bytes).fault == JSONFault(.notUTF8, at: text["①"]))
    #expect(Reading(text.bytes, streaming: "contracts").fault == JSONFault(.notUTF8, at: text["①"]))
  }

  @Test(
    arguments: malformed,
    ["\"①‹X›", "[①‹X›]", "[1①‹X›]", "[1,①‹X›]", "{①‹X›}", "{\"①‹X›\":1}", "{\"a\"①‹X›:1}", "{\"a\":①‹X›}", "{} ①‹X›"])
  func `octets that are no UTF-8 are named as such wherever they stand`(_ octets: String, in place: String) {
    let text = MarkedText(place.split(separator: "X").joined(separator: octets))
    #expect(Reading(text.bytes).fault == JSONFault(.notUTF8, at: text["①"]))
  }

  @Test(arguments: marks)
  func `a text in another encoding or with a byte order mark is refused`(_ refused: Refused) {
    #expect(Reading(MarkedText(refused.text).bytes).fault == refused.fault())
  }

  @Test(arguments: 1...4)
  func `exactly the octets that Swift takes for UTF-8 are taken`(_ length: Int) {
    let all = (UInt8(0x20)...0xFF).filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    let corners: [UInt8] = [
      0x20, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0,
      0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    let later = length == 4 ? corners.filter { $0 <= 0xC2 } : corners
    var sequences: [[UInt8]] = (length < 3 ? all : corners).map { [$0] }
    for _ in 1..<length {
      sequences = sequences.flatMap { start in (length < 3 ? all : later).map { start + [$0] } }
    }
    for octets in sequences {
      let isUTF8 = String(validating: octets, as: UTF8.self) != nil
      let fault = Reading([UInt8(ascii: "\"")] + octets + [UInt8(ascii: "\"")]).fault
      if isUTF8 != (fault == nil) || (fault.map { $0.kind != .notUTF8 } ?? false) {
        Issue.record("\(octets.map { String($0, radix: 16) }): \(String(describing: fault))")
      }
    }
  }
}
