/// A line of a calendar file: `NAME:value`, folded to 75 octets (RFC 5545, 3.1).
struct ContentLine: Hashable {
  private let text: String

  /// A value that is ours, as it is; the name with its parameters.
  init(_ name: String, _ value: String) { text = "\(name):\(value)" }

  /// Text from people.
  init(_ name: String, text: String) { self.init(name, Self.escaped(text)) }

  /// Texts from people, separated by commas.
  init(_ name: String, texts: [String]) { self.init(name, texts.map(Self.escaped).joined(separator: ",")) }

  /// With CRLF behind each piece; a fold lies between two Unicode scalars, never inside one.
  var octets: [UInt8] {
    let whole = Array(text.utf8)
    var octets: [UInt8] = []
    var start = 0
    var room = Self.columns
    while whole.count - start > room {
      var end = start + room
      while whole[end] & 0xC0 == 0x80 { end -= 1 }
      octets += whole[start..<end]
      octets += [0x0D, 0x0A, UInt8(ascii: " ")]
      start = end
      room = Self.columns - 1
    }
    octets += whole[start...]
    return octets + [0x0D, 0x0A]
  }

  static let columns = 75

  /// The signs that end a value behind a backslash, line ends as `\n`, U+FFFD for what disturbs: some readers begin a line
  /// at U+0085 or U+2028 (NOTIFY 2).
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where afterReturn: break
      case "\n", "\r": escaped.append(contentsOf: "\\n".unicodeScalars)
      case "\t": escaped.append(" ")
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      default: escaped.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(escaped).shown
  }
}
