import Foundation
import Testing

/// A file of date vectors: one JSON object a line, or, where the name ends in `.json`, a table of holidays.
struct VectorFile: Sendable, CustomTestStringConvertible {
  enum Content {
    case cases([VectorCase])
    case holidays([HolidayYear])
  }

  let url: URL

  var testDescription: String { url.lastPathComponent }

  /// The files of this repository, then those of `DATE_VECTORS`.
  static let all: [VectorFile] = {
    let folder = Bundle.module.bundleURL.appending(path: "Vectors", directoryHint: .isDirectory)
    let own = ["dates.jsonl", "nl-holidays.json"].map { folder.appending(path: $0) }
    let further = ProcessInfo.processInfo.environment["DATE_VECTORS"] ?? ""
    return (own + further.split(separator: ":").map { URL(filePath: String($0)) }).map { VectorFile(url: $0) }
  }()

  /// The cases of all files that can be read; one that can't fails the test that reads them whole.
  static let allCases: [VectorCase] = all.flatMap { file -> [VectorCase] in
    guard case .cases(let cases)? = try? file.content() else { return [] }
    return cases
  }

  /// The holiday years of all files that can be read.
  static let allYears: [HolidayYear] = all.flatMap { file -> [HolidayYear] in
    guard case .holidays(let years)? = try? file.content() else { return [] }
    return years
  }

  func content() throws -> Content {
    let data = try Data(contentsOf: url)
    if url.pathExtension == "json" {
      let table = try JSONDecoder().decode([String: VectorValue].self, from: data)
      guard let years = table["years"]?.members else { throw VectorFault("\(testDescription): no years") }
      return .holidays(
        try years.map { name, rows in
          guard let year = Int(name), let rows = rows.elements else {
            throw VectorFault("\(testDescription): year \(name)")
          }
          return HolidayYear(year: year, rows: rows)
        }.sorted { $0.year < $1.year })
    }
    let lines = data.split(separator: UInt8(ascii: "\n"))
      .filter { !$0.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") } }
    return .cases(
      try lines.enumerated().map { number, line in
        do {
          return try VectorCase(try JSONDecoder().decode([String: VectorValue].self, from: line))
        } catch { throw VectorFault("\(testDescription), line \(number + 1) of those with text: \(error)") }
      })
  }
}

/// The holidays of one year, as a table has them.
struct HolidayYear: Sendable, CustomTestStringConvertible {
  let year: Int
  let rows: [VectorValue]

  var testDescription: String { "\(year)" }
}

/// What is wrong with a vector itself.
struct VectorFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
