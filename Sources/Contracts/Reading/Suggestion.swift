/// "Did you mean": the known word nearest to one that is not known.
package enum Suggestion {
  /// The nearest of `words`, nil where none is near: at most a third of its letters may differ, swaps of neighbours counting as one.
  ///
  /// Of equally near words the first one; letter case is passed over.
  package static func nearest(to word: String, in words: some Sequence<String>) -> String? {
    var comparison = Comparison(with: word)
    var best: (word: String, distance: Int)?
    for candidate in words {
      let closer = best.map { $0.distance - 1 } ?? .max
      guard closer >= 0 else { break }
      if let distance = comparison.distance(to: candidate, atMost: closer) { best = (candidate, distance) }
    }
    return best?.word
  }
}

/// Compares one word with many; keeps its rows from one to the next.
private struct Comparison {
  private static let maximumLength = 64

  private var wanted: [Unicode.Scalar] = []
  private var letters: [Unicode.Scalar] = []
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var current: [Int] = []

  init(with word: String) { Self.fill(&wanted, word) }

  /// The number of letters to put in, leave out, change or swap with a neighbour (restricted Damerau-Levenshtein); nil where it is
  /// more than `most` or than a third of the longer word.
  mutating func distance(to word: String, atMost most: Int) -> Int? {
    Self.fill(&letters, word)
    let allowed = min(most, max(1, max(letters.count, wanted.count) / 3))
    guard !wanted.isEmpty, !letters.isEmpty, abs(letters.count - wanted.count) <= allowed else { return nil }
    last.removeAll(keepingCapacity: true)
    last.append(contentsOf: 0...letters.count)
    beforeLast = last
    current = last
    var least = 0
    for row in wanted.indices {
      let leastBefore = least
      current[0] = row + 1
      least = row + 1
      for column in letters.indices {
        let change = last[column] + (wanted[row] == letters[column] ? 0 : 1)
        var cost = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, wanted[row] == letters[column - 1], wanted[row - 1] == letters[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
        least = min(least, cost)
      }
      // What follows costs no less, by a swap one more than the row before.
      if least > allowed, leastBefore >= allowed { return nil }
      swap(&beforeLast, &last)
      swap(&last, &current)
    }
    return last[letters.count] <= allowed ? last[letters.count] : nil
  }

  private static func fill(_ letters: inout [Unicode.Scalar], _ word: String) {
    letters.removeAll(keepingCapacity: true)
    for scalar in word.unicodeScalars {
      guard letters.count < maximumLength else { return }
      if scalar.isASCII {
        let isUpper = ("A"..."Z").contains(scalar)
        letters.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      } else {
        letters.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
  }
}
