package import Contracts
package import Days

/// What a webhook is told: the digest's words, and its reminders as values for whoever computes with them.
package struct WebhookNotice: Sendable {
  package var subject: String
  /// The digest's text, a line each.
  package var lines: [String]
  package var language: Language
  package var reminders: [Reminder]

  package init(subject: String, lines: [String], language: Language, reminders: [Reminder]) {
    self.subject = subject
    self.lines = lines
    self.language = language
    self.reminders = reminders
  }

  /// A reminder, its members named as in FORMAT 5.
  package struct Reminder: Sendable {
    /// The deadline's id.
    package var deadline: String
    /// `P3M`, `overdue+1`.
    package var step: String
    package var rule: String
    package var title: String
    /// Nil for a milestone, like what belongs to a contract.
    package var contract: String?
    package var contractTitle: String?
    package var providerName: String?
    package var due: Day
    package var actBy: Day
    package var daysLeft: Int
    package var state: DeadlineState
    package var light: Light
    package var ifNobodyActs: Silence?

    package init(
      deadline: String, step: String, rule: String, title: String, contract: String?, contractTitle: String?,
      providerName: String?, due: Day, actBy: Day, daysLeft: Int, state: DeadlineState, light: Light,
      ifNobodyActs: Silence?
    ) {
      self.deadline = deadline
      self.step = step
      self.rule = rule
      self.title = title
      self.contract = contract
      self.contractTitle = contractTitle
      self.providerName = providerName
      self.due = due
      self.actBy = actBy
      self.daysLeft = daysLeft
      self.state = state
      self.light = light
      self.ifNobodyActs = ifNobodyActs
    }
  }

  /// The gravest of the reminders; nil where there is none.
  var light: Light? { Light.allCases.first { light in reminders.contains { $0.light == light } } }

  /// The lines that together have at most so many octets, each counted with `overhead`; the last is cut where they don't
  /// all fit.
  func lines(within limit: Int, overhead: Int) -> [String] {
    var fitting: [String] = []
    var left = limit
    for line in lines.map(\.shown) {
      let cost = Self.cost(line) + overhead
      if cost > left {
        fitting.append(Self.cut(line, to: left - overhead))
        return fitting
      }
      fitting.append(line)
      left -= cost
    }
    return fitting
  }

  /// `text` as far as it goes in so many octets, with the sign that there is more.
  static func cut(_ text: String, to limit: Int) -> String {
    guard cost(text) > limit else { return text }
    var kept = String.UnicodeScalarView()
    var left = limit - cost("…")
    for scalar in text.unicodeScalars {
      left -= cost(String(scalar))
      if left < 0 { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// The octets of a shown text in JSON, where a quote and a backslash take two.
  private static func cost(_ text: String) -> Int {
    text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "\"") || $1 == UInt8(ascii: "\\") ? 2 : 1) }
  }
}
