import JSONText

extension JSONTape {
  /// The nodes of the value at `index` in words, one each: to compare two tapes of one text.
  func outline(of index: Int = 0) -> [String] {
    nodes[index..<Int(nodes[index].next)].map { node in
      "\(node.kind) \(node.start)..<\(node.end) +\(node.isEscaped)"
    }
  }

  /// The outline of the same value, read by itself.
  func reread() -> [String] {
    var tape = JSONTape(over: bytes)
    guard (try? tape.read(at: nodes[0].start)) == nodes[0].end else { return [] }
    return tape.outline()
  }

  /// What is wrong with the order and the reach of the nodes; nothing for every tape that was read.
  func breaches() -> [String] {
    guard let root = nodes.first else { return ["no node"] }
    return (Int(root.next) == nodes.count ? [] : ["the root ends at \(root.next)"]) + breaches(at: 0)
  }

  private func breaches(at index: Int) -> [String] {
    let node = nodes[index]
    var found: [String] = []
    func expect(_ holds: Bool, _ what: String) { if !holds { found.append("\(index): \(what)") } }

    expect(node.start < node.end && node.end <= bytes.count, "takes no octet")
    expect(Int(node.next) > index && Int(node.next) <= nodes.count, "next")
    let first = bytes[node.start]
    let last = bytes[node.end - 1]
    switch node.kind {
    case .object: expect(first == UInt8(ascii: "{") && last == UInt8(ascii: "}"), "braces")
    case .list: expect(first == UInt8(ascii: "[") && last == UInt8(ascii: "]"), "brackets")
    case .string, .key:
      expect(first == UInt8(ascii: "\"") && last == UInt8(ascii: "\"") && node.end - node.start >= 2, "quotes")
      expect(node.isEscaped == bytes[node.content].contains(UInt8(ascii: "\\")), "escaped")
    case .number: expect(Double(text(index)) != nil, "number")
    case .yes: expect(text(index) == "true", "true")
    case .no: expect(text(index) == "false", "false")
    case .null: expect(text(index) == "null", "null")
    }
    guard node.kind == .object || node.kind == .list else {
      expect(Int(node.next) == index + 1, "something stands in a leaf")
      return found
    }
    var child = index + 1
    var behind = node.start + 1
    while child < Int(node.next) {
      let isKey = node.kind == .object && (child == index + 1 || nodes[child - 1].kind != .key)
      expect(nodes[child].start >= behind && nodes[child].end < node.end, "child \(child) out of place")
      expect((nodes[child].kind == .key) == isKey, "key or value at \(child)")
      found += breaches(at: child)
      behind = nodes[child].end
      child = Int(nodes[child].next)
    }
    expect(child == Int(node.next), "children end at \(child)")
    return found
  }
}
