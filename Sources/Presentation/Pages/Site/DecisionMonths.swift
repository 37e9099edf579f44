import Contracts
import Days

/// How many contracts ask for a decision in each month of the coming years, so that a pile is seen long before.
struct DecisionMonths {
  /// A month with its contracts.
  struct Month {
    let year: Int
    let month: Int
    /// Whose decision falls in it whatever happens, and whose does if earlier options are used; in the order of the register.
    var sure: [SiteEntry] = []
    var possible: [SiteEntry] = []

    var count: Int { sure.count + possible.count }
  }

  /// The months with a decision, by year, then month.
  let months: [Month]
  let years: ClosedRange<Int>
  /// Of how many contracts a day by which to decide has passed, unsettled.
  let passed: Int

  /// More years than these make no plan.
  private static let mostYears = 10

  init(_ entries: [SiteEntry], today: Day) {
    let (year, month, _) = today.civil
    var found: [Int: Month] = [:]
    var passed = 0
    for entry in entries {
      var seen: Set<Int> = []
      if entry.moments.contains(where: { $0.isSure && $0.day < today }) { passed += 1 }
      for moment in entry.moments where moment.day >= today {
        let civil = moment.day.civil
        let key = civil.year * 12 + civil.month
        // Of two in one month the sure one comes first, and counts.
        guard civil.year < year + Self.mostYears, seen.insert(key).inserted else { continue }
        var entries = found[key] ?? Month(year: civil.year, month: civil.month)
        if moment.isSure { entries.sure.append(entry) } else { entries.possible.append(entry) }
        found[key] = entries
      }
    }
    months = found.sorted { $0.key < $1.key }.map(\.value)
    years = year...max(year, months.last?.year ?? year)
    self.passed = passed
    firstMonth = month
  }

  /// The first month of the first year that is not past.
  let firstMonth: Int

  func month(_ year: Int, _ month: Int) -> Month? { months.first { $0.year == year && $0.month == month } }

  /// The fullest month, the first of several; nil where none has two.
  var pile: Month? {
    let most = months.map(\.count).max() ?? 0
    return most > 1 ? months.first { $0.count == most } : nil
  }
}
