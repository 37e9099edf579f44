import Contracts
import Days
import Presentation
import Testing

/// The mails to the operator: the facts in a sentence, in both languages, whatever came from outside.
@Suite struct OperatorNoticeTests {
  static func notices(_ text: String) -> [OperatorNotice] {
    [
      .refused(recipient: text, subject: text, reply: text),
      .undeliverable(recipient: text, subject: text, days: 5, reply: text), .stateDamaged(setAside: text),
      .registerBroken(file: text, problem: text, lastGood: day("2026-05-28")),
      .registerBroken(file: text, problem: text, lastGood: nil), .tooManyMails(due: 51, allowed: 50),
      .contractsGone(file: text, gone: Array(repeating: text, count: 60), of: 70, kept: text),
      .unreached([Unreached(deadline: text, person: text), Unreached(deadline: text, person: nil)]),
    ]
  }

  @Test func `each says its facts, in words of its own in each language`() {
    for notice in Self.notices("FACT") {
      let letters = Language.allCases.map { notice.letter($0, today: day("2026-08-31")) }
      #expect(Set(letters.map(\.subject)).count == 2 && Set(letters.map(\.text)).count == 2)
      for letter in letters {
        if case .tooManyMails = notice {
          #expect(letter.subject.contains("51") && letter.text.contains("50"))
        } else {
          #expect(letter.text.contains("FACT"))
        }
        #expect(Markup(letter.html).faults == [])
        #expect(letter.text.split(separator: "\n").allSatisfy { $0.count <= 72 })
      }
    }
  }

  @Test func `the last good register is named with its day, and that there is none`() {
    let notices = Self.notices("x").filter { if case .registerBroken = $0 { true } else { false } }
    let texts = notices.map { $0.letter(.nl, today: day("2026-08-31")).text }
    #expect(texts[0].contains("do 28-05-2026") && texts[1].contains("er gaat niets uit"))
  }

  @Test(arguments: [String.hostile, "<script>", String(repeating: "x", count: 10_000), "a\r\nBcc: x@example.org"])
  func `what comes from outside breaks none`(text: String) {
    for notice in Self.notices(text) {
      for language in Language.allCases {
        let letter = notice.letter(language, today: day("2026-08-31"))
        #expect(!letter.subject.isDisturbing && !letter.text.replacing("\n", with: "").isDisturbing)
        #expect(Markup(letter.html).faults == [] && !Markup(letter.html).names.contains("script"))
        #expect(letter.text.utf8.count < 5000)
      }
    }
  }
}
