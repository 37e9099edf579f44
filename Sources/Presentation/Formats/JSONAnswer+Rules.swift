package import Contracts
import Days
import JSONText

/// The answer of `rules`: the rules in force, in the form in which a register writes them (FORMAT 2).
extension JSONAnswer {
  package func text(_ rules: RuleBook) -> String {
    document { write(rules, to: &$0) }
  }

  func write(_ rules: RuleBook, to writer: inout JSONWriter) {
    writer.key("rules")
    writer.list { writer in for rule in rules.rules { Self.write(rule, to: &writer) } }
  }

  private static func write(_ rule: Rule, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", rule.id)
      writer.member("builtIn", rule.place == nil)
      writer.key("title")
      writer.object(inline: true) { writer in
        writer.member("nl", rule.titles.nl)
        writer.member("en", rule.titles.en)
      }
      writer.member("when", rule.when.map(\.rawValue))
      writer.key("due")
      write(rule.due, to: &writer)
      writer.member("closedBy", rule.closedBy.map(\.rawValue))
      writer.key("remind")
      writer.list(inline: true) { writer in for span in rule.remind { write(span, to: &writer) } }
      if let overdue = rule.overdue { writer.member("overdue", overdue.description) }
      if let escalate = rule.escalate {
        writer.key("escalate")
        write(escalate, to: &writer)
      }
      writer.member("ifNobodyActs", rule.hasSilence ? "renewal" : nil)
    }
  }

  private static func write(_ due: Due, to writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      switch due {
      case .before(let anchors, let length):
        write(anchors, as: "before", to: &writer)
        write(length, as: "by", to: &writer)
      case .after(let anchors, let length):
        write(anchors, as: "after", to: &writer)
        write(length, as: "by", to: &writer)
      case .on(let anchors): write(anchors, as: "on", to: &writer)
      case .every(let length, let anchors):
        write(length, as: "every", to: &writer)
        write(anchors, as: "from", to: &writer)
      case .meeting(let meets, let anchors):
        writer.member("meeting", meets.text)
        write(anchors, as: "before", to: &writer)
      case .papers(let meets, let anchors):
        writer.member("papers", meets.text)
        write(anchors, as: "before", to: &writer)
      }
    }
  }

  private static func write(_ anchors: [Anchor], as key: String, to writer: inout JSONWriter) {
    if anchors.count == 1 { writer.member(key, anchors[0].text) } else { writer.member(key, anchors.map(\.text)) }
  }

  private static func write(_ length: Due.Length, as key: String, to writer: inout JSONWriter) {
    writer.key(key)
    switch length {
    case .fixed(let span): write(span, to: &writer)
    case .field(let field): writer.string(field.rawValue)
    }
  }

  static func write(_ span: TimeSpan, to writer: inout JSONWriter) {
    switch span {
    case .period(let period): writer.string(period.description)
    case .workingDays(let count): writer.object(inline: true) { writer in writer.member("workingDays", count) }
    }
  }
}

extension Due.Meets {
  /// As it stands in a rule.
  var text: String {
    switch self {
    case .route: "route"
    case .body(let id): id
    }
  }
}
