import Contracts
import Days
import JSONText

/// The JSON that a webhook is sent: one function for each kind of receiver (FORMAT 4, `webhook.kind`).
package enum WebhookBody {
  /// For a workflow of Power Automate that posts to Teams: a message with one Adaptive Card.
  ///
  /// The words stand in text runs, which Teams shows as they are: in text blocks it would read them as Markdown, and a
  /// contract's title could hold a link.
  package static func teams(_ notice: WebhookNotice) -> [UInt8] {
    document { writer in
      writer.member("type", "message")
      writer.key("attachments")
      writer.list { writer in
        writer.object { writer in
          writer.member("contentType", "application/vnd.microsoft.card.adaptive")
          writer.key("content")
          writer.object { card(notice, to: &$0) }
        }
      }
    }
  }

  /// For ntfy, to be posted to the topic's server.
  package static func ntfy(_ notice: WebhookNotice, topic: NtfyTopic) -> [UInt8] {
    document { writer in
      writer.member("topic", topic.name)
      writer.member("title", title(of: notice))
      writer.member("message", notice.lines(within: longestNtfyMessage, overhead: 2).joined(separator: "\n"))
      writer.member("priority", priority(of: notice.light))
      if let light = notice.light { writer.member("tags", [tag(of: light)]) }
    }
  }

  /// For whoever reads it by program: `version` (1), `subject`, `text`, `language`, and `reminders` with the members of
  /// `WebhookNotice.Reminder`, days as `2026-08-31`.
  package static func json(_ notice: WebhookNotice) -> [UInt8] {
    document { writer in
      writer.member("version", 1)
      writer.member("subject", notice.subject)
      writer.member("text", notice.lines.joined(separator: "\n"))
      writer.member("language", notice.language.rawValue)
      writer.key("reminders")
      writer.list { writer in
        for reminder in notice.reminders { writer.object { write(reminder, to: &$0) } }
      }
    }
  }

  /// ntfy makes an attachment of a message over 4096 octets.
  private static let longestNtfyMessage = 4000
  /// Teams refuses a message over 28 kB.
  private static let longestCard = 24_000
  /// What a line costs in a card besides its own octets.
  private static let cardOverhead = 160
  private static let longestTitle = 250

  private static func document(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { body(&$0) }
    return Array(writer.document.utf8)
  }

  private static func title(of notice: WebhookNotice) -> String {
    WebhookNotice.cut(notice.subject.shown, to: longestTitle)
  }

  private static func card(_ notice: WebhookNotice, to writer: inout JSONWriter) {
    writer.member("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
    writer.member("type", "AdaptiveCard")
    writer.member("version", "1.4")
    writer.member("lang", notice.language.rawValue)
    writer.key("msteams")
    writer.object(inline: true) { $0.member("width", "Full") }
    writer.key("body")
    writer.list { writer in
      run(title(of: notice), isHeading: true, isApart: false, to: &writer)
      var isApart = true
      for line in notice.lines(within: longestCard, overhead: cardOverhead) {
        // A run of no text is none; the next line stands apart instead.
        if line.isEmpty { isApart = true } else { run(line, isHeading: false, isApart: isApart, to: &writer) }
        if !line.isEmpty { isApart = false }
      }
    }
  }

  private static func run(_ text: String, isHeading: Bool, isApart: Bool, to writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("type", "RichTextBlock")
      writer.member("spacing", isApart ? "Medium" : "None")
      writer.key("inlines")
      writer.list { writer in
        writer.object { writer in
          writer.member("type", "TextRun")
          writer.member("text", text)
          if isHeading {
            writer.member("weight", "Bolder")
            writer.member("size", "Medium")
          }
        }
      }
    }
  }

  /// Of ntfy's five: above the usual where something is red, without a sound where nothing presses.
  private static func priority(of light: Light?) -> Int {
    switch light {
    case .red: 4
    case .orange: 3
    case .green, nil: 2
    }
  }

  /// The names of signs that ntfy shows before the title.
  private static func tag(of light: Light) -> String {
    switch light {
    case .red: "red_circle"
    case .orange: "orange_circle"
    case .green: "green_circle"
    }
  }

  private static func write(_ reminder: WebhookNotice.Reminder, to writer: inout JSONWriter) {
    writer.member("deadline", reminder.deadline)
    writer.member("step", reminder.step)
    writer.member("rule", reminder.rule)
    writer.member("title", reminder.title)
    writer.member("contract", reminder.contract)
    writer.member("contractTitle", reminder.contractTitle)
    writer.member("providerName", reminder.providerName)
    writer.member("due", reminder.due.description)
    writer.member("actBy", reminder.actBy.description)
    writer.member("daysLeft", reminder.daysLeft)
    writer.member("state", reminder.state.rawValue)
    writer.member("light", reminder.light.rawValue)
    writer.member("ifNobodyActs", reminder.ifNobodyActs?.rawValue)
  }
}
