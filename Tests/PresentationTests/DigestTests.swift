import Contracts
import Days
import Foundation
import Presentation
import Testing

/// What a digest says, in text and in HTML.
@Suite struct DigestTests {
  /// The letters that are kept as files in `Digests`, so that a change of any word is read by someone.
  struct Golden: Sendable, CustomTestStringConvertible {
    let name: String
    let language: Language
    let today: String
    let address: String
    let register: @Sendable () throws -> Register

    var testDescription: String { "\(name)-\(language.rawValue)" }

    static let all: [Golden] = Language.allCases.flatMap { language in
      [
        Golden(
          name: "shipped-may", language: language, today: "2026-05-28", address: "beheer@example.org",
          register: DigestRegister.shipped),
        Golden(
          name: "shipped-november", language: language, today: "2026-11-21", address: "beheer@example.org",
          register: DigestRegister.shipped),
        Golden(
          name: "small-manager", language: language, today: "2026-08-17", address: "baas@example.org",
          register: { try DigestRegister.small() }),
        Golden(
          name: "quiet-week", language: language, today: "2026-01-05", address: "jansen@example.org",
          register: { try DigestRegister.small(digest: "mon") }),
      ]
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Digests")

  /// With `TIJDIG_ACCEPT` set the files are written anew; read the difference.
  @Test(arguments: Golden.all) func `is the one that was read and accepted`(golden: Golden) throws {
    let letters = try DigestRegister.letters(golden.register(), on: golden.today, language: golden.language)
    let letter = try #require(letters[golden.address])
    for (kind, told) in [("txt", "\(letter.subject)\n\n\(letter.text)"), ("html", letter.html)] {
      let file = Self.folder.appending(path: "\(golden.testDescription).\(kind)")
      if ProcessInfo.processInfo.environment["TIJDIG_ACCEPT"] != nil {
        try told.write(to: file, atomically: true, encoding: .utf8)
      }
      let accepted = try String(contentsOf: file, encoding: .utf8)
      #expect(told == accepted, "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: Golden.all) func `is whole in HTML, with nothing from elsewhere`(golden: Golden) throws {
    let letters = try DigestRegister.letters(golden.register(), on: golden.today, language: golden.language)
    for letter in letters.values {
      let markup = Markup(letter.html)
      #expect(markup.faults == [])
      #expect(
        markup.names.isSubset(of: [
          "html", "head", "meta", "title", "body", "p", "strong", "h2", "table", "tr", "th", "td", "br", "code", "hr",
        ]), "\(markup.names)")
      #expect(letter.html.contains("<html lang=\"\(golden.language.rawValue)\">"))
      #expect(!letter.html.contains("http") && !letter.html.contains("url("))
    }
  }

  @Test(arguments: Golden.all) func `says the same in text and in HTML`(golden: Golden) throws {
    let letters = try DigestRegister.letters(golden.register(), on: golden.today, language: golden.language)
    for letter in letters.values {
      func words(_ text: String) -> Set<String> {
        Set(
          text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map { $0.lowercased() }
            .filter { $0.contains { $0.isLetter || $0.isNumber } })
      }
      let told = words(Markup(letter.html).text)
      // The text names in each row what the table says once in its head.
      let lacking = words(letter.text).subtracting(told)
      #expect(lacking.isSubset(of: ["laatste", "dag", "last", "day"]), "\(lacking)")
      for line in letter.text.split(separator: "\n") where line.contains("tijdig acknowledge") {
        #expect(Markup(letter.html).text.contains(line.drop { $0 == " " }))
      }
    }
  }

  @Test(arguments: Golden.all) func `reads well in 72 columns, what is to be copied on one line`(golden: Golden) throws
  {
    let letters = try DigestRegister.letters(golden.register(), on: golden.today, language: golden.language)
    for letter in letters.values {
      for line in letter.text.split(separator: "\n") {
        #expect(line.count <= 72 || line.contains("tijdig acknowledge") || line.contains("tijdig decide"), "\(line)")
      }
    }
  }

  struct Wording: Sendable, CustomTestStringConvertible {
    let today: String
    let subject: String
    let opening: String
    var address = "jansen@example.org"
    var members = ""
    var language = "nl"

    var testDescription: String { "\(today) \(language) \(members)" }
  }

  static let wordings = [
    Wording(
      today: "2026-08-24", subject: "Nog 7 dagen: Verlengingsbesluit meedelen, Schoonmaak (uiterlijk ma 31-08-2026)",
      opening: "U moet uiterlijk ma 31-08-2026 (nog 7 dagen): Verlengingsbesluit", members: #", "route": "none""#),
    Wording(
      today: "2026-08-24",
      subject: "7 days left: Tell the provider of the decision to extend, S… (by Mon 31 Aug 2026)",
      opening: "You must do this by Mon 31 Aug 2026 (7 days left): Tell the provider", members: #", "route": "none""#,
      language: "en"),
    Wording(
      today: "2026-09-07", subject: "7 dagen te laat: Verlengingsbesluit meedelen, Schoonmaak (moest uiterlijk ma 31-",
      opening: "U moest uiterlijk ma 31-08-2026 (7 dagen te laat):", members: #", "route": "none""#),
    Wording(
      today: "2026-08-03", subject: "Nog 3 dagen: Stukken voor het verlengingsbesluit inleveren,",
      opening: "U moet uiterlijk do 06-08-2026 (nog 3 dagen): Stukken voor het"),
    Wording(
      today: "2026-06-15",
      subject: "Nog 77 dagen: Vraag de aanbieder de ontvangst te bevestigen",
      opening: "U moet uiterlijk ma 31-08-2026 (nog 77 dagen): Vraag de aanbieder",
      members: """
        , "decisions": [{ "kind": "extend", "on": "2026-06-01", "option": 1, "by": "b" }, { "kind": "notify", "on": "2026-06-08" }]
        """),
  ]

  @Test(arguments: wordings) func `says first what must be done and by when`(row: Wording) throws {
    let register = try DigestRegister.small(language: row.language, members: row.members)
    let letter = try #require(try DigestRegister.letters(register, on: row.today)[row.address])
    #expect(letter.subject.hasPrefix(row.subject), "\(letter.subject)")
    #expect(letter.text.hasPrefix(row.opening), "\(letter.text.prefix(200))")
  }

  @Test func `a date that moved says what it was, and an owner without an address whom it is for`() throws {
    let key = ReminderKey(
      DeadlineOfTerm("schoonmaak/extension-notice/2026-07-31"), step: "P6M", recipient: "jansen")
    let told = ReminderMemory.Told(
      key: key, contract: "schoonmaak", rule: "extension-notice", due: day("2026-07-31"), on: day("2026-02-02"))
    let register = try DigestRegister.small(email: false)
    let letters = try DigestRegister.letters(register, on: "2026-06-15", memory: ReminderMemory(told: [told]))
    let letter = try #require(letters["beheer@example.org"])
    let text = letter.text.replacing(/\s+/, with: " ")
    #expect(text.contains("De datum is veranderd: eerder gemeld was vr 31-07-2026"))
    #expect(text.contains("Bestemd voor Schoonmaak: daarvan staat geen e-mailadres in het register"))
  }

  @Test(arguments: [
    ("2026-01-05", "Moet u vandaag iets doen? Nee. De komende 90 dagen is er geen termijn."),
    ("2026-07-20", "Moet u vandaag iets doen? Ja: 1 termijn is voorbij."),
    ("2026-06-22", "Moet u vandaag iets doen? Nee. Het eerstvolgende, uiterlijk ma 06-07-2026 (nog 14 dagen):"),
    ("2026-07-06", "Moet u vandaag iets doen? Ja: 1 termijn is vandaag."),
  ]) func `the weekly digest answers first whether something must be done today`(today: String, answer: String) throws {
    let register = try DigestRegister.small(digest: "mon")
    // All that is due has been told before.
    let before = register.mailings(today: day(today).previous, memory: ReminderMemory()).mailings.flatMap(\.told)
    let again = register.mailings(today: day(today), memory: ReminderMemory(told: before)).mailings
    let told = before + again.flatMap(\.reminders).flatMap { $0.told(on: day(today)) }
    let letters = try DigestRegister.letters(register, on: today, memory: ReminderMemory(told: told))
    let letter = try #require(letters["jansen@example.org"])
    #expect(letter.text.replacing(/\s+/, with: " ").hasPrefix(answer), "\(letter.text.prefix(300))")
    #expect(letter.subject.hasPrefix("Contracten week "))
  }

  @Test func `of very many only the gravest are shown, and the rest counted`() throws {
    let contracts = (0..<150).map { index in
      #"{ "id": "c\#(index)", "provider": "p", "start": "2024-01-01", "notice": { "period": "P4M\#(index)D" }, "#
        + #""firstPeriod": { "end": "2027-02-28" }, "extensions": { "options": ["P1Y"] } }"#
    }
    let text = #"{ "version": 1, "notify": { "to": ["n@x.nl"] }, "contracts": [\#(contracts.joined(separator: ","))] }"#
    let register = try RegisterReader.read(Array(text.utf8))
    let today = day("2026-08-17")
    let mailing = try #require(register.mailings(today: today, memory: ReminderMemory()).mailings.first)
    let letter = Digest.letter(mailing, register, today: today)
    let rest = try #require(letter.text.firstMatch(of: /En nog (\d+) termijnen; zie 'tijdig upcoming'/))
    let shown = letter.text.matches(of: #/tijdig acknowledge/#).count
    #expect(shown >= 100 && shown + (Int(rest.1) ?? 0) == mailing.reminders.count)
    #expect(letter.text.utf8.count < 200_000 && letter.html.utf8.count < 400_000)
  }

  @Test func `what passed before it could be told says so, and asks for nothing`() throws {
    let register = try DigestRegister.small(
      members:
        #", "route": "none", "dates": [{ "id": "i", "title": "Indexatie", "on": "2026-01-20", "remind": ["P1W"] }]"#)
    let told = ReminderMemory.Told(
      key: ReminderKey(DeadlineOfTerm("digest/2026-W01"), step: "week", recipient: "jansen"), contract: nil,
      rule: "digest",
      due: day("2026-01-02"), on: day("2026-01-02"))
    let letters = try DigestRegister.letters(register, on: "2026-02-10", memory: ReminderMemory(told: [told]))
    let letter = try #require(letters["jansen@example.org"])
    #expect(letter.subject == "Voorbij: Indexatie, Schoonmaak (moest uiterlijk di 20-01-2026)")
    #expect(letter.text.contains("Deze herinnering kon niet op tijd worden verstuurd"))
    #expect(!letter.text.contains("acknowledge"))
  }

  @Test func `an id that a shell would read as more is quoted`() throws {
    let text = try String(decoding: DigestRegister.small().bytes, as: UTF8.self)
      .replacing(#""id": "schoonmaak""#, with: #""id": "a'; rm -rf /""#)
    let register = try RegisterReader.read(Array(text.utf8))
    let letter = try #require(try DigestRegister.letters(register, on: "2026-08-17")["jansen@example.org"])
    #expect(letter.text.contains(#"tijdig acknowledge 'a'\''; rm -rf //decision/2026-08-20'"#))
  }

  @Test(arguments: [
    String.hostile, "<img src=x onerror=alert(1)>", "\" onclick=\"x", "a\r\nBcc: x@example.org",
    "</td></table><script>",
    String(repeating: "x", count: 10_000), String(repeating: "é ", count: 5000),
    "a" + String(repeating: "\u{301}", count: 10_000), "&lt;b&gt;", "%@ {{name}}", "",
  ]) func `no name breaks it`(name: String) throws {
    for digest in ["none", "mon"] {
      for today in ["2026-08-17", "2026-10-12"] {
        for letter in try DigestRegister.letters(DigestRegister.small(name: name, digest: digest), on: today).values {
          #expect(!letter.subject.isDisturbing && letter.subject.unicodeScalars.count < 500)
          #expect(!letter.text.replacing("\n", with: "").isDisturbing)
          #expect(!letter.html.replacing("\n", with: "").isDisturbing)
          let markup = Markup(letter.html)
          #expect(markup.faults == [] && markup.names.isDisjoint(with: ["img", "script", "b"]))
          #expect(letter.text.utf8.count < 100_000 && letter.html.utf8.count < 200_000)
        }
      }
    }
  }
}
