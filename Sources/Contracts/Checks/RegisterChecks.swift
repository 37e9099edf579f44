import Days

/// What is wrong with the bodies and their calendars, apart from any contract.
///
/// A body on a route without meetings or without the lead time of its papers, and a meeting that falls in a recess.
/// What to do: complete the body, or move the meeting; a meeting in a recess does not count (FORMAT 2).
enum RegisterChecks {
  static func findings(bodies: [String: Body], routes: [String: [String]], recesses: [Recess]) -> [Finding] {
    let onRoute = Set(routes.values.joined())
    var findings: [Finding] = []
    for (id, body) in bodies {
      if onRoute.contains(id), body.meetings.isEmpty {
        findings.append(Finding(.bodyWithoutMeetings(id), place: body.place))
      }
      if onRoute.contains(id), body.papersDue == nil {
        findings.append(Finding(.papersDueUnknown(body: id), place: body.place))
      }
      let held = Set(MeetingCalendar(body.meetings, recesses: recesses).slots.map(\.meeting))
      for meeting in body.meetings where !held.contains(meeting) {
        let recess = recesses.first { $0.days.contains(meeting.on.firstDay) }
        findings.append(Finding(.meetingInRecess(meeting.on, recess: recess?.name), place: meeting.place))
      }
    }
    return findings.sorted { $0.place < $1.place }
  }
}
