import Contracts
import TestSupport
import Testing

@Suite struct SheetReaderTests {
  /// A row, and how each flavour of Excel writes it.
  private static let row = ["Zorg; \"thuis\", één", "regel 1\nregel 2", "€ 125.000,00", "", "’s Heeren"]

  private static func line(_ separator: String, _ cells: [String], _ end: String = "\r\n") -> String {
    cells.map { cell in
      let needsQuotes = cell.contains { ";,\"\n\t".contains($0) }
      return needsQuotes
        ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : cell
    }.joined(separator: separator) + end
  }

  /// The octets of a text in each encoding that spreadsheets use.
  private static func octets(_ text: String, _ encoding: String) -> [UInt8] {
    switch encoding {
    case "UTF-8": Array(text.utf8)
    case "UTF-8 with mark": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case "UTF-16": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "UTF-16 big": [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default:
      text.unicodeScalars.map { scalar in
        switch scalar {
        case "€": 0x80
        case "’": 0x92
        default: UInt8(scalar.value)
        }
      }
    }
  }

  @Test(arguments: [";", ",", "\t"], ["UTF-8", "UTF-8 with mark", "UTF-16", "UTF-16 big", "Windows-1252"])
  func `every flavour and encoding gives the same cells`(separator: String, encoding: String) throws {
    let heads = ["Naam", "Toelichting", "Waarde", "Leeg", "Aanbieder"]
    let text = Self.line(separator, heads) + Self.line(separator, Self.row)
    let sheet = try SheetReader.read(Self.octets(text, encoding))
    #expect(sheet.rows == [heads, Self.row])
    #expect(sheet.separator.rawValue == separator.utf8.first)
    #expect(encoding.hasPrefix(sheet.encoding.rawValue))
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `rows end as any system ends lines`(end: String) throws {
    let sheet = try SheetReader.read(Array("a;b\(end)\(end)c;d".utf8))
    #expect(sheet.rows == [["a", "b"], [""], ["c", "d"]])
  }

  @Test func `a first line that names the separator is no row`() throws {
    let sheet = try SheetReader.read(Array("sep=,\r\na;b,c\r\n".utf8))
    #expect(sheet.rows == [["a;b", "c"]])
  }

  @Test func `separators within quotes do not count`() throws {
    let sheet = try SheetReader.read(Array("\"a,b,c,d\";e\n".utf8))
    #expect(sheet.rows == [["a,b,c,d", "e"]])
  }

  static let faults: [(text: String, fault: SheetFault)] = [
    ("", .empty), (" \r\n".filter { $0 != " " }, .empty), (";;\n;;\n", .empty),
    ("a;b\nc;\"d\ne", .openQuote(CellPlace(row: 2, column: 1))),
    ("a;\"b\"x;c\n", .behindQuote(CellPlace(row: 1, column: 1))),
    ("a;b\nc\u{0}d;e\n", .notText(line: 2)), ("PK\u{3}\u{4}rest", .workbook),
  ]

  @Test(arguments: faults) func `what is no table is refused with its place`(
    _ example: (text: String, fault: SheetFault)
  ) {
    #expect(throws: example.fault) { try SheetReader.read(Array(example.text.utf8)) }
  }

  @Test func `octets of no encoding are refused and never guessed at`() {
    // UTF-8 with one octet of Windows-1252, a marked text with a bad octet, one that Windows-1252 lacks, half a UTF-16 unit.
    for octets: [UInt8] in [
      Array("één\n".utf8) + [0xEB], [0xEF, 0xBB, 0xBF, 0x61, 0xEB], [0x61, 0x81], [0xFF, 0xFE, 0x61],
      [0xFF, 0xFE, 0x00, 0xD8],
    ] {
      #expect(throws: SheetFault.self, "\(octets)") { try SheetReader.read(octets) }
    }
  }

  @Test func `columns are lettered as spreadsheets do`() {
    let letters = [0, 1, 25, 26, 27, 51, 52, 701, 702].map(CellPlace.letters)
    #expect(letters == ["A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"])
  }
}
