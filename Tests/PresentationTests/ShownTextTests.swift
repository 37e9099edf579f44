import Presentation
import Testing

extension String {
  /// What a hostile register could hold: escape sequences, C1, delete, a turned writing direction, line ends.
  static let hostile =
    "a\u{1B}[2J\u{07}\r\n\t\u{0}\u{7F}\u{85}\u{9B}31m\u{061C}\u{200E}\u{200F}\u{202A}\u{202E}\u{2028}\u{2029}\u{2066}\u{2069}`z"

  /// Whether a character stands in it that could disturb a terminal or turn the reading direction.
  var isDisturbing: Bool {
    unicodeScalars.contains { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
        || ["\u{2028}", "\u{2029}"].contains(scalar)
    }
  }
}

@Suite struct ShownTextTests {
  @Test func `loses what could disturb a terminal, and nothing else`() {
    #expect("a\u{1B}[2Jb".shown == "a\u{FFFD}[2Jb")
    #expect("abc\u{202E}def".shown == "abc\u{FFFD}def")
    #expect(String.hostile.isDisturbing)
    #expect(!String.hostile.shown.isDisturbing)
    #expect(String.hostile.shown.unicodeScalars.count == String.hostile.unicodeScalars.count)
    for plain in ["", "Zorgcoördinatie – 's Heeren Loo €", "naïef ½ 語 👩‍⚕️", "e\u{301}"] { #expect(plain.shown == plain) }
  }

  @Test func `loses every control and every bidi character there is`() {
    for number in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let text = String(scalar)
      guard text.isDisturbing else { continue }
      #expect(text.shown == "\u{FFFD}", "U+\(String(number, radix: 16))")
    }
  }

  @Test(arguments: ["\u{180E}", "\u{200B}", "\u{2060}", "\u{2064}", "\u{206A}", "\u{FEFF}", "\u{FFF9}", "\u{E0001}"])
  func `shows what has no shape, so that two names that differ look different`(invisible: String) {
    #expect("a\(invisible)b".shown == "a\u{FFFD}b")
  }

  @Test(arguments: ["\u{200C}", "\u{200D}", "\u{FE0F}", "\u{AD}"])
  func `keeps what joins or parts letters and emoji`(joiner: String) {
    #expect("a\(joiner)b".shown == "a\(joiner)b")
  }

  @Test func `is quoted in backticks, cut at 60 characters`() {
    let sixty = String(repeating: "é", count: 60)
    #expect("notcie".quoted == "`notcie`")
    #expect("".quoted == "``")
    #expect(sixty.quoted == "`\(sixty)`")
    #expect((sixty + "x").quoted == "`\(sixty)…`")
    #expect(!String.hostile.quoted.isDisturbing)
  }

  @Test func `is short in quotes even where a single letter has endless accents`() {
    let endless = "e" + String(repeating: "\u{301}", count: 100_000)
    #expect(endless.quoted.unicodeScalars.count == 63)
  }
}
