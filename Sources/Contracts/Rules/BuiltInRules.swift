import Days
import JSONText

/// The rules that hold where the register says nothing else, in the register's own form (FORMAT 2).
enum BuiltInRules {
  static let rules: [Rule] = {
    do throws(JSONFault) {
      let tape = try JSONReader.read(Array(text.utf8))
      var reading = Reading(tape.bytes)
      return RuleReader.read(0, &reading).compactMap { entry in
        guard case .rule(let rule) = entry.change else { return nil }
        return rule.with(due: rule.due, place: nil, number: rule.number)
      }
    } catch {
      preconditionFailure("the built-in rules are no JSON: \(error)")
    }
  }()

  static let text = """
    [
      { "id": "extension-notice",
        "title": { "nl": "Verlengingsbesluit meedelen", "en": "Tell the provider of the decision to extend" },
        "when": ["extension-left", "renewal-express"],
        "due": { "before": "term.end", "by": "notice.period" },
        "closedBy": ["notify", "lapse", "terminate"],
        "remind": ["P6M", "P3M", "P1M", "P2W", "P1W", "P1D"], "overdue": "P1W", "escalate": "P2W" },
      { "id": "renewal-stop",
        "title": { "nl": "Stilzwijgende verlenging opzeggen", "en": "Stop the tacit renewal" },
        "when": ["extension-left", "renewal-tacit"],
        "due": { "before": "term.end", "by": "notice.period" },
        "closedBy": ["notify", "lapse", "terminate"],
        "remind": ["P6M", "P3M", "P1M", "P2W", "P1W", "P1D"], "overdue": "P1W", "escalate": "P2W" },
      { "id": "decision",
        "title": { "nl": "Verlengingsbesluit nemen", "en": "Decide on the extension" },
        "when": ["has-route"],
        "due": { "meeting": "route", "before": ["rule:extension-notice", "rule:renewal-stop"] },
        "closedBy": ["extend", "lapse", "terminate"],
        "remind": ["P3M", "P1M", "P2W", "P1W", "P1D"], "overdue": "P1W", "escalate": "P2W" },
      { "id": "papers",
        "title": { "nl": "Stukken voor het verlengingsbesluit inleveren", "en": "Hand in the papers for the decision" },
        "when": ["has-route"],
        "due": { "papers": "route", "before": ["rule:extension-notice", "rule:renewal-stop"] },
        "closedBy": ["extend", "lapse", "terminate"],
        "remind": ["P2M", "P1M", "P2W", "P1W", "P1D"], "overdue": "P1W", "escalate": "P1W" },
      { "id": "talk",
        "title": { "nl": "Contractgesprek over de verlenging", "en": "Contract talk about the extension" },
        "due": { "before": ["rule:papers", "rule:decision", "rule:extension-notice", "rule:renewal-stop"], "by": "P1M" },
        "closedBy": ["extend", "lapse", "terminate"], "ifNobodyActs": null,
        "remind": ["P1M", "P2W", "P1W"], "overdue": "P2W" },
      { "id": "yearly-talk",
        "title": { "nl": "Periodiek contractgesprek", "en": "Regular contract talk" },
        "when": ["has-talks"],
        "due": { "every": "talks.every", "from": "term.start" },
        "remind": ["P1M", "P2W"] },
      { "id": "procurement",
        "title": { "nl": "Inkoop van het vervolg starten", "en": "Start the procurement of what follows" },
        "when": ["has-procurement"],
        "due": { "on": "procurement.start" },
        "remind": ["P6M", "P3M", "P1M"] },
      { "id": "expiry",
        "title": { "nl": "Einde van de looptijd", "en": "End of the term" },
        "due": { "on": "term.end" },
        "closedBy": ["extend-told", "lapse", "terminate"],
        "remind": ["P3M", "P1M", "P1W"], "overdue": "P1W", "escalate": "P1M" },
      { "id": "milestone",
        "title": { "nl": "Mijlpaal", "en": "Milestone" },
        "due": { "on": "milestone.on" },
        "remind": ["P1M", "P1W"] },
      { "id": "date",
        "title": { "nl": "Datum van het contract", "en": "Date of the contract" },
        "due": { "on": "date.on" },
        "remind": ["P1M", "P1W"] }
    ]
    """
}
