/// Reads one whole strict JSON document, a long list in it element by element.
package enum JSONReader {
  /// Checks the whole text and returns its tape. Throws the first `JSONFault`.
  package static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONTape {
    try document(bytes, streaming: nil) { (first) throws(JSONFault) in first }
  }

  /// Checks the whole text and returns its tape, but for the elements of one list.
  ///
  /// Where the document is an object with a member `streamed` that is a list, the elements of that list are handed to `element`
  /// one by one, each on a tape of its own that is forgotten afterwards, and the returned tape holds that list without elements:
  /// so memory grows with what is kept of an element, not with the text.
  ///
  /// Throws the first `JSONFault`; by then `element` has seen the elements before it.
  package static func read(
    _ bytes: [UInt8], streaming streamed: String, element: (JSONTape) -> Void
  ) throws(JSONFault) -> JSONTape {
    try document(bytes, streaming: streamed) { (first) throws(JSONFault) in
      try JSONStretch.read(bytes, from: first, until: [], element).behind
    }
  }

  /// The same with several hands: `element` adds what is to be kept of an element to a part, which begins as `empty`. The parts
  /// come in the order of the list; how many there are depends on the hands, what stands in them one after the other does not.
  package static func read<Part: Sendable>(
    _ bytes: [UInt8], streaming streamed: String, with workers: some Workers, empty: Part,
    element: @Sendable (inout Part, JSONTape) -> Void
  ) throws(JSONFault) -> (tape: JSONTape, parts: [Part]) {
    var parts: [Part] = []
    let tape = try document(bytes, streaming: streamed) { (first) throws(JSONFault) in
      let begins = [first] + JSONStretch.begins(in: bytes, behind: first, hands: workers.hands)
      let stretches = workers.perform(begins.count) { number in
        var part = empty
        let stretch = JSONStretch.reading(bytes, from: begins[number], until: begins[(number + 1)...]) {
          element(&part, $0)
        }
        return (part: part, stretch: stretch)
      }
      var number = 0
      while true {
        parts.append(stretches[number].part)
        switch try stretches[number].stretch.get() {
        case .closed(let behind): return behind
        case .reached(let begin): number = begins.firstIndex(of: begin) ?? number + 1
        }
      }
    }
    return (tape, parts)
  }

  /// `elements` reads the list that is streamed, from its first element on, and returns the offset behind its bracket.
  private static func document(
    _ bytes: [UInt8], streaming streamed: String?, elements: (Int) throws(JSONFault) -> Int
  ) throws(JSONFault) -> JSONTape {
    try refuseForeignBeginning(bytes)
    let octets = bytes.span
    var tape = JSONTape(over: bytes)
    var progress = JSONProgress(begin: 0, position: 0, count: 0)
    let first = octets.skipSpace(&progress.position)
    guard progress.position < bytes.count else { throw JSONFault(.empty, at: 0) }
    if first == UInt8(ascii: "{") {
      try readObject(octets, &tape, &progress, streaming: streamed, elements)
    } else {
      progress.position = try tape.read(at: progress.position)
    }
    _ = octets.skipSpace(&progress.position)
    guard progress.position == bytes.count else {
      throw octets.unexpected(at: progress.position, wanted: .textAfterEnd)
    }
    return tape
  }

  private static func readObject(
    _ octets: Span<UInt8>, _ tape: inout JSONTape, _ progress: inout JSONProgress, streaming streamed: String?,
    _ elements: (Int) throws(JSONFault) -> Int
  ) throws(JSONFault) {
    let object = try tape.open(.object, &progress)
    var keys = KeysSeen()
    progress.position += 1
    if octets.skipSpace(&progress.position) == UInt8(ascii: "}") {
      progress.position += 1
    } else {
      repeat {
        let key = try tape.writeKey(in: object, &keys, &progress)
        if let streamed, octets.skipSpace(&progress.position) == UInt8(ascii: "["), tape.isText(key, streamed) {
          let list = try tape.open(.list, &progress)
          progress.position += 1
          if octets.skipSpace(&progress.position) == UInt8(ascii: "]") {
            progress.position += 1
          } else {
            progress.position = try elements(progress.position)
          }
          tape.close(list, progress)
        } else {
          try tape.writeValue(depth: 1, &progress)
        }
      } while try octets.goesOn(&progress.position, closing: UInt8(ascii: "}"))
    }
    tape.close(object, progress)
    try keys.checkMany(of: octets, in: tape.cells.span, object: object)
  }

  private static func refuseForeignBeginning(_ bytes: [UInt8]) throws(JSONFault) {
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE]]
    if marks.contains(where: { bytes.starts(with: $0) }) { throw JSONFault(.byteOrderMark, at: 0) }
  }
}
