import Contracts
import Days

/// Options to extend as people write them, so that `import` reads them again: `2 x 1 jaar + 6 maanden`.
enum OptionsText {
  static func text(_ options: [Period], _ words: any Words) -> String {
    guard !options.isEmpty else { return "0" }
    var groups: [(count: Int, option: Period)] = []
    for option in options {
      if let last = groups.last, last.option == option {
        groups[groups.count - 1].count += 1
      } else {
        groups.append((1, option))
      }
    }
    return groups.map { count, option in
      let parts = [option.years, option.months, option.weeks, option.days].count { $0 != 0 }
      // Of two parts nobody could tell whether they are one option or two.
      let length = parts > 1 ? option.description : words.period(option)
      return options.count == 1 ? length : "\(count) x \(length)"
    }.joined(separator: " + ")
  }
}
