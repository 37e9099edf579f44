import Contracts
import Days

/// Gathers what a notice to a provider says, and what is missing for it.
struct LetterDraft {
  let kind: NoticeLetter.Kind
  private(set) var openPoints: [String] = []
  private(set) var commands: [String] = []
  private(set) var sender: [String] = []
  private(set) var recipient: [String] = []
  private(set) var facts: [(label: String, value: String)] = []
  private(set) var paragraphs: [String] = []
  private(set) var signature: [String] = []

  private let setting: Setting
  private let dossier: Dossier
  /// The decision that the letter tells of; nil where none is recorded yet.
  private let decision: Decision?
  /// The term at whose end something happens.
  private let term: Term?

  init(_ sheet: ContractSheet, _ setting: Setting) {
    self.setting = setting
    dossier = sheet.dossier
    let history = dossier.history
    let isTacit = dossier.terms.renewal == .tacit
    let isTold = history.untold == nil && (history.current?.extend == nil) && history.terms.count > 1
    if let closing = history.closing, closing.kind == .terminate {
      (kind, decision, term) = (.termination, closing, history.current)
    } else if isTacit {
      (kind, decision, term) = (.stop, history.closing, history.current)
    } else if let closing = history.closing {
      (kind, decision, term) = (.lapse, closing, history.current)
    } else if let untold = history.current?.extend, history.untold != nil {
      (kind, decision, term) = (.extension, untold, history.current)
    } else if isTold, let last = history.terms.dropLast().last, last.receipt(by: dossier.today) == nil,
      last.end >= dossier.today
    {
      // Told, but not known to have arrived: the letter that was sent.
      (kind, decision, term) = (.extension, last.extend, last)
    } else {
      let canExtend = sheet.isExtensible && dossier.terms.intention?.value != .lapse
      (kind, decision, term) = (canExtend ? .extension : .lapse, nil, history.current)
    }
    write()
  }

  private var contract: Contract { dossier.contract }

  private mutating func write() {
    writeAddress()
    let names = ([contract.provider].compactMap(\.self) + contract.parties).map(setting.register.name(ofParty:))
    let name = LetterWords.contract(
      setting.register.title(of: contract), contract.reference.map(setting.register.text(of:)))
    paragraphs.append(LetterWords.announce(kind, name, LetterWords.with(names)) + decided)
    writeEnds()
    writeClause()
    if kind == .extension { paragraphs.append(LetterWords.otherTermsStay) }
    paragraphs.append(LetterWords.confirm + contact)
    writeSignature()
    writeCommands()
    writeKnowledge()
  }

  private mutating func writeAddress() {
    let head = setting.register.head
    sender.append(head.client ?? LetterWords.toFill("opdrachtgever"))
    if !head.behalfOf.isEmpty { sender.append(LetterWords.behalf(head.behalfOf)) }
    let parties = [contract.provider].compactMap(\.self) + contract.parties
    if parties.isEmpty {
      recipient.append(LetterWords.toFill("aanbieder"))
      openPoints.append(LetterWords.noProvider)
    }
    for party in parties {
      recipient.append(setting.register.name(ofParty: party))
      if let person = setting.register.parties[party]?.contacts.first {
        recipient.append(LetterWords.attention(person.name))
      }
    }
    recipient.append(LetterWords.toFill("adres"))
    openPoints.append(LetterWords.noAddress)
    facts.append((LetterWords.dateLabel, LetterWords.toFill("dag van verzending")))
    facts.append((LetterWords.subjectLabel, LetterWords.subject(kind, setting.register.title(of: contract))))
    facts.append((LetterWords.referenceLabel, decision?.reference ?? LetterWords.toFill("kenmerk")))
  }

  private var decided: String {
    guard let decision, decision.kind != .notify, decision.by != nil || decision.on != nil else { return "" }
    let body = decision.by.map(setting.register.name(ofBody:))
    return " " + LetterWords.decided(decision.on.map(LetterWords.on), body, decision.reference)
  }

  private mutating func writeEnds() {
    guard let end = term?.end else {
      openPoints.append(LetterWords.noEnd)
      if kind == .termination, let until = decision?.until?.lastDay {
        paragraphs.append(LetterWords.terminated(LetterWords.day(until)))
      } else if kind != .extension {
        paragraphs.append(LetterWords.ends(LetterWords.toFill("einddatum")))
      } else {
        paragraphs.append(
          LetterWords.extended(
            LetterWords.toFill("einddatum"), from: LetterWords.toFill("dag daarna"),
            until: LetterWords.toFill("nieuwe einddatum")))
      }
      return
    }
    switch kind {
    case .extension: writeExtension(from: end)
    case .lapse, .stop: paragraphs.append(LetterWords.ends(LetterWords.day(end)))
    case .termination:
      paragraphs.append(LetterWords.terminated(LetterWords.day(decision?.until?.lastDay ?? end)))
    }
  }

