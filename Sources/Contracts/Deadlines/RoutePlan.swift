package import Days

/// A route planned backwards from the day on which the decision must have been taken (SEMANTICS 11).
package struct RoutePlan: Sendable {
  /// A body's meeting in the plan.
  package struct Stop: Hashable, Sendable {
    package let body: String
    package let slot: MeetingCalendar.Slot
    /// The day on which its papers are due; nil where the body's lead time is unknown.
    package let papersDue: Day?
  }

  /// In the order of the route. Where `missing` is not nil: only the bodies behind it.
  package let stops: [Stop]
  /// The body that has no meeting in time, counted from the end of the route; nil where the plan is whole.
  package let missing: String?
  /// The day by which `missing` would have to meet.
  package let limit: Day

  /// Plans `bodies` so that the last one meets on or before `day`, and each earlier one before the next one's papers are due,
  /// or before its meeting where that lead time is unknown.
  package init(_ bodies: [String], by day: Day, register: Register) {
    var limit = day
    var stops: [Stop] = []
    var missing: String?
    for body in bodies.reversed() {
      guard let slot = register.calendar(of: body).last(by: limit) else {
        missing = body
        break
      }
      let papersDue = register.bodies[body]?.papersDue.map {
        register.workingDays.subtracting($0, from: slot.first).day
      }
      stops.append(Stop(body: body, slot: slot, papersDue: papersDue))
      limit = (papersDue ?? slot.first).previous
    }
    self.stops = stops.reversed()
    self.missing = missing
    self.limit = limit
  }

  /// The meeting that takes the decision.
  package var decision: Stop? { stops.last }
  /// The first meeting, where the plan is whole.
  package var first: Stop? { missing == nil ? stops.first : nil }
}
