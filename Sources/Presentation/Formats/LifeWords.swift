import Contracts
import Days

/// What people are told of an event in a contract's life: what it is, and the facts besides, one sentence each.
struct LifeWords {
  let setting: Setting
  let dossier: Dossier

  private var words: any Words { setting.words }
  private var phrases: Phrases { setting.phrases }
  private var isTacit: Bool { dossier.terms.renewal == .tacit }

  /// `ma 31-08-2026~`, `juni 2026`.
  func day(_ event: LifeEvent) -> String {
    let day = event.on.map { words.date($0).unbroken } ?? phrases.dayNotKnown.unbroken
    return day + (event.isDerived ? "~" : "")
  }

  func what(_ event: LifeEvent) -> String {
    switch event.kind {
    case .start(let firstEnd): phrases.contractBegins(firstEnd: firstEnd.map(setting.day))
    case .term(let option, let until, let isUpTo, let standing):
      phrases.termBegins(option, until: setting.day(until), isUpTo: isUpTo, standing)
    case .decision(let decision, let until, _):
      phrases.event(decision.kind, until: end(of: decision, until), isTacit: isTacit)
    case .received: phrases.noticeReceived
    case .deadline(let deadline, _), .expected(let deadline, _): deadline.title[setting.language]
    case .meetingNotKnown: title(ofRule: "decision")
    case .verified: phrases.termsVerified
    case .maximumEnd: phrases.maximumReached
    case .end(let closing): phrases.contractEnds(by: closing, isTacit: isTacit)
    }
  }

  func facts(_ event: LifeEvent) -> [String] {
    switch event.kind {
    case .decision(let decision, _, let problem): facts(of: decision, problem)
    case .received(_, let due): due.map { [phrases.tooLate(due: setting.day($0))] } ?? []
    case .deadline(let deadline, let every): facts(of: deadline, every)
    case .expected(let deadline, let option):
      [phrases.ifUsed(option: option)] + meeting(deadline) + actBy(deadline)
    case .meetingNotKnown(let body, let last, let option):
      [
        phrases.ifUsed(option: option),
        phrases.meetingsKnown(of: setting.register.name(ofBody: body), until: last.map(setting.day)),
      ]
    case .start, .term, .verified, .maximumEnd, .end: []
    }
  }

  private func end(of decision: Decision, _ until: Day?) -> String? {
    until.map(setting.day) ?? decision.until.map { words.date($0).unbroken }
  }

  private func facts(of decision: Decision, _ problem: Fact?) -> [String] {
    var parts: [String] = []
    if let option = decision.option { parts.append(phrases.option(option).lowercased()) }
    if let body = decision.by { parts.append(phrases.by(setting.register.name(ofBody: body))) }
    if let reference = decision.reference { parts.append(reference) }
    if decision.isDerived { parts.append(phrases.onlyOutcomeKnown) }
    var facts = parts.isEmpty ? [] : [parts.joined(separator: ", ")]
    if let problem {
      let sentence = words.problem(problem)
      facts.append(problem.code.severity == .error ? phrases.countsNot(sentence) : phrases.mind(sentence))
    }
    return facts
  }

  private func facts(of deadline: Deadline, _ every: Period?) -> [String] {
    let repeats = every.map { [phrases.afterwards(phrases.every($0, words))] } ?? []
    guard deadline.state.isPending else { return [phrases.wasPlanned] + repeats }
    let deadlineWords = DeadlineWords(setting: setting)
    var facts = [deadlineWords.left(deadline)]
    if deadline.state == .sent { facts = [phrases.word(.sent as DeadlineState)] }
    facts += meeting(deadline)
    if let missing = deadline.missingMeeting {
      facts.append(phrases.noMeeting(setting.register.name(ofBody: missing.body), setting.day(missing.limit)))
    }
    facts += actBy(deadline)
    if let until = deadline.untoldUntil { facts.append(phrases.untold(setting.day(until))) }
    if let silence = deadlineWords.silence(deadline) { facts.append(silence) }
    return facts + repeats
  }

  private func meeting(_ deadline: Deadline) -> [String] {
    DeadlineWords(setting: setting).meeting(deadline).map { [$0] } ?? []
  }

  private func actBy(_ deadline: Deadline) -> [String] {
    deadline.actBy == deadline.due ? [] : [phrases.actBy(setting.day(deadline.actBy))]
  }

  private func title(ofRule id: String) -> String {
    setting.register.rules.rule(id)?.titles[setting.language] ?? id
  }
}
