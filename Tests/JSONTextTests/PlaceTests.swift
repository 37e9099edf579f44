import JSONText
import Testing

/// The line and column that a person finds in an editor.
@Suite struct PlaceTests {
  /// Texts with a place at ①.
  static let examples: [(text: String, line: Int, column: Int)] = [
    ("①", 1, 1), ("①{}", 1, 1), ("{①}", 1, 2), ("{}①", 1, 3), ("\n①", 2, 1), ("①\n", 1, 1), ("a\n①b\n", 2, 1),
    ("a\nb①\n", 2, 2), ("a\nb\n①", 3, 1), ("a\r\n①b\r\n", 2, 1), ("a①\r\nb", 1, 2), ("a\r①\nb", 1, 3),
    ("\r\n\r\n ①x", 3, 2), ("a\r①b", 1, 3), ("é①", 1, 2), ("€é①x", 1, 3), ("😀①", 1, 2), ("e\u{301}①", 1, 3),
    ("a\n\"één\": ①1", 2, 8), ("\u{2028}①", 1, 2), ("\u{85}①", 1, 2), ("\t①", 1, 2), ("x\n\n\n①", 4, 1),
    ("last line①", 1, 10), ("\u{FEFF}①{", 1, 2),
  ]

  static let texts = [
    "", "\n", "\r\n", "\r", "a", "één\r\n\r\n€😀\n\n\tx\r\ny\rz", "\n\n\n",
    "{\n  \"a\": \"é\u{301}\",\r\n  \"b\": [1]\r\n}\r\n", "‹C3›\n‹80 80›x\n‹FF FE›\r\n‹F0 9F›", SampleRegister.text,
  ]

  @Test(arguments: examples)
  func `a place is counted in characters and from one`(_ example: (text: String, line: Int, column: Int)) {
    let text = MarkedText(example.text)
    for place in [Place(offset: text["①"], in: text.bytes), Places(of: text.bytes).place(of: text["①"])] {
      #expect(place.line == example.line)
      #expect(place.column == example.column)
    }
  }

  @Test(arguments: texts)
  func `Places and Place agree at every offset`(_ text: String) {
    let bytes = MarkedText(text).bytes
    let places = Places(of: bytes)
    for offset in 0...(bytes.count + 3) {
      #expect(places.place(of: offset) == Place(offset: offset, in: bytes), "offset \(offset)")
    }
  }

  @Test(arguments: texts)
  func `an offset past the end is the place behind the last character`(_ text: String) {
    let bytes = MarkedText(text).bytes
    let end = Place(offset: bytes.count, in: bytes)
    for offset in [bytes.count + 1, bytes.count + 1000, .max] {
      #expect(Place(offset: offset, in: bytes) == end)
      #expect(Places(of: bytes).place(of: offset) == end)
      #expect(Places(of: bytes).line(of: offset) == Places(of: bytes).line(of: bytes.count))
    }
  }

  @Test(arguments: texts.filter { !$0.contains("‹") })
  func `the place of every character is where counting characters leads`(_ text: String) {
    let places = Places(of: Array(text.utf8))
    var (line, column, offset) = (1, 1, 0)
    for scalar in text.unicodeScalars {
      let place = places.place(of: offset)
      #expect([place.line, place.column] == [line, column], "offset \(offset)")
      offset += scalar.utf8.count
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
  }

  /// Texts with a place at ① and the line around it.
  static let lines: [(text: String, line: String)] = [
    ("①", ""), ("ab①c", "abc"), ("a\n①b\nc", "b"), ("a\nb①\nc", "b"), ("a\n①", ""), ("a①\n", "a"),
    ("a\r\n①één\r\nc", "één"), ("a\r\nb①\r\nc", "b"), ("a\r\nb\r①\nc", "b"), ("a\rb①", "a\rb"), ("①\r\n", ""),
    ("①\n\n", ""), ("a\n①last", "last"), ("a\n①last\r", "last"), ("\n①‹C3›x\n", "\u{FFFD}x"),
    ("a①‹FF›", "a\u{FFFD}"), ("\t ①x ", "\t x "),
  ]

  @Test(arguments: lines)
  func `the excerpt is the whole line without its end`(_ example: (text: String, line: String)) {
    let text = MarkedText(example.text)
    #expect(Array(Places(of: text.bytes).line(of: text["①"]).utf8) == Array(example.line.utf8))
  }

  /// What a person gets to read: a broken register, and where.
  @Test(arguments: [
    ("{\r\n  \"één\": 1,\r\n  \"één\": ,\r\n}", 3, 3), ("{\n  \"title\": \"café €\" 1\n}\n", 2, 21),
    ("{\n\"a\": [1, 2\n", 3, 1), ("{\n\"a\": [1, 2", 2, 11), ("", 1, 1), ("{\n \"😀\": [1,2,]}", 2, 11),
    ("[\r\n\"tab\there\"]", 2, 5), ("{\"x\": \"é‹C3›\"}", 1, 9), ("[\n1\n]\n]", 4, 1),
  ])
  func `a fault is found where an editor puts the cursor`(_ text: String, line: Int, column: Int) throws {
    let bytes = MarkedText(text).bytes
    let fault = try #require(Reading(bytes).fault)
    let place = Places(of: bytes).place(of: fault.offset)
    #expect([place.line, place.column] == [line, column])
  }
}
