import Contracts
import Days
import Foundation
import Testing

/// The answers of several registers as one list: in the documented order, and what is equal in the order of the registers.
@Suite struct JoinedOrderTests {
  static func shipped() throws -> Register {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try RegisterReader.read(Array(Data(contentsOf: root.appending(path: "contracts.json"))))
  }

  private static func upcoming(_ register: Register, provider: String? = nil) throws -> Upcoming {
    try Upcoming(
      register, today: TestRegister.day("2026-05-28"), until: TestRegister.day("2028-05-28"), settledToo: true,
      scope: Scope(provider: provider))
  }

  @Test func `the parts of a register, joined, stand as in the whole`() throws {
    let register = try Self.shipped()
    // The parties of a covenant share it, so it is left out; milestones belong to no provider.
    let providers = [
      "kwintes", "ggz-centraal", "leger-des-heils", "jellinek", "blijf-groep", "ggd-flevoland", "khonraad",
    ]
    let parts = try providers.map { try Self.upcoming(register, provider: $0) }
    let order = Upcoming.order(ofDeadlinesIn: parts)
    let joined = (0..<order.count).map { parts[order[$0].register].deadlines[order[$0].index].id }
    let whole = try Self.upcoming(register).deadlines.filter { providers.contains($0.provider ?? "") }.map(\.id)
    #expect(joined == whole && joined.count > 100)
    let unknown = Upcoming.order(ofUnknownIn: parts)
    let waiting = (0..<unknown.count).map { place in
      let deadline = parts[unknown[place].register].unknown[unknown[place].index]
      return "\(deadline.contract) \(deadline.rule)"
    }
    #expect(waiting == waiting.sorted() && waiting.count > 10)
  }

  @Test func `what is equal stands in the order of the registers`() throws {
    let one = try Self.upcoming(Self.shipped())
    let order = Upcoming.order(ofDeadlinesIn: [one, one, one])
    #expect((0..<order.count).map { order[$0].register } == one.deadlines.flatMap { _ in [0, 1, 2] })
    #expect((0..<order.count).map { order[$0].index } == one.deadlines.indices.flatMap { [$0, $0, $0] })
  }

  @Test func `reminders are joined by day, deadline and step`() throws {
    let register = try Self.shipped()
    let list = try ReminderList(
      register, today: TestRegister.day("2026-05-28"), from: TestRegister.day("2026-06-01"),
      until: TestRegister.day("2026-06-30"))
    let order = ReminderList.order(of: [list, list])
    #expect((0..<order.count).map { order[$0].index } == list.items.indices.flatMap { [$0, $0] })
    #expect((0..<order.count).map { order[$0].register } == list.items.flatMap { _ in [0, 1] })
  }

  @Test func `of one register nothing is moved, and of none there is nothing`() throws {
    let one = try Self.upcoming(Self.shipped())
    let order = Upcoming.order(ofDeadlinesIn: [one])
    #expect(order.count == one.deadlines.count && order[7].index == 7 && order[7].register == 0)
    #expect(Upcoming.order(ofDeadlinesIn: []).count == 0)
  }
}
