import TestSupport
import Testing

@testable import Delivery

/// A dialogue as curl tells it, read in any pieces.
@Suite struct SMTPTraceTests {
  private static let dialogue = """
    *   Trying 127.0.0.1:25...
    * Connected to 127.0.0.1 (127.0.0.1) port 25 (#0)
    < 220 mail.example.nl
    > EHLO here
    < 250-mail.example.nl
    < 250 AUTH LOGIN
    > AUTH LOGIN
    < 334 VXNlcm5hbWU6
    > amFuc2Vu
    < 334 UGFzc3dvcmQ6
    > Z2VoZWlt
    < 235 2.7.0 welcome
    > MAIL FROM:<a@example.nl>
    < 250 ok
    > RCPT TO:<b@example.nl>
    < 250 ok
    > DATA
    < 354 go ahead
    } [12 bytes data]
    < 250-2.0.0 taken
    < 250 as 1F2E
    > QUIT
    < 221 bye

    """

  private func trace(_ text: String, by size: Int = 7) -> SMTPTrace {
    let trace = SMTPTrace(patience: .init(step: .seconds(60), dot: .seconds(600)))
    let octets = Array(text.utf8)
    for start in stride(from: 0, to: octets.count, by: size) {
      _ = trace.read(Array(octets[start..<min(start + size, octets.count)]))
    }
    return trace
  }

  @Test(arguments: [1, 2, 3, 7, 64, 10_000])
  func `the acceptance and its words are found in any pieces`(_ size: Int) {
    let end = trace(Self.dialogue, by: size).end
    #expect(end.isAccepted)
    #expect(end.words == "2.0.0 taken as 1F2E")
    #expect(end.secrets == ["amFuc2Vu", "Z2VoZWlt"])
  }

  @Test func `nothing before the reply to the final dot is an acceptance`() {
    for (index, octet) in Self.dialogue.utf8.enumerated() where octet == UInt8(ascii: "\n") {
      let text = String(decoding: Array(Self.dialogue.utf8)[...index], as: UTF8.self)
      #expect(trace(text).end.isAccepted == text.contains("1F2E"), "\(text.suffix(40))")
    }
  }

  @Test func `only the step after the final dot has the longer time`() {
    let trace = SMTPTrace(patience: .init(step: .seconds(60), dot: .seconds(600)))
    var times: [Duration] = []
    for line in Self.dialogue.split(separator: "\n") {
      times += [trace.read(Array("\(line)\n".utf8))].compactMap(\.self)
    }
    #expect(times.filter { $0 == .seconds(600) }.count == 1)
    #expect(times.suffix(3) == [.seconds(600), .seconds(2), .seconds(2)])
  }

  @Test(arguments: SeededGenerator.seeds)
  func `no account breaks it, or makes it keep much`(_ seed: UInt64) {
    var seeds = SeededGenerator(seed: seed)
    for _ in 0..<(isFullRun ? 2000 : 100) {
      var octets = Array(Self.dialogue.utf8)
      for _ in 0..<5 { seeds.one(of: Damage.allCases).strike(&octets, &seeds) }
      let trace = SMTPTrace(patience: .init(step: .seconds(60), dot: .seconds(600)))
      _ = trace.read(octets)
      #expect(trace.end.words.utf8.count <= 8192)
    }
    let endless = trace(
      "* Connected to x\n" + String(repeating: "< 250-\(String(repeating: "x", count: 4000))\n", count: 500))
    #expect(endless.end.words.utf8.count <= 8192)
  }
}
