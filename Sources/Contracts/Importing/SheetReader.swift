/// Reads CSV as spreadsheet programs write it, in their Dutch and their English flavour.
package enum SheetReader {
  /// The rows of the file: quoted cells may hold separators, quotes (doubled) and line ends, and a first line `sep=;` says what
  /// separates. `separator`: what is known to stand between cells, else it is found out.
  package static func read(_ bytes: [UInt8], separator: Sheet.Separator? = nil) throws(SheetFault) -> Sheet {
    let (octets, encoding) = try SheetEncoding.decode(bytes)
    var rows = CSVRows(octets)
    let announced = rows.takeAnnouncement()
    let separator = separator ?? announced ?? rows.likelySeparator
    let read = try rows.read(separator)
    guard read.contains(where: { $0.contains { !$0.isEmpty } }) else { throw .empty }
    return Sheet(encoding: encoding, separator: separator, rows: read)
  }
}

/// The rows of a CSV text, octet by octet.
private struct CSVRows {
  private let octets: [UInt8]
  private var position = 0

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(_ octets: [UInt8]) { self.octets = octets }

  /// Passes over a first line `sep=;`, which Excel itself shows nobody.
  mutating func takeAnnouncement() -> Sheet.Separator? {
    let line = octets.prefix { $0 != Self.lineFeed && $0 != Self.carriageReturn }
    guard line.count == 5, line.starts(with: Array("sep=".utf8)), let separator = Sheet.Separator(rawValue: line[4])
    else { return nil }
    position = 5
    endRow()
    return separator
  }

  /// What stands most often outside quotes in the row that has most of any; a semicolon where none does.
  var likelySeparator: Sheet.Separator {
    var best = (separator: Sheet.Separator.semicolon, count: 0)
    var counts: [Sheet.Separator: Int] = [:]
    var isQuoted = false
    var lines = 0
    for octet in octets[position...] + [Self.lineFeed] where lines < 50 {
      if octet == Self.quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if octet == Self.lineFeed {
        for separator in Sheet.Separator.allCases where counts[separator, default: 0] > best.count {
          best = (separator, counts[separator, default: 0])
        }
        counts = [:]
        lines += 1
      } else if let separator = Sheet.Separator(rawValue: octet) {
        counts[separator, default: 0] += 1
      }
    }
    return best.separator
  }

  mutating func read(_ separator: Sheet.Separator) throws(SheetFault) -> [[String]] {
    var rows: [[String]] = []
    while position < octets.count {
      var row: [String] = []
      repeat {
        row.append(try cell(CellPlace(row: rows.count + 1, column: row.count), separator.rawValue))
      } while takes(separator.rawValue)
      endRow()
      rows.append(row)
    }
    return rows
  }

  private mutating func takes(_ octet: UInt8) -> Bool {
    guard position < octets.count, octets[position] == octet else { return false }
    position += 1
    return true
  }

  private mutating func endRow() {
    let isReturn = takes(Self.carriageReturn)
    if !takes(Self.lineFeed), !isReturn { position = octets.count }
  }

  private func isBorder(_ octet: UInt8, _ separator: UInt8) -> Bool {
    octet == separator || octet == Self.lineFeed || octet == Self.carriageReturn
  }

  private mutating func cell(_ place: CellPlace, _ separator: UInt8) throws(SheetFault) -> String {
    let start = position
    while position < octets.count, octets[position] == UInt8(ascii: " ") { position += 1 }
    if takes(Self.quote) { return try quoted(place, separator) }
    while position < octets.count, !isBorder(octets[position], separator) { position += 1 }
    return String(decoding: octets[start..<position], as: UTF8.self)
  }

  /// The rest of a quoted cell, line ends in it as LF.
  private mutating func quoted(_ place: CellPlace, _ separator: UInt8) throws(SheetFault) -> String {
    var content: [UInt8] = []
    while true {
      guard position < octets.count else { throw .openQuote(place) }
      let octet = octets[position]
      position += 1
      if octet == Self.quote {
        guard takes(Self.quote) else { break }
        content.append(octet)
      } else if octet == Self.carriageReturn {
        if position >= octets.count || octets[position] != Self.lineFeed { content.append(Self.lineFeed) }
      } else {
        content.append(octet)
      }
    }
    while position < octets.count, octets[position] == UInt8(ascii: " ") { position += 1 }
    guard position == octets.count || isBorder(octets[position], separator) else { throw .behindQuote(place) }
    return String(decoding: content, as: UTF8.self)
  }
}
