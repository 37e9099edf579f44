import Contracts
import Days
import Foundation
import Presentation
import Testing

/// Registers to write digests about.
enum DigestRegister {
  /// The shipped register with someone to write to.
  static func shipped() throws -> Register {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "contracts.json"), encoding: .utf8)
    let notify =
      #"{ "version": 1, "notify": { "from": "Contracten <contracten@example.org>", "to": ["beheer@example.org"] },"#
    return try RegisterReader.read(Array(text.replacing(#/^\{\s*"version": 1,/#, with: notify).utf8))
  }

  /// One contract with an owner, a manager and an option of a year; `name` stands wherever a register may have a name.
  static func small(
    name: String = "Schoonmaak", language: String = "nl", members: String = "", digest: String = "none",
    email: Bool = true
  ) throws -> Register {
    let name = quoted(name)
    let address = email ? #", "email": "jansen@example.org""# : ""
    return try RegisterReader.read(
      Array(
        """
        { "version": 1, "register": { "title": \(name), "language": "\(language)" },
          "documents": { "d": { "title": \(name) } },
          "parties": { "p": { "name": \(name) } },
          "people": { "jansen": { "name": \(name)\(address), "manager": "baas" },
                      "baas": { "name": \(name), "email": "baas@example.org" } },
          "bodies": { "b": { "name": \(name), "papersDue": "P2W", "meetings": ["2026-08-20", "2026-09-24"] } },
          "routes": { "extension": ["b"] },
          "notify": { "to": ["beheer@example.org"], "operator": "ict@example.org", "digest": "\(digest)" },
          "contracts": [ { "id": "schoonmaak", "title": \(name), "provider": "p", "owner": "jansen",
            "start": "2024-01-01", "firstPeriod": { "end": "2026-12-31" }, "extensions": { "options": ["P1Y"] },
            "notice": { "period": "P4M" }, "verifiedOn": "2026-01-01", "sources": [{ "document": "d" }]\(members) } ] }
        """.utf8))
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for unit in text.utf16 {
      let digits = String(unit, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return result + "\""
  }

  /// The letters of a day, by address.
  static func letters(
    _ register: Register, on today: String, memory: ReminderMemory = ReminderMemory(), language: Language? = nil
  ) throws -> [String: Letter] {
    let today = day(today)
    let mailings = register.mailings(today: today, memory: memory).mailings
    return Dictionary(
      uniqueKeysWithValues: mailings.map {
        ($0.recipient.address, Digest.letter($0, register, today: today, language: language))
      })
  }
}
