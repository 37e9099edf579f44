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
