/// A register whose every text tries to be more than text, and whose ids try to be paths.
enum HostileRegister {
  private static let texts = [
    "=1+1;<img src=x onerror=alert(1)>", "</title></style></script><script>alert(1)</script>",
    "\u{202E}abc\u{2066} \u{200F}שלום", "🧑‍⚖️🏳️‍🌈 emoji", "javascript:alert(1)\"'><b>", "مرحبا بالعالم",
    "a\u{1B}[31m\u{7F}b", String(repeating: "x", count: 10_000), String(repeating: "W", count: 300) + " ij",
    "${7*7}{{7*7}}%@`|*_",
  ]

  private static let ids = [
    "con", "../../etc/passwd", "a", "a", "", "É", String(repeating: "x", count: 400), "com1", "index", "nul.html",
  ]

  static let text: String = {
    let contracts = texts.indices.map { contract($0) }.joined(separator: ",\n")
    let parties = texts.indices.map { "\"p\($0)\": { \"name\": \(quoted(texts[$0])) }" }.joined(separator: ", ")
    let name = quoted(texts[0])
    return """
      { "version": 1, "register": { "title": \(name), "client": \(quoted(texts[1])), "behalfOf": [\(name)] },
        "documents": { "d": { "title": \(name), "reference": \(name) } }, "parties": { \(parties) },
        "people": { "o": { "name": \(name), "email": "o@example.org" } },
        "bodies": { "b": { "name": \(name), "papersDue": "P2W", "meetings": ["2026-06-18", "2026-08", "2026-10-08"] } },
        "routes": { "extension": ["b"] },
        "milestones": [{ "id": "m", "title": \(quoted(texts[7])), "on": ["2026-08", "2026-05-28"] }],
        "contracts": [\(contracts)] }
      """
  }()

  private static func contract(_ index: Int) -> String {
    let text = quoted(texts[index])
    return """
      { "id": \(quoted(ids[index])), "title": \(text), "provider": "p\(index)", "subcontractors": ["p3"], "category": \(text),
        "reference": \(text), "owner": "o", "start": "202\(index % 3)-01-01", "firstPeriod": { "end": "2026-\(index % 2 == 0 ? 12 : 10)" },
        "extensions": { "options": ["P1Y", "P1Y"] }, "notice": { "period": "P\(1 + index % 6)M" }, "notes": \(text),
        "talks": { "every": "P1Y", "points": [\(text)] }, "value": { "yearly": 1000, "currency": "EUR" },
        "decisions": [{ "on": "2025-06-01", "kind": "extend", "option": 1, "by": \(text), "reference": \(text) }],
        "dates": [{ "id": "d", "title": \(text), "on": "2026-12-01" }],
        "sources": [{ "document": "d", "at": \(text), "fields": ["notice"] }] }
      """
  }

  private static func quoted(_ text: String) -> String {
    let units = text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "\"\(units.joined())\""
  }
}
