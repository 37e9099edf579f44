package import Days
package import JSONText

/// A register's text after a change, read back.
package struct EditedRegister: Sendable {
  /// Why a changed text must not be written: a fault of this program, never of its user.
  package enum Fault: Error, Sendable {
    /// It says something else than was meant.
    case otherThanMeant
    /// It can be read no more.
    case unreadable
    /// It has errors that were not there before.
    case newErrors([FindingCode])
  }

  package let edit: RegisterEdit
  package let octets: [UInt8]
  package let register: Register

  /// Makes the changes and reads the text again: strict JSON with exactly the changes that were meant.
  package init(_ edit: RegisterEdit, workers: some Workers = OneWorker()) throws(Fault) {
    self.edit = edit
    octets = edit.json.octets
    guard edit.json.isCarriedOut(in: octets) else { throw .otherThanMeant }
    do throws(RegisterFault) {
      register = try RegisterReader.read(octets, with: workers)
    } catch {
      throw .unreadable
    }
  }

  /// Throws where the register has errors that it had not before.
  package func refuseNewErrors(today: Day, workers: some Workers = OneWorker()) throws(Fault) {
    let codes = newErrors(today: today, workers: workers).map(\.code)
    if !codes.isEmpty { throw .newErrors(codes) }
  }

  /// The errors that were not there before, by place.
  package func newErrors(today: Day, workers: some Workers = OneWorker()) -> [Finding] {
    var known: [String: Int] = [:]
    for finding in Self.errors(of: edit.register, today, workers) { known[finding.name, default: 0] += 1 }
    return Self.errors(of: register, today, workers).compactMap { finding in
      guard let count = known[finding.name], count > 0 else { return finding.finding }
      known[finding.name] = count - 1
      return nil
    }
  }

  /// An error and what tells it from others whatever its place.
  private struct NamedFinding: Sendable {
    let finding: Finding
    let name: String
  }

  private static func errors(of register: Register, _ today: Day, _ workers: some Workers) -> [NamedFinding] {
    let parts = workers.map(register.contracts.count) { numbers in
      var reader = DossierReader(register, today: today)
      return numbers.flatMap { register.findings(about: reader.dossier(Int32(truncatingIfNeeded: $0))) }
    }
    let all = (register.findings + parts.flatMap { $0 }).filter { $0.severity == .error }
    return all.sorted { $0.place < $1.place }.map { finding in
      let contract = finding.contract.map { register.contracts.id(of: $0) } ?? ""
      return NamedFinding(finding: finding, name: "\(finding.code.rawValue) \(contract)")
    }
  }
}
