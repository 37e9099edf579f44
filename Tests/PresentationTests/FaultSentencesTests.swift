import Contracts
import JSONText
import Presentation
import Testing

extension RegisterFault {
  /// The fault that a text with `kind` of slip gives.
  static func json(_ kind: JSONFault.Kind) -> RegisterFault { .json(JSONFault(kind, at: 7)) }

  /// Every kind of fault, the user's text in all of them being `text`.
  static func samples(text: String = "start") -> [RegisterFault] {
    let kinds: [JSONFault.Kind] = [
      .empty, .byteOrderMark, .notUTF8, .expectedValue, .expectedKey, .expectedColon, .expectedCommaOr(closing: "}"),
      .expectedCommaOr(closing: "]"), .trailingComma, .unexpectedEnd, .textAfterEnd, .unterminatedString,
      .controlCharacter(0x0A), .controlCharacter(0x09), .controlCharacter(0x01), .badEscape, .loneSurrogate,
      .badNumber, .duplicateKey(text, first: 120), .tooDeep, .comment,
    ]
    return kinds.map(json) + [
      .shape(.wrongType(expected: .list, found: .object), at: 7), .version(nil, at: 0), .version("1", at: 9),
      .version("2", at: 9), .version(text, at: 9),
    ]
  }
}

@Suite struct FaultSentencesTests {
  /// Ten octets to a line.
  private func line(_ offset: Int) -> Int { offset / 10 }

  @Test(arguments: RegisterFault.samples()) func `a fault has a problem and a remedy`(_ fault: RegisterFault) {
    for words in languages {
      let (problem, remedy) = (words.problem(fault, line: line), words.remedy(fault))
      #expect(problem.hasSuffix(".") && remedy.hasSuffix("."))
      #expect(remedy.first?.isUppercase ?? false, "\(remedy)")
      for sentence in [problem, remedy] {
        #expect(sentence.count > 10 && !sentence.contains("\n") && !sentence.contains("  "), "\(sentence)")
        #expect(sentence.count { $0 == "`" }.isMultiple(of: 2), "\(sentence)")
      }
    }
    #expect(Dutch().problem(fault, line: line) != English().problem(fault, line: line))
    #expect(Dutch().remedy(fault) != English().remedy(fault))
  }

  @Test func `different faults have different problems`() {
    for words in languages {
      let problems = RegisterFault.samples().map { words.problem($0, line: line) }
      #expect(Set(problems).count == problems.count)
    }
  }

  @Test(arguments: RegisterFault.samples(text: .hostile))
  func `no text of the register can disturb a terminal`(_ fault: RegisterFault) {
    for words in languages {
      #expect(!words.problem(fault, line: line).isDisturbing)
      #expect(!words.remedy(fault).isDisturbing)
    }
  }

  /// A register with a slip in it, and how it is told.
  static let slips: [Said<String>] = [
    Said("", "Het bestand is leeg.", "the file is empty."),
    Said(#"{ "version": 1, }"#, "Na deze komma komt niets meer.", "nothing follows this comma."),
    Said(
      #"{ "version": 1 "contracts": [] }"#, "Na de vorige waarde ontbreekt een komma of `}`.",
      "a comma or `}` is missing after the previous value."),
    Said(
      #"{ "version" 1 }"#, "Na de naam van de sleutel ontbreekt de dubbele punt.",
      "the colon after the name of the key is missing."),
    Said(
      #"{ version: 1 }"#, "Hier hoort de naam van een sleutel te staan, tussen dubbele aanhalingstekens.",
      "the name of a key, in double quotes, is missing here."),
    Said(
      "{ \"version\": 1, \"x-a\": \"b\n}",
      "Deze tekst loopt door tot het eind van de regel: het aanhalingsteken aan het eind ontbreekt, "
        + "of er staat een regeleinde in.",
      "this text runs on to the end of the line: the quote at its end is missing, or it holds a line break."),
    Said(
      #"{ "version": 1, "x-a": "b }"#, "Deze tekst heeft geen aanhalingsteken aan het eind.",
      "this text has no quote at its end."),
    Said(
      #"{ "version": 1, "version": 1 }"#, "De sleutel `version` staat al in dit object, op regel 0.",
      "the key `version` is already in this object, on line 0."),
    Said(
      #"{ "version": 1 // nieuw"#, "Hier staat commentaar, en dat kan niet in JSON.",
      "there is a comment here, and JSON has none."),
    Said(
      #"{ "version": 1, "x-a": 2026-12-31 }"#, "Dit is geen getal zoals JSON het schrijft.",
      "this is not a number in the form of JSON."),
    Said(
      #"{ "version": 1, "x-a": { "#, "Het bestand houdt te vroeg op: er ontbreekt een `}`, `]` of aanhalingsteken.",
      "the file ends too early: a `}`, `]` or quote is missing."),
    Said(
      #"{ "version": 1, "x-a": "C:\data" }"#, #"Na de `\` staat een teken dat daar niet kan."#,
      #"the `\` is followed by a character that is not allowed there."#),
    Said(
      "\u{FEFF}{}", "Het bestand begint met een onzichtbaar teken (byte order mark) of is opgeslagen als UTF-16.",
      "the file begins with an invisible byte order mark, or was saved as UTF-16."),
    Said(
      #"{ "version": 2 }"#, "Dit register is van versie `2`, en dit programma leest alleen versie 1.",
      "this register is of version `2`, and this program reads only version 1."),
    Said(
      #"{ "version": "1" }"#, "De versie staat er als tekst, maar moet een getal zijn.",
      "the version is written as text, but must be a number."),
    Said(#"{ "contracts": [] }"#, "De sleutel `version` ontbreekt.", "the key `version` is missing."),
    Said(
      #"{ "version": 1, "contracts": {} }"#,
      "Hier hoort een lijst [ … ] te staan, maar er staat een object { … }.",
      "expected a list [ … ] here, but found an object { … }."),
    Said(
      "[]", "Hier hoort een object { … } te staan, maar er staat een lijst [ … ].",
      "expected an object { … } here, but found a list [ … ]."),
  ]

  @Test(arguments: slips) func `a slip of the pen is told in these words`(_ said: Said<String>) throws {
    let fault = try #require(throws: RegisterFault.self) { _ = try RegisterReader.read(Array(said.value.utf8)) }
    #expect(Dutch().problem(fault, line: line) == said.dutch)
    #expect(English().problem(fault, line: line) == said.english)
  }

  @Test func `a file that was saved as Windows-1252 is told to be so`() throws {
    let octets = Array(#"{ "version": 1, "x-a": "Zorgco"#.utf8) + [0xF6] + Array(#"rdinatie" }"#.utf8)
    let fault = try #require(throws: RegisterFault.self) { _ = try RegisterReader.read(octets) }
    #expect(Dutch().problem(fault, line: line).contains("Windows-1252"))
    #expect(Dutch().remedy(fault) == "Sla het bestand op als UTF-8 en kijk na of letters als ë en é nog kloppen.")
  }

  @Test func `a key that stands twice says on which line the first is`() {
    let fault = RegisterFault.json(.duplicateKey("start", first: 120))
    #expect(Dutch().problem(fault, line: line) == "De sleutel `start` staat al in dit object, op regel 12.")
  }
}
