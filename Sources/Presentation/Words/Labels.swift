import Contracts

/// The fixed words of an answer: its headings, the heads of its columns, the names of states.
package enum Label: Sendable {
  // The parts of an answer.
  case tooLate, now, coming, settled, unknown, errors, findings
  case term, chain, dates, decisions, points, sources

  // The heads of columns.
  case register, identifier, light, actBy, due, daysLeft, state, what, rule, contract, contractTitle, provider,
    providerName
  case owner, termEnd, ifNobodyActs, meeting, derived, missing, on, step, recipients

  // What stands before a fact of a contract.
  case options, maximumEnd, notice, renewal, silence, talks, route, procurement, value, verifiedOn, notes, kind, like
  case when, closedBy, remind, builtIn, own

  case yes, no, none, notKnown, notVerified

  fileprivate var texts: (nl: String, en: String) {
    switch self {
    case .tooLate: ("Te laat", "Overdue")
    case .now: ("Nu", "Now")
    case .coming: ("Komend", "Coming")
    case .settled: ("Afgehandeld", "Settled")
    case .unknown: ("Onbekend", "Unknown")
    case .errors: ("Fouten in het register", "Errors in the register")
    case .findings: ("Bevindingen", "Findings")
    case .term: ("Looptijd", "Term")
    case .chain: ("Verloop", "Course")
    case .dates: ("Datums", "Dates")
    case .decisions: ("Besluiten", "Decisions")
    case .points: ("Voor het gesprek", "For the talk")
    case .sources: ("Bron", "Source")
    case .register: ("Register", "Register")
    case .identifier: ("Id", "Id")
    case .light: ("Licht", "Light")
    case .actBy: ("Handelen vóór of op", "Act by")
    case .due: ("Uiterste datum", "Due")
    case .daysLeft: ("Dagen", "Days left")
    case .state: ("Stand", "State")
    case .what: ("Wat", "What")
    case .rule: ("Regel", "Rule")
    case .contract: ("Contract", "Contract")
    case .contractTitle: ("Titel", "Title")
    case .provider: ("Aanbieder-id", "Provider id")
    case .providerName: ("Aanbieder", "Provider")
    case .owner: ("Eigenaar", "Owner")
    case .termEnd: ("Einde looptijd", "End of term")
    case .ifNobodyActs: ("Als niemand iets doet", "If nobody acts")
    case .meeting: ("Overleg", "Meeting")
    case .derived: ("Afgeleid", "Derived")
    case .missing: ("Ontbreekt", "Missing")
    case .on: ("Dag", "Day")
    case .step: ("Stap", "Step")
    case .recipients: ("Aan", "To")
    case .options: ("Opties over", "Options left")
    case .maximumEnd: ("Uiterste einde", "Maximum end")
    case .notice: ("Mededeling", "Notice")
    case .renewal: ("Verlenging", "Renewal")
    case .silence: ("Niets doen", "Doing nothing")
    case .talks: ("Gesprekken", "Talks")
    case .route: ("Besluitroute", "Route")
    case .procurement: ("Heraanbesteding", "Procurement")
    case .value: ("Waarde", "Value")
    case .verifiedOn: ("Nagekeken", "Verified")
    case .notes: ("Opmerking", "Notes")
    case .kind: ("Soort", "Kind")
    case .like: ("Zoals", "Like")
    case .when: ("Geldt bij", "Holds with")
    case .closedBy: ("Klaar door", "Settled by")
    case .remind: ("Herinneren", "Reminders")
    case .builtIn: ("ingebouwd", "built-in")
    case .own: ("van dit register", "of this register")
    case .yes: ("ja", "yes")
    case .no: ("nee", "no")
    case .none: ("geen", "none")
    case .notKnown: ("onbekend", "unknown")
    case .notVerified: ("nooit vergeleken met het getekende contract", "never compared with the signed contract")
    }
  }
}

extension Phrases {
  /// The word in the language.
  subscript(label: Label) -> String {
    let texts = label.texts
    return language == .nl ? texts.nl : texts.en
  }

  func word(_ light: Light) -> String {
    switch light {
    case .red: text("rood", "red")
    case .orange: text("oranje", "orange")
    case .green: text("groen", "green")
    }
  }

  func word(_ silence: Silence) -> String {
    switch silence {
    case .ends: text("eindigt", "ends")
    case .extends: text("loopt stilzwijgend door", "goes on")
    }
  }

  func word(_ state: DeadlineState) -> String {
    switch state {
    case .open: text("open", "open")
    case .sent: text("meegedeeld, ontvangst te bevestigen", "sent, receipt to be confirmed")
    case .overdue: text("te laat", "overdue")
    case .done: text("gedaan", "done")
    case .late: text("te laat gedaan", "done late")
    }
  }

  func word(_ state: ChainView.State) -> String {
    switch state {
    case .past: text("voorbij", "past")
    case .running: text("loopt", "running")
    case .agreed: text("afgesproken", "agreed")
    case .untold: text("besloten, niet meegedeeld", "decided, not told")
    case .open: text("open", "open")
    case .lapsed: text("vervallen", "lapsed")
    case .terminated: text("opgezegd", "terminated")
    case .ended: text("afgelopen zonder besluit", "over without a decision")
    }
  }

  func word(_ kind: ContractKind) -> String {
    switch kind {
    case .contract: text("contract", "contract")
    case .serviceAgreement: text("dienstverleningsovereenkomst", "service agreement")
    case .covenant: text("convenant", "covenant")
    case .runOff: text("uitloopovereenkomst", "run-off agreement")
    case .other: text("overeenkomst", "agreement")
    }
  }

  func word(_ renewal: Renewal) -> String {
    switch renewal {
    case .express: text("uitdrukkelijk, door een besluit dat is meegedeeld", "express, by a decision that is told")
    case .tacit: text("stilzwijgend", "tacit")
    case .none: text("geen", "none")
    }
  }

  func word(_ intention: Intention) -> String {
    switch intention {
    case .extend: text("voornemen: verlengen", "intention: extend")
    case .lapse: text("voornemen: laten aflopen", "intention: let lapse")
    case .undecided: text("voornemen: nog niet bepaald", "intention: undecided")
    }
  }

  func word(_ kind: Decision.Kind) -> String {
    switch kind {
    case .extend: text("verlengen", "extend")
    case .notify: text("meegedeeld", "notify")
    case .lapse: text("laten aflopen", "lapse")
    case .terminate: text("opzeggen", "terminate")
    }
  }

  func word(_ giver: NoticeGiver) -> String {
    switch giver {
    case .client: text("door de opdrachtgever", "by the client")
    case .provider: text("door de aanbieder", "by the provider")
    case .either: text("door een van beide", "by either party")
    }
  }
}
