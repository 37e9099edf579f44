/// Reads one whole strict JSON document, a long list in it element by element.
package enum JSONReader {
  /// Checks the whole text and returns its tape.
  ///
  /// Where the document is an object with a member `streamed` that is a list, the elements of that list are handed to `element`
  /// one by one, each on a tape of its own that is forgotten afterwards, and the returned tape holds that list without elements:
  /// so memory grows with what is kept of an element, not with the text.
  ///
  /// Throws the first `JSONFault`; by then `element` has seen the elements before it.
  package static func read(
    _ bytes: [UInt8], streaming streamed: String? = nil, element: (JSONTape) -> Void = { _ in }
  ) throws(JSONFault) -> JSONTape {
    try refuseForeignBeginning(bytes)
    let scanner = JSONScanner(bytes: bytes)
    var tape = JSONTape(over: bytes)
    var position = 0
    let first = scanner.skipSpace(&position)
    guard position < bytes.count else { throw JSONFault(.empty, at: 0) }
    if first == UInt8(ascii: "{") {
      try readObject(scanner, &tape, &position, streaming: streamed, element: element)
    } else {
      position = try tape.append(at: position, depth: 0)
    }
    _ = scanner.skipSpace(&position)
    guard position == bytes.count else { throw scanner.unexpected(at: position, wanted: .textAfterEnd) }
    return tape
  }

  private static func readObject(
    _ scanner: borrowing JSONScanner, _ tape: inout JSONTape, _ position: inout Int, streaming streamed: String?,
    element: (JSONTape) -> Void
  ) throws(JSONFault) {
    let object = tape.open(.object, at: position)
    var keys = KeysSeen()
    position += 1
    if scanner.skipSpace(&position) == UInt8(ascii: "}") {
      position += 1
    } else {
      repeat {
        try tape.appendKey(scanner, &position, of: object, &keys)
        let key = tape.nodes.count - 1
        if let streamed, scanner.skipSpace(&position) == UInt8(ascii: "["), tape.isText(key, streamed) {
          try readElements(scanner, &tape, &position, element: element)
        } else {
          position = try tape.append(at: position, depth: 1)
        }
      } while try scanner.goesOn(&position, closing: "}")
    }
    tape.close(object, at: position)
    try keys.checkMany(in: tape, object: object)
  }

  private static func readElements(
    _ scanner: borrowing JSONScanner, _ tape: inout JSONTape, _ position: inout Int, element: (JSONTape) -> Void
  ) throws(JSONFault) {
    let list = tape.open(.list, at: position)
    var own = JSONTape(over: tape.bytes)
    position += 1
    if scanner.skipSpace(&position) == UInt8(ascii: "]") {
      position += 1
    } else {
      repeat {
        position = try own.read(at: position, depth: 2)
        element(own)
      } while try scanner.goesOn(&position, closing: "]")
    }
    tape.close(list, at: position)
  }

  private static func refuseForeignBeginning(_ bytes: [UInt8]) throws(JSONFault) {
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE]]
    if marks.contains(where: { bytes.starts(with: $0) }) { throw JSONFault(.byteOrderMark, at: 0) }
  }
}
