import Contracts
import Days
import Testing

@testable import Presentation

@Suite struct SiteTests {
  @Test func `is the same octets in two runs`() throws {
    let (one, other) = (try pages(of: DigestRegister.shipped()), try pages(of: DigestRegister.shipped()))
    #expect(one.keys.sorted() == other.keys.sorted())
    for (path, text) in one { #expect(text == other[path], "\(path)") }
  }

  @Test func `has a page for each contract and for each provider, and names every file`() throws {
    let register = try DigestRegister.shipped()
    let pages = try pages(of: register)
    for id in register.contracts.ids { #expect(pages["contracts/\(id).html"] != nil, "\(id)") }
    for id in register.parties.keys { #expect(pages["providers/\(id).html"] != nil, "\(id)") }
    let marker = try #require(pages["tijdig-site.txt"])
    #expect(SiteMarker.paths(in: Array(marker.utf8)) == Set(pages.keys))
  }

  @Test func `the overview tells the pile of August 2026 and what must be done now`() throws {
    let page = try #require(try pages(of: DigestRegister.shipped())["index.html"])
    let words = Markup(page).text.replacing(#/\s+/#, with: " ")
    #expect(words.contains("De drukste maand is augustus 2026: dan moet er over 11 contracten besloten zijn."))
    #expect(words.contains("Moet u vandaag iets doen? Ja: 13 termijnen zijn voorbij en 1 termijn is vandaag."))
    #expect(page.contains(#"<td class="high"><b>11</b></td>"#))
    #expect(words.contains("13 Te laat"))
  }

  @Test func `a contract's page holds every step of explain with its sources, and the documents`() throws {
    let register = try DigestRegister.shipped()
    let pages = try pages(of: register)
    for number in 0..<register.contracts.count {
      let id = register.contracts.id(of: Int32(number))
      let words = Markup(try #require(pages["contracts/\(id).html"])).text.replacing(#/\s+/#, with: " ")
      for step in Explanation(of: Int32(number), in: register, today: Self.today).steps {
        let sentence = Language.nl.words.step(step.fact).replacing(#/\s+/#, with: " ")
        #expect(words.contains(sentence), "\(id): \(sentence)")
        for source in step.sources { #expect(words.contains(source), "\(id): \(source)") }
      }
    }
    #expect(pages["contracts/retrovo.html"]?.contains("DOC-26016407") ?? false)
  }

  @Test func `the drawing of a contract says in words what it shows`() throws {
    let page = try #require(try pages(of: DigestRegister.shipped())["contracts/retrovo.html"])
    #expect(
      page.contains(
        "Looptijd: zo 01-01-2023 tot en met do 31-12-2026 (loopt); meedelen uiterlijk ma 31-08-2026. "
          + "Optie 1: vr 01-01-2027 tot uiterlijk di 31-12-2030 (open)."))
    #expect(page.contains(#"<rect class="upTo""#))
    #expect(page.contains(#"<rect class="window""#))
    #expect(page.contains(#"<path class="meeting""#))
  }

  @Test(arguments: [
    "<img src=x onerror=alert(1)>", "\"'><script>alert(1)</script>", "</title></style></script><b>",
    "\u{202E}abc\u{2066}", "a\u{1B}[31m\r\nb", String(repeating: "<b>", count: 3000), "{{x}}${y}%@", "&amp;&lt;",
  ])
  func `no text of a register becomes markup`(_ text: String) throws {
    let plain = try pages(of: DigestRegister.small(members: Self.members("Schoon")))
    let hostile = try pages(of: DigestRegister.small(name: text, members: Self.members(text)))
    #expect(plain.keys.sorted() == hostile.keys.sorted())
    for (path, page) in hostile where path.hasSuffix(".html") {
      let markup = Markup(page)
      #expect(markup.names.isSubset(of: Markup(try #require(plain[path])).names), "\(path)")
      #expect(!page.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" || $0 == "\r" }, "\(path)")
    }
  }

  @Test func `an empty register has its pages, and says so`() throws {
    let pages = try pages(of: RegisterReader.read(Array(#"{ "version": 1, "contracts": [] }"#.utf8)))
    #expect(pages["index.html"]?.contains("Er staat nog geen contract in het register.") ?? false)
    #expect(pages.keys.contains("contracts/index.html"))
  }

  @Test func `English pages have no Dutch in their frame`() throws {
    let pages = try pages(of: DigestRegister.small(name: "Cleaning"), language: .en)
    for (path, page) in pages where path.hasSuffix(".html") {
      #expect(page.contains(#"<html lang="en">"#), "\(path)")
      for word in ["Overzicht", "Tijdlijn", "vandaag", "Looptijd", "onbekend", "Gemaakt"] {
        #expect(!page.contains(word), "\(path): \(word)")
      }
    }
  }

  @Test func `the policy of every page allows its own style alone`() throws {
    let pages = try pages(of: DigestRegister.shipped())
    let hash = Base64.text(SHA256.digest(of: Array(SiteStyle.text.utf8)))
    for (path, page) in pages where path.hasSuffix(".html") {
      #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-\(hash)&#39;"), "\(path)")
      #expect(page.contains("<style>\(SiteStyle.text)</style>"), "\(path)")
    }
  }

  @Test func `a long list is turned over in pages that lead to each other`() throws {
    let contracts = (0..<1001).map { #"{ "id": "c\#($0)", "title": "C \#($0)" }"# }.joined(separator: ",")
    let pages = try pages(
      of: RegisterReader.read(Array(#"{ "version": 1, "contracts": [\#(contracts)] }"#.utf8)), matching: "index")
    #expect(pages["contracts/index.html"]?.contains(#"<a href="../contracts/index_2.html">"#) ?? false)
    #expect(pages["contracts/index_3.html"]?.contains("Contract 1001 tot en met 1001 van 1001") ?? false)
    let overview = try #require(pages["index.html"])
    #expect(overview.contains("De 60 van 1001 contracten waarover het eerst besloten moet worden"))
  }

  @Test func `every link has a name that can be seen, whatever the register calls things`() throws {
    let text = """
      { "version": 1, "register": { "title": " " }, "parties": { "alfa": { "name": " " } }, "contracts": [
        { "id": "a", "title": "\\t", "provider": "alfa", "start": "2024-01-01", "firstPeriod": { "end": "2026-06-30" },
          "extensions": { "options": ["P1Y"] }, "notice": { "period": "P1M" } }] }
      """
    for (path, page) in try pages(of: RegisterReader.read(Array(text.utf8))) where path.hasSuffix(".html") {
      #expect(page.firstMatch(of: #/<bdi>\s*<\/bdi>/#) == nil, "\(path)")
    }
  }

  @Test func `a timeline marks each day that rests on something derived`() throws {
    let page = try #require(try pages(of: DigestRegister.shipped(), matching: "index")["index.html"]).replacing(
      "\u{A0}", with: " ")
    #expect(page.contains(#"data-label="Loopt tot en met">do 31-12-2026~</td>"#))
    #expect(page.contains(#"data-label="Meedelen uiterlijk">ma 31-08-2026~</td>"#))
    #expect(page.contains(#"data-label="Uiterste einde">di 31-12-2030~</td>"#))
    let stated = """
      { "version": 1, "contracts": [{ "id": "a", "title": "A", "start": "2024-01-01", "firstPeriod": { "end": "2026-12-31" },
        "extensions": { "options": ["P1Y"] }, "notice": { "period": "P3M" } }] }
      """
    let plain = try pages(of: RegisterReader.read(Array(stated.utf8)), matching: "index")["index.html"]?.replacing(
      "\u{A0}", with: " ")
    #expect(plain?.contains(#"data-label="Loopt tot en met">do 31-12-2026</td>"#) ?? false)
    #expect(plain?.contains(#"data-label="Meedelen uiterlijk">wo 30-09-2026</td>"#) ?? false)
  }

  @Test func `the page of a provider with very many contracts says how to get the agenda`() throws {
    let contracts = (0..<201).map { #"{ "id": "c\#($0)", "title": "C \#($0)", "provider": "alfa" }"# }.joined(
      separator: ",")
    let text = #"{ "version": 1, "parties": { "alfa": { "name": "Alfa" } }, "contracts": [\#(contracts)] }"#
    let page = try pages(of: RegisterReader.read(Array(text.utf8)), matching: "alfa")["providers/alfa.html"]
    #expect(page?.contains("Met 201 contracten is een agenda hier te lang.") ?? false)
    #expect(page?.contains("tijdig agenda --provider alfa") ?? false)
  }

  @Test func `a contract of which two moments have passed is told once`() throws {
    let text = """
      { "version": 1, "contracts": [{ "id": "a", "title": "A", "start": "2022-01-01", "firstPeriod": { "end": "2026-06-30" },
        "extensions": { "options": ["P1M"] }, "notice": { "period": "P3M" }, "procurement": { "leadTime": "P9M" } }] }
      """
    let page = try #require(try pages(of: RegisterReader.read(Array(text.utf8)), matching: "index")["index.html"])
    #expect(Markup(page).text.contains("Bij 1 contract is het laatste moment al voorbij."))
  }

  // What the tests look at.

  private static let today = Day(year: 2026, month: 5, day: 28) ?? .first

  private static func members(_ text: String) -> String {
    let quoted =
      "\""
      + text.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + "\""
    return """
      , "category": \(quoted), "reference": \(quoted), "notes": \(quoted), "talks": { "every": "P1Y", "points": [\(quoted)] },
      "decisions": [{ "on": "2026-05-01", "kind": "extend", "option": 1, "by": \(quoted), "reference": \(quoted) }],
      "dates": [{ "id": "d", "title": \(quoted), "on": "2026-12-01" }]
      """
  }

  private func pages(
    of register: Register, language: Language = .nl, matching word: String = ""
  ) throws -> [String: String] {
    let setting = Setting(
      register, file: "contracts.json", today: Self.today, language: language, width: 80, isColoured: false)
    let site = Site(setting, calendar: [])
    var pages: [String: String] = [:]
    for path in site.paths where path.contains(word) {
      let file = site.file(try #require(site.paths.firstIndex(of: path)))
      #expect(pages.updateValue(String(decoding: file.octets, as: UTF8.self), forKey: file.path) == nil)
      #expect(file.path == path)
    }
    return pages
  }
}
