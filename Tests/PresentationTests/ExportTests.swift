import Contracts
import Days
import Foundation
import JSONText
import TestSupport
import Testing

@testable import Presentation

/// A register becomes a spreadsheet and a register again, and nothing of what a spreadsheet has room for is lost on the way.
@Suite struct ExportTests {
  private static let today = "2026-05-28"

  private static func setting(_ text: String, _ language: Language) throws -> Setting {
    Setting(
      try RegisterReader.read(Array(text.utf8)), file: "contracts.json", today: try #require(Day(today)),
      language: language, width: 80, isColoured: false)
  }

  private static func csv(_ text: String, _ language: Language) throws -> String {
    String(decoding: ExportCSV(try setting(text, language), withMark: false, isRaw: false).octets, as: UTF8.self)
  }

  /// What importing a spreadsheet makes of a register.
  private static func imported(_ csv: String, into text: String, _ language: Language) throws -> (String, ImportPlan) {
    let sheet = try SheetReader.read(Array(csv.utf8))
    let register = try RegisterReader.read(Array(text.utf8))
    let order = ImportOrder(
      sheet: sheet, mapping: ColumnMapping(proposedFor: sheet), file: "uit.csv", today: try #require(Day(today))
    ) { Phrases(language).citation(row: $0) }
    let plan = ImportPlan(order, for: register)
    let edited = try EditedRegister(plan.edit(of: register))
    return (String(decoding: edited.octets, as: UTF8.self), plan)
  }

  private static func upcoming(_ text: String) throws -> String {
    let setting = try setting(text, .nl)
    let all = Upcoming(
      setting.register, today: setting.today, until: setting.today.adding(Period(years: 20)).day, settledToo: true)
    let answer = JSONAnswer(setting).lines(all)
    // The counts of findings are about the text, not about the deadlines.
    return String(decoding: answer.beginning + answer.octets(of: 0..<answer.count), as: UTF8.self)
  }

  @Test(arguments: Language.allCases) func `every head of an export is understood`(language: Language) {
    let phrases = Phrases(language)
    for field in ImportField.allCases {
      let mapping = ColumnMapping(
        proposedFor: Sheet(encoding: .utf8, separator: .semicolon, rows: [[phrases.header(of: field)]]))
      #expect(mapping.columns.map(\.use) == [.field(field, nil)], "\(phrases.header(of: field))")
    }
    for column in Phrases.ComputedColumn.allCases {
      let mapping = ColumnMapping(
        proposedFor: Sheet(encoding: .utf8, separator: .semicolon, rows: [["Contract", phrases.header(of: column)]]))
      #expect(mapping.columns.last?.use == .computed, "\(phrases.header(of: column))")
    }
  }

