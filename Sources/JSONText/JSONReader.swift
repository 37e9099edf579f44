/// Reads one whole strict JSON document, a long list in it element by element.
package enum JSONReader {
  /// Checks the whole text and returns its tape. Throws the first `JSONFault`.
  package static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONTape {
    try document(bytes, streaming: nil) { (first) throws(JSONFault) in first }
  }

  /// Checks the whole text and returns its tape, but for the elements of one list.
  ///
  /// Where the document is an object with a member `streamed` that is a list, its elements are handed to `element` one by one, each
  /// by its place and the check that it has just passed, and the returned tape holds that list without elements: so memory grows with
  /// what is kept of an element, not with the text. `element` adds that to a part, which begins as `empty`. The parts come in the
  /// order of the list; how many there are depends on the hands, what stands in them one after the other does not.
  ///
  /// Throws the first `JSONFault`; by then `element` has seen the elements before it, and perhaps some behind it.
  package static func read<Part: Sendable>(
    _ bytes: [UInt8], streaming streamed: String, with workers: some Workers, empty: Part,
    element: @Sendable (inout Part, _ place: Int, _ check: JSONCheck) -> Void
  ) throws(JSONFault) -> (tape: JSONTape, parts: [Part]) {
    var parts: [Part] = []
    let tape = try document(bytes, streaming: streamed) { (first) throws(JSONFault) in
      let begins = [first] + JSONStretch.begins(in: bytes, behind: first, hands: workers.hands)
      let stretches = workers.perform(begins.count) { number in
        var part = empty
        let stretch = JSONStretch.reading(bytes, from: begins[number], until: begins[(number + 1)...]) {
          element(&part, $0, $1)
        }
        return (part: part, stretch: stretch)
      }
      var number = 0
      while true {
        parts.append(stretches[number].part)
        switch stretches[number].stretch {
        case .closed(let behind): return behind
        case .fault(let fault): throw fault
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
    let start = octets.spaceEnd(from: 0)
    guard start < bytes.count else { throw JSONFault(.empty, at: 0) }
    var position = start
    var list: Range<Int>?
    if let streamed, octets[start] == UInt8(ascii: "{") {
      list = try passObject(octets, &position, streaming: streamed, elements)
    } else {
      var check = JSONCheck()
      position = try check.pass(octets, at: start)
    }
    _ = octets.skipSpace(&position)
    guard position == bytes.count else { throw octets.unexpected(at: position, wanted: .textAfterEnd) }
    return JSONTape(over: bytes, from: start, withoutElementsOf: list)
  }

  /// Passes over the outermost object; returns where the list stands that is streamed, nil where there is none.
  private static func passObject(
    _ octets: Span<UInt8>, _ position: inout Int, streaming streamed: String,
    _ elements: (Int) throws(JSONFault) -> Int
  ) throws(JSONFault) -> Range<Int>? {
    var check = JSONCheck()
    var object = OpenValue(firstName: 0)
    var list: Range<Int>?
    position += 1
    guard octets.skipSpace(&position) != UInt8(ascii: "}") else {
      position += 1
      return nil
    }
    repeat {
      let name = try check.passName(octets, in: &object, &position)
      let value = octets.spaceEnd(from: position)
      if octets.octet(at: value) == UInt8(ascii: "["), octets.isText(octets.string(at: name), streamed) {
        position = octets.spaceEnd(from: value + 1)
        position = octets.octet(at: position) == UInt8(ascii: "]") ? position + 1 : try elements(position)
        list = value..<position
      } else {
        position = try check.pass(octets, at: value, depth: 1, listFrom: 0)
      }
    } while try octets.goesOn(&position, closing: UInt8(ascii: "}"))
    try check.close(object, octets)
    return list
  }

  private static func refuseForeignBeginning(_ bytes: [UInt8]) throws(JSONFault) {
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE]]
    if marks.contains(where: { bytes.starts(with: $0) }) { throw JSONFault(.byteOrderMark, at: 0) }
  }
}
