import Contracts

/// The sentences of the weekly digest.
extension Phrases {
  /// `Contracten week 38: 2 termijnen deze week, 1 verlopen`.
  func weekSubject(_ week: Int, thisWeek: Int, passed: Int) -> String {
    let ahead = count(
      thisWeek, text("termijn deze week", "deadline this week"), text("termijnen deze week", "deadlines this week"))
    return text(
      "Contracten week \(week): \(ahead), \(passed) verlopen", "Contracts week \(week): \(ahead), \(passed) passed")
  }

  func mustActToday(passed: Int, today: Int) -> String {
    var parts: [String] = []
    if passed > 0 {
      parts.append(
        passed == 1
          ? text("1 termijn is voorbij", "1 deadline has passed")
          : text("\(passed) termijnen zijn voorbij", "\(passed) deadlines have passed"))
    }
    if today > 0 {
      parts.append(
        today == 1
          ? text("1 termijn is vandaag", "1 deadline is today")
          : text("\(today) termijnen zijn vandaag", "\(today) deadlines are today"))
    }
    let facts = parts.joined(separator: text(" en ", " and "))
    return text("Moet u vandaag iets doen? Ja: \(facts).", "Must you do something today? Yes: \(facts).")
  }

  var nothingToday: String {
    text("Moet u vandaag iets doen? Nee.", "Must you do something today? No.")
  }

  func nothingWithin(_ days: Int) -> String {
    text("De komende \(days) dagen is er geen termijn.", "There is no deadline in the next \(days) days.")
  }

  func next(_ thing: String, by day: String, _ left: String) -> String {
    text("Het eerstvolgende, uiterlijk \(day) (\(left)): \(thing).", "What comes next, by \(day) (\(left)): \(thing).")
  }

  var passed: String { text("Voorbij", "Passed") }
  var thisWeek: String { text("Deze week", "This week") }
  var nothing: String { text("Niets.", "Nothing.") }
  var changed: String { text("Veranderd", "Changed") }

  func within(_ days: Int) -> String { text("Binnen \(days) dagen", "Within \(days) days") }

  func between(_ first: Int, _ last: Int) -> String {
    text("Over \(first) tot \(last) dagen", "In \(first) to \(last) days")
  }

  func moved(_ thing: String, to day: String, from before: String) -> String {
    text("\(thing): nu uiterlijk \(day), eerder \(before)", "\(thing): now by \(day), before \(before)")
  }

  func checked(contracts number: Int, _ counts: FindingCounts) -> String {
    "\(contracts(number)): \(findings(counts)); " + text("zie 'tijdig check'.", "see 'tijdig check'.")
  }

  func faulty(_ names: String) -> String {
    text(
      "Met een fout, zodat er een termijn kan ontbreken: \(names)",
      "With an error, so a deadline may be missing: \(names)")
  }
}
