/// Walking a tape and taking values from it.
extension JSONTape {
  /// The kind of the node at `index`.
  package func kind(_ index: Int) -> JSONNode.Kind { nodes[index].kind }

  /// Calls `body` with the key's and the value's index for each member of the object at `index`, in their order.
  @inline(__always)
  package func forEachMember(of index: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
    let end = Int(nodes[index].next)
    var key = index + 1
    while key < end {
      body(key, key + 1)
      key = Int(nodes[key + 1].next)
    }
  }

  /// The indices of a list's elements, in their order.
  package func elements(of index: Int) -> [Int] {
    let end = Int(nodes[index].next)
    var count = 0
    var element = index + 1
    while element < end {
      count += 1
      element = Int(nodes[element].next)
    }
    var result: [Int] = []
    result.reserveCapacity(count)
    element = index + 1
    while element < end {
      result.append(element)
      element = Int(nodes[element].next)
    }
    return result
  }

  /// The value of the member `name` of the object at `index`.
  package func member(_ name: String, of index: Int) -> Int? {
    var found: Int?
    forEachMember(of: index) { key, value in
      if found == nil, isText(key, name) { found = value }
    }
    return found
  }

  /// Whether the string or key at `index` reads `text`.
  package func isText(_ index: Int, _ text: String) -> Bool {
    let node = nodes[index]
    if node.isEscaped { return self.text(index).utf8.elementsEqual(text.utf8) }
    return node.content.count == text.utf8.count && bytes[node.content].elementsEqual(text.utf8)
  }

  /// The text of the string or key at `index`, unescaped; of a number, its digits as they stand.
  package func text(_ index: Int) -> String { bytes.span.text(of: nodes[index]) }
}
