/// Looking from a value of a tape at what it stands in.
enum JSONTapeParents {
  /// The innermost object or list around the container at `node`, nil for the outermost, and the name under which it stands there.
  static func container(of node: Int, in tape: JSONTape) -> (node: Int?, name: String) {
    var found: (node: Int?, name: String) = (nil, "")
    var at = 0
    while at != node {
      guard let item = tape.items(of: at).last(where: { tape.nodes[$0].start <= tape.nodes[node].start }) else { break }
      found = (at, tape.kind(at) == .object ? tape.text(item) : found.name + "[]")
      at = tape.value(of: item)
    }
    return found
  }

  /// Whether nothing but a comma follows a value on its line.
  static func isAtLineEnd(_ node: Int, in tape: JSONTape) -> Bool {
    for octet in tape.bytes[tape.nodes[node].end...] {
      switch octet {
      case UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      default: return octet == UInt8(ascii: "\n")
      }
    }
    return true
  }
}
