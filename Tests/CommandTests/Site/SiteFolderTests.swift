import Foundation
import Testing

/// The folder of a site: replaced whole or not at all, and nobody else's folder.
@Suite struct SiteFolderTests {
  @Test func `two runs give the same octets, and leave nothing else behind`() throws {
    let folder = try register()
    try site(folder)
    let before = try contents(folder, "site")
    try site(folder)
    #expect(try contents(folder, "site") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["contracts.json", "site"])
  }

  @Test func `what a former site had and the new one has not is gone`() throws {
    let folder = try register()
    try site(folder)
    let text = try String(contentsOf: folder.url.appending(path: "contracts.json"), encoding: .utf8)
    try folder.write(Array(text.replacing("schoonmaak", with: "glazenwassen").utf8), to: "contracts.json")
    try site(folder)
    let paths = try contents(folder, "site").keys
    #expect(paths.contains("contracts/glazenwassen.html"))
    #expect(!paths.contains("contracts/schoonmaak.html"))
  }

  @Test func `a moved date raises the sequence of its event, and the others stay as they were`() throws {
    let folder = try register()
    try site(folder)
    let before = try #require(try contents(folder, "site")["calendar.ics"])
    #expect(before.contains("SEQUENCE:0") && !before.contains("SEQUENCE:1"))
    let text = try String(contentsOf: folder.url.appending(path: "contracts.json"), encoding: .utf8)
    try folder.write(Array(text.replacing("P4M", with: "P5M").utf8), to: "contracts.json")
    try site(folder)
    let after = try #require(try contents(folder, "site")["calendar.ics"])
    #expect(after.contains("SEQUENCE:1"))
    #expect(after.contains("DTSTART;VALUE=DATE:20260731"))
  }

  @Test func `a folder of somebody else's is refused in words and left as it is`() throws {
    let folder = try register()
    try folder.write(Array("mine".utf8), to: "site/notes.txt")
    let outcome = try run(folder)
    #expect(outcome.status == 73)
    #expect(outcome.stderr.contains("site is geen eerdere site van Tijdig en niet leeg (notes.txt staat erin)"))
    #expect(try contents(folder, "site") == ["notes.txt": "mine"])
  }

  @Test(arguments: ["notes.txt", "contracts/notes.txt", "providers/map/notes.txt"])
  func `a file that somebody put into a site is not lost`(_ name: String) throws {
    let folder = try register()
    try site(folder)
    try folder.write(Array("mine".utf8), to: "site/\(name)")
    let outcome = try run(folder)
    #expect(outcome.status == 73)
    #expect(outcome.stderr.contains("hoort er niet bij en zou verloren gaan"))
    #expect(try contents(folder, "site")[name] == "mine")
  }

  @Test func `what a system leaves in any folder is no reason to refuse`() throws {
    let folder = try register()
    try site(folder)
    try folder.write([0], to: "site/Thumbs.db")
    try site(folder)
    #expect(try contents(folder, "site")["Thumbs.db"] == nil)
  }

  @Test func `a forged marker deletes nothing outside`() throws {
    let folder = try register()
    try folder.write(Array("mine".utf8), to: "other/contracts/x.html")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "site"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/site/contracts", withDestinationPath: folder.path + "/other/contracts")
    try folder.write(
      Array("Tijdig site 1\n\ntijdig-site.txt\ncontracts\ncontracts/x.html\n../other/contracts/x.html\n".utf8),
      to: "site/tijdig-site.txt")
    #expect(try run(folder).status == 73)
    #expect(try contents(folder, "other") == ["contracts/x.html": "mine"])
  }

  @Test func `an empty folder and a new name are taken, with a slash behind or not`() throws {
    for name in ["site", "site/", "./site//"] {
      let folder = try register()
      if name != "site" {
        try FileManager.default.createDirectory(
          at: folder.url.appending(path: "site"), withIntermediateDirectories: false)
      }
      #expect(try run(folder, name).status == 0, "\(name)")
      #expect(try contents(folder, "site")["index.html"] != nil, "\(name)")
    }
  }

  @Test func `a link is followed, and stays a link`() throws {
    let folder = try register()
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/site", withDestinationPath: "www")
    try site(folder)
    try site(folder)
    #expect(try contents(folder, "www")["index.html"] != nil)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/site") == "www")
  }

  @Test func `the folder keeps its permissions`() throws {
    let folder = try register()
    try site(folder)
    try FileManager.default.setAttributes([.posixPermissions: 0o2775], ofItemAtPath: folder.path + "/site")
    try site(folder)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/site")[.posixPermissions] as? Int
    #expect(mode == 0o2775)
  }

  @Test func `what is no folder, and what has none around it, is refused in words`() throws {
    let folder = try register()
    try folder.write([], to: "file")
    for (name, words) in [
      ("file", "file is geen map"), ("nowhere/site", "de map waarin nowhere/site moet komen, bestaat niet"),
      ("file/site", "de map waarin file/site moet komen, bestaat niet"), (".", ". is geen eerdere site"),
      ("/", "/ is geen eerdere site"),
    ] {
      let outcome = try run(folder, name)
      #expect(outcome.status == 73, "\(name): \(outcome.stderr)")
      #expect(outcome.stderr.contains(words), "\(name): \(outcome.stderr)")
    }
    #expect(try run(folder, "").status == 64)
  }

  @Test(.enabled(if: getuid() != 0, "root writes wherever a permission forbids it"))
  func `without permission it says so`() throws {
    let folder = try register()
    let closed = folder.url.appending(path: "closed")
    try FileManager.default.createDirectory(at: closed, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: closed.path)
    let outcome = try run(folder, "closed/site")
    #expect(outcome.status == 77)
    #expect(outcome.stderr.contains("geen toestemming"))
  }

  @Test func `a draft that a killed run left is cleared away, and one that is held is not`() throws {
    let folder = try register()
    try folder.write([], to: ".tijdig-site-1-1/contracts/half.html")
    try folder.write([], to: ".tijdig-site-1-2/contracts/half.html")
    let held = open(folder.path + "/.tijdig-site-1-2", O_RDONLY)
    defer { close(held) }
    #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
    try site(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == [".tijdig-site-1-2", "contracts.json", "site"])
  }

  // What the tests work with.

  private func register() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let text = """
      { "version": 1, "parties": { "p": { "name": "P" } },
        "contracts": [ { "id": "schoonmaak", "title": "Schoonmaak", "provider": "p", "start": "2024-01-01",
          "firstPeriod": { "end": "2026-12-31" }, "extensions": { "options": ["P1Y"] }, "notice": { "period": "P4M" } } ] }
      """
    try folder.write(Array(text.utf8), to: "contracts.json")
    return folder
  }

  private func run(_ folder: borrowing TemporaryFolder, _ name: String = "site") throws -> Outcome {
    try Tijdig.run(
      ["site", "-o", name, "--today", "2026-05-28"], in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1779950000"])
  }

  private func site(_ folder: borrowing TemporaryFolder) throws {
    let outcome = try run(folder)
    #expect(outcome.status == 0, "\(outcome.stderr)")
  }

  /// What stands in the files below a folder, by their paths from there.
  private func contents(_ folder: borrowing TemporaryFolder, _ name: String) throws -> [String: String] {
    let root = folder.path + "/" + name
    var contents: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder), !isFolder.boolValue
      else {
        continue
      }
      contents[path] = String(decoding: try Data(contentsOf: URL(filePath: root + "/" + path)), as: UTF8.self)
    }
    return contents
  }
}
