import Contracts
import Days

/// What people are told of a contract's terms: each a phrase, nil where there is nothing to tell.
struct TermWords {
  let setting: Setting
  let sheet: ContractSheet

  private var dossier: Dossier { sheet.dossier }
  private var terms: Terms { dossier.terms }
  private var words: any Words { setting.words }
  private var phrases: Phrases { setting.phrases }

  /// `zo 01-01-2023 tot en met do 31-12-2026~`.
  var term: String {
    let chain = dossier.chain
    let start = chain.start.map { setting.day($0) + mark(isDerived(chain.startFields)) }
    let end = dossier.term.map { setting.day($0.end) + mark($0.isDerived || isDerived($0.fields)) }
    return phrases.term(from: start, until: end)
  }

  /// What is left of the options, and their length where it is known.
  var options: String {
    switch sheet.optionsLeft {
    case 0?: return phrases[.none]
    case let left?:
      let lengths = terms.options?.value.suffix(left).map(words.period) ?? []
      return "\(left) (\(lengths.joined(separator: ", ")))\(mark(isDerived(.init(.options))))"
    case nil: return sheet.isExtensible && maximumEnd != nil ? phrases.optionsUncounted : phrases[.notKnown]
    }
  }

  var maximumEnd: String? {
    dossier.chain.maximumEnd.map { setting.day($0) + mark(isDerived(dossier.chain.maximumFields)) }
  }

  /// `4 maanden vóór het einde, door de opdrachtgever`; nil where nothing is known of it.
  var notice: String? {
    guard let period = terms.noticePeriod else { return nil }
    var parts = [phrases.beforeEnd(words.span(period.value)) + mark(isDerived(.init(.noticePeriod)))]
    if let giver = terms.noticeBy { parts.append(phrases.word(giver.value)) }
    if terms.counting?.value == .lastDay { parts.append(phrases.countedFromLastDay) }
    return parts.joined(separator: ", ")
  }

  var renewal: String {
    var parts: [String] = []
    if terms.statedRenewal != nil || terms.hasExtensions || terms.noExtensions != nil {
      parts.append(phrases.word(terms.renewal) + mark(isDerived(.init(.renewal))))
    } else {
      parts.append(phrases[.notKnown])
    }
    if let intention = terms.intention { parts.append(phrases.word(intention.value)) }
    return parts.joined(separator: "; ")
  }

  /// `eindigt op do 31-12-2026`, where it stands behind the words that nobody acts.
  var silence: String? {
    guard let silence = sheet.silence, let end = dossier.term?.end else { return nil }
    return dossier.hasEnded(dossier.term)
      ? phrases.hasEnded(setting.day(end)) : phrases.outcome(of: silence, setting.day(end))
  }

  var procurement: String? {
    if let starts = terms.procurementStarts {
      return phrases.starts(words.on(starts.value).unbroken) + mark(isDerived(.init(.procurementStarts)))
    }
    return terms.procurementLeadTime.map { phrases.beforeMaximumEnd(words.span($0.value)) }
  }

  var talks: String? {
    terms.talksEvery.map { phrases.every($0.value, words) + mark(isDerived(.init(.talksEvery))) }
  }

  var route: String? {
    if dossier.route.isEmpty { return terms.route?.value == RouteChoice.none ? phrases[.none] : nil }
    return dossier.route.map(setting.register.name(ofBody:)).joined(separator: " → ")
  }

  /// `[vgr-2026-1 4a; van retrovo]`, empty where no source is named.
  func sources(_ fields: TermField...) -> String {
    let set = fields.reduce(into: TermFieldSet()) { $0.formUnion(TermFieldSet($1)) }
    var parts = setting.register.citations(of: set, in: dossier)
    for giver in fields.compactMap({ setting.register.giver(of: $0, in: dossier) }).prefix(1) {
      parts.append(phrases.takenFrom(giver))
    }
    return parts.isEmpty ? "" : " [\(parts.map(\.unbroken).joined(separator: "; "))]"
  }

  private func isDerived(_ fields: TermFieldSet) -> Bool { dossier.isDerived(fields) }

  private func mark(_ isDerived: Bool) -> String { isDerived ? "~" : "" }
}
