package import Contracts
import Days
import JSONText

/// The answer of `history`.
extension JSONAnswer {
  package func text(_ life: ContractLife) -> String {
    document { write(life, to: &$0) }
  }

  func write(_ life: ContractLife, to writer: inout JSONWriter) {
    writer.member("contract", life.dossier.contract.id)
    writer.member("title", setting.register.title(of: life.dossier.contract))
    writer.member("today", setting.today.description)
    writer.key("events")
    writer.list { writer in
      for event in life.events {
        writer.object { writer in write(event, LifeWords(setting: setting, dossier: life.dossier), to: &writer) }
      }
    }
    write(life.unknown, to: &writer)
  }

  private func write(_ event: LifeEvent, _ words: LifeWords, to writer: inout JSONWriter) {
    writer.member("on", event.on?.description)
    writer.member("what", event.name)
    writer.member("says", ([words.what(event)] + words.facts(event)).joined(separator: "; "))
    writer.member("state", event.state.rawValue)
    writer.member("source", Self.source(event.sources))
    writer.member("derived", event.isDerived)
    writeExtras(of: event, to: &writer)
  }

  /// What stands only where there is something to say.
  private func writeExtras(of event: LifeEvent, to writer: inout JSONWriter) {
    switch event.kind {
    case .start(let firstEnd): if let firstEnd { writer.member("until", firstEnd.description) }
    case .term(let option, let until, let isUpTo, let standing):
      writer.member("option", option)
      writer.member("until", until.description)
      if isUpTo { writer.member("upTo", true) }
      writer.member("standing", standing.rawValue)
    case .decision(let decision, let until, let problem):
      if let until = until?.description ?? decision.until?.description { writer.member("until", until) }
      if let option = decision.option { writer.member("option", option) }
      if let body = decision.by { writer.member("by", body) }
      if let reference = decision.reference { writer.member("reference", reference) }
      if let problem { writer.member("finding", problem.code.rawValue) }
    case .received(_, let due): if let due { writer.member("lateAfter", due.description) }
    case .deadline(let deadline, let every):
      write(deadline, to: &writer, option: nil)
      if let every { writer.member("every", every.description) }
    case .expected(let deadline, let option): write(deadline, to: &writer, option: option)
    case .meetingNotKnown(let body, _, let option):
      writer.member("ifOption", option)
      writer.member("body", body)
    case .verified, .maximumEnd: break
    case .end(let closing): writer.member("by", closing?.rawValue)
    }
  }

  private func write(_ deadline: Deadline, to writer: inout JSONWriter, option: Int?) {
    writer.member("rule", deadline.rule)
    writer.member("due", deadline.due.description)
    writer.member("actBy", deadline.actBy.description)
    if let option { return writer.member("ifOption", option) }
    writer.member("deadline", deadline.id)
    writer.member("deadlineState", deadline.state.rawValue)
    writer.member("light", deadline.light.rawValue)
  }
}

extension LifeEvent {
  /// What it is, for programs.
  fileprivate var name: String {
    switch kind {
    case .start: "start"
    case .term: "term"
    case .decision(let decision, _, _): decision.kind.rawValue
    case .received: "received"
    case .deadline, .expected: "deadline"
    case .meetingNotKnown: "meeting-not-known"
    case .verified: "verified"
    case .maximumEnd: "maximum-end"
    case .end: "end"
    }
  }
}
