import Contracts
import Days
import Foundation
import Presentation
import Testing

/// Registers to write agendas about.
enum AgendaRegister {
  static let today = day("2026-05-28")

  static func shipped() throws -> Register {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try RegisterReader.read(Array(try Data(contentsOf: root.appending(path: "contracts.json"))))
  }

  /// Two contracts with one provider, with all that an agenda can say; `name` stands wherever a register may have text.
  static func small(name: String? = nil, language: String = "nl") throws -> Register {
    func text(_ common: String) -> String { quoted(name ?? common) }
    return try RegisterReader.read(
      Array(
        """
        { "version": 1,
          "register": { "title": \(text("Schoonmaak en groen")), "client": \(text("Gemeente Voorbeeld")),
                        "language": "\(language)" },
          "documents": { "d": { "title": \(text("Overeenkomst")) } },
          "parties": { "p": { "name": \(text("Blinkend")), "contacts": [{ "name": \(text("A. de Wit")) }] },
                       "q": { "name": \(text("Groenwerk")) } },
          "people": { "jansen": { "name": \(text("J. Jansen")), "email": "j.jansen@example.org" } },
          "bodies": { "do": { "name": \(text("Directieoverleg")), "papersDue": "P1W", "meetings": ["2026-06-11"] },
                      "b": { "name": \(text("College")), "papersDue": "P2W", "meetings": ["2026-07-07", "2026-09-22"] } },
          "routes": { "extension": ["do", "b"] },
          "milestones": [{ "id": "m", "title": \(text("Jaarverslag")), "on": ["2026-07-01"] }],
          "contracts": [
            { "id": "schoonmaak", "title": \(text("Schoonmaak")), "provider": "p", "owner": "jansen",
              "reference": \(text("2023-014")), "category": \(text("Facilitair")), "start": "2024-01-01",
              "firstPeriod": { "end": "2026-12-31" }, "extensions": { "options": ["P1Y", "P1Y"] },
              "notice": { "period": "P4M", "by": "client" }, "intention": "extend",
              "talks": { "every": "P1Y", "points": [\(text("Klachten over de avondploeg"))] },
              "dates": [{ "id": "i", "title": \(text("Indexatie")), "on": "2026-10-01" }],
              "verifiedOn": "2026-01-01", "sources": [{ "document": "d", "at": \(text("art. 3")) }],
              "notes": \(text("Duurt lang")) },
            { "id": "groen", "title": \(text("Groenonderhoud")), "provider": "p", "subcontractors": ["q"],
              "start": "2023-01-01", "firstPeriod": { "end": "2025-12-31" },
              "extensions": { "options": ["P1Y", "P1Y"] }, "notice": { "period": "P3M" },
              "talks": { "points": [\(text("Klachten over de avondploeg"))] },
              "decisions": [
                { "on": "2025-07-01", "kind": "extend", "option": 1, "by": "b", "reference": \(text("Z-25-11")) },
                { "on": "2025-07-08", "kind": "notify", "received": "2025-07-10" }],
              "verifiedOn": "2026-01-01", "sources": [{ "document": "d" }] },
            { "id": "glas", "title": \(text("Glasbewassing")), "provider": "q", "subcontractors": ["p"],
              "start": "2026-01-01" }] }
        """.utf8))
  }

  static func setting(_ register: Register, _ language: Language? = nil) -> Setting {
    Setting(
      register, file: "r.json", today: today, language: language ?? register.head.language, width: 80,
      isColoured: false)
  }

  static func talks(_ register: Register, provider: String? = nil) -> [TalkAgenda] {
    TalkList(register, today: today, until: day("2026-11-28"), scope: Scope(provider: provider)).agendas
  }

  static func sheet(_ register: Register, _ body: String, _ meeting: String) throws -> MeetingSheet {
    let slot = try #require(register.calendar(of: body).slots.first { $0.meeting.on.description == meeting })
    return MeetingSheet(of: body, at: slot, register, today: today)
  }

  /// The text as JSON, each of its units escaped.
  private static func quoted(_ text: String) -> String {
    "\""
      + text.utf16.map {
        "\\u" + String(repeating: "0", count: 4 - String($0, radix: 16).count) + String($0, radix: 16)
      }
      .joined() + "\""
  }
}

/// A page that is kept as a file in `Agendas`, so that a change of any word is read by someone.
struct GoldenPage: Sendable, CustomTestStringConvertible {
  let name: String
  let language: Language
  let html: @Sendable (Language) throws -> String
  let markdown: @Sendable (Language) throws -> String

  var testDescription: String { "\(name)-\(language.rawValue)" }

  static let all: [GoldenPage] = Language.allCases.flatMap { language in
    [
      page("shipped-kwintes", language) { AgendaRegister.talks(try AgendaRegister.shipped(), provider: "kwintes") },
      page("small-talks", language) { AgendaRegister.talks(try AgendaRegister.small()) },
      page("shipped-pfho", language) { try AgendaRegister.sheet(AgendaRegister.shipped(), "pfho", "2026-06") },
      page("small-college", language) { try AgendaRegister.sheet(AgendaRegister.small(), "b", "2026-07-07") },
      page("small-advice", language) { try AgendaRegister.sheet(AgendaRegister.small(), "do", "2026-06-11") },
    ]
  }

  private static func register(_ name: String) throws -> Register {
    name.hasPrefix("shipped") ? try AgendaRegister.shipped() : try AgendaRegister.small()
  }

  private static func page(
    _ name: String, _ language: Language, _ talks: @escaping @Sendable () throws -> [TalkAgenda]
  ) -> GoldenPage {
    GoldenPage(name: name, language: language) {
      TalkAgendaHTML.page(try talks(), AgendaRegister.setting(try register(name), $0))
    } markdown: {
      TalkAgendaMarkdown.text(try talks(), AgendaRegister.setting(try register(name), $0))
    }
  }

  private static func page(
    _ name: String, _ language: Language, _ sheet: @escaping @Sendable () throws -> MeetingSheet
  ) -> GoldenPage {
    GoldenPage(name: name, language: language) {
      MeetingSheetHTML.page(try sheet(), AgendaRegister.setting(try register(name), $0))
    } markdown: {
      MeetingSheetMarkdown.text(try sheet(), AgendaRegister.setting(try register(name), $0))
    }
  }
}
