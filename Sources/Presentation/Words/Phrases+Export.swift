import Contracts
import Days

/// The phrases about a register as a spreadsheet.
extension Phrases {
  /// What `export` computes for a contract.
  enum ComputedColumn: CaseIterable {
    case currentEnd, optionsLeft, lastEnd, noticeDue, noticeActBy, decision, state, light, silence
  }

  /// The head of a column, which `import` knows again.
  func header(of field: ImportField) -> String {
    switch field {
    case .id: "Id"
    case .title: "Contract"
    case .provider: text("Aanbieder", "Provider")
    case .providerID: text("Aanbieder-id", "Provider-id")
    case .kind: text("Soort", "Kind")
    case .category: text("Categorie", "Category")
    case .reference: text("Kenmerk", "Reference")
    case .owner: text("Eigenaar", "Owner")
    case .ownerID: text("Eigenaar-id", "Owner-id")
    case .ownerEmail: text("E-mail eigenaar", "Owner e-mail")
    case .start: text("Ingangsdatum", "Start date")
    case .firstPeriodDuration: text("Looptijd eerste periode", "First period")
    case .firstPeriodEnd: text("Einde eerste periode", "End of first period")
    case .options: text("Verlengingsopties", "Extension options")
    case .maximumEnd: text("Uiterste einddatum", "Maximum end")
    case .renewal: text("Wijze van verlengen", "Renewal")
    case .noticePeriod: text("Mededelingstermijn", "Notice period")
    case .noticeBy: text("Mededeling door", "Notice by")
    case .counting: text("Telwijze", "Counting")
    case .procurementStarts: text("Start heraanbesteding", "Procurement starts")
    case .procurementLeadTime: text("Doorlooptijd heraanbesteding", "Procurement lead time")
    case .talksEvery: text("Contractgesprekken", "Talks")
    case .route: text("Besluitroute", "Decision route")
    case .intention: text("Voornemen", "Intention")
    case .yearly: text("Waarde per jaar", "Yearly value")
    case .currency: text("Munt", "Currency")
    case .parties: text("Partijen", "Parties")
    case .subcontractors: text("Onderaannemers", "Subcontractors")
    case .verifiedOn: text("Nagekeken op", "Verified on")
    case .notes: text("Opmerkingen", "Notes")
    case .derived: text("Afgeleid", "Derived")
    }
  }

  /// The head of a column that `import` leaves alone.
  func header(of column: ComputedColumn) -> String {
    switch column {
    case .currentEnd: text("Einde lopende termijn", "End of current term")
    case .optionsLeft: text("Opties over", "Options left")
    case .lastEnd: text("Laatste einde", "Last end")
    case .noticeDue: text("Meedelen uiterlijk", "Tell by")
    case .noticeActBy: text("Handelen uiterlijk", "Act by")
    case .decision: text("Besluit in", "Decided in")
    case .state: text("Stand", "State")
    case .light: text("Licht", "Light")
    case .silence: text("Als niemand iets doet", "If nobody acts")
    }
  }

  /// A field of a contract as people call it, without an article.
  func name(of field: ImportField, _ words: any Words) -> String {
    if let term = field.term { return words.name(of: term) }
    switch field {
    case .id: return text("id", "id")
    case .title: return text("naam", "name")
    default:
      let header = header(of: field)
      return header.prefix(1).lowercased() + header.dropFirst()
    }
  }

  /// A word of the register in one word of the language, which `import` knows again.
  func exported(_ word: String, of field: ImportField) -> String {
    switch field {
    case .kind: ContractKind(rawValue: word).map(self.word) ?? word
    case .renewal:
      Renewal(rawValue: word).map { renewal in
        switch renewal {
        case .express: text("uitdrukkelijk", "express")
        case .tacit: text("stilzwijgend", "tacit")
        case .none: text("geen", "none")
        }
      } ?? word
    case .noticeBy:
      NoticeGiver(rawValue: word).map { giver in
        switch giver {
        case .client: text("opdrachtgever", "client")
        case .provider: text("aanbieder", "provider")
        case .either: text("beide partijen", "either")
        }
      } ?? word
    case .counting:
      word == Counting.lastDay.rawValue
        ? text("vanaf de laatste dag", "last day") : text("vanaf de dag na het einde", "exclusive end")
    case .intention:
      Intention(rawValue: word).map { intention in
        switch intention {
        case .extend: text("verlengen", "extend")
        case .lapse: text("laten aflopen", "lapse")
        case .undecided: text("nog niet bepaald", "undecided")
        }
      } ?? word
    default: word
    }
  }

  package var notInCSV: String { text("Niet in de CSV:", "Not in the CSV:") }

  package var allInJSON: String {
    text("Alles staat in 'tijdig export --format json'.", "All of it is in 'tijdig export --format json'.")
  }

  /// `van contracten: besluiten (4), bronnen (25)`.
  func parts(_ gaps: ExportGaps) -> String? {
    let parts = gaps.parts.map { "\(name(of: $0.part)) (\($0.contracts))" }
    return parts.isEmpty ? nil : text("van contracten: ", "of contracts: ") + parts.joined(separator: ", ")
  }

  /// `van het register: documenten, overleggen`.
  func sections(_ gaps: ExportGaps) -> String? {
    let sections = gaps.sections.map(name)
    return sections.isEmpty
      ? nil : text("van het register: ", "of the register: ") + sections.joined(separator: ", ")
  }

  private func name(of part: ExportGaps.Part) -> String {
    switch part {
    case .decisions: text("besluiten", "decisions")
    case .dates: text("eigen data", "own dates")
    case .points: text("gesprekspunten", "points for talks")
    case .sources: text("bronnen", "sources")
    case .like:
      text("dat voorwaarden uit een ander contract komen", "that terms come from another contract")
    }
  }

  private func name(of section: ExportGaps.Section) -> String {
    switch section {
    case .register: text("titel en instellingen", "title and settings")
    case .documents: text("documenten", "documents")
    case .bodies: text("overleggen", "bodies")
    case .routes: text("besluitroutes", "routes")
    case .rules: text("eigen regels", "own rules")
    case .milestones: text("mijlpalen", "milestones")
    case .notify: text("verzending", "notify")
    case .absences: text("vervanging en afwezigheid", "deputies and absences")
    case .contacts: text("contactpersonen", "contacts")
    case .unnamed: text("partijen en personen zonder contract", "parties and people without a contract")
    case .own: text("eigen sleutels (x-)", "own keys (x-)")
    }
  }
}
