import Contracts
import Days

/// What people are told of a contract besides its terms.
extension Setting {
  /// `Respijtvoorziening Retrovo (retrovo)`.
  func heading(of contract: Contract) -> String { "\(register.title(of: contract)) (\(contract.id))" }

  /// `contract met GGz Centraal, maatregel 4a`.
  func description(of contract: Contract) -> String {
    let others = ([contract.provider].compactMap(\.self) + contract.parties).map(register.name(ofParty:))
    let kind = phrases.word(contract.kind)
    var parts = [others.isEmpty ? kind : phrases.with(kind, words.list(others))]
    if !contract.subcontractors.isEmpty {
      parts.append(phrases.subcontractors(words.list(contract.subcontractors.map(register.name(ofParty:)))))
    }
    parts += [contract.category, contract.reference].compactMap(\.self).map(register.text(of:))
    return parts.joined(separator: ", ")
  }

  /// `EUR 125000 per jaar`.
  func text(of value: ContractValue) -> String { phrases.yearly(register.text(of: value.yearly), value.currency) }

  /// `verlengen tot en met do 31-12-2028, ontvangen op …, door pfho`.
  func text(of decision: Decision) -> String {
    var parts = [phrases.word(decision.kind)]
    if let option = decision.option { parts.append(phrases.option(option).lowercased()) }
    if let until = decision.until { parts.append(phrases.through(words.date(until))) }
    if let received = decision.received { parts.append(phrases.received(words.on(received))) }
    if let body = decision.by { parts.append(phrases.by(register.name(ofBody: body))) }
    if let reference = decision.reference { parts.append(reference) }
    if decision.isDerived { parts.append(phrases[.derived].lowercased()) }
    return parts.joined(separator: ", ")
  }

  func ink(_ reported: ReportedFinding) -> Ink {
    switch reported.finding.severity {
    case .error: .red
    case .warning: .orange
    case .info: .plain
    }
  }
}
