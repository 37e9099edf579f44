import Days
import JSONText

/// Reads a decision of a contract.
enum DecisionReader {
  /// Nil, with a finding, where its kind or its day can't be used: then it does not count.
  static func read(_ index: Int, _ reading: inout Reading) -> Decision? {
    var kind: Decision.Kind?
    var days: [DecisionKey: ReducedDate] = [:]
    var broken = false
    var option: Int?
    var texts: [DecisionKey: String] = [:]
    var derived = false
    reading.members(of: index, as: DecisionKey.self) { reading, key, value in
      switch key {
      case .kind: kind = reading.choice(value, of: Decision.Kind.self)
      case .on, .until, .received:
        days[key] = reading.date(value)
        if days[key] == nil { broken = true }
      case .option: option = reading.number(value, in: 1...10_000)
      case .by: texts[key] = reading.reference(value, to: .body)
      case .reference: texts[key] = reading.text(value)
      case .derived: derived = reading.flag(value) ?? false
      }
    }
    guard reading.tape.kind(index) == .object else { return nil }
    if reading.tape.member("kind", of: index) == nil { reading.report(.missingKey("kind"), at: index) }
    if reading.tape.member("on", of: index) == nil, !derived { reading.report(.missingKey("on"), at: index) }
    guard let kind, !broken, days[.on] != nil || derived else { return nil }
    if let sent = days[.on], let received = days[.received], received.lastDay < sent.firstDay {
      reading.report(.receivedBeforeSent(sent: sent.firstDay, received: received.lastDay), at: index)
      return nil
    }
    return Decision(
      kind: kind, on: days[.on], until: days[.until], option: option, received: days[.received], by: texts[.by],
      reference: texts[.reference], isDerived: derived, place: reading.place(index))
  }
}

enum DecisionKey: String, RegisterKey {
  case on, kind, until, option, by, received, reference, derived
  static let table = KeyTable<Self>()
}
