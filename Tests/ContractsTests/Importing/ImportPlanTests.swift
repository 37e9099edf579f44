import Days
import JSONText
import TestSupport
import Testing

@testable import Contracts

/// What a spreadsheet changes in a register.
@Suite struct ImportPlanTests {
  /// A register and what imports make of it.
  struct Desk {
    var text: String

    init(_ text: String = "{\n  \"version\": 1\n}\n") { self.text = text }

    func plan(_ csv: String, file: String = "lijst.csv") throws -> ImportPlan {
      let sheet = try SheetReader.read(Array(csv.utf8))
      let today = try #require(Day("2026-05-28"))
      let order = ImportOrder(sheet: sheet, mapping: ColumnMapping(proposedFor: sheet), file: file, today: today) {
        "rij \($0)"
      }
      return ImportPlan(order, for: try RegisterReader.read(Array(text.utf8)))
    }

    /// Takes a spreadsheet in, and returns what the plan was.
    @discardableResult mutating func take(_ csv: String, file: String = "lijst.csv") throws -> ImportPlan {
      let plan = try plan(csv, file: file)
      let register = try RegisterReader.read(Array(text.utf8))
      text = String(decoding: try EditedRegister(plan.edit(of: register)).octets, as: UTF8.self)
      return plan
    }

    /// The ids in the register, in its order.
    var ids: [String] { get throws { try RegisterReader.read(Array(text.utf8)).contracts.ids } }

    /// The sources of a contract as people cite them.
    func citations(of id: String) throws -> [String] {
      let register = try RegisterReader.read(Array(text.utf8))
      return try dossier(id).contract.sources.map(register.citation(of:))
    }

