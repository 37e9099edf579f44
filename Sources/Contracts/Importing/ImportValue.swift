package import Days
import JSONText

/// What a cell says of a contract, or what a register says in its place.
package enum ImportValue: Hashable, Sendable {
  case text(String)
  case texts([String])
  case date(ReducedDate)
  case span(TimeSpan)
  case options([Period])
  /// There is expressly none.
  case none
  /// Digits as a register has them.
  case amount(String)

  /// Whether it says no more than `known` does: the same, or the same date less exactly. A year that says nothing against a day of
  /// it leaves the day alone.
  func addsNothing(to known: ImportValue?) -> Bool {
    switch (self, known) {
    case (.date(let date), .date(let other)?):
      if date == other { return true }
      return date.isReduced && date.firstDay <= other.firstDay && other.lastDay <= date.lastDay
        && date.rank < other.rank
    case (.span(.period(let period)), .span(.period(let other))?): return period.isSameLength(as: other)
    case (.options(let options), .options(let others)?):
      return options.count == others.count && zip(options, others).allSatisfy { $0.isSameLength(as: $1) }
    case (.options(let options), ImportValue.none?): return options.isEmpty
    case (ImportValue.none, .options(let others)?): return others.isEmpty
    case (.amount(let digits), .amount(let other)?): return digits == CellAmount.plain(other)
    case (.texts(let texts), .texts(let others)?): return Set(texts) == Set(others)
    default: return self == known
    }
  }
}

extension ReducedDate {
  /// How exact it is.
  fileprivate var rank: Int {
    switch precision {
    case .year: 0
    case .month: 1
    case .day: 2
    }
  }
}

extension Period {
  /// `P12M` is `P1Y`.
  fileprivate func isSameLength(as other: Period) -> Bool {
    totalMonths == other.totalMonths && totalDays == other.totalDays
  }
}

extension ImportValue {
  /// As it stands in a register.
  var json: JSONValue {
    switch self {
    case .text(let text): .text(text)
    case .texts(let texts): .list(texts: texts)
    case .date(let date): .text(date.description)
    case .span(.period(let period)): .text(period.description)
    case .span(.workingDays(let count)): .object(["workingDays": .number(count)])
    case .options(let options): .list(texts: options.map(\.description))
    case .none: .text("none")
    case .amount(let digits): .number(digits)
    }
  }
}
