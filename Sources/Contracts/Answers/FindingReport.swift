package import Days
package import JSONText

/// A finding with all that is told of it: the answer of `check`.
package struct ReportedFinding: Sendable {
  package let finding: Finding
  /// RFC 6901: `/contracts/3/notice/period`.
  package let path: String
  package let place: Place
  package let contract: String?
  /// The sources of the fields that it rests on.
  package let sources: [String]
}

extension Register {
  /// Every finding, by place, then by code.
  package func reportedFindings(today: Day, workers: some Workers = OneWorker()) -> [ReportedFinding] {
    let parts = workers.map(contracts.count) { numbers in
      var reader = DossierReader(self, today: today)
      var found: [(Finding, [String])] = []
      for number in numbers {
        let dossier = reader.dossier(Int32(truncatingIfNeeded: number))
        for finding in self.findings(about: dossier) {
          found.append((finding, self.citations(of: finding.fields, in: dossier)))
        }
      }
      return found
    }
    let all = findings.map { ($0, []) } + parts.flatMap { $0 }
    return report(all)
  }

  /// The findings of one contract.
  package func reportedFindings(of sheet: ContractSheet) -> [ReportedFinding] {
    report(sheet.findings.map { ($0, citations(of: $0.fields, in: sheet.dossier)) })
  }

  private func report(_ found: [(finding: Finding, sources: [String])]) -> [ReportedFinding] {
    let sorted = found.sorted { one, other in
      one.finding.place == other.finding.place
        ? one.finding.code.rawValue < other.finding.code.rawValue : one.finding.place < other.finding.place
    }
    var places = PlaceCursor(over: bytes)
    var pointers = PointerFinder(self)
    return sorted.map { finding, sources in
      ReportedFinding(
        finding: finding, path: pointers.path(to: finding), place: places.place(of: finding.place),
        contract: finding.contract.map { contracts.id(of: $0) }, sources: sources)
    }
  }
}

/// Finds the JSON Pointers of findings; reads a contract only once for all of its findings.
private struct PointerFinder {
  private let register: Register
  private var tape: JSONTape
  private var number: Int32?

  init(_ register: Register) {
    self.register = register
    tape = JSONTape(over: register.bytes)
  }

  mutating func path(to finding: Finding) -> String {
    guard let contract = finding.contract else { return JSONPointer.path(to: finding.place, in: register.tape) }
    if number != contract {
      number = contract
      let start = register.contracts.place(of: contract)
      // The text has been read before, so it can't fail now.
      do throws(JSONFault) { _ = try tape.read(at: start, depth: 2) } catch {}
    }
    return JSONPointer.path(to: finding.place, in: tape, base: "/contracts/\(contract)")
  }
}
