import Contracts
import Foundation
import Testing

/// Every kind of finding is shown to people: by a case with its whole message, and by a line in the README.
@Suite struct FindingCatalogue {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let root = tests.deletingLastPathComponent().deletingLastPathComponent()

  /// A text of 100,000 octets would be no case to read; `ReadingValueTests` has it.
  private static let withoutCase: Set<FindingCode> = [.textTooLong]

  @Test(arguments: FindingCode.allCases)
  func `has a case with its whole message`(_ code: FindingCode) throws {
    guard !Self.withoutCase.contains(code) else { return }
    let place = Self.tests.appending(path: "Cases/findings/\(code.rawValue).case")
    let text = try String(contentsOf: place, encoding: .utf8)
    #expect(text.contains("[\(code.rawValue)]"))
  }

  @Test(arguments: FindingCode.allCases)
  func `has a line in the README`(_ code: FindingCode) throws {
    let text = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    #expect(text.contains("| `\(code.rawValue)` | \(code.severity.rawValue) |"))
  }
}
