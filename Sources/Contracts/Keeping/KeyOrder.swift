/// The keys of the register's objects in the order in which they usually stand (FORMAT 1). It changes no result; a new key is put
/// where a reader would look for it.
package enum KeyOrder {
  package static let contract = [
    "id", "title", "kind", "provider", "parties", "subcontractors", "category", "reference", "owner", "value", "like",
    "start", "firstPeriod", "extensions", "renewal", "notice", "procurement", "talks", "route", "intention",
    "decisions", "dates", "verifiedOn", "sources", "notes",
  ]
  package static let decision = ["on", "kind", "option", "until", "received", "by", "reference", "derived"]
  package static let section = [
    "version", "register", "documents", "parties", "people", "bodies", "routes", "rules", "milestones", "notify",
    "contracts",
  ]
  package static let body = ["name", "papersDue", "meetings"]
  package static let milestone = ["id", "title", "on", "owner", "sources"]
}