    func dossier(_ id: String) throws -> Dossier {
      let register = try RegisterReader.read(Array(text.utf8))
      var reader = DossierReader(register, today: try #require(Day("2026-05-28")))
      return reader.dossier(try #require(register.contracts.number(of: id)))
    }
  }

  static let list = """
    Contractnaam;Leverancier;Kenmerk;Ingangsdatum;Einddatum;Opties;Opzegtermijn;Stilzwijgend;Contracteigenaar;Waarde
    Schoonmaak;Glans B.V.;Z-1;01-01-2023;31-12-2026;2 x 1 jaar;3 maanden;nee;J. Jansen;€ 125.000,00
    Vervoer;Taxi Gooi;Z-2;2022;2026;geen;n.v.t.;ja;J. Jansen;
    """

  @Test func `a list becomes contracts with their parties, people and source`() throws {
    var desk = Desk()
    let plan = try desk.take(Self.list)
    #expect(plan.added == 2 && plan.unread == 0)
    #expect(plan.parties.map(\.id) == ["glans-bv", "taxi-gooi"])
    #expect(plan.people.map(\.name) == ["J. Jansen"])
    let cleaning = try desk.dossier("schoonmaak")
    #expect(cleaning.terms.noticePeriod?.value == .period(Period(months: 3)))
    #expect(cleaning.terms.options?.value == [Period(years: 1), Period(years: 1)])
    #expect(cleaning.terms.renewal == .express)
    #expect(try desk.citations(of: "schoonmaak") == ["import-lijst rij 2"])
    #expect(!cleaning.isDerived(TermFieldSet(.firstPeriodEnd)))
    let transport = try desk.dossier("vervoer")
    #expect(transport.terms.noticePeriod == nil)
    #expect(transport.terms.noExtensions?.value == true)
    // Of a year its last day is our reading.
    #expect(transport.isDerived(TermFieldSet(.firstPeriodEnd)))
  }

  @Test func `the same list twice changes nothing, whatever the order of its rows`() throws {
    var desk = Desk()
    try desk.take(Self.list)
    let once = desk.text
    #expect(try desk.take(Self.list).isEmpty)
    #expect(desk.text == once)
    let lines = Self.list.split(separator: "\n")
    #expect(try desk.take([lines[0], lines[2], lines[1]].joined(separator: "\n")).same == 2)
    #expect(desk.text == once)
  }

  @Test func `only what the list says otherwise changes, and no other octet`() throws {
    let text = """
      { "version": 1,
        "parties":   { "glans": { "name": "Glans B.V.", "x-kvk": 1 } },
        "contracts": [
          { "id": "schoon",  "title": "Schoonmaak", "provider": "glans", "reference": "Z-1", "notice": { "period": "P4M",   "by": "client" },
            "firstPeriod": { "end": "2026" }, "notes": "van ons", "x-kleur": ["rood"] } ]
      }
      """
    var desk = Desk(text)
    let plan = try desk.take("Contract;Kenmerk;Opzegtermijn;Einddatum\nschoonmaak;z-1;3 maanden;2026\n")
    guard case .changed(let changes) = try #require(plan.lines.first).outcome else { throw CancellationError() }
    #expect(changes.map(\.field) == [.title, .reference, .noticePeriod])
    #expect(changes.last?.old == .span(.period(Period(months: 4))))
    let expected = text.replacingOnce("Schoonmaak", "schoonmaak").replacingOnce("Z-1", "z-1").replacingOnce(
      "P4M", "P3M")
    // What else is new is the document and the source.
    for part in expected.split(separator: "\n")
    where !part.contains("x-kleur") && !part.contains("parties") && part != "{ \"version\": 1," {
      #expect(desk.text.contains(part), "\(part)")
    }
    #expect(desk.text.contains(#""notes": "van ons", "x-kleur": ["rood"]"#))
    let dossier = try desk.dossier("schoon")
    #expect(try desk.citations(of: "schoon") == ["import-lijst rij 2"])
    #expect(dossier.contract.sources.first?.fields == TermFieldSet(.noticePeriod))
  }

  @Test func `what changes has the spreadsheet as one more source, and one only`() throws {
    var desk = Desk(
      """
      { "version": 1, "documents": { "d": { "title": "D" } }, "contracts": [
        { "id": "a", "title": "A", "notice": { "period": "P4M" }, "start": "2020",
          "sources": [{ "document": "d", "at": "1", "fields": ["notice"] }] } ] }
      """)
    try desk.take("Id;Contract;Opzegtermijn\na;A;3 maanden\n")
    #expect(try desk.citations(of: "a") == ["d 1", "import-lijst rij 2"])
    try desk.take("Id;Contract;Opzegtermijn;Ingangsdatum\n;;;\na;A;3 maanden;2021\n")
    let sources = try desk.dossier("a").contract.sources
    #expect(try desk.citations(of: "a") == ["d 1", "import-lijst rij 3"])
    #expect(sources.last?.fields == TermFieldSet(.noticePeriod, .start))
  }

  @Test func `two rows about one contract of the register are refused`() throws {
    let desk = Desk(#"{ "version": 1, "contracts": [ { "id": "a", "title": "A" } ] }"#)
    let plan = try desk.plan("Id;Contract;Einddatum\na;A;2026\n;A;2027\n")
    #expect(plan.problems.map(\.fault) == [.sameContract(row: 2)])
    #expect(plan.problems.map(\.place.row) == [3])
  }

  @Test func `a year leaves a day of it alone, a day makes a year exact`() throws {
    var desk = Desk()
    try desk.take("Contract;Einddatum\nA;30-06-2026\nB;2026\n")
    let plan = try desk.take("Contract;Einddatum\nA;2026\nB;30-06-2026\n")
    #expect(plan.lines.map { $0.outcome == .same } == [true, false])
    #expect(try desk.dossier("a").terms.firstPeriodEnd?.value.description == "2026-06-30")
    #expect(try desk.dossier("b").terms.firstPeriodEnd?.value.description == "2026-06-30")
  }

  @Test func `what the list does not know stays`() throws {
    var desk = Desk()
    try desk.take(Self.list)
    let once = desk.text
    try desk.take(
      "Contractnaam;Leverancier;Kenmerk;Einddatum;Opzegtermijn;Opties\nSchoonmaak;Glans B.V.;Z-1;onbekend;-;\n")
    #expect(desk.text == once)
  }

  @Test func `terms that are taken from another contract are the same, or become the contract's own`() throws {
    var desk = Desk(
      """
      { "version": 1, "contracts": [
        { "id": "a", "title": "A", "notice": { "period": "P4M" }, "extensions": { "maximumEnd": "2030" } },
        { "id": "b", "title": "B", "like": "a" }
      ] }
      """)
    let once = desk.text
    try desk.take("Id;Contract;Opzegtermijn;Uiterste einddatum\nb;B;4 maanden;2030\n")
    #expect(desk.text == once)
    try desk.take("Id;Contract;Opzegtermijn;Uiterste einddatum\nb;B;3 maanden;2031\n")
    #expect(try desk.dossier("b").terms.noticePeriod?.value == .period(Period(months: 3)))
    #expect(try desk.dossier("b").terms.maximumEnd?.value.description == "2031")
    #expect(try desk.dossier("a").terms.maximumEnd?.value.description == "2030")
  }

  @Test func `none takes no end away that people wrote, and options replace none`() throws {
    var desk = Desk(
      """
      { "version": 1, "contracts": [
        { "id": "a", "title": "A", "extensions": { "options": ["P1Y"], "maximumEnd": "2030" } },
        { "id": "b", "title": "B", "extensions": "none" } ] }
      """)
    try desk.take("Id;Contract;Opties\na;A;geen\nb;B;2 x 1 jaar\n")
    #expect(try desk.dossier("a").terms.options?.value == [])
    #expect(try desk.dossier("a").terms.maximumEnd?.value.description == "2030")
    #expect(try desk.dossier("b").terms.options?.value.count == 2)
  }

  @Test func `ids come from titles, providers and references, and never from the order of rows`() throws {
    let head = "Contract;Aanbieder;Kenmerk\n"
    let rows = [
      "Herstelteam;Kwintes;", "Herstelteam;GGz Centraal;", "Opvang;Kwintes;10a", "Opvang;Kwintes;10b", "Crisiskaart;;",
    ]
    let expected: Set = [
      "herstelteam-kwintes", "herstelteam-ggz-centraal", "opvang-10a", "opvang-10b", "crisiskaart",
    ]
    for shift in rows.indices {
      var desk = Desk()
      let turned = Array(rows[shift...] + rows[..<shift])
      try desk.take(head + turned.joined(separator: "\n"))
      #expect(Set(try desk.ids) == expected)
    }
  }

  @Test func `a contract keeps its id when one of the same name comes beside it`() throws {
    var desk = Desk()
    try desk.take("Contract;Aanbieder\nHerstelteam;Kwintes\n")
    try desk.take("Contract;Aanbieder\nHerstelteam;GGz Centraal\nHerstelteam;Kwintes\n")
    #expect(try desk.ids == ["herstelteam", "herstelteam-ggz-centraal"])
  }

  @Test func `rows that nothing tells apart are refused, each with its place`() throws {
    let plan = try Desk().plan("Contract;Aanbieder\nA;B\nA;B\nC;D\n")
    #expect(plan.problems.map(\.fault) == [.sameTitle(rows: [2, 3]), .sameTitle(rows: [2, 3])])
    #expect(plan.problems.map(\.place) == [CellPlace(row: 2, column: 0), CellPlace(row: 3, column: 0)])
    #expect(plan.lines.map(\.id) == ["c"])
    let twice = try Desk().plan("Id;Contract\na;A\na;B\n")
    #expect(twice.problems.map(\.fault) == [.sameContract(row: 2)])
  }

  @Test func `a row that may be about several contracts is refused with their ids`() throws {
    let desk = Desk(
      #"{ "version": 1, "contracts": [ { "id": "a", "title": "T", "reference": "1" }, { "id": "b", "title": "T", "reference": "2" } ] }"#
    )
    #expect(try desk.plan("Contract\nT\n").problems.map(\.fault) == [.severalContracts(["a", "b"])])
    #expect(try desk.plan("Contract;Kenmerk\nT;2\n").lines.map(\.id) == ["b"])
    #expect(try desk.plan("Contract;Kenmerk\nT;3\n").lines.map(\.id) == ["t"])
  }

  static let refusals: [(csv: String, fault: CellFault, place: CellPlace)] = [
    ("Contract;Einddatum\nA;31-12-26\n", .shortYear, CellPlace(row: 2, column: 1)),
    ("Contract;Einddatum\n;31-12-2026\n", .missing, CellPlace(row: 2, column: 0)),
    ("Contract;Opzegtermijn\nA;1 mnd\nB;3\n", .bareNumber, CellPlace(row: 3, column: 1)),
    (
      "Contract;Opties;Einddatum;Uiterste einddatum\nA;geen;2026;2030\n", .endWithoutOptions,
      CellPlace(row: 2, column: 3)
    ),
    ("Contract;Besluitroute\nA;snel\n", .unknownRoute(among: []), CellPlace(row: 2, column: 1)),
    ("Contract;Opmerkingen\nA;bel\u{7}\n", .controlCharacter, CellPlace(row: 2, column: 1)),
    ("Contract;Leverancier\nA;***\n", .noIdentifier, CellPlace(row: 2, column: 1)),
    ("Contract;Eigenaar;E-mail eigenaar\nA;J;geen adres\n", .noAddress, CellPlace(row: 2, column: 2)),
  ]

  @Test(arguments: refusals) func `a cell that can't be read is named with its place`(
    _ example: (csv: String, fault: CellFault, place: CellPlace)
  ) throws {
    let plan = try Desk().plan(example.csv)
    #expect(plan.problems.map(\.fault) == [example.fault])
    #expect(plan.problems.map(\.place) == [example.place])
  }

  @Test func `every fault of a row is told at once, and empty rows are none`() throws {
    let plan = try Desk().plan("Contract;Einddatum;Opzegtermijn\n;;\nA;gauw;even\n;;\nB;2026;1 jaar\n")
    #expect(plan.problems.map(\.place.column) == [1, 2])
    #expect(plan.unread == 1 && plan.lines.map(\.id) == ["b"])
  }

  @Test func `no options and the same end say one thing`() throws {
    var desk = Desk()
    try desk.take("Contract;Opties;Einddatum;Uiterste einddatum\nA;geen;2026;31-12-2026\n")
    #expect(try desk.dossier("a").terms.noExtensions?.value == true)
  }

  @Test func `a party is found by its name or its id`() throws {
    var desk = Desk(#"{ "version": 1, "parties": { "heeren-loo": { "name": "'s Heeren Loo" } } }"#)
    let plan = try desk.take(
      "Contract;Aanbieder\nA;’S HEEREN  LOO\nB;heeren-loo\nC;'s Heeren Loo [heeren-loo]\nD;Nieuw [n1]\n")
    #expect(plan.parties.map(\.id) == ["n1"])
    #expect(
      try ["a", "b", "c", "d"].map { try desk.dossier($0).contract.provider } == [
        "heeren-loo", "heeren-loo", "heeren-loo", "n1",
      ])
  }

  @Test func `names and addresses of those who are there are brought up to date, and shown`() throws {
    var desk = Desk(
      """
      { "version": 1,
        "parties": { "p": { "name": "Oud", "x-kvk": 1 } },
        "people": { "jan": { "name": "Jan" }, "els": { "name": "Els", "email": "els@example.org" } } }
      """)
    let csv =
      "Contract;Aanbieder;Aanbieder-id;Eigenaar;E-mail eigenaar\nA;Nieuw;p;Jan;jan@example.org\nB;;;Els;els@example.org\n"
    let plan = try desk.take(csv)
    #expect(
      plan.details.map { "\($0.section) \($0.id) \($0.old ?? "-") \($0.new)" } == [
        "parties p Oud Nieuw", "people jan - jan@example.org",
      ])
    #expect(desk.text.contains(#""p": { "name": "Nieuw", "x-kvk": 1 }"#))
    #expect(desk.text.contains(#""jan": { "name": "Jan", "email": "jan@example.org" }"#))
    #expect(try desk.take(csv).isEmpty)
    let twice = try desk.plan("Contract;Eigenaar;E-mail eigenaar\nA;Jan;jan@example.org\nB;Jan;x@example.org\n")
    #expect(twice.problems.map(\.fault) == [.otherAddress(row: 2)])
  }

  // Damage.

  private static let sample =
    "\u{FEFF}Contract;Aanbieder;Einddatum;Opties\r\n\"Zorg; één\";\"B \"\"x\"\"\";31-12-2026;2 x 1 jaar\r\nB;C;2027;geen\r\n"

  @Test func `a file that is cut anywhere is read or refused`() throws {
    let octets = Array(Self.sample.utf8)
    for end in octets.indices { try Self.tryOut(Array(octets[..<end])) }
  }

  @Test(arguments: SeededGenerator.seeds) func `a damaged file is read or refused`(seed: UInt64) throws {
    var seeds = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      var octets = Array(Self.sample.utf8)
      for _ in 0...seeds.below(4) { seeds.one(of: Array(Damage.allCases)).strike(&octets, &seeds) }
      try Self.tryOut(octets)
      try Self.tryOut((0..<seeds.below(60)).map { _ in UInt8(truncatingIfNeeded: seeds.next()) })
    }
  }

