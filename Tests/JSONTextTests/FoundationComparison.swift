import Foundation
import JSONText

/// Another reader of JSON, to compare with.
struct FoundationComparison {
  /// Where Foundation refuses the text, or a text, number or word in it reads otherwise there, as paths.
  private(set) var differences: [String] = []

  /// Compares what Foundation reads in the text of `tape` with the tape.
  ///
  /// Known differences, that are not compared: Foundation refuses a number beyond `Double` and rounds others in the last place,
  /// drops a U+FEFF at the beginning of a string, and takes two spellings of an accent as one name.
  init(with tape: JSONTape) {
    for (index, node) in tape.nodes.enumerated() {
      if node.kind == .number, Double(tape.text(index))?.isFinite != true { return }
      if tape.bytes[node.start..<node.end].starts(with: [UInt8(ascii: "\""), 0xEF, 0xBB, 0xBF]) { return }
    }
    do {
      let value = try JSONSerialization.jsonObject(with: Data(tape.bytes), options: [.fragmentsAllowed])
      compare(tape, at: 0, with: value, "")
    } catch {
      differences.append("refused: \(error)")
    }
  }

  private mutating func compare(_ tape: JSONTape, at index: Int, with value: Any, _ path: String) {
    switch tape.kind(index) {
    case .object:
      guard let members = value as? [String: Any] else { return differences.append(path) }
      var names: [String: Int] = [:]
      tape.forEachMember(of: index) { key, _ in names[tape.text(key), default: 0] += 1 }
      if names.count != members.count { differences.append("\(path): names") }
      tape.forEachMember(of: index) { key, member in
        let name = tape.text(key)
        guard names[name] == 1 else { return }
        guard let other = members[name] else { return differences.append("\(path)/\(name)") }
        compare(tape, at: member, with: other, "\(path)/\(name)")
      }
    case .list:
      let elements = tape.elements(of: index)
      guard let others = value as? [Any], others.count == elements.count else { return differences.append(path) }
      for (element, other) in zip(elements, others) { compare(tape, at: element, with: other, "\(path)/…") }
    case .string, .key:
      let isSame = (value as? String)?.utf8.elementsEqual(tape.text(index).utf8) == true
      if !isSame { differences.append(path) }
    case .number:
      guard let here = Double(tape.text(index)), let there = (value as? NSNumber)?.doubleValue,
        abs(here - there) <= 4 * max(here.ulp, there.ulp)
      else { return differences.append(path) }
    case .yes, .no:
      if value as? Bool != (tape.kind(index) == .yes) { differences.append(path) }
    case .null:
      if !(value is NSNull) { differences.append(path) }
    }
  }
}
