package import Days

/// Someone who owns contracts and is reminded.
package struct Person: Sendable {
  package let name: String
  package let email: String?
  package let deputy: String?
  package let manager: String?
  /// Spans of days, first and last day included.
  package let absent: [ClosedRange<Day>]

  package func isAbsent(on day: Day) -> Bool { absent.contains { $0.contains(day) } }
}
