/// A web address that takes reminders, such as a Teams channel: `notify.webhook` (FORMAT 4).
package struct WebhookSettings: Sendable {
  /// The form in which it takes them.
  package enum Kind: String, CaseIterable, Sendable {
    case teams, ntfy, json
  }

  /// Nil: not stated.
  package var url: String?
  package var kind = Kind.json

  package init() {}
}
