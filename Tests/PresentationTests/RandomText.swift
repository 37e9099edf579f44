import TestSupport

extension SeededGenerator {
  /// A text of at most so many Unicode scalars of all kinds, those that formats trip over more often than chance has it.
  mutating func text(upTo bound: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<below(bound + 1) { text.append(scalar()) }
    return String(text)
  }

  private mutating func scalar() -> Unicode.Scalar {
    switch below(4) {
    case 0: one(of: Array("=?_ \t.,;:\\\"<>@()\r\nnNFrom -".unicodeScalars))
    case 1:
      one(of: Array("aéë€漢ع\u{301}\u{200D}👩🏽🇳\u{0}\u{85}\u{2028}\u{202E}\u{FEFF}\u{A0}\u{7F}\u{1F}".unicodeScalars))
    case 2: Unicode.Scalar(UInt8(0x20 + below(0x5F)))
    default: Unicode.Scalar(UInt32(below(0x11_0000))) ?? "\u{FFFD}"
    }
  }
}
