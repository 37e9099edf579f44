import Contracts
import Days
import JSONText
import TestSupport
import Testing

@testable import Presentation

/// A cell comes out the same whether it was seen to be plain or looked at with care.
@Suite struct CSVTests {
  private static func cell(_ isRaw: Bool, _ write: (inout CSV) -> Void) -> String {
    var csv = CSV(isRaw: isRaw)
    write(&csv)
    csv.endLine()
    return String(decoding: csv.octets.dropLast(2), as: UTF8.self)
  }

  private static func expectSame(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for isRaw in [false, true] {
      let found = cell(isRaw) { $0.text(text) }
      let careful = CSV(isRaw: isRaw).guarded(text)
      if !found.utf8.elementsEqual(careful.utf8) {
        Issue.record(
          "\(text.debugDescription): \(found.debugDescription), not \(careful.debugDescription)",
          sourceLocation: sourceLocation)
      }
    }
  }

  private static func addIdentifier(of deadline: Deadline, to csv: inout CSV) {
    let arePlain = CSV.isPlain((deadline.contract ?? "").utf8.span) && CSV.isPlain(deadline.rule.utf8.span)
    csv.identifier(
      deadline.contract, deadline.rule.utf8.span, deadline.due, arePlain: arePlain && !deadline.isMarked
    ) { deadline.id }
  }

  @Test func `every character there is comes out the same, at the beginning, inside and at the end`() {
    for number in UInt32(0)...0x10FFFF {
      // Beyond the scripts in use every hundredth is enough.
      guard number < 0x3100 || number % 101 == 0 || number >= 0xFE00 && number < 0x10000,
        let scalar = Unicode.Scalar(number)
      else { continue }
      let character = String(scalar)
      // Also among so many others that eight octets are looked at in one step.
      let texts = [
        character, "a\(character)", "a\(character)b", "\(character)b", "acht\(character)lang", "zeer lange\(character)",
      ]
      for text in texts { Self.expectSame(text) }
    }
  }

  @Test(arguments: SeededGenerator.seeds) func `hostile texts come out the same`(seed: UInt64) {
    var seeds = SeededGenerator(seed: seed)
    let pieces = [
      "a", "Z", "9", " ", "  ", "=", "+", "-", "@", ";", ",", "\"", "'", "\n", "\r", "\r\n", "\t", "\u{0}", "\u{7F}",
      "\u{85}", "\u{9B}", "\u{A0}", "\u{AD}", "é", "e\u{301}", "\u{301}", "ß", "€", "\u{61C}", "\u{200E}", "\u{202E}",
      "\u{2028}", "\u{2066}", "\u{FF1D}", "\u{FEFF}", "😀", "א", "ا", "\u{1B}[2J", "\u{600}", "\u{70F}",
    ]
    for _ in 0..<4000 { Self.expectSame((0..<seeds.below(24)).map { _ in seeds.one(of: pieces) }.joined()) }
  }

  @Test(arguments: [
    ("", ""), ("Zorg 2026", "Zorg 2026"), ("één", "één"), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""),
    ("=1+1", "\"'=1+1\""), ("a\n=1", "\"'a\n=1\""), ("a ", "\"a \""), ("a\u{1B}b", "a\u{FFFD}b"),
  ]) func `a cell reads so`(text: String, cell: String) {
    #expect(Self.cell(false) { $0.text(text) } == cell)
  }

  @Test(arguments: [0, 1, -1, 9, 10, -10, 365, -3650, 999_999, -999_999, 1_000_000, .max, .min])
  func `a number reads as it is`(_ number: Int) {
    #expect(Self.cell(false) { $0.own(number) } == "\(number)")
  }

  @Test(arguments: [0, 1, 1000, 739_500, 3_652_058, -1, -800_000, 3_652_059, 40_000_000, .min, .max] as [Int32])
  func `a day reads as it is, whatever day came before`(_ number: Int32) {
    var (csv, expected) = (CSV(isRaw: false), "")
    for other in [number, number &+ 64, number, number &- 1, number &+ 128, number] {
      let day = Day(number: other)
      csv.own(day)
      expected += day.description + ";"
    }
    csv.empty()
    csv.endLine()
    #expect(String(decoding: csv.octets, as: UTF8.self) == expected + "\r\n")
  }

  @Test(arguments: ManyContracts.Naming.allCases) func `an identifier is the deadline's id`(
    _ naming: ManyContracts.Naming
  ) throws {
    let register = try RegisterReader.read(ManyContracts(naming, count: 150).bytes)
    let upcoming = Upcoming(register, today: day("2026-05-28"), until: day("2026-12-31"), settledToo: true)
    #expect(upcoming.deadlines.count > 100)
    #expect(upcoming.deadlines.contains { $0.isMarked })
    #expect(upcoming.deadlines.contains { $0.contract == nil })
    for deadline in upcoming.deadlines {
      let found = Self.cell(false) { Self.addIdentifier(of: deadline, to: &$0) }
      #expect(found.utf8.elementsEqual(Self.cell(false) { $0.text(deadline.id) }.utf8), "\(deadline.id)")
    }
  }

  @Test(arguments: ["a;b", "=a", "a ", " a", "a/b", "é", "a\u{202E}b", "a\"b", "regel\nregel", "'a", "e\u{301}"])
  func `the identifier of a contract with a hostile id is the deadline's id`(_ id: String) throws {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", 1)
      writer.key("contracts")
      writer.list { writer in
        writer.object { writer in
          writer.member("id", id)
          writer.key("firstPeriod")
          writer.object { $0.member("end", "2026-12-31") }
        }
      }
    }
    let register = try RegisterReader.read(writer.octets)
    let upcoming = Upcoming(register, today: day("2026-05-28"), until: day("2027-12-31"), settledToo: true)
    #expect(!upcoming.deadlines.isEmpty)
    for deadline in upcoming.deadlines {
      for isRaw in [false, true] {
        let found = Self.cell(isRaw) { Self.addIdentifier(of: deadline, to: &$0) }
        #expect(found.utf8.elementsEqual(Self.cell(isRaw) { $0.text(deadline.id) }.utf8), "\(found)")
      }
    }
  }
}
