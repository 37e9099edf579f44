import Foundation
import TestSupport
import Testing

extension SendingTests {
  /// A register that breaks, or lacks what sending needs (NOTIFY F26, FORMAT 4).
  @Suite struct BrokenRegister {
    @Test func `a broken register keeps reminding from the last good one, and the operator hears of it once`() throws {
      let house = try Household(.maildir)
      #expect(try house.remind().status == 0)
      #expect(house.mails.count == 3)
      let good = try String(contentsOfFile: "\(house.path)/contracts.json", encoding: .utf8)
      for broken in [String(good.dropLast(3)), "", "[]", "\u{FEFF}" + good] {
        try house.write(broken, to: "contracts.json")
        let outcome = try house.remind()
        #expect(
          outcome.status == 65 && outcome.stderr.contains("contracts.json:") && outcome.stderr.contains(": error: "))
        #expect(try house.remind().status == 65)
      }
      let toOperator = house.mails.values.filter {
        String(decoding: $0, as: UTF8.self).contains("\nTo: operator@example.org")
      }
      #expect(toOperator.count == 1)
      // A step of another month: it comes from the copy. What is broken now is not what the operator was told of before.
      #expect(try house.remind(on: "2026-08-31").status == 65)
      #expect(house.mails.count == 3 + 2 + 3)
      try house.write(good, to: "contracts.json")
      #expect(try house.remind(on: "2026-08-31").status == 0)
    }

    @Test func `a register that is gone ends with its own status, and reminding goes on`() throws {
      let house = try Household(.maildir)
      #expect(try house.remind().status == 0)
      try FileManager.default.removeItem(atPath: "\(house.path)/contracts.json")
      #expect(try house.remind(on: "2026-08-31").status == 66)
      #expect(house.mails.count == 3 + 1 + 3)
    }

    @Test func `without notify nothing is sent and the missing keys are named`() throws {
      let house = try Household(.maildir)
      try house.write(#"{ "version": 1, "contracts": [] }"#, to: "contracts.json")
      let outcome = try house.remind()
      #expect(outcome.status == 78 && outcome.stderr.contains("notify"))
    }

    @Test func `another day than today is sent for only on purpose`() throws {
      let house = try Household(.maildir)
      let outcome = try Tijdig.run(["remind", "--state", "state", "--today", Household.today], in: house.path)
      #expect(outcome.status == 64 && outcome.stderr.contains("--really-send"))
      #expect(house.state.isEmpty && house.mails.isEmpty)
    }

    @Test func `an acknowledged deadline is silent, and until its day only`() throws {
      let house = try Household(.maildir, owners: 1)
      func acknowledge(_ arguments: [String]) throws -> Outcome {
        try Tijdig.run(["acknowledge", "--state", "state", "--today", Household.today] + arguments, in: house.path)
      }
      let wrong = try acknowledge(["c1/extension-notice/2026-09-3"])
      #expect(wrong.status == 64 && wrong.stderr.contains("c1/extension-notice/2026-09-30"))
      #expect(try acknowledge(["c1/extension-notice/2026-09-30", "--until", "2026-08-31"]).status == 0)
      #expect(try house.remind(on: "2026-08-31").status == 0)
      #expect(house.mails.isEmpty)
      #expect(try house.remind(on: "2026-09-01").status == 0)
      #expect(house.mails.count == 1)
      #expect(try acknowledge(["c1/extension-notice/2026-09-30"]).status == 0)
      #expect(try house.remind(on: "2026-09-29").status == 0)
      #expect(house.mails.count == 1)
    }

    @Test
    func `the decision of a new term is told on the meeting of the one before, whatever was acknowledged or told`()
      throws
    {
      let house = try Household(.maildir, owners: 1)
      let text = Household.register(.maildir, owners: 1)
        .replacing(
          #""people":"#,
          with: #""bodies": { "b": { "meetings": ["2026-09-10"] } }, "routes": { "extension": ["b"] }, "people":"#
        )
        .replacing(#""options": ["P1Y"] }"#, with: #""options": ["P1Y", "P1Y"] }"#)
      try house.write(text, to: "contracts.json")
      func tijdig(_ words: String..., on day: String) throws -> Outcome {
        try Tijdig.run(words + ["--today", day], in: house.path)
      }
      func mails(about id: String) -> Int {
        house.mails.values.count { String(decoding: $0, as: UTF8.self).contains("acknowledge \(id)") }
      }
      let decision = "c1/decision/2026-09-10"
      #expect(try house.remind().status == 0 && mails(about: decision) == 1)
      #expect(try tijdig("acknowledge", decision, "--state", "state", on: Household.today).status == 0)
      #expect(try house.remind(on: "2026-08-31").status == 0 && mails(about: decision) == 1)
      for words in [["extend", "--option", "1"], ["notify", "--received", "2026-09-01"]] {
        let on = ["--on", "2026-09-01", "--today", "2026-09-01"]
        let outcome = try Tijdig.run(["decide", "c1"] + words + on, in: house.path)
        #expect(outcome.status == 0, "\(outcome.stderr)")
      }
      // The next meeting is not known yet, so that the decision about 2027 is due on the same one: told at once, and then step by step.
      #expect(try house.remind(on: "2026-09-02").status == 0 && mails(about: decision) == 2)
      #expect(try house.remind(on: "2026-09-03").status == 0 && mails(about: decision) == 3)
      #expect(try tijdig("acknowledge", decision, "--state", "state", on: "2026-09-04").status == 0)
      #expect(try house.remind(on: "2026-09-17").status == 0 && mails(about: decision) == 3)
    }

    @Test func `a recipient that is refused is told to the operator, and the others get theirs`() throws {
      let office = try PostOffice(["--refuse", "p2@example.org"])
      let house = try Household(.smtp(office))
      #expect(try house.remind().status == 69)
      #expect(office.accepted.counts == ["p1@example.org": 1, "p3@example.org": 1, "operator@example.org": 1])
      #expect(try house.remind().status == 0)
      #expect(office.accepted.count == 3)
    }

    /// Takes more than a minute: the first pause before another attempt.
    @Test(.enabled(if: isFullRun))
    func `a run that keeps trying delivers what a server puts off`() throws {
      let office = try PostOffice(["--greylist"])
      let house = try Household(.smtp(office))
      let outcome = try house.remind(["--retry-for", "3m"])
      #expect(outcome.status == 0 && office.accepted.count == 3)
    }
  }
}