  /// What is read makes a register that can be read, and taken in again changes nothing.
  private static func tryOut(_ octets: [UInt8]) throws {
    let sheet: Sheet
    do throws(SheetFault) { sheet = try SheetReader.read(octets) } catch { return }
    let today = try #require(Day("2026-05-28"))
    let order = ImportOrder(sheet: sheet, mapping: ColumnMapping(proposedFor: sheet), file: "x.csv", today: today) {
      "rij \($0)"
    }
    let empty = try RegisterReader.read(Array(#"{ "version": 1 }"#.utf8))
    let plan = ImportPlan(order, for: empty)
    let register = try EditedRegister(plan.edit(of: empty)).register
    let errors = register.reportedFindings(today: today).filter { $0.finding.severity == .error }
    #expect(errors.isEmpty, "\(String(decoding: octets, as: UTF8.self))")
    let again = ImportPlan(order, for: register)
    #expect(again.isEmpty, "\(String(decoding: octets, as: UTF8.self))")
  }
}

extension String {
  /// The text with the first `part` replaced.
  fileprivate func replacingOnce(_ part: String, _ other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(in: range, other)
  }

  private func firstRange(of part: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(part) }.map { $0..<index($0, offsetBy: part.count) }
  }

  private func replacingCharacters(in range: Range<Index>, _ other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
