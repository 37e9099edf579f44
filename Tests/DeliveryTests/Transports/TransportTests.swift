import Delivery
import TestSupport
import Testing

/// What holds for every transport; it knows only the four outcomes.
@Suite(.takingTurns) struct TransportTests {
  @Test(arguments: TransportBench.Kind.allCases)
  func `a message arrives whole, and once`(_ kind: TransportBench.Kind) async throws {
    let bench = try TransportBench(kind)
    let letter = Letter.sample()
    let outcome = await bench.working.deliver(letter)
    #expect(outcome.name == "delivered", "\(outcome)")
    #expect(bench.arrived == [bench.form(letter)])
  }

  @Test(arguments: TransportBench.Kind.allCases)
  func `several messages arrive in their order, each as it is`(_ kind: TransportBench.Kind) async throws {
    let bench = try TransportBench(kind)
    let letters = (1...(isFullRun ? 9 : 5)).map { Letter.sample(Int64($0), to: "p\($0)@example.nl") }
    for letter in letters { #expect(await bench.working.deliver(letter).name == "delivered") }
    #expect(bench.arrived == letters.map(bench.form))
  }

  @Test(arguments: TransportBench.Kind.allCases)
  func `a repeated message is the same to the octet`(_ kind: TransportBench.Kind) async throws {
    let bench = try TransportBench(kind)
    let letter = Letter.sample()
    for _ in 1...2 { #expect(await bench.working.deliver(letter).name == "delivered") }
    // Where its name tells that it is there already, it replaces itself.
    #expect(bench.arrived == Array(repeating: bench.form(letter), count: kind == .maildir ? 1 : 2))
  }

  @Test(arguments: TransportBench.Kind.allCases)
  func `a message of three megabytes arrives whole`(_ kind: TransportBench.Kind) async throws {
    let bench = try TransportBench(kind)
    let line = Array((String(repeating: "0123456789", count: 7) + "\r\n").utf8)
    let octets = Letter.sample().octets + Array(repeating: line, count: 43_000).joined()
    let letter = Letter(
      id: 1, messageID: "<big@example.nl>", sender: "a@example.nl", recipient: "b@example.nl", octets: octets)
    let outcome = await bench.working.deliver(letter)
    #expect(outcome.name == "delivered", "\(outcome)")
    #expect(bench.arrived == [bench.form(letter)])
  }

  @Test(arguments: TransportBench.Kind.allCases)
  func `a fault that passes is for later, and nothing arrives`(_ kind: TransportBench.Kind) async throws {
    let bench = try TransportBench(kind)
    guard let failing = bench.failing else { return }
    let outcome = await failing.deliver(.sample())
    #expect(outcome.name == "later", "\(outcome)")
    #expect(outcome.trouble?.stage.isEmpty == false)
    #expect(bench.arrived.isEmpty)
  }

  @Test(arguments: TransportBench.Kind.allCases)
  func `a wrong setting says so, and nothing arrives`(_ kind: TransportBench.Kind) async throws {
    let bench = try TransportBench(kind)
    for misset in bench.misset {
      let outcome = await misset.deliver(.sample())
      #expect(outcome.name == "wrongSetting", "\(outcome)")
      #expect(outcome.trouble?.words.isEmpty == false)
    }
    #expect(bench.arrived.isEmpty)
  }
}
