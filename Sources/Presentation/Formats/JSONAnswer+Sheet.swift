package import Contracts
import Days
import JSONText

/// The answer of `show`.
extension JSONAnswer {
  package func text(_ sheet: ContractSheet) -> String {
    document { write(sheet, to: &$0) }
  }

  /// A provider with all its contracts.
  package func text(_ sheet: ProviderSheet) -> String {
    document { write(sheet, to: &$0) }
  }

  func write(_ sheet: ProviderSheet, to writer: inout JSONWriter) {
    writer.member("provider", sheet.provider)
    writer.member("providerName", setting.register.name(ofParty: sheet.provider))
    writer.key("contracts")
    writer.list { writer in
      for contract in sheet.contracts { writer.object { writer in write(contract, to: &writer) } }
    }
    writer.member("subcontractorIn", sheet.subcontractorIn.map(\.id))
  }

  func write(_ sheet: ContractSheet, to writer: inout JSONWriter) {
    write(sheet.dossier.contract, to: &writer)
    let terms = sheet.dossier.terms
    writer.member("intention", terms.intention?.value.rawValue)
    writer.member("renewal", terms.renewal.rawValue)
    writer.key("term")
    writer.object(inline: true) { writer in
      writer.member("start", sheet.dossier.chain.start?.description)
      writer.member("end", sheet.dossier.term?.end.description)
    }
    writeTerms(of: sheet.dossier, to: &writer)
    writer.member("optionsLeft", sheet.optionsLeft)
    writer.member("ifNobodyActs", sheet.silence?.rawValue)
    write(sheet.chain, to: &writer)
    writer.member("maximumEnd", sheet.dossier.chain.maximumEnd?.description)
    write(sheet.dossier.contract.decisions, to: &writer)
    writer.member("points", sheet.dossier.contract.points.map(setting.register.text(of:)))
    write(sheet.deadlines, to: &writer)
    write(sheet.unknown, to: &writer)
    write(setting.register.reportedFindings(of: sheet), to: &writer)
  }

  private func write(_ contract: Contract, to writer: inout JSONWriter) {
    writer.member("contract", contract.id)
    writer.member("title", setting.register.title(of: contract))
    writer.member("kind", contract.kind.rawValue)
    writer.member("provider", contract.provider)
    writer.member("providerName", contract.provider.map(setting.register.name(ofParty:)))
    writer.member("parties", contract.parties)
    writer.member("subcontractors", contract.subcontractors)
    writer.member("category", contract.category.map(setting.register.text(of:)))
    writer.member("reference", contract.reference.map(setting.register.text(of:)))
    writer.member("owner", contract.owner)
    writer.key("value")
    if let value = contract.value {
      writer.object(inline: true) { writer in
        writer.key("yearly")
        writer.verbatimNumber(setting.register.text(of: value.yearly))
        writer.member("currency", value.currency)
      }
    } else {
      writer.string(nil)
    }
    writer.member("verifiedOn", contract.verifiedOn?.description)
  }

  private func writeTerms(of dossier: Dossier, to writer: inout JSONWriter) {
    writer.key("terms")
    writer.list { writer in
      for field in TermField.allCases {
        guard let value = dossier.terms.value(of: field) else { continue }
        writer.object(inline: true) { writer in
          writer.member("field", field.rawValue)
          writer.key("value")
          value.write(to: &writer)
          writer.member("source", Self.source(setting.register.citations(of: TermFieldSet(field), in: dossier)))
          writer.member("derived", setting.register.isDerived(field, in: dossier))
          writer.member("from", setting.register.giver(of: field, in: dossier))
        }
      }
    }
  }

  private func write(_ chain: [ChainView], to writer: inout JSONWriter) {
    writer.key("chain")
    writer.list { writer in
      for step in chain {
        writer.object(inline: true) { writer in
          writer.member("option", step.option)
          writer.member("start", step.start?.description)
          writer.member("end", step.end?.description)
          writer.member("state", step.state.rawValue)
          writer.member("noticeDue", step.noticeDue?.description)
          writer.member("noticeActBy", step.noticeActBy?.description)
          if step.isUpTo { writer.member("upTo", true) }
        }
      }
    }
  }

  private func write(_ decisions: [Decision], to writer: inout JSONWriter) {
    writer.key("decisions")
    writer.list { writer in
      for decision in decisions.sorted(by: { $0.counts(before: $1) }) {
        writer.object(inline: true) { writer in
          writer.member("on", decision.on?.description)
          writer.member("kind", decision.kind.rawValue)
          writer.member("until", decision.until?.description)
          writer.member("option", decision.option)
          writer.member("received", decision.received?.description)
          writer.member("by", decision.by)
          writer.member("reference", decision.reference)
          writer.member("derived", decision.isDerived)
        }
      }
    }
  }
}
