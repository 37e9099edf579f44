import Foundation
import TestSupport
import Testing

/// The site as a browser shows it: every page read, the chosen ones opened at three widths, in light and dark, and walked
/// through by keyboard (`browse.py`). One after the other: a browser takes a machine for itself.
@Suite(.serialized) struct SiteBrowserTests {
  @Test func `the shipped register's site is sound`() throws {
    try check(
      try Data(contentsOf: Self.shipped),
      ["index.html", "contracts/retrovo.html", "providers/kwintes.html", "contracts/index.html"])
  }

  @Test func `so it is in English`() throws {
    try check(try Data(contentsOf: Self.shipped), ["index.html"], ["--language", "en"])
  }

  @Test func `so it is without any contract`() throws {
    try check(Data(#"{ "version": 1, "contracts": [] }"#.utf8), ["index.html"])
  }

  @Test func `so it is with hundreds of contracts, some of them wrong`() throws {
    try check(Data(ManyContracts(.damaged, count: 505).bytes), ["index.html", "contracts/index_2.html"])
  }

  @Test func `so it is with hostile text in every field`() throws {
    try check(
      Data(HostileRegister.text.utf8),
      ["index.html", "contracts/index.html", "providers/index.html", "providers/p3.html"])
  }

  private static let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "contracts.json")

  private func check(_ register: Data, _ pages: [String], _ options: [String] = []) throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(register), to: "contracts.json")
    // Not the usual minute: hundreds of pages, unoptimised, on a machine that runs other tests beside.
    let made = try Program(path: Tijdig.path, limit: .seconds(300))
      .run(["site", "-o", "site", "--today", "2026-05-28"] + options, in: folder.path)
    #expect(made.status == 0, "\(made.stderr)")
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "browse.py")
    let looked = try Program(path: "/usr/bin/env", limit: .seconds(300))
      .run(["python3", "-B", script.path, folder.path + "/site"] + pages, in: folder.path)
    #expect(looked.status == 0, "\(looked.stdout)\(looked.stderr)")
  }
}
