/// The way to a value through the names and numbers that lead to it (RFC 6901), such as `/contracts/3/notice/period`.
package enum JSONPointer {
  /// The pointer to the value or key of `tape` that begins at `offset`, below the node at `index` with the pointer `base`.
  ///
  /// A key has the pointer of its value. Where no node begins there, the pointer to the innermost one around it.
  package static func path(to offset: Int, in tape: JSONTape, from index: Int = 0, base: String = "") -> String {
    let node = tape.nodes[index]
    switch node.kind {
    case .object:
      var found: String?
      tape.forEachMember(of: index) { key, value in
        guard found == nil, offset >= tape.nodes[key].start, offset < tape.nodes[value].end else { return }
        found = path(to: offset, in: tape, from: value, base: base + "/" + escaped(tape.text(key)))
      }
      return found ?? base
    case .list:
      for (number, element) in tape.elements(of: index).enumerated() where offset < tape.nodes[element].end {
        guard offset >= tape.nodes[element].start else { break }
        return path(to: offset, in: tape, from: element, base: "\(base)/\(number)")
      }
      return base
    case .string, .number, .yes, .no, .null, .key:
      return base
    }
  }

  private static func escaped(_ name: String) -> String {
    var result = ""
    // By scalars: a character may be a `/` with an accent on it.
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
