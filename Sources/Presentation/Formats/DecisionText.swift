package import Contracts
import Days

/// What is said of a decision that is recorded: what it changes, what is to be done, and of what nobody is reminded any more.
package struct DecisionText {
  private static let labelWidth = 13
  /// So many deadlines are named of each contract; the rest are counted.
  private static let named = 6

  private let setting: Setting
  private var page: TextPage

  /// The text about each contract, one after the other.
  package static func text(_ outcomes: [DecisionOutcome], _ setting: Setting) -> String {
    var text = DecisionText(setting)
    for (number, outcome) in outcomes.enumerated() {
      if number > 0 { text.page.blankLine() }
      text.write(outcome)
    }
    return text.page.text
  }

  private init(_ setting: Setting) {
    self.setting = setting
    page = TextPage(setting)
  }

  private var phrases: Phrases { setting.phrases }
  private var words: any Words { setting.words }

  private mutating func write(_ outcome: DecisionOutcome) {
    let contract = outcome.after.contract
    page.heading("\(contract.title) (\(contract.id))")
    let isNotice = outcome.decision.kind == .notify
    row(isNotice ? phrases.noticeLabel : phrases.decisionLabel, recorded(outcome))
    if case .known = outcome.recorded { return }
    if let term = term(outcome) { row(phrases.termLabel, term) }
    for thing in ToDo(outcome, setting).lines { row(phrases.toDoLabel, thing) }
    write(phrases.goneLabel, outcome.gone)
    write(phrases.newLabel, outcome.new)
    for warning in outcome.warnings { row(phrases.attentionLabel, sentence(warning), ink: .orange) }
  }

  private mutating func row(_ label: String, _ text: String, ink: Ink = .plain) {
    page.row([.init(text: label, width: Self.labelWidth, ink: ink == .plain ? .faint : ink)], text, indent: 2)
  }

  private func recorded(_ outcome: DecisionOutcome) -> String {
    let decision = outcome.decision
    var parts = [setting.text(of: decision)]
    if let on = decision.on {
      parts.append(decision.kind == .notify ? phrases.sentOn(words.on(on)) : phrases.takenOn(words.on(on)))
    }
    switch outcome.recorded {
    case .new: break
    case .completed(let keys):
      parts.append(phrases.completed(words.list(keys.map(phrases.name(ofDecisionKey:)))))
    case .known: parts.append(phrases.wasRecorded)
    }
    return parts.joined(separator: ", ")
  }

  /// `nu tot en met zo 31-12-2028; volgende mededeling uiterlijk do 31-08-2028`; nil where no end is known.
  private func term(_ outcome: DecisionOutcome) -> String? {
    let after = outcome.after
    guard let end = after.term?.end else { return nil }
    if let closing = after.history.closing {
      if closing.kind == .terminate, let until = closing.until?.lastDay {
        return until == end
          ? phrases.endsWithTerm(setting.day(end)) : phrases.endsEarly(setting.day(until), insteadOf: setting.day(end))
      }
      return phrases.endsWithTerm(setting.day(end))
    }
    if let untold = after.history.untold {
      return phrases.onceTold(setting.day(end), setting.day(after.history.links[untold].day))
    }
    let hasMoved = outcome.before.term.map { $0.end != end } ?? true
    var parts = [hasMoved ? phrases.nowUntil(setting.day(end)) : phrases.staysUntil(setting.day(end))]
    if let notice = outcome.nextNotice {
      parts.append(phrases.nextNotice(setting.day(notice)))
    } else if hasMoved, after.term?.hasOptionLeft == false {
      parts.append(phrases.noFurtherOption)
    }
    return parts.joined(separator: "; ")
  }

  private mutating func write(_ label: String, _ deadlines: [Deadline]) {
    var label = label
    for deadline in deadlines.prefix(Self.named) {
      let day = DeadlineWords(setting: setting).actBy(deadline)
      page.row(
        [.init(text: label, width: Self.labelWidth, ink: .faint), .init(text: day, width: day.displayWidth)],
        deadline.title[setting.language], indent: 2)
      label = ""
    }
    if deadlines.count > Self.named { row("", phrases.andMore(deadlines.count - Self.named)) }
  }

  private func sentence(_ warning: DecisionOutcome.Warning) -> String {
    switch warning {
    case .fact(let fact): return "\(words.problem(fact)) \(words.remedy(fact))"
    case .late(let due, let on): return phrases.tooLate(setting.day(due), phrases.days(on - due))
    case .otherBody(let body, let route):
      let names = route.map(setting.register.name(ofBody:)).joined(separator: " → ")
      return phrases.bodyIsNotOnRoute(setting.register.name(ofBody: body), names)
    case .ahead(let day): return phrases.countsFrom(setting.day(day))
    case .extensionDropped(let decision):
      return phrases.extensionDropped(decision.on.map(words.on) ?? phrases.ofUnknownDay)
    }
  }
}

/// What is left to do about a decision, with the commands for it.
private struct ToDo {
  let lines: [String]

  init(_ outcome: DecisionOutcome, _ setting: Setting) {
    let phrases = setting.phrases
    let after = outcome.after
    let id = after.contract.id
    let provider = setting.counterparty(of: after.contract) ?? phrases.providerWord
    let notice = outcome.before.term.flatMap { term in
      after.notice(before: term.end, workingDays: setting.register.workingDays)?.deadline
    }
    let due = notice.map(setting.day)
    let record = "tijdig decide \(id) notify --on"
    switch outcome.decision.kind {
    case .extend:
      let isOpen = after.history.untold != nil
      lines =
        isOpen
        ? [phrases.tell(provider, by: due) + ": tijdig letter \(id)", "\(record) \(phrases.dayPlaceholder)"] : []
    case .notify:
      let day = outcome.decision.on?.description ?? phrases.dayPlaceholder
      lines =
        outcome.decision.received == nil
        ? ["\(phrases.confirmReceipt): \(record) \(day) --received \(phrases.dayPlaceholder)"] : []
    case .lapse where after.terms.renewal == .tacit && after.term?.notice == nil:
      lines = [phrases.tellStop(provider, by: due) + ": tijdig letter \(id)"]
    case .lapse: lines = [phrases.tellOfEnd(provider) + ": tijdig letter \(id)"]
    case .terminate: lines = []
    }
  }
}

extension Setting {
  /// The name of whom a contract is with, nil where that is unknown.
  func counterparty(of contract: Contract) -> String? {
    let parties = [contract.provider].compactMap(\.self) + contract.parties
    return parties.isEmpty ? nil : words.list(parties.map(register.name(ofParty:)))
  }
}
