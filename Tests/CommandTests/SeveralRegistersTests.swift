import Foundation
import Testing

/// What several registers in one view can't show in a text case: their own days, and that one register is answered as ever.
@Suite struct SeveralRegistersTests {
  private static func register(zone: String) -> [UInt8] {
    Array(#"{ "version": 1, "register": { "title": "T", "timeZone": "\#(zone)" }, "contracts": [] }"#.utf8)
  }

  @Test func `each register has its own today`() throws {
    let folder = try TemporaryFolder()
    // 25 hours apart: never the same day.
    try folder.write(Self.register(zone: "Pacific/Kiritimati"), to: "registers/east.json")
    try folder.write(Self.register(zone: "Pacific/Pago_Pago"), to: "registers/west.json")
    let outcome = try Tijdig.run(["upcoming", "--register", "registers", "--format", "json"], in: folder.path)
    let answer = try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any]
    let days = (answer?["registers"] as? [[String: Any]])?.compactMap { $0["today"] as? String } ?? []
    try #require(days.count == 2 && outcome.status == 0)
    #expect(days[0] > days[1] && answer?["today"] as? String == days[0])
  }

  @Test(arguments: [
    ["upcoming"], ["upcoming", "--format", "json"], ["upcoming", "--format", "csv"], ["show", "a", "--format", "json"],
    ["check", "--format", "json"], ["rules", "--format", "json"], ["history", "a"],
    ["reminders", "--from", "2026-06-01", "--until", "2026-12-31", "--format", "json"],
  ]) func `a folder with one register is answered as that register`(command: [String]) throws {
    let folder = try TemporaryFolder()
    let register = """
      { "version": 1, "contracts": [{ "id": "a", "title": "A", "start": "2024-01-01",
        "firstPeriod": { "end": "2026-12-31" }, "extensions": { "options": ["P1Y"] }, "notice": { "period": "P4M" } }] }
      """
    try folder.write(Array(register.utf8), to: "registers/one.json")
    let rest = ["--today", "2026-05-28"]
    let one = try Tijdig.run(command + ["--register", "registers/one.json"] + rest, in: folder.path)
    let alone = try Tijdig.run(command + ["--register", "registers"] + rest, in: folder.path)
    #expect(one.output == alone.output && one.errors == alone.errors && one.status == alone.status)
    #expect(!one.output.isEmpty && !one.stdout.contains("\"register\""))
  }
}
