import Testing

@testable import Contracts

@Suite struct ColumnMappingTests {
  private static func sheet(_ text: String) throws -> Sheet { try SheetReader.read(Array(text.utf8)) }

  static let heads: [(head: String, field: String?)] = [
    ("Contractnaam", "title"), ("Naam contract", "title"), ("Omschrijving", "title"), ("Leverancier", "provider"),
    ("AANBIEDER", "provider"), ("Contractpartij", "provider"), ("Opdrachtnemer:", "provider"), ("Supplier", "provider"),
    ("Ingangsdatum", "start"), ("Ingangsdatum contract", "start"), ("Start date", "start"),
    ("Einddatum", "firstPeriod.end"), ("Einddatum (excl. verlenging)", "firstPeriod.end"),
    ("End date", "firstPeriod.end"),
    ("Einddatum van het contract", "firstPeriod.end"), ("Uiterste einddatum", "extensions.maximumEnd"),
    ("Einddatum incl. verlengingen", "extensions.maximumEnd"), ("Looptijd", "firstPeriod.duration"),
    ("Looptijd (jaren)", "firstPeriod.duration in years"), ("Verlengingen", "extensions.options"),
    ("Opties", "extensions.options"), ("Opzegtermijn", "notice.period"), ("Aanzegtermijn", "notice.period"),
    ("Opzegtermijn (mnd)", "notice.period in months"), ("Opzegtermijn in maanden", "notice.period in months"),
    ("Notice period (months)", "notice.period in months"), ("Contracteigenaar", "owner"), ("Contract owner", "owner"),
    ("Kenmerk", "reference"), ("Zaaknummer", "reference"), ("Waarde", "value.yearly"),
    ("Jaarbedrag", "value.yearly"), ("Contractwaarde", nil),
    ("Stilzwijgende verlenging", "renewal"), ("Stilzwijgende verlenging?", "renewal"), ("Ingangsdatm", "start"),
    ("Kleur", nil), ("", nil), ("Datum laatste gesprek", nil), ("Einde maand", nil),
  ]

  @Test(arguments: heads) func `a head is understood`(_ example: (head: String, field: String?)) {
    let found: String? =
      switch HeaderWords.meaning(of: example.head) {
      case .field(let field, let unit): field.rawValue + (unit.map { " in \($0.rawValue)" } ?? "")
      case .computed, nil: nil
      }
    #expect(found == example.field)
  }

  @Test func `the heads are found below a title, and a second column of one meaning is left alone`() throws {
    let mapping = ColumnMapping(
      proposedFor: try Self.sheet("Overzicht;;;\n;;;\nContract;Leverancier;Leverancier;Kleur\nA;B;C;D\n"))
    #expect(mapping.headerRow == 3)
    #expect(mapping.columns.map(\.use) == [.field(.title, nil), .field(.provider, nil), .untaken, .untaken])
  }

  @Test func `a kind of purchase is no kind of contract`() throws {
    let kinds = ColumnMapping(proposedFor: try Self.sheet("Contract;Soort\nA;DVO\nB;Levering\n"))
    #expect(kinds.columns.last?.use == .field(.kind, nil))
    let purchases = ColumnMapping(proposedFor: try Self.sheet("Contract;Soort\nA;Dienst\nB;Levering\n"))
    #expect(purchases.columns.last?.use == .field(.category, nil))
  }

  @Test func `what was saved is read again`() throws {
    let sheet = try Self.sheet("Contract;Opzegtermijn (mnd);Kleur \"x\"\nA;3;rood\n")
    for order in [DateOrder?.none, .dayFirst, .monthFirst] {
      let mapping = ColumnMapping(proposedFor: sheet).with(dates: order)
      #expect(try MappingReader.read(Array(mapping.json.utf8)) == mapping)
    }
  }

  @Test func `a saved mapping follows its columns when they move, and names those that are gone`() throws {
    let mapping = ColumnMapping(proposedFor: try Self.sheet("Contract;Leverancier\nA;B\n"))
    let moved = try mapping.applied(to: try Self.sheet("Nieuw;leverancier;CONTRACT\n1;B;A\n"))
    #expect(moved.columns.map(\.use) == [.untaken, .field(.provider, nil), .field(.title, nil)])
    #expect(throws: MissingColumns(headers: ["Leverancier"])) {
      try mapping.applied(to: try Self.sheet("Contract;Partij\nA;B\n"))
    }
  }

  @Test(arguments: [
    "", "[]", "{}", #"{"version":2,"columns":[]}"#, #"{"version":1}"#, #"{"version":1,"columns":{}}"#,
    #"{"version":1,"columns":[{"header":"A","field":"titel"}]}"#, #"{"version":1,"columns":[{"field":"title"}]}"#,
    #"{"version":1,"columns":[],"datums":"x"}"#, #"{"version":1,"columns":[],"dates":"both"}"#,
    #"{"version":1,"headerRow":0,"columns":[]}"#, #"{"version":1,"columns":[{"header":1}]}"#,
    #"{"version":1,"columns":[{"header":"A","field":"title"},{"header":"B","field":"title"}]}"#,
    #"{"version":1,"columns":[{"header":"A","field":"notice.period","unit":"moons"}]}"#,
  ]) func `a mapping with a fault is refused`(text: String) {
    #expect(throws: RegisterFault.self) { try MappingReader.read(Array(text.utf8)) }
  }
}
