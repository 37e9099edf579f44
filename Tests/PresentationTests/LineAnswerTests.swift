import Contracts
import Days
import JSONText
import Presentation
import TestSupport
import Testing

/// An answer of many lines is the same in one piece and in many, by one hand and by several.
@Suite struct LineAnswerTests {
  /// The answers about one register, as the program writes them.
  struct Answers {
    let answers: [(name: String, answer: any LineAnswer)]

    init(_ register: Register, _ language: Language, from today: Day, until: Day, _ workers: some Workers) {
      let setting = Setting(
        register, file: "f.json", today: today, language: language, width: 80, isColoured: false)
      let upcoming = Upcoming(register, today: today, until: until, settledToo: true, workers: workers)
      let reminders = ReminderList(register, today: today, from: today, until: until, workers: workers)
      let findings = register.reportedFindings(today: today, workers: workers)
      let json = JSONAnswer(setting)
      answers = [
        ("upcoming CSV", UpcomingCSV(upcoming, setting, withMark: false, isRaw: false)),
        ("upcoming CSV, raw, with mark", UpcomingCSV(upcoming, setting, withMark: true, isRaw: true)),
        ("reminders CSV", RemindersCSV(reminders, setting, withMark: true, isRaw: false)),
        ("reminders CSV, raw", RemindersCSV(reminders, setting, withMark: false, isRaw: true)),
        ("findings text", FindingsText(findings, setting)),
        ("upcoming JSON", json.lines(upcoming)), ("reminders JSON", json.lines(reminders)),
        ("findings JSON", json.lines(findings)),
      ]
    }
  }

  private static let today = day("2026-05-28")
  private static let until = day("2026-12-31")

  private static func register(_ bytes: [UInt8], _ workers: some Workers = OneWorker()) throws -> Register {
    try RegisterReader.read(bytes, with: workers)
  }

  private static let empty = Array(#"{"version":1,"contracts":[]}"#.utf8)

  /// `0..<count` in pieces, some of them empty.
  private static func pieces(_ count: Int, _ seeds: inout SeededGenerator) -> [Range<Int>] {
    let cuts = ((0..<seeds.below(12)).map { _ in seeds.below(count + 1) } + [0, count]).sorted()
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
  }

  @Test(arguments: [0, 1, 2, 150]) func `the pieces joined are the whole`(_ contracts: Int) throws {
    let bytes = contracts == 0 ? Self.empty : ManyContracts(.damaged, count: contracts).bytes
    let register = try Self.register(bytes)
    for language in Language.allCases {
      for (name, answer) in Answers(register, language, from: Self.today, until: Self.until, OneWorker()).answers {
        let whole = answer.octets
        for seed in SeededGenerator.seeds {
          var seeds = SeededGenerator(seed: seed)
          let pieces = Self.pieces(answer.count, &seeds).flatMap { answer.octets(of: $0) }
          #expect(answer.beginning + pieces + answer.end == whole, "\(name), \(seed)")
        }
        let lines = (0..<answer.count).flatMap { answer.octets(of: $0..<($0 + 1)) }
        #expect(answer.beginning + lines + answer.end == whole, "\(name), line by line")
      }
    }
  }

  @Test(arguments: [0, 1, 150]) func `JSON is strict, and holds as many elements as there are lines`(
    _ contracts: Int
  ) throws {
    let bytes = contracts == 0 ? Self.empty : ManyContracts(.wrong, count: contracts).bytes
    let register = try Self.register(bytes)
    for (name, answer) in Answers(register, .nl, from: Self.today, until: Self.until, OneWorker()).answers.suffix(3) {
      let tape = try JSONReader.read(answer.octets)
      let lists = ["deadlines", "reminders", "findings"].compactMap { tape.member($0, of: 0) }
      let list = try #require(lists.first { tape.kind($0) == .list })
      #expect(tape.elements(of: list).count == answer.count, "\(name)")
      #expect(tape.elements(of: list).allSatisfy { tape.kind($0) == .object }, "\(name)")
      #expect(contracts < 150 || answer.count > 20, "\(name)")
      #expect(answer.octets.last == UInt8(ascii: "\n"))
    }
  }

  @Test func `an empty answer has its head and its end`() throws {
    let register = try Self.register(Self.empty)
    let answers = Answers(register, .en, from: Self.today, until: Self.until, OneWorker()).answers
    let texts = Dictionary(
      uniqueKeysWithValues: answers.map { ($0.name, String(decoding: $0.answer.octets, as: UTF8.self)) })
    #expect(texts["reminders JSON"] == "{\n  \"reminders\": []\n}\n")
    #expect(texts["findings JSON"] == "{\n  \"findings\": []\n}\n")
    #expect(texts["reminders CSV, raw"]?.hasSuffix("\r\n") == true)
    #expect(texts["reminders CSV, raw"]?.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
  }

  @Test(arguments: [.prefixed, .damaged] as [ManyContracts.Naming]) func `several hands write what one writes`(
    _ naming: ManyContracts.Naming
  ) throws {
    let bytes = ManyContracts(naming, count: 2_000).bytes
    func written(_ workers: some Workers) throws -> [[UInt8]] {
      let register = try Self.register(bytes, workers)
      return Answers(register, .nl, from: Self.today, until: day("2026-08-31"), workers).answers.map { _, answer in
        answer.beginning + workers.map(answer.count) { answer.octets(of: $0) }.flatMap { $0 } + answer.end
      }
    }
    let isEqual = try written(OneWorker()) == written(SeveralHands(isBackwards: true))
    #expect(isEqual)
  }
}
