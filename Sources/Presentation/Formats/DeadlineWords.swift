import Contracts
import Days

/// What people are told of a deadline, in whatever format.
struct DeadlineWords: Sendable {
  let setting: Setting

  private var words: any Words { setting.words }
  private var phrases: Phrases { setting.phrases }

  /// `ma 31-08-2026~`: the last day to act, with a mark where it rests on something derived.
  func actBy(_ deadline: Deadline) -> String { setting.day(deadline.actBy) + (deadline.isDerived ? "~" : "") }

  /// `nog 95 dagen`, or that it is settled.
  func left(_ deadline: Deadline) -> String {
    switch deadline.state {
    case .done, .late: return phrases.word(deadline.state)
    case .open, .sent, .overdue: break
    }
    let days = deadline.daysLeft(from: setting.today)
    return days < 0 && deadline.state != .overdue ? phrases.atOnce : words.daysLeft(days)
  }

  /// `eindigt op do 31-12-2026 als niemand iets doet`; nil where silence does nothing.
  func silence(_ deadline: Deadline) -> String? {
    // Once the provider has been told, the term goes on: silence has no say any more.
    guard deadline.state == .open || deadline.state == .overdue else { return nil }
    guard let silence = deadline.silence, let end = deadline.termEnd else { return nil }
    if deadline.hasEnded { return phrases.hasEnded(setting.day(end)) }
    return phrases.silence(silence, setting.day(end))
  }

  /// `Portefeuillehoudersoverleg, juni 2026`; nil where it is no matter of a meeting.
  func meeting(_ deadline: Deadline) -> String? {
    guard let meeting = deadline.meeting else { return nil }
    let name = setting.register.name(ofBody: meeting.body)
    let day = words.date(meeting.slot.meeting.on).unbroken
    let told = meeting.slot.isDayKnown ? day : "\(day) (\(phrases.dayNotKnown))"
    let next = meeting.next.map { "; " + phrases.nextMeeting(words.date($0.meeting.on).unbroken) } ?? ""
    return phrases.meeting(name, told, isWritten: meeting.slot.meeting.isWritten) + next
  }

  /// All that is to be said besides the day, one sentence a line.
  func facts(_ deadline: Deadline, withSilence: Bool = true) -> [String] {
    var facts: [String] = []
    if deadline.state == .sent { facts.append(phrases.word(.sent as DeadlineState)) }
    if let meeting = meeting(deadline) { facts.append(meeting) }
    if let missing = deadline.missingMeeting {
      facts.append(phrases.noMeeting(setting.register.name(ofBody: missing.body), setting.day(missing.limit)))
    }
    if deadline.due != deadline.actBy { facts.append(phrases.dueItself(setting.day(deadline.due))) }
    if let until = deadline.untoldUntil { facts.append(phrases.untold(setting.day(until))) }
    if withSilence || deadline.hasEnded, let silence = silence(deadline) { facts.append(silence) }
    return facts
  }

  func ink(_ light: Light) -> Ink {
    switch light {
    case .red: .red
    case .orange: .orange
    case .green: .green
    }
  }
}
