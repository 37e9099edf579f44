package import Contracts

/// What an id on the command line should name.
package enum Identifier: Sendable {
  case contract, provider, contractOrProvider, owner, rule, deadline, body, party, person, route, register
}

/// The sentences about a run and its answer, in each language; those about the register's facts are in `Words`.
package struct Phrases: Sendable {
  let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  func text(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }

  // Files and clock.

  package var noSuchFile: String { text("het bestand bestaat niet", "there is no such file") }
  package var isFolder: String { text("het is een map", "it is a folder") }
  package var noPermission: String { text("geen toestemming", "permission denied") }
  package var diskFull: String { text("de schijf is vol", "the disk is full") }
  package var nobodyWrites: String { text("niemand schrijft ernaar", "nobody writes to it") }
  package var tooLarge: String { text("het is te groot", "it is too large") }
  package var neverRests: String {
    text("het verandert steeds terwijl het gelezen wordt", "it keeps changing while it is being read")
  }

  package var standardOutput: String { text("de uitvoer", "the output") }

  /// What a long run is doing.
  package var readingRegister: String { text("Register lezen…", "Reading the register…") }
  package var reckoning: String { text("Rekenen…", "Reckoning…") }
  package var writing: String { text("Schrijven…", "Writing…") }

  package func unreadable(_ path: String, _ reason: String) -> String {
    text("kan \(path.shown) niet lezen: \(reason)", "cannot read \(path.shown): \(reason)")
  }

  package func unwritable(_ path: String, _ reason: String) -> String {
    text("kan \(path.shown) niet schrijven: \(reason)", "cannot write \(path.shown): \(reason)")
  }

  package func unknownZone(_ zone: String) -> String {
    text(
      "onbekende tijdzone '\(zone.shown)': verbeter register.timeZone, zoals Europe/Amsterdam, of geef --today",
      "unknown zone '\(zone.shown)': correct register.timeZone, such as Europe/Amsterdam, or give --today")
  }

  package var noZones: String {
    text(
      "dit systeem kent geen tijdzones; installeer tzdata of geef --today",
      "this system knows no time zones; install tzdata or give --today")
  }

  package var clockOutsideCalendar: String {
    text("de klok van dit systeem staat verkeerd; geef --today", "this system's clock is wrong; give --today")
  }

  package var outsideCalendar: String {
    text("het tijdvak gaat verder dan het jaar 9999", "the span goes beyond the year 9999")
  }

  package func unknown(_ kind: Identifier, _ id: String, suggestion: String?) -> String {
    let name =
      switch kind {
      case .contract: text("contract", "contract")
      case .provider: text("aanbieder", "provider")
      case .contractOrProvider: text("contract en geen aanbieder", "contract and no provider")
      case .owner: text("eigenaar", "owner")
      case .rule: text("regel", "rule")
      case .deadline: text("termijn", "deadline")
      case .body: text("overleg", "body")
      case .party: text("partij", "party")
      case .person: text("persoon", "person")
      case .route: text("route", "route")
      case .register: text("register", "register")
      }
    let hint = suggestion.map { text("; bedoelt u '\($0)'?", "; did you mean '\($0)'?") } ?? ""
    return text("er is geen \(name) '\(id.shown)'\(hint)", "there is no \(name) '\(id.shown)'\(hint)")
  }

  // Counts.

  /// `contracts.json: 0 fouten, 4 waarschuwingen, 39 opmerkingen; zie 'tijdig check'`; nil where there are none.
  package func line(_ counts: FindingCounts, file: String) -> String? {
    guard counts.errors + counts.warnings + counts.infos > 0 else { return nil }
    return "\(file.shown): \(findings(counts)); " + text("zie 'tijdig check'", "see 'tijdig check'")
  }

  func findings(_ counts: FindingCounts) -> String {
    let errors = count(counts.errors, text("fout", "error"), text("fouten", "errors"))
    let warnings = count(counts.warnings, text("waarschuwing", "warning"), text("waarschuwingen", "warnings"))
    let infos = count(counts.infos, text("opmerking", "info"), text("opmerkingen", "infos"))
    return "\(errors), \(warnings), \(infos)"
  }

  func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

  // Deadlines.

  /// Between the last working day and the legal one.
  var atOnce: String { text("nu meteen", "at once") }

  func silence(_ silence: Silence, _ end: String) -> String {
    outcome(of: silence, end) + text(" als niemand iets doet", " if nobody acts")
  }

  func outcome(of silence: Silence, _ end: String) -> String {
    switch silence {
    case .ends: text("eindigt op \(end)", "ends on \(end)")
    case .extends: text("loopt na \(end) stilzwijgend door", "goes on after \(end)")
    }
  }

  func hasEnded(_ end: String) -> String {
    text("geëindigd op \(end), zonder besluit", "ended on \(end), without a decision")
  }

  func meeting(_ body: String, _ day: String, isWritten: Bool) -> String {
    isWritten
      ? text("schriftelijke ronde van \(body), \(day)", "round in writing of \(body), \(day)")
      : text("overleg: \(body), \(day)", "meeting: \(body), \(day)")
  }

  func nextMeeting(_ day: String) -> String {
    text("het volgende, \(day), is te laat", "the next one, \(day), is too late")
  }

  func noMeeting(_ body: String, _ limit: String) -> String {
    text("geen overleg meer van \(body) op of vóór \(limit)", "no meeting left of \(body) on or before \(limit)")
  }

  func dueItself(_ due: String) -> String { text("de termijn zelf is \(due)", "the deadline itself is \(due)") }

  func untold(_ until: String) -> String {
    text(
      "besloten te verlengen tot en met \(until), maar nog niet meegedeeld",
      "decided to extend through \(until), but not told yet")
  }

  var derivedMark: String {
    text(
      "~ rust op iets wat wij in een tekst lezen; hoe, zegt 'tijdig explain'.",
      "~ rests on what we read into a text; 'tijdig explain' says how.")
  }

  // Lists.

  func span(from today: String, until: String) -> String {
    text("Stand op \(today), vooruit tot en met \(until)", "As of \(today), looking ahead through \(until)")
  }

  func contracts(_ number: Int) -> String {
    count(number, text("contract", "contract"), text("contracten", "contracts"))
  }

  /// `25 contracten; 45 termijnen`.
  func counts(contracts number: Int, deadlines: Int) -> String {
    "\(contracts(number)); " + count(deadlines, text("termijn", "deadline"), text("termijnen", "deadlines"))
  }

  var noDateWithout: String { text("zonder dit geen datum", "no date without it") }

  func neededFor(_ rules: String) -> String { text("nodig voor: \(rules)", "needed for: \(rules)") }

  func papersLead(_ body: String) -> String {
    text("inlevertermijn voor stukken van \(body)", "lead time for papers of \(body)")
  }
}
