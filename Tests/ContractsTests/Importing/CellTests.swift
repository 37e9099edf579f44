import Days
import Testing

@testable import Contracts

/// What people write in the cells of a list of contracts, and what it means.
@Suite struct CellTests {
  /// A cell and its meaning; nil: refused.
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let meaning: String?

    init(_ text: String, _ meaning: String?) {
      self.text = text
      self.meaning = meaning
    }

    var testDescription: String { "'\(text)'" }
  }

  static let ends = [
    Example("31-12-2026", "2026-12-31"), Example("31/12/2026", "2026-12-31"), Example("31.12.2026", "2026-12-31"),
    Example("2026-12-31", "2026-12-31"), Example("2026/12/31", "2026-12-31"), Example("1-2-2026", "2026-02-01"),
    Example("31 december 2026", "2026-12-31"), Example("31 dec. 2026", "2026-12-31"),
    Example("31-dec-2026", "2026-12-31"), Example("do 31-12-2026", "2026-12-31"),
    Example("donderdag 31 december 2026", "2026-12-31"), Example("December 31, 2026", "2026-12-31"),
    Example("1 mrt 2027", "2027-03-01"), Example("2026-12-31 00:00:00", "2026-12-31"),
    Example("2026-12-31T00:00:00", "2026-12-31"), Example("2026", "2026"), Example("2026-12", "2026-12"),
    Example("12-2026", "2026-12"), Example("december 2026", "2026-12"), Example("dec 2026", "2026-12"),
    Example("tot en met 2030", "2030"), Example("t/m 31-12-2030", "2030-12-31"), Example("tm 2030", "2030"),
    Example("T/M 31 december 2030", "2030-12-31"), Example("eind 2026", "2026"), Example("uiterlijk 2030", "2030"),
    Example("through 2030", "2030"), Example("29-02-2028", "2028-02-29"),
    Example("29-02-2027", nil), Example("31-04-2026", nil), Example("12/31/2026", nil), Example("31-12-26", nil),
    Example("tot 2030", nil), Example("tot 1 januari 2027", nil), Example("until 2030", nil), Example("46387", nil),
    Example("medio 2027", nil), Example("begin 2027", nil), Example("Q1 2027", nil), Example("2026-2030", nil),
    Example("31-12-2026 of eerder", nil), Example("31 brumaire 2026", nil), Example("20261231", nil),
    Example("1-2-3-2026", nil), Example("99999999999999999999", nil), Example("-", nil), Example("", nil),
    Example("2026-00-01", nil), Example("0000", nil),
  ]

  @Test(arguments: ends) func `an end is read`(_ example: Example) {
    let read = try? CellDate.read(example.text, as: .end, order: .dayFirst).description
    #expect(read == example.meaning)
  }

  static let starts = [
    Example("per 1-1-2023", "2023-01-01"), Example("vanaf 1 augustus 2022", "2022-08-01"),
    Example("m.i.v. 01-01-2024", "2024-01-01"), Example("met ingang van 2024", "2024"), Example("sinds 2019", "2019"),
    Example("t/m 2026", nil), Example("eind 2026", nil),
  ]

  @Test(arguments: starts) func `a start is read`(_ example: Example) {
    let read = try? CellDate.read(example.text, as: .start, order: .dayFirst).description
    #expect(read == example.meaning)
  }

  @Test func `a date that may be two days is refused in an English sheet and named as both`() throws {
    let first = try #require(Day("2026-04-03"))
    let second = try #require(Day("2026-03-04"))
    #expect(throws: CellFault.ambiguousDate(first, second)) {
      try CellDate.read("03/04/2026", as: .end, order: nil)
    }
    for (text, order, date) in [
      ("03/04/2026", DateOrder?.some(.dayFirst), "2026-04-03"), ("03/04/2026", .monthFirst, "2026-03-04"),
      ("31/12/2026", nil, "2026-12-31"), ("12/31/2026", nil, "2026-12-31"), ("05/05/2026", nil, "2026-05-05"),
    ] {
      #expect(try CellDate.read(text, as: .end, order: order).description == date)
    }
  }

  @Test(arguments: [
    ("31-12-26", CellFault.shortYear), ("tot 2030", .openEnd), ("31-04-2026", .noSuchDay), ("volgend jaar", .noDate),
  ]) func `a refused date says why`(text: String, fault: CellFault) {
    #expect(throws: fault) { try CellDate.read(text, as: .end, order: .dayFirst) }
  }

  @Test func `Excel's own number is named with its day`() throws {
    let day = try #require(Day("2026-12-31"))
    #expect(throws: CellFault.serialNumber(day)) { try CellDate.read("46387", as: .end, order: nil) }
  }

  static let spans = [
    Example("3 maanden", "P3M"), Example("12 mnd", "P12M"), Example("3 mnd.", "P3M"), Example("1 jaar", "P1Y"),
    Example("4 jaar", "P4Y"), Example("1,5 jaar", "P1Y6M"), Example("anderhalf jaar", "P1Y6M"),
    Example("half jaar", "P6M"), Example("een half jaar", "P6M"), Example("halfjaar", "P6M"),
    Example("drie maanden", "P3M"), Example("één jaar", "P1Y"), Example("6 weken", "P6W"), Example("90 dagen", "P90D"),
    Example("10 werkdagen", "10WD"), Example("10 working days", "10WD"), Example("2 kwartalen", "P6M"),
    Example("1 jaar en 6 maanden", "P1Y6M"), Example("1 jaar, 2 maanden en 3 dagen", "P1Y2M3D"),
    Example("P3M", "P3M"), Example("p1y6m", "P1Y6M"), Example("3 months", "P3M"), Example("1 year", "P1Y"),
    Example("3 maanden voor einde contract", "P3M"), Example("uiterlijk 4 maanden vóór het einde", "P4M"),
    Example("minimaal 3 maanden", "P3M"), Example("0 dagen", "P0D"), Example("3maanden", "P3M"),
    Example("3", nil), Example("maanden", nil), Example("3 vrijdagen", nil), Example("6 maanden en 1 jaar", nil),
    Example("1,3 jaar", nil), Example("3 maanden 4 maanden", nil), Example("10000 jaar", nil),
    Example("-3 maanden", nil),
    Example("P", nil), Example("drie tot vier maanden", nil), Example("", nil), Example("99999999999 maanden", nil),
  ]

  @Test(arguments: spans) func `a length of time is read`(_ example: Example) {
    let read = try? CellPeriod.span(example.text, unit: nil).description
    #expect(read == example.meaning)
  }

  @Test(arguments: [
    (CellUnit.months, "P3M"), (.years, "P3Y"), (.weeks, "P3W"), (.days, "P3D"), (.workingDays, "3WD"),
  ]) func `a bare number counts what the head says`(unit: CellUnit, span: String) throws {
    #expect(try CellPeriod.span("3", unit: unit).description == span)
    #expect(try CellPeriod.span("2 weken", unit: unit).description == "P2W")
    #expect(throws: CellFault.bareNumber) { try CellPeriod.span("3", unit: nil) }
  }

  static let rhythms = [
    Example("jaarlijks", "P1Y"), Example("elk jaar", "P1Y"), Example("per kwartaal", "P3M"),
    Example("elke 6 maanden", "P6M"), Example("halfjaarlijks", "P6M"), Example("1 jaar", "P1Y"),
    Example("om de 2 jaar", "P2Y"), Example("every 3 months", "P3M"), Example("soms", nil), Example("0 dagen", nil),
  ]

  @Test(arguments: rhythms) func `a rhythm is read`(_ example: Example) {
    let read = try? CellPeriod.rhythm(example.text, unit: nil).description
    #expect(read == example.meaning)
  }

  static let options = [
    Example("2 x 1 jaar", "P1Y P1Y"), Example("2x1 jaar", "P1Y P1Y"), Example("2x12 maanden", "P12M P12M"),
    Example("2 × 1 jaar", "P1Y P1Y"), Example("2 maal 1 jaar", "P1Y P1Y"), Example("2 keer één jaar", "P1Y P1Y"),
    Example("tweemaal een jaar", "P1Y P1Y"), Example("1 jaar + 1 jaar", "P1Y P1Y"), Example("1 jaar", "P1Y"),
    Example("2 opties van 1 jaar", "P1Y P1Y"), Example("2 verlengingen van 12 maanden", "P12M P12M"),
    Example("2 options of 1 year", "P1Y P1Y"), Example("2 x 1 jaar + 1 x 6 maanden", "P1Y P1Y P6M"),
    Example("1 jaar en 1 jaar", "P1Y P1Y"), Example("2 x 1 jaar en 1 x 6 maanden", "P1Y P1Y P6M"),
    Example("P1Y, P1Y", "P1Y P1Y"), Example("2 x P1Y6M", "P1Y6M P1Y6M"), Example("optie van 2 jaar", "P2Y"),
    Example("ja, 2 x 1 jaar", "P1Y P1Y"), Example("2 x 1 jaar elk", "P1Y P1Y"), Example("0", ""),
    Example("geen", "none"), Example("Geen opties", "none"), Example("nee", "none"), Example("none", "none"),
    Example("ja", nil), Example("2", nil), Example("4+1+1", nil), Example("2 x 1", nil),
    Example("1 jaar en 6 maanden", nil), Example("2 x 1 jaar, stilzwijgend", nil), Example("onbepaald", nil),
    Example("1000000 x 1 jaar", nil), Example("2 x 0 dagen", nil), Example("2 x", nil), Example("x 1 jaar", nil),
    Example("geen idee", nil),
  ]

  @Test(arguments: options) func `options are read`(_ example: Example) {
    let read: String?
    do {
      read =
        try CellOptions.read(example.text, unit: nil).map { $0.map(\.description).joined(separator: " ") } ?? "none"
    } catch {
      read = nil
    }
    #expect(read == example.meaning)
  }

  static let amounts: [(text: String, dutch: String?, english: String?)] = [
    ("125000", "125000", "125000"), ("€ 125.000,00", "125000", "125000"), ("125.000", "125000", nil),
    ("125,000", nil, "125000"), ("EUR 125,000.50", "125000.5", "125000.5"), ("125.000,50", "125000.5", "125000.5"),
    ("1.250.000", "1250000", "1250000"), ("€ 80.000,-", "80000", nil), ("0", "0", "0"), ("007", "7", "7"),
    ("12,5", "12.5", "12.5"), ("1 250 000", "1250000", "1250000"), ("0.1250", "0.125", "0.125"),
    ("ca. 80.000", nil, nil), ("1,5 mln", nil, nil), ("-5", nil, nil), ("€", nil, nil), ("1.2.3", nil, nil),
    ("1.25.000", nil, nil), ("12.000.00", nil, nil), ("1,000,00.5", nil, nil),
  ]

  @Test(arguments: amounts) func `an amount is read`(_ example: (text: String, dutch: String?, english: String?)) {
    #expect((try? CellAmount.read(example.text, isDutch: true).digits) == example.dutch)
    #expect((try? CellAmount.read(example.text, isDutch: false).digits) == example.english)
  }

  @Test func `a currency beside an amount is told`() throws {
    #expect(try CellAmount.read("€ 5", isDutch: true).currency == "EUR")
    #expect(try CellAmount.read("5 USD", isDutch: true).currency == "USD")
    #expect(try CellAmount.read("5", isDutch: true).currency == nil)
  }

  @Test(arguments: ["", "onbekend", "Onbekend", "nvt", "n.v.t.", "-", "–", "?", "n.t.b.", "N/A", "tbd", " "])
  func `what nobody knows stays unknown`(text: String) {
    #expect(CellWord.isUnknown(text))
  }

  @Test(arguments: ["geen", "0", "nee", "2026", "x"]) func `what is said is not unknown`(text: String) {
    #expect(!CellWord.isUnknown(text))
  }

  @Test(arguments: [
    ("stilzwijgend", CellWord.RenewalAnswer.tacit), ("Ja", .tacit), ("yes", .tacit), ("automatisch", .tacit),
    ("uitdrukkelijk", .express), ("Nee", .notTacit), ("geen", .none), ("no", .notTacit),
  ]) func `the renewal is read`(text: String, answer: CellWord.RenewalAnswer) throws {
    #expect(try CellWord.renewal(text) == answer)
    #expect(throws: CellFault.self) { try CellWord.renewal("misschien") }
  }
}
