/// Which rule builds on which.
enum RuleOrder {
  /// The rules' indices, each after those it builds on. The rules must hold no circle.
  static func order(_ rules: [Rule]) -> [Int] {
    var order: [Int] = []
    var placed = [Bool](repeating: false, count: rules.count)
    var waiting = Array(rules.indices.reversed())
    while let index = waiting.last {
      let missing = prerequisites(of: rules[index]).filter { !placed[$0] }
      if missing.isEmpty || placed[index] {
        waiting.removeLast()
        if !placed[index] { order.append(index) }
        placed[index] = true
      } else {
        waiting.append(contentsOf: missing)
      }
    }
    return order
  }

  /// Circles of rules, each once, from its first rule on in the direction of building on.
  ///
  /// At most `few`; rules that hold any circle give at least one.
  static func circles(_ rules: [Rule]) -> [[Int]] {
    var circles: [[Int]] = []
    var isDone = [Bool](repeating: false, count: rules.count)
    var depth = [Int?](repeating: nil, count: rules.count)
    for start in rules.indices where !isDone[start] {
      var path: [Int] = []
      var choices: [[Int]] = [[start]]
      while var open = choices.popLast() {
        guard let next = open.popLast() else {
          if let left = path.popLast() {
            isDone[left] = true
            depth[left] = nil
          }
          continue
        }
        choices.append(open)
        if let from = depth[next] {
          let circle = turned(path[from...])
          if !circles.contains(circle) { circles.append(circle) }
          if circles.count == few { return circles.sorted(by: isBefore) }
        } else if !isDone[next] {
          depth[next] = path.count
          path.append(next)
          choices.append(prerequisites(of: rules[next]))
        }
      }
    }
    return circles.sorted(by: isBefore)
  }

  private static let few = 64

  /// The same circle from its first rule on.
  private static func turned(_ circle: ArraySlice<Int>) -> [Int] {
    guard let least = circle.min(), let turn = circle.firstIndex(of: least) else { return [] }
    return Array(circle[turn...] + circle[..<turn])
  }

  private static func isBefore(_ one: [Int], _ other: [Int]) -> Bool { one.lexicographicallyPrecedes(other) }

  private static func prerequisites(of rule: Rule) -> [Int] {
    rule.due.anchors.compactMap { anchor in
      if case .rule(_, let at) = anchor { at } else { nil }
    }
  }
}
