import Contracts
import Days
import JSONText
import Presentation
import Testing

extension Fact: CustomTestStringConvertible {
  /// Its code.
  package var testDescription: String { code.rawValue }
}

extension Words {
  /// All that is said of a fact.
  func sentences(of fact: Fact) -> [String] { [problem(fact), remedy(fact)] }
}

@Suite struct FindingSentencesTests {
  @Test func `there is a sample of every code`() {
    let sampled = Set(Fact.samples().map(\.code))
    #expect(FindingCode.allCases.filter { !sampled.contains($0) }.isEmpty)
  }

  @Test(arguments: Fact.samples()) func `a problem and a remedy are a sentence each`(_ fact: Fact) {
    for words in languages {
      let (problem, remedy) = (words.problem(fact), words.remedy(fact))
      #expect(problem.hasSuffix(".") || problem.hasSuffix("?"), "\(problem)")
      #expect(remedy.hasSuffix("."), "\(remedy)")
      #expect(remedy.first?.isUppercase ?? false, "\(remedy)")
      for sentence in [problem, remedy] {
        #expect(sentence.count > 10)
        #expect(!sentence.contains("\n") && !sentence.contains("  ") && !sentence.contains(".."), "\(sentence)")
        #expect(sentence.count { $0 == "`" }.isMultiple(of: 2), "\(sentence)")
      }
    }
  }

  @Test(arguments: Fact.samples()) func `the languages differ`(_ fact: Fact) {
    #expect(Dutch().problem(fact) != English().problem(fact))
    #expect(Dutch().remedy(fact) != English().remedy(fact))
  }

  @Test func `different facts have different problems`() {
    for words in languages {
      let problems = Fact.samples().map(words.problem)
      #expect(Set(problems).count == problems.count)
    }
  }

