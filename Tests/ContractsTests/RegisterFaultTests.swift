import Contracts
import JSONText
import Testing

/// Where no answer is possible: the register is no strict JSON, of another version, or not of the right shape (FORMAT 6, exit 65).
@Suite struct RegisterFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// As Swift writes the fault, without its place.
    let fault: String

    var testDescription: String { text.count > 80 ? "\(text.prefix(80))…" : text }
  }

  /// The place of each is that of ①.
  static let json: [Case] = [
    Case(text: "①", fault: "empty"), Case(text: "① \n ", fault: "empty"),
    Case(text: "①\u{FEFF}{ \"version\": 1 }", fault: "byteOrderMark"),
    Case(text: #"{ "version": 1①"#, fault: "unexpectedEnd"),
    Case(text: #"{ "version": 1①, }"#, fault: "trailingComma"),
    Case(text: #"{ "version": 1, ①version: 1 }"#, fault: "expectedKey"),
    Case(text: #"{ "version": 1, ①'register': {} }"#, fault: "expectedKey"),
    Case(text: #"{ "version": ①01 }"#, fault: "badNumber"),
    Case(text: #"{ "version": 1, "x-note": ①NaN }"#, fault: "expectedValue"),
    Case(text: #"{ "version": 1, ①// comment"#, fault: "comment"),
    Case(text: #"{ "version": 1 } ①{"#, fault: "textAfterEnd"),
    Case(text: #"{ "version": 1, ①"version": 1 }"#, fault: #"duplicateKey("version", first: 2)"#),
    Case(
      text: #"{ "version": 1, "x-note": { "b": { "a": 1, ①"\u0061": 2 } } }"#, fault: #"duplicateKey("a", first: 35)"#),
    Case(
      text: #"{ "version": 1, "contracts": [{ "id": "a", ①"id": "b" }] }"#, fault: #"duplicateKey("id", first: 32)"#),
    Case(text: #"{ "version": 1, "x-note": "①\ud800" }"#, fault: "loneSurrogate"),
    Case(text: #"{ "version": 1, "contracts": [{ "id": "①\udc00\ud800" }] }"#, fault: "loneSurrogate"),
    Case(text: "{ \"version\": 1, \"x-note\": \"①\n\" }", fault: "controlCharacter(10)"),
    Case(text: #"{ "version": 1, "x-note": "①\x" }"#, fault: "badEscape"),
    Case(text: #"{ "version": 1, "x-note": ①"never closed }"#, fault: "unterminatedString"),
    Case(text: #"{ "version": 1, "x-note": \#(String(repeating: "[", count: 63))①["#, fault: "tooDeep"),
    Case(
      text: #"{ "version": 1, "contracts": [{ "x-note": \#(String(repeating: #"{ "a": "#, count: 61))①["#,
      fault: "tooDeep"),
    // The fault of the text is found first, though the version is another's.
    Case(text: #"{ "version": 2, "contracts": [①}] }"#, fault: "expectedValue"),
  ]

  static let shapes: [Case] = [
    Case(text: "①[]", fault: "wrongType(expected: object, found: list)"),
    Case(text: " ①null", fault: "wrongType(expected: object, found: null)"),
    Case(text: #"①"version""#, fault: "wrongType(expected: object, found: string)"),
    Case(text: #"①{}"#, fault: "version(nil)"), Case(text: #"①{ "Version": 1 }"#, fault: "version(nil)"),
    Case(text: #"{ "version": ①2 }"#, fault: #"version("2")"#),
    Case(text: #"{ "version": ①1.0 }"#, fault: #"version("1.0")"#),
    Case(text: #"{ "version": ①-1 }"#, fault: #"version("-1")"#),
    Case(text: #"{ "version": ①"1" }"#, fault: #"version("1")"#),
    Case(text: #"{ "version": ①null }"#, fault: #"version("null")"#),
    Case(text: #"{ "contracts": [7], "version": ①2 }"#, fault: #"version("2")"#),
    Case(text: #"{ "version": 1, "register": ①[] }"#, fault: "wrongType(expected: object, found: list)"),
    Case(text: #"{ "version": 1, "documents": ①null }"#, fault: "wrongType(expected: object, found: null)"),
    Case(text: #"{ "version": 1, "parties": ①[] }"#, fault: "wrongType(expected: object, found: list)"),
    Case(text: #"{ "version": 1, "people": ①"" }"#, fault: "wrongType(expected: object, found: string)"),
    Case(text: #"{ "version": 1, "bodies": ①true }"#, fault: "wrongType(expected: object, found: yes)"),
    Case(text: #"{ "version": 1, "routes": ①[] }"#, fault: "wrongType(expected: object, found: list)"),
    Case(text: #"{ "version": 1, "notify": ①1 }"#, fault: "wrongType(expected: object, found: number)"),
    Case(text: #"{ "version": 1, "rules": ①{} }"#, fault: "wrongType(expected: list, found: object)"),
    Case(text: #"{ "version": 1, "milestones": ①{} }"#, fault: "wrongType(expected: list, found: object)"),
    Case(text: #"{ "version": 1, "contracts": ①{} }"#, fault: "wrongType(expected: list, found: object)"),
    Case(text: #"{ "version": 1, "contracts": ①null }"#, fault: "wrongType(expected: list, found: null)"),
    Case(text: #"{ "version": 1, "contracts": [{}, ①7, 8] }"#, fault: "wrongType(expected: object, found: number)"),
    Case(text: #"{ "version": 1, "contracts": [①[]] }"#, fault: "wrongType(expected: object, found: list)"),
    Case(text: #"{ "\u0076ersion": 1, "\u0063ontracts": ①{} }"#, fault: "wrongType(expected: list, found: object)"),
  ]

  private static func described(_ fault: RegisterFault) -> String {
    let text: String
    switch fault {
    case .json(let fault): text = "\(fault.kind)"
    case .shape(let fact, _): text = "\(fact)"
    case .version(let version, _): text = "version(\(version.map { "\"\($0)\"" } ?? "nil"))"
    }
    return text.replacing("Contracts.ExpectedType.", with: "").replacing("JSONText.JSONNode.Kind.", with: "")
  }

  @Test(arguments: json + shapes) func `a register without an answer is refused at its place`(example: Case) throws {
    let marked = MarkedRegister(example.text)
    do {
      _ = try marked.read()
      Issue.record("it was taken")
    } catch {
      #expect(Self.described(error) == example.fault)
      #expect(error.offset == marked.marks.first)
    }
  }

  @Test func `octets that are no UTF-8 are refused where they stand`() throws {
    for octets in [[0xC3], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC0, 0xAF], [0x80]] as [[UInt8]] {
      let beginning = Array(#"{ "version": 1, "contracts": [{ "id": "a"#.utf8)
      do {
        _ = try RegisterReader.read(beginning + octets + Array(#"" }] }"#.utf8))
        Issue.record("\(octets) was taken")
      } catch {
        #expect(Self.described(error) == "notUTF8" && error.offset == beginning.count)
      }
    }
  }

  @Test func `a register in UTF-16 is refused at its mark`() throws {
    for octets in [[0xFE, 0xFF, 0x00, 0x7B], [0xFF, 0xFE, 0x7B, 0x00]] as [[UInt8]] {
      #expect { _ = try RegisterReader.read(octets) } throws: { ($0 as? RegisterFault)?.offset == 0 }
    }
  }

  @Test func `what is only empty, or in another order, is a register`() throws {
    for text in [
      #"{ "version": 1 }"#, #"{ "contracts": [], "version": 1 }"#, #"{ "\u0076ersion": 1 }"#, "\n{\"version\":1}\n",
      #"{ "version": 1, "register": {}, "documents": {}, "parties": {}, "people": {}, "bodies": {}, "routes": {}, "rules": [], "milestones": [], "notify": {}, "contracts": [] }"#,
      #"{ "version": 1, "x-note": \#(String(repeating: "[", count: 63))\#(String(repeating: "]", count: 63)) }"#,
    ] {
      let register = try RegisterReader.read(Array(text.utf8))
      #expect(register.contracts.count == 0 && register.findings.isEmpty)
    }
  }
}
