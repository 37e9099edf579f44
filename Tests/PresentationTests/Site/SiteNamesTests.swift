import Testing

@testable import Presentation

@Suite struct SiteNamesTests {
  @Test(arguments: [
    ("retrovo", "retrovo"), ("a--b-3", "a--b-3"), ("con", "con_1143da2bc54c495c"), ("lpt1", "lpt1_"), ("aux", "aux_"),
    ("index", "index_"), ("../../etc/passwd", "etcpasswd_"), ("..", "_"), ("", "_e3b0c44298fc1c14"), ("É", "_"),
    ("Retrovo", "etrovo_"), ("a\u{0}b", "ab_"),
    (String(repeating: "x", count: 400), String(repeating: "x", count: 40) + "_"),
  ])
  func `an id is a file name only where it is a good id`(_ id: String, _ beginning: String) {
    let name = SiteNames.name(for: id)
    #expect(name.hasPrefix(beginning) && (beginning.contains("_") == name.contains("_")), "\(name)")
    #expect(name.utf8.count <= 60)
    #expect(name.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-_".utf8.contains($0) })
  }

  @Test func `no two contracts are one file`() {
    let ids = ["a", "a", "A", "É", "E\u{301}", "con", "con", "", "", "a_2"]
    let names = SiteNames(contracts: ids, providers: ["a"])
    #expect(Set(names.contracts).count == ids.count)
    #expect(names.contracts.prefix(2) == ["a", "a_2"])
    #expect(names.providers == ["a": "a"])
  }
}
