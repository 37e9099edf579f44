package import Days
package import JSONText

/// A decision as someone wants it recorded (FORMAT 1, Decisions).
package struct DecisionEntry: Sendable {
  package let kind: Decision.Kind
  /// The day it was taken or sent.
  package let on: ReducedDate
  package let option: Int?
  package let until: ReducedDate?
  package let received: ReducedDate?
  package let by: String?
  package let reference: String?

  package init(
    _ kind: Decision.Kind, on: ReducedDate, option: Int? = nil, until: ReducedDate? = nil,
    received: ReducedDate? = nil, by: String? = nil, reference: String? = nil
  ) {
    self.kind = kind
    self.on = on
    self.option = option
    self.until = until
    self.received = received
    self.by = by
    self.reference = reference
  }

  /// As it stands in a contract's `decisions`.
  package var value: JSONValue {
    .object([
      "on": .text(on.description), "kind": .text(kind.rawValue), "option": option.map { .number($0) },
      "until": until.map { .text($0.description) }, "received": received.map { .text($0.description) },
      "by": by.map { .text($0) }, "reference": reference.map { .text($0) },
    ])
  }

  /// The first day on which all of it has happened.
  package var happened: Day { max(on.firstDay, received?.firstDay ?? on.firstDay) }
}
