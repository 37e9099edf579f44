import Foundation
import TestSupport
import Testing

/// The lived register through the program: on a sample of its days `upcoming` answers what the plain reckoning expects.
@Suite struct LongLifeByProgram {
  private static let shipped: [UInt8] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? Data(contentsOf: root.appending(path: "contracts.json"))).map { Array($0) } ?? []
  }()

  private static let sample = isFullRun ? 200 : 12

  @Test func `the program answers the lived register on each day of a sample`() throws {
    var generator = SeededGenerator(seed: 2034)
    let folder = try TemporaryFolder()
    let life = try LivedRegister(shipped: Self.shipped, seed: 3)
    for _ in 0..<Self.sample {
      let today = LivedRegister.firstDay + generator.below(LivedRegister.lastDay - LivedRegister.firstDay)
      try folder.write(life.text(on: today), to: "contracts.json")
      let outcome = try Tijdig.run(
        ["upcoming", "--all", "--format", "json", "--within", "P365D", "--today", PlainCalendar.text(today)],
        in: folder.path)
      try #require(outcome.status == 0, "\(outcome.stderr)")
      let answer = try #require(JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
      let deadlines = try #require(answer["deadlines"] as? [[String: Any]])
      let expected = life.lines(on: today, until: today + 365).map(\.description)
      #expect(deadlines.map(Self.line).sorted() == expected, "\(PlainCalendar.text(today))")
    }
  }

  private static func line(_ deadline: [String: Any]) -> String {
    func text(_ key: String) -> String { deadline[key] as? String ?? "-" }
    // A milestone has no contract, but its id.
    let id = text("id").split(separator: "/")
    let item = deadline["contract"] as? String ?? (id.count > 1 ? String(id[1]) : "-")
    return "\(text("actBy")) \(item) \(text("rule")) \(text("due")) \(text("termEnd")) \(text("state"))"
  }
}
