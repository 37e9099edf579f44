import Contracts
import Days
import Presentation

/// Which meeting of which body the command line names.
struct MeetingChoice {
  let body: String
  /// As the register writes it, or the month or year in which it is the only one; nil: the next one.
  let meeting: String?

  func slot(_ session: Session) throws(CommandFailure) -> MeetingCalendar.Slot {
    let register = session.register
    guard register.bodies[body] != nil else {
      throw session.unknown(.body, body, among: register.bodies.keys.sorted())
    }
    let slots = register.calendar(of: body).slots
    let phrases = Phrases(session.language)
    let names = slots.map(\.meeting.on.description)
    guard let meeting else {
      if let next = slots.first(where: { $0.last >= session.today }) { return next }
      throw .ended(.usage, message: "tijdig: \(phrases.noMeetingAhead(of: body, names))\n")
    }
    if let slot = slots.first(where: { $0.meeting.on.description == meeting }) { return slot }
    let span = ReducedDate(meeting)
    let within = slots.filter { slot in
      span.map { slot.meeting.on.firstDay >= $0.firstDay && slot.meeting.on.lastDay <= $0.lastDay } ?? false
    }
    if within.count == 1 { return within[0] }
    let sentence =
      within.isEmpty
      ? phrases.unknownMeeting(meeting, of: body, names)
      : phrases.ambiguousMeeting(meeting, of: body, within.map(\.meeting.on.description))
    throw .ended(.usage, message: "tijdig: \(sentence)\n")
  }
}
