import Contracts
import Testing

/// What registers are called beside each other.
@Suite struct RegisterNamesTests {
  @Test(arguments: [
    (["registers/sociaal.json", "registers/jeugd.json"], ["sociaal", "jeugd"]),
    (["a/contracts.json", "b/contracts.json"], ["a/contracts", "b/contracts"]),
    (["contracts.json", "./b/contracts.json"], ["contracts", "b/contracts"]),
    (["x/a/contracts.json", "y/a/contracts.json", "c.json"], ["x/a/contracts", "y/a/contracts", "c"]),
    (["/dev/fd/63", "/dev/fd/62"], ["63", "62"]),
    (["a", "a.json"], ["a", "a.json"]),
  ]) func `each has the shortest name that tells it from the others`(files: [String], names: [String]) {
    #expect(RegisterNames.names(of: files) == names)
  }
}
