import Contracts
import Days
import JSONText
import Testing

/// A register in whose text one sees where a finding must show: the marks ① to ⑤ stand before the place and are taken out (HOUSE 6).
struct MarkedRegister: Sendable {
  let text: String
  /// The offsets of the marks, in their order.
  let marks: [Int]

  init(_ marked: String) {
    var octets: [UInt8] = []
    var found: [Unicode.Scalar: Int] = [:]
    for scalar in marked.unicodeScalars {
      if ("①"..."⑤").contains(scalar) { found[scalar] = octets.count } else { octets += Array(String(scalar).utf8) }
    }
    text = String(decoding: octets, as: UTF8.self)
    marks = found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// A register with these sections.
  static func head(_ sections: String) -> MarkedRegister { MarkedRegister(#"{ "version": 1, \#(sections) }"#) }

  /// A register with one contract, `c`, that has these members; its provider, document, person, body and route are known.
  static func contract(_ members: String) -> MarkedRegister {
    MarkedRegister(
      #"""
      { "version": 1,
        "documents": { "vgr-2026-1": { "title": "Rapportage" } }, "parties": { "kwintes": {} }, "people": { "jansen": {} },
        "bodies": { "pfho": { "papersDue": "P3W", "meetings": ["2026-06-11"] } }, "routes": { "extension": ["pfho"] },
        "contracts": [{ "id": "c", "title": "Contract", \#(members) }] }
      """#)
  }

  func read() throws(RegisterFault) -> Register { try RegisterReader.read(Array(text.utf8)) }

  /// Every finding of a severity.
  func findings(_ severity: Severity = .error) throws -> [ReportedFinding] {
    try read().reportedFindings(today: #require(Day("2026-05-28"))).filter { $0.finding.severity == severity }
  }

  /// The line and column at which a mark stood, counted from 1.
  func place(of mark: Int) -> (line: Int, column: Int) {
    let before = String(decoding: Array(text.utf8)[..<marks[mark]], as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.count, (lines.last?.unicodeScalars.count ?? 0) + 1)
  }
}

/// What must be found, where: one finding for each mark, in their order.
struct MarkedCase: Sendable, CustomTestStringConvertible {
  let register: MarkedRegister
  let code: FindingCode
  let paths: [String]
  /// The fact as Swift writes it, where more than its code counts.
  let fact: String?

  init(_ code: FindingCode, _ paths: String..., in register: MarkedRegister, fact: String? = nil) {
    (self.register, self.code, self.paths, self.fact) = (register, code, paths, fact)
  }

  var testDescription: String { "\(code.rawValue) at \(paths)" }

  /// Expects exactly these errors, each at its mark.
  func check(_ severity: Severity = .error, _ location: SourceLocation = #_sourceLocation) throws {
    let found = try register.findings(severity)
    let what: Comment = "\(found.map { "\($0.finding.fact) at \($0.path) \($0.finding.place)" }) in \(register.text)"
    #expect(found.map(\.finding.code) == paths.map { _ in code }, what, sourceLocation: location)
    #expect(found.map(\.path) == paths, what, sourceLocation: location)
    #expect(found.map(\.finding.place) == register.marks, what, sourceLocation: location)
    if let fact { #expect(found.allSatisfy { "\($0.finding.fact)" == fact }, what, sourceLocation: location) }
    for (mark, finding) in found.enumerated() where mark < register.marks.count {
      let (line, column) = register.place(of: mark)
      #expect(finding.place.line == line && finding.place.column == column, what, sourceLocation: location)
    }
  }
}
