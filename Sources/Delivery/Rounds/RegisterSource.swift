import Contracts
import Presentation

/// The register to remind from: its file, or while that is broken the last good copy of it (NOTIFY 0, choice 10).
struct RegisterSource {
  /// What was found.
  struct Found {
    /// Nil where neither the file nor a copy can be used.
    let register: Register?
    let problem: RegisterProblem?
    /// Tells one broken file from another, so that the operator hears of each once; nil where nothing is wrong.
    let fingerprint: String?
    /// The contracts that have gone from it, where they are many.
    var loss: ContractLoss?
  }

  /// The seconds for which a register that is a pipe may be silent: a run that waits for ever lets no other remind.
  private static let patience: Int32 = 10

  let file: String
  let lastGood: LastGoodRegister
  let language: Language?

  func find() throws(FileFailure) -> Found {
    let octets: [UInt8]
    do throws(FileFailure) {
      octets = try Files.read(file, patience: Self.patience)
    } catch {
      return Found(register: try copy(), problem: .unreadable(error), fingerprint: "errno-\(error.code)")
    }
    let register: Register
    do throws(RegisterFault) {
      register = try RegisterReader.read(octets)
    } catch {
      return try broken(error, octets)
    }
    let loss = loss(register)
    // What was there before is given up only when its loss has been told.
    if loss == nil { try lastGood.store(octets) }
    return Found(register: register, problem: nil, fingerprint: nil, loss: loss)
  }

  private func loss(_ register: Register) -> ContractLoss? {
    guard let before = try? lastGood.load(), before != register.bytes, let old = try? RegisterReader.read(before) else {
      return nil
    }
    return ContractLoss(from: old, to: register)
  }

  private func broken(_ fault: RegisterFault, _ octets: [UInt8]) throws(FileFailure) -> Found {
    let copy = try copy()
    let language = language ?? copy?.head.language ?? .nl
    let text = FaultText(fault, in: octets, file: file, language: language, width: 80)
    let digest = UInt64(bitPattern: LedgerSeal.digest(octets))
    return Found(register: copy, problem: .broken(text), fingerprint: String(digest, radix: 16))
  }

  private func copy() throws(FileFailure) -> Register? {
    guard let octets = try lastGood.load() else { return nil }
    return try? RegisterReader.read(octets)
  }
}
