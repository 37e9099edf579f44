import TestSupport
import Testing

@testable import JSONText

/// Walking through a strict text: words taken whole, and what strings hold.
@Suite struct WalkTests {
  @Test(arguments: SeededGenerator.seeds) func `a short plain word is what stands between its quotes`(seed: UInt64) {
    var seeds = SeededGenerator(seed: seed)
    let others: [UInt8] = [0x00, 0x1F, 0x22, 0x5C, 0x7F, 0x80, 0xC3, 0xFF]
    for _ in 0..<5000 {
      let length = seeds.below(18)
      let content = (0..<length).map { _ in seeds.below(30) == 0 ? seeds.one(of: others) : UInt8(0x20 + seeds.below(2))
      }
      let text = [0x22] + content + [0x22] + [UInt8](repeating: 0x2C, count: seeds.below(18))
      let place = seeds.below(4)
      let octets = [UInt8](repeating: 0x20, count: place) + text
      let before = content.prefix { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
      let isWord = before.count < 16 && (before.count == length || content[before.count] == 0x22)
      let word = octets.span.word(quotedAt: place)
      // So near to the end of the text it may be left to others.
      if word == nil, place + 17 > octets.count { continue }
      if word != (isWord ? Array(before).span.word(in: before.indices) : nil) {
        Issue.record("\(octets) from \(place): \(word.debugDescription)")
        return
      }
    }
  }

  @Test func `no word stands outside the text`() {
    let octets = [UInt8](repeating: 0x22, count: 40)
    for place in [-1000, -18, -17, -9, -2, 39, 40, 1000, .max - 8, .max] {
      #expect(octets.span.word(quotedAt: place) == nil, "\(place)")
    }
  }

  @Test(arguments: [
    "0", "-0", "7", "10000", "-12", "12345678", "123456789", "007", "9223372036854775807", "-9223372036854775808",
    "9223372036854775808", "-9223372036854775809", "99999999999999999999999", "1.0", "1e3", "1E+2", "-0.5", "-", "",
    "x",
    "--1", "1-", "é",
  ]) func `a whole number is what its digits say`(written: String) {
    for behind in ["", "}", ",\"next\":12345678"] {
      let octets = Array("[\(written)\(behind)".utf8)
      let range = 1..<(1 + written.utf8.count)
      #expect(octets.span.wholeNumber(in: range) == Int(written), "\(behind)")
    }
  }

  @Test(arguments: ["0", "-12", "1234567", "12345678", "123456789012345678901", "12345678.5e-10", "true", "null"])
  func `a number or a word ends where something else begins`(written: String) {
    for behind in ["", "}", "]  ", ",1", " ,1", "\n\n\n\n\n\n\n\n\n\n}"] {
      let octets = Array("  \(written)\(behind)".utf8)
      #expect(octets.span.valueEnd(at: 2) == 2 + written.utf8.count, "\(behind)")
      #expect(octets.span.wordEnd(from: 2) == 2 + written.utf8.count, "\(behind)")
    }
  }

  @Test(arguments: [
    "", "plain", "é, ü and 漢", #"\"quoted\" \\ \/"#, #"a\nb\tc"#, #"\u000a\u0009\u0020\u00a0\u00A9"#, #"\ud83d\ude00"#,
    "\u{A0}\u{A9}", #"\\b \\f \\r \\u0007"#, #"\\\\r"#,
    #"\r"#, #"\b"#, #"\f"#, #"\u0000"#, #"\u001f"#, #"\u007f"#, #"\u0080"#, #"\u009F"#, "\u{7F}", "\u{80}", "\u{9F}",
    #"é\\\r"#, "plain, then \u{85}", #"plain and plain and plain\u001bplain"#,
  ]) func `a string holds controls if its text does`(written: String) {
    let octets = Array("\"\(written)\"".utf8)
    let string = octets.span.string(at: 0)
    let text = octets.span.text(of: string)
    let holdsControls = text.unicodeScalars.contains { scalar in
      (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
    }
    #expect(octets.span.holdsControls(string) == holdsControls)
    #expect(string.mayHoldControls || !holdsControls)
  }
}
