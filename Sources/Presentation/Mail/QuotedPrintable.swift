/// A text in lines of at most 76 characters of seven bits, readable where it is plain (RFC 2045, 6.7).
///
/// A dot or `From ` that would begin a line, and a blank that would end one, is written as its number: some mail servers
/// change those.
package enum QuotedPrintable {
  private static let columns = 76

  /// The lines of the text with CRLF between them, whatever the text has there; no other control character but the tab
  /// comes out, each is U+FFFD.
  package static func encode(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    for (number, line) in lines(of: text).enumerated() {
      if number > 0 { result += [0x0D, 0x0A] }
      encode(line, into: &result)
    }
    return result
  }

  /// `=C3`.
  static func escaped(_ octet: UInt8) -> String {
    let digits = String(octet, radix: 16, uppercase: true)
    return "=" + (digits.utf8.count == 1 ? "0" : "") + digits
  }

  private static func lines(of text: String) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where afterReturn: break
      case "\n", "\r": lines.append([])
      case "\t": lines[lines.count - 1].append(0x09)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": lines[lines.count - 1] += Array("\u{FFFD}".utf8)
      default: lines[lines.count - 1] += Array(String(scalar).utf8)
      }
      afterReturn = scalar == "\r"
    }
    return lines
  }

  private static func encode(_ line: [UInt8], into result: inout [UInt8]) {
    var column = 0
    for (index, octet) in line.enumerated() {
      var written = token(octet, isLast: index == line.count - 1)
      // One column is kept free for the sign that the line goes on.
      if column + written.count > columns - 1 {
        result += [UInt8(ascii: "="), 0x0D, 0x0A]
        column = 0
      }
      if column == 0, changesAtStart(line[index...]) { written = Array(escaped(octet).utf8) }
      result += written
      column += written.count
    }
  }

  private static func token(_ octet: UInt8, isLast: Bool) -> [UInt8] {
    switch octet {
    case UInt8(ascii: " "), 0x09: isLast ? Array(escaped(octet).utf8) : [octet]
    case UInt8(ascii: "="): Array(escaped(octet).utf8)
    case 0x21...0x7E: [octet]
    default: Array(escaped(octet).utf8)
    }
  }

  private static func changesAtStart(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first == UInt8(ascii: ".") || rest.starts(with: "From ".utf8)
  }
}