  private mutating func writeExtension(from end: Day) {
    let (option, until) = newEnd
    let words = until.map(LetterWords.day) ?? LetterWords.toFill("nieuwe einddatum")
    var paragraph = LetterWords.extended(LetterWords.day(end), from: LetterWords.day(end.next), until: words)
    if let option, dossier.chain.optionsAreKnown, let count = dossier.terms.options?.value.count {
      paragraph += " " + LetterWords.option(option, of: count)
    }
    if let maximum = dossier.chain.maximumEnd, until.map({ $0 < maximum }) ?? true {
      paragraph += " " + LetterWords.maximum(LetterWords.day(maximum))
    }
    paragraphs.append(paragraph)
    guard until == nil else { return }
    openPoints.append(
      dossier.chain.maximumEnd.map {
        LetterWords.newEndWithin(after: LetterWords.day(end), maximum: LetterWords.day($0))
      } ?? LetterWords.noNewEnd)
  }

  /// The option that extends and the end that it leads to, as far as they are known.
  private var newEnd: (option: Int?, until: Day?) {
    let history = dossier.history
    if decision != nil {
      let link = history.links[history.untold ?? history.agreed]
      return (link.option, link.day)
    }
    guard case .option(let option, let until) = DecisionRoom(dossier) else { return (nil, nil) }
    return (option, until)
  }

  private mutating func writeClause() {
    var fields: TermFieldSet = kind == .lapse || kind == .termination ? .notice : .notice.union(.extensions)
    if kind == .stop { fields.formUnion(.init(.renewal)) }
    var paragraph = ""
    if kind == .extension || kind == .stop {
      if let period = dossier.terms.noticePeriod, let end = term?.end,
        let due = dossier.notice(before: end, workingDays: setting.register.workingDays)?.deadline
      {
        paragraph = LetterWords.clause(LetterWords.span(period.value), lastDay: LetterWords.day(due))
        if due < dossier.today, decision?.on?.firstDay ?? dossier.today > due || term?.notice == nil {
          openPoints.append(LetterWords.tooLate(LetterWords.day(due)))
        }
      } else {
        openPoints.append(LetterWords.noNotice)
      }
    }
    let citations = setting.register.sources(of: fields, in: dossier).map(citation)
    if !citations.isEmpty { paragraph += (paragraph.isEmpty ? "" : " ") + LetterWords.basis(citations) }
    if !paragraph.isEmpty { paragraphs.append(paragraph) }
    openPoints.append(LetterWords.noArticle)
  }

  /// `‘Voortgangsrapportage 2026’ (DOC-26016407), 4a`.
  private func citation(_ source: Source) -> String {
    let document = setting.register.documents[source.document]
    let title = "‘\(document?.title ?? source.document)’" + (document?.reference.map { " (\($0))" } ?? "")
    return source.at.map { "\(title), \(setting.register.text(of: $0))" } ?? title
  }

  private var contact: String {
    guard let owner = contract.owner else { return "" }
    return " " + LetterWords.contact(setting.register.name(ofPerson: owner), setting.register.people[owner]?.email)
  }

  private mutating func writeSignature() {
    signature = [setting.register.head.client ?? LetterWords.toFill("opdrachtgever")]
    signature.append(LetterWords.toFill("naam en functie van wie ondertekent"))
  }

  private mutating func writeCommands() {
    let day = Phrases(.nl).dayPlaceholder
    let id = contract.id.shown
    commands = [
      "tijdig decide \(id) notify --on \(day)", "tijdig decide \(id) notify --on \(day) --received \(day)",
    ]
  }

  private mutating func writeKnowledge() {
    if decision == nil {
      let rest =
        switch kind {
        case .extension:
          newEnd.option.map { "extend --on \(Phrases(.nl).dayPlaceholder) --option \($0)" }
            ?? "extend --on \(Phrases(.nl).dayPlaceholder) --until \(Phrases(.nl).dayPlaceholder)"
        case .lapse, .stop, .termination: "lapse --on \(Phrases(.nl).dayPlaceholder)"
        }
      openPoints.append(LetterWords.undecided("tijdig decide \(contract.id.shown) \(rest)"))
    }
    if let notice = term?.notice { openPoints.append(LetterWords.toldBefore(notice.on.map(LetterWords.date))) }
    if dossier.terms.noticeBy?.value == .provider, kind != .lapse { openPoints.append(LetterWords.byProvider) }
    let fields: [TermField] = [.firstPeriodEnd, .options, .maximumEnd, .renewal, .noticePeriod]
    let derived = fields.filter { setting.register.isDerived($0, in: dossier) && dossier.terms.origin(of: $0) != nil }
    if !derived.isEmpty { openPoints.append(LetterWords.derived(derived.map(LetterWords.name(of:)))) }
    if contract.verifiedOn == nil { openPoints.append(LetterWords.notVerified) }
  }
}

extension Register {
  /// The sources of any of those fields, each once, in the order of the register.
  fileprivate func sources(of fields: TermFieldSet, in dossier: Dossier) -> [Source] {
    var known: Set<String> = []
    return fields.fields.flatMap { sources(of: $0, in: dossier) }.filter { known.insert(citation(of: $0)).inserted }
  }
}
