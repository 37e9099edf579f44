import Days
import JSONText

/// Reads a decision of a contract.
enum DecisionReader {
  /// Nil, with a finding, where its kind or its day can't be used: then it does not count.
  static func read(_ place: Int, _ reading: inout Reading) -> Decision? {
    var kind: Decision.Kind?
    var on: ReducedDate?
    var until: ReducedDate?
    var received: ReducedDate?
    var broken = false
    var option: Int?
    var by: String?
    var reference: String?
    var derived = false
    func date(_ value: Int, _ reading: inout Reading) -> ReducedDate? {
      let date = reading.date(value)
      if date == nil { broken = true }
      return date
    }
    reading.members(of: place, as: DecisionKey.self) { reading, key, value in
      switch key {
      case .kind: kind = reading.choice(value, of: Decision.Kind.self)
      case .on: on = date(value, &reading)
      case .until: until = date(value, &reading)
      case .received: received = date(value, &reading)
      case .option: option = reading.number(value, in: 1...10_000)
      case .by: by = reading.reference(value, to: .body)
      case .reference: reference = reading.text(value)
      case .derived: derived = reading.flag(value) ?? false
      }
    }
    guard reading.stands(.object, at: place) else { return nil }
    if kind == nil { reading.require("kind", in: place) }
    if on == nil, !derived { reading.require("on", in: place) }
    guard let kind, !broken, on != nil || derived else { return nil }
    if let sent = on, let received, received.lastDay < sent.firstDay {
      reading.report(.receivedBeforeSent(sent: sent.firstDay, received: received.lastDay), at: place)
      return nil
    }
    return Decision(
      kind: kind, on: on, until: until, option: option, received: received, by: by, reference: reference,
      isDerived: derived, place: place)
  }
}

enum DecisionKey: String, RegisterKey {
  case on, kind, until, option, by, received, reference, derived
  static let table = KeyTable<Self>()
}
