import ArgumentParser
import Contracts
import Days

/// What the words of a command line mean.
enum Arguments {
  /// A whole day, `2026-05-28`.
  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw ValidationError("this is no day; write it as 2026-05-28") }
    return day
  }

  /// A day, a month or a year: `2026-05-28`, `2026-05`, `2026`.
  static func date(_ text: String) throws -> ReducedDate {
    guard let date = ReducedDate(text) else {
      throw ValidationError("this is no date; write it as 2026-05-28, 2026-05 or 2026")
    }
    return date
  }

  /// A duration, `P6M`.
  static func period(_ text: String) throws -> Period {
    do throws(Period.Fault) {
      return try Period(parsing: text)
    } catch {
      switch error {
      case .malformed: throw ValidationError("this is no duration; write P6M for six months, P1Y6M, P2W or P10D")
      case .tooLong: throw ValidationError("this is more than 9999 years")
      }
    }
  }

  /// Durations with commas between them, `P1Y,P1Y`.
  static func periods(_ text: String) throws -> [Period] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { try period(String($0)) }
  }

  /// One of a few words, with a suggestion for a misspelt one.
  static func choice<Choice: RawRepresentable<String> & CaseIterable>(_ text: String) throws -> Choice {
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    if let nearest = Suggestion.nearest(to: text, in: words) { throw ValidationError("did you mean '\(nearest)'?") }
    throw ValidationError("choose from \(words.map { "'\($0)'" }.joined(separator: ", "))")
  }
}
