import Foundation
import Testing

/// A workbook as Excel keeps it, written by a library of others and read by a program of others.
@Suite struct WorkbookTests {
  @Test func `a workbook is taken in with its dates as they are, whatever their format`() throws {
    let folder = try TemporaryFolder()
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "workbook.py").path
    let made = try Program(path: "/usr/bin/env").run(["python3", script, "lijst.xlsx"], in: folder.path)
    try #require(made.status == 0, "\(made.stderr)")
    try folder.write(Array("{ \"version\": 1 }\n".utf8), to: "contracts.json")
    let outcome = try Tijdig.run(["import", "lijst.xlsx", "--yes", "--today", "2026-05-28"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("het eerste blad van de werkmap; de koppen staan in rij 3"))
    let register = try JSONSerialization.jsonObject(
      with: Data(contentsOf: folder.url.appending(path: "contracts.json")))
    let contracts = try #require((register as? [String: Any])?["contracts"] as? [[String: Any]])
    #expect(contracts.map { $0["id"] as? String } == ["zorg-thuis", "elan-vervoer", "groen"])
    #expect(contracts.map { $0["start"] as? String } == ["2023-01-01", "2024-02-29", "2026-04-03"])
    #expect(contracts.map { ($0["firstPeriod"] as? [String: String])?["end"] } == ["2026-12-31", "2027", "2030-01-02"])
    #expect(contracts.map { ($0["value"] as? [String: Double])?["yearly"] } == [125000.5, 80000, nil])
    // Rows are counted as Excel shows them, empty ones too.
    let places = contracts.map { (($0["sources"] as? [[String: Any]])?.first?["at"] as? String) }
    #expect(places == ["rij 4", "rij 6", "rij 7"])
    let again = try Tijdig.run(["import", "lijst.xlsx", "--yes", "--today", "2026-05-28"], in: folder.path)
    #expect(again.stderr == "Er verandert niets: het register zegt dit al.\n")
  }

  @Test func `a file that only has the name of a workbook is refused in words`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("{ \"version\": 1 }\n".utf8), to: "contracts.json")
    try folder.write(Array("PK\u{3}\u{4}geen werkmap".utf8), to: "lijst.xlsx")
    let outcome = try Tijdig.run(["import", "lijst.xlsx", "--today", "2026-05-28"], in: folder.path)
    #expect(outcome.status == 65)
    #expect(outcome.stderr.hasPrefix("tijdig: lijst.xlsx: xlsx2csv kan deze werkmap niet lezen ("))
    #expect(outcome.stdout == "")
  }
}
