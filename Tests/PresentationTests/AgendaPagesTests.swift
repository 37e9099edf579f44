import Contracts
import Days
import Foundation
import Presentation
import Testing

/// The agendas of talks and the cover sheets of meetings, as pages.
@Suite struct AgendaPagesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Agendas")

  /// With `TIJDIG_ACCEPT` set the files are written anew; read the difference.
  @Test(arguments: GoldenPage.all) func `are those that were read and accepted`(golden: GoldenPage) throws {
    let pages = [("md", try golden.markdown(golden.language)), ("html", try golden.html(golden.language))]
    for (kind, told) in pages {
      let file = Self.folder.appending(path: "\(golden.testDescription).\(kind)")
      if ProcessInfo.processInfo.environment["TIJDIG_ACCEPT"] != nil {
        try told.write(to: file, atomically: true, encoding: .utf8)
      }
      #expect(told == (try String(contentsOf: file, encoding: .utf8)), "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: GoldenPage.all) func `are whole in HTML, with nothing from elsewhere`(golden: GoldenPage) throws {
    let html = try golden.html(golden.language)
    let markup = Markup(html)
    #expect(markup.faults == [])
    #expect(
      markup.names.isSubset(of: [
        "html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "p", "ul", "li", "table",
        "colgroup", "col", "thead", "tbody", "tr", "th", "td", "br", "strong", "span",
      ]), "\(markup.names)")
    #expect(html.contains("<html lang=\"\(golden.language.rawValue)\">"))
    #expect(!html.contains("://") && !html.contains("url("))
  }

  @Test func `are valid in the eyes of another checker`() throws {
    for golden in GoldenPage.all { #expect(try HTMLTidy.complaints(about: golden.html(golden.language)) == "") }
    for name in TestTexts.hostile {
      let register = try AgendaRegister.small(name: name)
      let html = TalkAgendaHTML.page(AgendaRegister.talks(register), AgendaRegister.setting(register))
      #expect(try HTMLTidy.complaints(about: html) == "", "\(name.debugDescription.prefix(100))")
    }
  }

  @Test(arguments: GoldenPage.all) func `say the same in Markdown and in HTML`(golden: GoldenPage) throws {
    func words(_ text: String) -> Set<String> {
      Set(text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
    }
    let html = try golden.html(golden.language)
    let start = try #require(html.firstRange(of: "<body>")).lowerBound
    #expect(words(try golden.markdown(golden.language)).subtracting(words(Markup(String(html[start...])).text)) == [])
  }

  @Test func `stand in another page at the level that it asks for`() throws {
    let register = try AgendaRegister.small()
    let agenda = try #require(AgendaRegister.talks(register).first)
    let section = TalkAgendaHTML.section(agenda, AgendaRegister.setting(register), level: 3)
    #expect(section.hasPrefix("<section class=\"sheet talk-agenda\">\n<h3>") && section.contains("<h4>"))
    #expect(!section.contains("<h1") && !section.contains("<h2") && !section.contains("<style"))
  }

  @Test func `say so when there is nothing to say`() throws {
    let register = try RegisterReader.read(Array(#"{ "version": 1, "contracts": [] }"#.utf8))
    let setting = AgendaRegister.setting(register)
    #expect(TalkAgendaMarkdown.text([], setting).contains("In dit tijdvak hoeft er geen contractgesprek te zijn."))
    #expect(try HTMLTidy.complaints(about: TalkAgendaHTML.page([], setting)) == "")
  }
}

/// The checker of HTML that Debian has.
enum HTMLTidy {
  /// What it has to say; empty where all is well.
  static func complaints(about html: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "tijdig-tidy-\(UUID().uuidString).html")
    try html.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["tidy", "-quiet", "-errors", "-utf8", file.path]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let words = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 127
      ? "tidy is not installed: apt-get install tidy" : String(decoding: words, as: UTF8.self)
  }
}