  private static func shippedRegister() throws -> [UInt8] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../contracts.json")
    return Array(try Data(contentsOf: path))
  }

  // The whole way.

  @Test(arguments: SeededGenerator.seeds, Language.allCases)
  func `a register goes out and comes in again as it was`(seed: UInt64, language: Language) throws {
    var draw = SeededGenerator(seed: seed)
    for _ in 0..<(isFullRun ? 200 : 12) {
      let text = Self.register(&draw)
      let csv = try Self.csv(text, language)
      let (back, plan) = try Self.imported(csv, into: #"{ "version": 1 }"#, language)
      #expect(plan.problems.map(\.fault) == [], "\(text)\n\(csv)")
      #expect(try Self.csv(back, language) == csv, "\(text)")
      #expect(try Self.upcoming(back) == (try Self.upcoming(text)), "\(text)")
      // The same again, into either, changes nothing.
      #expect(try Self.imported(csv, into: back, language).1.isEmpty, "\(text)")
      #expect(try Self.imported(csv, into: text, language).1.isEmpty, "\(text)")
    }
  }

  @Test(arguments: Language.allCases) func `the shipped register comes in again but for what is said to be left out`(
    language: Language
  ) throws {
    let text = String(decoding: try Self.shippedRegister(), as: UTF8.self)
    let csv = try Self.csv(text, language)
    let (back, plan) = try Self.imported(csv, into: #"{ "version": 1 }"#, language)
    #expect(plan.problems.isEmpty && plan.added == 25)
    #expect(try Self.imported(csv, into: text, language).1.isEmpty)
    let old = try Self.setting(text, language)
    let new = try Self.setting(back, language)
    var readers = (
      SummaryReader(old.register, today: old.today), SummaryReader(new.register, today: new.today)
    )
    var compared = 0
    for number in 0..<25 {
      let (one, other) = (readers.0.summary(number), readers.1.summary(number))
      for field in ImportField.allCases {
        let values = (old.register.value(of: field, in: one.dossier), new.register.value(of: field, in: other.dossier))
        #expect(values.0 == values.1, "\(one.dossier.contract.id) \(field)")
      }
      #expect(one.derivedPaths(in: old.register) == other.derivedPaths(in: new.register))
      // Decisions have no room in a spreadsheet, nor have meetings.
      guard one.dossier.contract.decisions.isEmpty else { continue }
      let ofTerms = ["extension-notice", "renewal-stop", "expiry", "yearly-talk", "procurement"]
      let deadlines = [one, other].map { summary in
        summary.sheet.deadlines.filter { ofTerms.contains($0.rule) }.map { "\($0.id) \($0.actBy) \($0.isDerived)" }
      }
      #expect(deadlines[0] == deadlines[1])
      compared += deadlines[0].count
    }
    #expect(compared > 40)
  }

  @Test func `the JSON has the register octet for octet, and strict JSON around it`() throws {
    let octets = try Self.shippedRegister()
    let setting = try Self.setting(String(decoding: octets, as: UTF8.self), .nl)
    let export = JSONAnswer(setting).export.octets
    let tape = try JSONReader.read(export)
    let register = try #require(tape.member("register", of: 0))
    let inside = Array(export[tape.nodes[register].start..<tape.nodes[register].end])
    #expect(inside + [UInt8(ascii: "\n")] == octets)
    let contracts = try #require(tape.member("contracts", of: 0))
    #expect(tape.elements(of: contracts).count == 25)
  }

  @Test func `what a spreadsheet has no room for is counted`() throws {
    let setting = try Self.setting(String(decoding: try Self.shippedRegister(), as: UTF8.self), .nl)
    let gaps = ExportGaps(setting.register, today: setting.today)
    #expect(gaps.parts.map(\.part) == [.decisions, .points, .sources, .like])
    #expect(gaps.sections == [.register, .documents, .bodies, .routes, .milestones, .own])
    let empty = try Self.setting(#"{ "version": 1, "contracts": [ { "id": "a", "title": "A" } ] }"#, .nl)
    #expect(ExportGaps(empty.register, today: empty.today).isEmpty)
    #expect(ExportGapsText.text(ExportGaps(empty.register, today: empty.today), empty) == "")
  }

  // Registers at random.

  private static let titles = [
    "Schoonmaak", "=1+1", "-50% regeling", "@thuis", "'s Heeren", "'=1", "a;b", "een \"twee\"", "€ 5", "1", "x,y",
    "+31", "Zorg & welzijn", "één", "'", "''", "'-a", "geen", "2026", "ja",
  ]
  private static let names = ["Kwintes", "'s Heeren Loo", "=A1", "A; B", "A [b]", "Glans B.V.", "100", "Élan", "\"Q\""]
  private static let days = [
    "2023-01-01", "2024-02-29", "2026", "2026-12", "2027-06-30", "2028", "2030-12-31", "0001", "9999",
  ]
  private static let durations = ["P1Y", "P2Y", "P6M", "P12M", "P13M", "P1M1D", "P2W", "P1D", "P1Y2M3W4D", "P1200M"]

  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.part, as: UTF8.self)
  }

  private static func register(_ draw: inout SeededGenerator) -> String {
    func maybe(_ text: @autoclosure () -> String) -> [String] { draw.below(2) == 0 ? [text()] : [] }
    let parties = names.enumerated().map { "\"p\($0.offset)\": { \"name\": \(quoted($0.element)) }" }
    let people = [
      #""jan": { "name": "Jan; de \"=1\" Wit", "email": "jan@example.org" }"#, #""els": { "name": "Els" }"#,
    ]
    let contracts = (0..<draw.below(5)).map { number in
      var members = [#""id": "c-\#(number)""#, #""title": \#(quoted(draw.one(of: titles)))"#]
      members += maybe(#""kind": "\#(draw.one(of: ContractKind.allCases).rawValue)""#)
      members += maybe(#""provider": "p\#(draw.below(names.count))""#)
      members += maybe(#""subcontractors": ["p0", "p1", "p2"]"#)
      members += maybe(#""category": \#(quoted(draw.one(of: titles.dropLast(3))))"#)
      members += maybe(#""reference": "Z-\#(number)""#)
      members += maybe(#""owner": "\#(draw.one(of: ["jan", "els"]))""#)
      members += maybe(#""value": { "yearly": \#(draw.one(of: ["125000", "0.5", "12.125", "0"])), "currency": "EUR" }"#)
      members += maybe(#""start": "\#(draw.one(of: days))""#)
      let first = maybe(#""duration": "\#(draw.one(of: durations))""#) + maybe(#""end": "\#(draw.one(of: days))""#)
      members += [#""firstPeriod": { \#(first.joined(separator: ", ")) }"#]
      let options = (0..<draw.below(4)).map { _ in "\"\(draw.one(of: durations))\"" }.joined(separator: ", ")
      let extensions = maybe(#""options": [\#(options)]"#) + maybe(#""maximumEnd": "\#(draw.one(of: days))""#)
      members += [
        draw.below(3) == 0 ? #""extensions": "none""# : #""extensions": { \#(extensions.joined(separator: ", ")) }"#
      ]
      members += maybe(#""renewal": "\#(draw.one(of: Renewal.allCases).rawValue)""#)
      let span =
        draw.below(3) == 0 ? #"{ "workingDays": \#(draw.below(40)) }"# : "\"\(draw.one(of: durations + ["P0D"]))\""
      let notice =
        maybe(#""period": \#(span)"#) + maybe(#""by": "\#(draw.one(of: NoticeGiver.allCases).rawValue)""#)
        + maybe(#""counting": "\#(draw.one(of: Counting.allCases).rawValue)""#)
      members += [#""notice": { \#(notice.joined(separator: ", ")) }"#]
      members += maybe(#""procurement": { "starts": "\#(draw.one(of: days))" }"#)
      members += maybe(#""talks": { "every": "\#(draw.one(of: durations))" }"#)
      members += maybe(#""intention": "\#(draw.one(of: Intention.allCases).rawValue)""#)
      members += maybe(#""route": "none""#)
      members += maybe(#""verifiedOn": "2026-01-05""#)
      members += maybe(#""notes": "regel 1;\n=2\n\"drie\"""#)
      return "{ \(members.joined(separator: ", ")) }"
    }
    return
      #"{ "version": 1, "parties": { \#(parties.joined(separator: ", ")) }, "people": { \#(people.joined(separator: ", ")) }, "contracts": [ \#(contracts.joined(separator: ",\n")) ] }"#
  }
}