  @Test(arguments: Fact.samples(text: .hostile, near: .hostile))
  func `no text of the register can disturb a terminal`(_ fact: Fact) {
    for words in languages {
      for sentence in words.sentences(of: fact) { #expect(!sentence.isDisturbing, "\(sentence.debugDescription)") }
    }
  }

  @Test(arguments: Fact.samples(text: String(repeating: "x", count: 100_000), near: nil))
  func `no text of the register makes a sentence endless`(_ fact: Fact) {
    for words in languages {
      for sentence in words.sentences(of: fact) { #expect(sentence.count < 400) }
    }
  }

  @Test func `many options are counted, not all named`() {
    let ends = (1...1000).map { day("2027-12-31").adding(days: $0) }
    for words in languages {
      let problem = words.problem(.decisionOutsideOption(until: day("2026-12-31"), ends: ends))
      #expect(problem.contains("994"))
      #expect(problem.count < 250)
    }
  }

  @Test func `a circle is named in full, and closed`() {
    let ids = (1...100).map { "contract-\($0)" }
    for words in languages {
      let problem = words.problem(.likeCircle(ids))
      #expect(ids.allSatisfy { problem.contains("`\($0)`") })
      #expect(problem.hasSuffix("`contract-100` → `contract-1`."))
    }
  }

  /// The days that a contradiction has on its two sides.
  static let contradictions: [(Fact, [String])] = [
    (
      .durationAgainstEnd(
        start: day("2024-01-01"), period: Period(years: 4), expected: day("2027-12-31"), stated: day("2026-12-31")),
      ["2024-01-01", "2027-12-31", "2026-12-31"]
    ),
    (.endBeforeStart(start: day("2027-01-01"), end: day("2026-12-31")), ["2027-01-01", "2026-12-31"]),
    (.optionsAgainstMaximum(reached: day("2028-12-31"), maximum: day("2030-12-31")), ["2028-12-31", "2030-12-31"]),
    (.maximumBeforeEnd(maximum: day("2025-12-31"), end: day("2026-12-31")), ["2025-12-31", "2026-12-31"]),
    (.noticeBeforeStart(due: day("2025-06-30"), start: day("2026-01-01")), ["2025-06-30", "2026-01-01"]),
    (.procurementLate(starts: day("2027-12-31"), maximum: day("2028-01-31")), ["2027-12-31", "2028-01-31"]),
    (
      .decisionOutsideOption(until: day("2027-12-31"), ends: [day("2028-12-31"), day("2030-12-31")]),
      ["2027-12-31", "2028-12-31", "2030-12-31"]
    ),
    (.decisionBeyondMaximum(until: day("2031-12-31"), maximum: day("2030-12-31")), ["2031-12-31", "2030-12-31"]),
    (.decisionBackwards(until: day("2025-12-31"), end: day("2026-12-31")), ["2025-12-31", "2026-12-31"]),
    (.terminationAfterEnd(until: day("2027-06-30"), end: day("2026-12-31")), ["2027-06-30", "2026-12-31"]),
    (.extensionUntold(until: day("2028-12-31"), due: day("2026-08-31")), ["2028-12-31", "2026-08-31"]),
    (.receivedBeforeSent(sent: day("2026-06-24"), received: day("2026-06-22")), ["2026-06-24", "2026-06-22"]),
    (.toldLate(told: day("2026-09-02"), due: day("2026-08-31")), ["2026-09-02", "2026-08-31"]),
    (.calendarEnds(body: "pfho", last: day("2026-10-08"), notice: day("2028-08-31")), ["2026-10-08", "2028-08-31"]),
    (.spanBackwards(from: day("2026-08-20"), until: day("2026-07-12")), ["2026-08-20", "2026-07-12"]),
    (.freeExtension(until: day("2028-12-31"), maximum: day("2030-12-31")), ["2028-12-31", "2030-12-31"]),
    (.roundedEnd(end: day("2027-03-01"), other: day("2027-02-28")), ["2027-03-01", "2027-02-28"]),
    (.roundedNotice(due: day("2027-02-27"), other: day("2027-02-28")), ["2027-02-27", "2027-02-28"]),
    (.orderedNotice(monthsFirst: day("2027-02-27"), daysFirst: day("2027-02-25")), ["2027-02-27", "2027-02-25"]),
  ]

  @Test(arguments: contradictions) func `a contradiction names both values`(_ fact: Fact, _ days: [String]) {
    for words in languages {
      let problem = words.problem(fact)
      for written in days { #expect(problem.contains(words.day(day(written))), "\(problem)") }
    }
  }

  @Test func `two sources that differ are named with what each says`() {
    let fact = Fact.sourcesDiffer(
      .maximumEnd, held: date("2030"), claimed: date("2029-06-30"), citation: "vgr-2024-1 m.9")
    for words in languages {
      let problem = words.problem(fact)
      let name = String(words.name(of: .maximumEnd).dropFirst())
      for part in ["2030", words.day(day("2029-06-30")), "`vgr-2024-1 m.9`", name] {
        #expect(problem.contains(part))
      }
    }
  }

  @Test(arguments: [100_000, 100_001])
  func `the length that a text may have is the one that the sentence names`(length: Int) throws {
    let title = String(repeating: "x", count: length)
    let text = #"{ "version": 1, "register": { "title": "\#(title)" } }"#
    let facts = try RegisterReader.read(Array(text.utf8)).findings.map(\.fact)
    #expect(facts.contains { $0.code == .textTooLong } == (length > 100_000))
    for words in languages { #expect(words.problem(.textTooLong(octets: length)).contains("100000")) }
  }

  @Test func `derived terms are named where the finding knows them`() {
    let fields = TermFieldSet(.firstPeriodEnd, .maximumEnd)
    let finding = Finding(.derivedTerms, place: 0, contract: 3, fields: fields)
    #expect(
      Dutch().problem(finding)
        == "Uit de tekst afgeleid, niet vermeld: einde van de eerste periode, uiterste einddatum.")
    #expect(
      English().problem(finding) == "read into the text, not stated in it: end of the first period, maximum end.")
  }

  @Test func `an id that stands twice says on which line the first is, where that is known`() {
    let finding = Finding(.duplicateIdentifier("retrovo", first: 120), place: 400, contract: 3)
    #expect(Dutch().problem(finding) { $0 / 10 } == "Het id `retrovo` is al in gebruik, op regel 12.")
    #expect(English().problem(finding) { $0 / 10 } == "the id `retrovo` is already taken, on line 12.")
    #expect(Dutch().problem(finding) == "Het id `retrovo` is al in gebruik in deze lijst.")
  }

  @Test(arguments: Fact.samples()) func `any other finding says what its fact says`(_ fact: Fact) {
    if case .derivedTerms = fact { return }
    for words in languages { #expect(words.problem(Finding(fact, place: 0)) == words.problem(fact)) }
  }
}
