/// Turns the octets of a CSV file into UTF-8, whatever program wrote them.
enum SheetEncoding {
  /// The text as octets of UTF-8 without a mark, and how it was written.
  ///
  /// Octets with a mark are what it says. Without one they are UTF-8 where they can be; else, where not even a part of them looks
  /// like UTF-8, they are Windows-1252, as Excel writes "CSV". A text that is neither is refused and never guessed at.
  static func decode(_ bytes: [UInt8]) throws(SheetFault) -> (octets: [UInt8], encoding: Sheet.Encoding) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .workbook
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return (try utf16(bytes), .utf16) }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let octets = isMarked ? Array(bytes.dropFirst(3)) : bytes
    if let zero = octets.firstIndex(of: 0) { throw .notText(line: line(of: zero, in: octets)) }
    guard let fault = UTF8Scan(octets).fault else { return (octets, .utf8) }
    if isMarked || UTF8Scan(octets).hasLetters { throw .notText(line: line(of: fault, in: octets)) }
    return (try windows1252(octets), .windows1252)
  }

  private static func line(of offset: Int, in octets: [UInt8]) -> Int {
    1 + octets[..<offset].count { $0 == UInt8(ascii: "\n") }
  }

  /// What Excel calls "Unicode text".
  private static func utf16(_ bytes: [UInt8]) throws(SheetFault) -> [UInt8] {
    let isLittle = bytes[0] == 0xFF
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self), !text.utf8.contains(0) else {
      throw .notText(line: 1)
    }
    return Array(text.utf8)
  }

  /// 0x80 to 0x9F of Windows-1252; 0 where it has none.
  private static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  private static func windows1252(_ octets: [UInt8]) throws(SheetFault) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(octets.count + octets.count / 8)
    for (offset, octet) in octets.enumerated() {
      guard octet >= 0x80 else {
        result.append(octet)
        continue
      }
      let value = octet < 0xA0 ? upper[Int(octet) - 0x80] : UInt16(octet)
      guard value != 0, let scalar = Unicode.Scalar(value) else {
        throw .notText(line: line(of: offset, in: octets))
      }
      result.append(contentsOf: scalar.utf8)
    }
    return result
  }
}

/// How far octets are UTF-8.
private struct UTF8Scan {
  /// The offset of the first octet that is not.
  private(set) var fault: Int?
  /// Whether a letter beyond ASCII stands in them as UTF-8 writes it.
  private(set) var hasLetters = false

  init(_ octets: [UInt8]) {
    var index = 0
    while index < octets.count {
      if octets[index] < 0x80 {
        index += 1
        continue
      }
      let length = Self.length(at: index, in: octets)
      if length > 1 { hasLetters = true } else { fault = fault ?? index }
      index += length
    }
  }

  /// How many octets the letter at `index` takes; 1 where it is none.
  private static func length(at index: Int, in octets: [UInt8]) -> Int {
    let wanted =
      switch octets[index] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard wanted > 1, index + wanted <= octets.count else { return 1 }
    return String(validating: octets[index..<(index + wanted)], as: UTF8.self) == nil ? 1 : wanted
  }
}
