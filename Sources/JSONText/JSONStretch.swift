/// A stretch of the elements of a list that stands in the outermost object.
///
/// So that several hands can read one list, it is cut where elements *seem* to begin, and each stretch is read at once. A stretch
/// counts only if the one before it comes to an element that begins exactly there; else the one before simply reads on. So a wrong
/// guess costs time and never changes an answer.
enum JSONStretch {
  /// Where reading stopped.
  enum End {
    /// Behind the list's closing bracket.
    case closed(Int)
    /// At an element that begins where another stretch does.
    case reached(Int)
    case fault(JSONFault)
  }

  /// The outermost object and the list.
  private static let depth = 2
  /// In octets: a stretch shorter than this is not worth a hand.
  private static let shortest = 1 << 18
  /// So many stretches for each hand, that none waits long for a slow one.
  private static let perHand = 12
  /// In octets: one longer than this keeps others waiting at the end.
  private static let longest = 1 << 22

  /// Hands the elements from the one at `first` on to `element`, until the list ends or one begins at one of `begins`, which
  /// ascend.
  private static func read(
    _ bytes: [UInt8], from first: Int, until begins: ArraySlice<Int>,
    _ element: (_ place: Int, _ check: JSONCheck) -> Void
  ) throws(JSONFault) -> End {
    let octets = bytes.span
    var check = JSONCheck()
    var ahead = begins
    var position = first
    repeat {
      _ = octets.skipSpace(&position)
      while let next = ahead.first, next <= position {
        if next == position { return .reached(next) }
        ahead = ahead.dropFirst()
      }
      let place = position
      position = try check.pass(octets, at: place, depth: depth, listFrom: first)
      element(place, check)
    } while try octets.goesOn(&position, closing: UInt8(ascii: "]"))
    return .closed(position)
  }

  /// The same with a fault as one more way to end.
  static func reading(
    _ bytes: [UInt8], from first: Int, until begins: ArraySlice<Int>,
    _ element: (_ place: Int, _ check: JSONCheck) -> Void
  ) -> End {
    do throws(JSONFault) {
      return try read(bytes, from: first, until: begins, element)
    } catch {
      return .fault(error)
    }
  }

  /// Where elements seem to begin, at even distances behind the list's first one: behind the octets that lead from the first
  /// element into the second.
  static func begins(in bytes: [UInt8], behind first: Int, hands: Int) -> [Int] {
    let length = bytes.count - first
    let count = min(max(hands * perHand, length / longest), length / shortest)
    guard hands > 1, count > 1, let border = border(in: bytes, first) else { return [] }
    let octets = bytes.span
    var begins: [Int] = []
    for number in 1..<count {
      let from = first + (bytes.count - first) * number / count
      let until = first + (bytes.count - first) * (number + 1) / count
      if let found = octets.firstOccurrence(of: border.octets, in: from..<until) {
        begins.append(found + border.lead)
      }
    }
    return begins
  }

  /// The octets from behind the first element through the first name in the second, and how many of them come before the second;
  /// nil where the list has no two objects.
  private static func border(in bytes: [UInt8], _ first: Int) -> (octets: [UInt8], lead: Int)? {
    let octets = bytes.span
    var check = JSONCheck()
    do throws(JSONFault) {
      let end = try check.pass(octets, at: first, depth: depth)
      var second = end
      guard try octets.goesOn(&second, closing: UInt8(ascii: "]")) else { return nil }
      second = octets.spaceEnd(from: second)
      _ = try check.pass(octets, at: second, depth: depth)
      guard let name = check.ownNames.first else { return nil }
      return (Array(bytes[end..<octets.string(at: name).end]), second - end)
    } catch {
      return nil
    }
  }
}

extension Span<UInt8> {
  /// The offset of the first place in `range` where `wanted` stands whole.
  fileprivate func firstOccurrence(of wanted: [UInt8], in range: Range<Int>) -> Int? {
    range.first { at in
      at + wanted.count <= count && wanted.indices.allSatisfy { self[at + $0] == wanted[$0] }
    }
  }
}
