package import Contracts
import Days

/// What is said of a decision that is recorded: what it changes, what is to be done, and of what nobody is reminded any more.
///
/// Contracts for which it comes to the same stand together: thirteen that one meeting decides on are one answer.
package struct DecisionText {
  private static let labelWidth = 13
  /// So many deadlines are named; the rest are counted.
  private static let named = 6

  private let setting: Setting
  private var page: TextPage

  package static func text(_ outcomes: [DecisionOutcome], _ setting: Setting) -> String {
    var groups: [(body: String, outcomes: [DecisionOutcome])] = []
    for outcome in outcomes {
      var text = DecisionText(setting)
      text.writeBody(outcome)
      if let known = groups.firstIndex(where: { $0.body == text.page.text }) {
        groups[known].outcomes.append(outcome)
      } else {
        groups.append((text.page.text, [outcome]))
      }
    }
    let parts = groups.map { group in
      var heads = DecisionText(setting)
      for outcome in group.outcomes {
        heads.page.heading(setting.heading(of: outcome.after.contract))
      }
      var toDo = DecisionText(setting)
      for line in DecisionToDo(group.outcomes, setting).lines { toDo.row(setting.phrases.toDoLabel, line) }
      return heads.page.text + group.body + toDo.page.text
    }
    return parts.joined(separator: "\n")
  }

  private init(_ setting: Setting) {
    self.setting = setting
    page = TextPage(setting)
  }

  private var phrases: Phrases { setting.phrases }
  private var words: any Words { setting.words }

  /// All that may be the same for other contracts.
  private mutating func writeBody(_ outcome: DecisionOutcome) {
    row(outcome.decision.kind == .notify ? phrases.noticeLabel : phrases.decisionLabel, recorded(outcome))
    if case .known = outcome.recorded { return }
    if let term = term(outcome) { row(phrases.termLabel, term) }
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
      let day = words.on(on).unbroken
      parts.append(decision.kind == .notify ? phrases.sentOn(day) : phrases.takenOn(day))
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
      if closing.kind == .terminate, let until = closing.until?.lastDay, until != end {
        return phrases.endsEarly(setting.day(until), insteadOf: setting.day(end))
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
    let days = deadlines.prefix(Self.named).map { DeadlineWords(setting: setting).actBy($0) }
    let width = days.map(\.displayWidth).max() ?? 0
    for (deadline, day) in zip(deadlines, days) {
      page.row(
        [.init(text: label, width: Self.labelWidth, ink: .faint), .init(text: day, width: width)],
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
      return phrases.extensionDropped(decision.on.map(words.date) ?? phrases[.notKnown])
    }
  }
}
