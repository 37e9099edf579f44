import Contracts
import Days

/// The phrases about findings, explanations, rules and reminders.
extension Phrases {
  var noFindings: String { text("geen bevindingen", "no findings") }

  var nothingToExplain: String {
    text("Er is niets bekend om uit te leggen.", "Nothing is known that could be explained.")
  }

  var ownDay: String { text("de dag zelf", "its own day") }

  var silenceOfRenewal: String {
    text("eindigt, of loopt door bij stilzwijgende verlenging", "ends, or goes on under tacit renewal")
  }

  func afterwards(_ interval: String) -> String { text("daarna \(interval)", "then \(interval)") }

  func managerFrom(_ span: String) -> String {
    text("vanaf \(span) vooraf ook aan de leidinggevende", "from \(span) before also to the manager")
  }

  func due(_ due: Due, _ words: any Words) -> String {
    switch due {
    case .before(let anchors, let length):
      text("\(of(length, words)) vóór \(list(anchors))", "\(of(length, words)) before \(list(anchors))")
    case .after(let anchors, let length):
      text("\(of(length, words)) na \(list(anchors))", "\(of(length, words)) after \(list(anchors))")
    case .on(let anchors): text("op \(list(anchors))", "on \(list(anchors))")
    case .every(let length, let anchors):
      text("telkens \(of(length, words)) vanaf \(list(anchors))", "every \(of(length, words)) from \(list(anchors))")
    case .meeting(let meets, let anchors):
      text(
        "het laatste overleg van \(name(meets)) vóór \(list(anchors))",
        "the last meeting of \(name(meets)) before \(list(anchors))")
    case .papers(let meets, let anchors):
      text(
        "de stukken voor \(name(meets)), vóór \(list(anchors))",
        "the papers for \(name(meets)), before \(list(anchors))")
    }
  }

  private func of(_ length: Due.Length, _ words: any Words) -> String {
    switch length {
    case .fixed(let span): words.span(span)
    case .field(let field): field.rawValue
    }
  }

  private func list(_ anchors: [Anchor]) -> String {
    anchors.map(\.text).joined(separator: text(", anders ", ", else "))
  }

  private func name(_ meets: Due.Meets) -> String {
    switch meets {
    case .route: text("de route", "the route")
    case .body(let id): id
    }
  }

  func remindersHeading(from first: String, until last: String) -> String {
    text("Herinneringen van \(first) tot en met \(last)", "Reminders from \(first) through \(last)")
  }

  func reminders(_ number: Int) -> String {
    count(number, text("herinnering", "reminder"), text("herinneringen", "reminders"))
  }

  /// `3 maanden vooraf`, `rond het overleg, keer 1`, `te laat, keer 2`.
  func step(_ step: String, _ words: any Words) -> String {
    for (name, nl, en) in [("meeting+", "rond het overleg", "around the meeting"), ("overdue+", "te laat", "overdue")]
    where step.utf8.starts(with: name.utf8) {
      let number = step.dropFirst(name.count)
      return text("\(nl), keer \(number)", "\(en), time \(number)")
    }
    let receipt = "receipt+"
    if step.utf8.starts(with: receipt.utf8) {
      let number = step.dropFirst(receipt.count)
      return text("ontvangst navragen, keer \(number)", "ask for receipt, time \(number)")
    }
    let before = text("vooraf", "before")
    if step.utf8.last == UInt8(ascii: "D"), let count = Int(step.dropLast(2)) {
      return "\(words.span(.workingDays(count))) \(before)"
    }
    do throws(Period.Fault) {
      return "\(words.period(try Period(parsing: step))) \(before)"
    } catch {
      return step
    }
  }

  func actBy(_ day: String) -> String { text("handelen uiterlijk \(day)", "act by \(day)") }

  func to(_ names: [String]) -> String {
    guard !names.isEmpty else {
      return text(
        "aan niemand: het contract heeft geen eigenaar en notify.to is leeg",
        "to nobody: the contract has no owner and notify.to is empty")
    }
    return text("aan \(names.joined(separator: ", "))", "to \(names.joined(separator: ", "))")
  }
}
