import Contracts
import Testing

/// "Did you mean": the nearest known word, or none (FORMAT 1).
@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("notcie", ["notes", "notice", "renewal"], "notice"), ("notice", ["notice"], "notice"),
      ("NOTICE", ["notes", "notice"], "notice"),
      // A third of the letters may differ, one in any case.
      ("abcdef", ["abcdxy"], "abcdxy"), ("abcdef", ["abcxyz"], nil), ("abcde", ["abcxe"], "abcxe"),
      ("abcde", ["abxxe"], nil),
      ("a", ["b"], "b"), ("a", ["bc"], nil), ("", ["a"], nil), ("a", [""], nil), ("a", [], nil),
      // Put in, left out, changed, swapped.
      ("procurment", ["procurement"], "procurement"), ("exteensions", ["extensions"], "extensions"),
      ("statr", ["start"], "start"),
      // The nearest, and of equally near ones the first.
      ("options", ["option", "optionss", "opinions"], "option"), ("cat", ["bat", "cap"], "bat"),
      ("kwintes", ["kwint", "kwinten", "kwintes-2"], "kwinten"),
      // Swaps of neighbours count as one, swaps across another letter as two.
      ("abc", ["acb"], "acb"), ("abc", ["cba"], nil),
      ("reünie", ["REÜNIE"], "REÜNIE"), ("vrouwenopvang", ["Vrouwenopvang"], "Vrouwenopvang"),
      ("ggd", ["ggz-centraal"], nil),
    ] as [(String, [String], String?)])
  func `the nearest word is meant, where one is near`(word: String, words: [String], nearest: String?) {
    #expect(Suggestion.nearest(to: word, in: words) == nearest)
  }

  @Test func `a long word is compared by its beginning`() {
    let long = String(repeating: "x", count: 1_000_000)
    #expect(Suggestion.nearest(to: long + "a", in: ["y", long + "b"]) == long + "b")
    #expect(Suggestion.nearest(to: String(repeating: "ß", count: 100), in: [String(repeating: "ß", count: 90)]) != nil)
  }

  /// The plain way to reckon it, on every pair of short words.
  @Test func `a distance is that of the textbook`() {
    let words = Self.words(of: "abc", length: 5)
    for word in words.filter({ $0.count >= 3 }).prefix(80) {
      for other in words where other.count >= 3 {
        let allowed = max(1, max(word.count, other.count) / 3)
        let isNear = Self.distance(Array(word), Array(other)) <= allowed
        #expect((Suggestion.nearest(to: word, in: [other]) != nil) == isNear, "\(word) \(other)")
      }
    }
  }

  private static func words(of letters: String, length: Int) -> [String] {
    var words = [""]
    var longest = [""]
    for _ in 0..<length {
      longest = longest.flatMap { word in letters.map { word + String($0) } }
      words += longest
    }
    return words.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
  }

  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var table = [[Int]](repeating: Array(0...other.count), count: one.count + 1)
    for row in 0...one.count { table[row][0] = row }
    for row in 0..<one.count {
      for column in 0..<other.count {
        let change = table[row][column] + (one[row] == other[column] ? 0 : 1)
        var cost = min(change, table[row][column + 1] + 1, table[row + 1][column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          cost = min(cost, table[row - 1][column - 1] + 1)
        }
        table[row + 1][column + 1] = cost
      }
    }
    return table[one.count][other.count]
  }
}
