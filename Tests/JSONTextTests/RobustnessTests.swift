import Foundation
import JSONText
import TestSupport
import Testing

/// No text, however damaged, makes the reader trap, take what is not strict, or depend on streaming.
@Suite struct RobustnessTests {
  /// `TIJDIG_FULL=1` damages a hundred times as many texts.
  static let rounds = ProcessInfo.processInfo.environment["TIJDIG_FULL"] == "1" ? 50_000 : 500

  static let samples = [SampleRegister.text, SampleRegister.hostile] + SampleRegister.small

  /// Checks what must hold for any octets whatsoever; whether they were taken.
  @discardableResult
  static func check(_ bytes: [UInt8], _ note: @autoclosure () -> String) -> Bool {
    let whole = Reading(bytes)
    let streamed = Reading(bytes, streaming: "contracts")
    func expect(_ holds: Bool, _ what: String) {
      if !holds { Issue.record("\(what); \(note()): \(String(decoding: bytes, as: UTF8.self).debugDescription)") }
    }
    expect(whole.fault == streamed.fault, "\(String(describing: whole.fault)) ≠ \(String(describing: streamed.fault))")
    // Among the last octets of a text nothing is read eight at a time: white space behind it must change nothing.
    let padded = Reading(bytes + [UInt8](repeating: 0x20, count: 64))
    let isCut = whole.fault?.kind == .unexpectedEnd
    expect(isCut || padded.fault == whole.fault, "white space behind: \(String(describing: padded.fault))")
    expect(padded.tape?.outline() == whole.tape?.outline(), "other with white space behind")
    if let fault = whole.fault {
      expect((0...bytes.count).contains(fault.offset), "the fault lies outside the text")
      expect(Places(of: bytes).place(of: fault.offset) == Place(offset: fault.offset, in: bytes), "two places")
      _ = Places(of: bytes).line(of: fault.offset)
    }
    guard let tape = whole.tape, let outer = streamed.tape else { return false }
    expect(tape.breaches().isEmpty && outer.breaches().isEmpty, "breaches")
    let list = tape.kind(0) == .object ? tape.member("contracts", of: 0) : nil
    let elements = list.map { tape.kind($0) == .list ? tape.elements(of: $0) : [] } ?? []
    expect(streamed.elements.map { $0.outline() } == elements.map { tape.outline(of: $0) }, "other elements")
    expect(streamed.elements.allSatisfy { $0.breaches().isEmpty }, "breaches in an element")
    expect(outer.nodes.count + elements.reduce(0) { $0 + tape.outline(of: $1).count } == tape.nodes.count, "other rest")
    let differences = FoundationComparison(with: tape).differences
    expect(differences.isEmpty, "Foundation differs at \(differences)")
    return true
  }

  @Test(arguments: samples.filter { "{[\"".contains($0.prefix(1)) })
  func `a text cut anywhere is refused unless only white space was cut`(_ text: String) {
    let bytes = Array(text.utf8)
    let end = bytes.lastIndex { !" \n".utf8.contains($0) }! + 1
    for length in 0...bytes.count {
      #expect(Self.check(Array(bytes[..<length]), "cut to \(length)") == (length >= end))
    }
  }

  @Test(arguments: samples)
  func `a text without its beginning never makes the reader trap`(_ text: String) {
    let bytes = Array(text.utf8)
    for start in 0...bytes.count { Self.check(Array(bytes[start...]), "from \(start)") }
  }

  @Test(arguments: samples.indices, Damage.allCases)
  func `a damaged text is refused or taken as any other`(_ sample: Int, by damage: Damage) {
    let bytes = Array(Self.samples[sample].utf8)
    for seed in 0..<Self.rounds {
      var seeds = SeededGenerator(seed: UInt64(seed))
      var damaged = bytes
      damage.strike(&damaged, &seeds)
      if seed % 2 == 1 { seeds.one(of: Damage.allCases).strike(&damaged, &seeds) }
      if seed % 8 == 7 { for other in Damage.allCases { other.strike(&damaged, &seeds) } }
      Self.check(damaged, "\(damage), seed \(seed)")
    }
  }

  @Test func `octets without any sense never make the reader trap`() {
    for seed in 0..<(4 * Self.rounds) {
      var seeds = SeededGenerator(seed: UInt64(seed))
      var bytes = Array("{\"contracts\":[".utf8.prefix(seeds.below(15)))
      for _ in 0..<seeds.below(40) { bytes.append(UInt8(seeds.below(256))) }
      Damage.inserted.strike(&bytes, &seeds)
      Self.check(bytes, "seed \(seed)")
    }
  }

  @Test func `a grown text is taken by both readers alike`() {
    for seed in 0..<Self.rounds {
      var seeds = SeededGenerator(seed: UInt64(seed))
      let text = Example(from: &seeds, depth: 5).spelt(&seeds)
      #expect(Self.check(Array("{\"contracts\": [\(text), \(text)]}".utf8), "seed \(seed)"))
    }
  }
}
