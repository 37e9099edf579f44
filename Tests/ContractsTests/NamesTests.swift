import Testing

@testable import Contracts

/// An id that a section defines is known, however alike the others are.
@Suite struct NamesTests {
  @Test(arguments: ["p-", "leverancier-", "leverancier-nummer-", "een-leverancier-met-een-lange-naam-"])
  func `every name is found under a number of its own, and nothing that is almost one`(beginning: String) {
    let ids = (100..<400).map { "\(beginning)\($0)" }
    let names = Names(Set(ids))
    #expect(ids.allSatisfy(names.contains))
    #expect(Set(ids.compactMap(names.number)).count == ids.count)
    for other in ["", beginning, "\(beginning)99", "\(beginning)400", "\(beginning)1000", "x\(beginning)100"] {
      #expect(!names.contains(other), "\(other)")
    }
  }
}
