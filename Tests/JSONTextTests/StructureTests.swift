import JSONText
import Testing

/// RFC 8259 sections 2 to 5: what may follow what.
@Suite struct StructureTests {
  static let strict = [
    "{}", "[]", " { } ", " [ ] ", "\t[\n]\r\n", "0", "\"\"", "null", "true", "false", " null ", "null\n",
    "[null,true,false]", "[[]]", "[{}]", "[[],[]]", "{\"\":0}", "{\"a\":{\"a\":{\"a\":[]}}}",
    "{ \"a\" : 1 , \"b\" : [ 1 , 2 ] }", "[1,[2,[3]],4]", "{\"contracts\":{}}", "{\"contracts\":[]}",
    "{\"contracts\": [ ] }", "{\"contracts\":null}", "[{\"contracts\":[1]}]",
    "{\"contracts\" : [ 1 , {} ] , \"z\" : 0}", "\r\n[\r\n1\r\n,\r\n2\r\n]\r\n",
  ]

  static let words: [Refused] = [
    "True", "TRUE", "tru", "truee", "true1", "true_", "true.", "t", "fals", "False", "false-", "f", "nul", "NULL",
    "nullx", "n", "nil", "None", "undefined", "yes", "on", "abc", "_", "$", "#", "(", "<a>", "=", ";", "@", "~",
    "\\", "/", "*", "é", "\u{A0}1", "\u{2028}1", "\u{200B}1", "\u{3000}1", "‹0C›1", "‹0B›1", "‹00›", "‹1F›", "‹7F›",
    "‹85›",
  ].map { Refused($0 == "‹85›" ? .notUTF8 : .expectedValue, "①" + $0) }

  static let ends: [Refused] = [
    "[①", "[ ①", "[1①", "[1 ①", "[1,①", "[1, ①", "[[]①", "[{}①", "[\"a\"①", "{①", "{ ①", "{\"a\"①", "{\"a\" ①",
    "{\"a\":①", "{\"a\": ①", "{\"a\":1①", "{\"a\":1,①", "{\"a\":1, \n①", "{\"a\":{}①", "{\"a\":[①", "{\"a\":[1①",
    "{\"a\":[1,①", "{\"a\":[{①", "[\"a\\①", "{\"a\\①",
  ].map { Refused(.unexpectedEnd, $0) }

  static let inside: [Refused] = [
    Refused(.empty, "①"), Refused(.empty, "① "), Refused(.empty, "①\r\n\t "),
    Refused(.trailingComma, "[1①,]"), Refused(.trailingComma, "[1,2 ①, ]"), Refused(.trailingComma, "{\"a\":1①,}"),
    Refused(.trailingComma, "{\"a\":1①,\n}"), Refused(.trailingComma, "{\"a\":[1①,]}"),
    Refused(.trailingComma, "[[]①,]"), Refused(.trailingComma, "[1①,}"), Refused(.trailingComma, "{\"a\":1①,]"),
    Refused(.trailingComma, "[\"a\"①,]"),
    Refused(.expectedValue, "[①,]"), Refused(.expectedValue, "[①,1]"), Refused(.expectedValue, "[1,①,2]"),
    Refused(.expectedValue, "[1,①,]"), Refused(.expectedValue, "[①:]"), Refused(.expectedValue, "{\"a\":①}"),
    Refused(.expectedValue, "{\"a\":①,\"b\":1}"), Refused(.expectedValue, "{\"a\":①:1}"),
    Refused(.expectedValue, "{\"a\":①]"), Refused(.expectedValue, "①}"), Refused(.expectedValue, "①]"),
    Refused(.expectedValue, "①,"), Refused(.expectedValue, "①:"), Refused(.expectedValue, "[①}"),
    Refused(.expectedKey, "{①,}"), Refused(.expectedKey, "{①:1}"), Refused(.expectedKey, "{①]"),
    Refused(.expectedKey, "{①a:1}"), Refused(.expectedKey, "{①'a':1}"), Refused(.expectedKey, "{①1:1}"),
    Refused(.expectedKey, "{①null:1}"), Refused(.expectedKey, "{①{}:1}"), Refused(.expectedKey, "{①[]:1}"),
    Refused(.expectedKey, "{\"a\":1,①,\"b\":2}"), Refused(.expectedKey, "{\"a\":1,①b:2}"),
    Refused(.expectedKey, "{①‹00›}"), Refused(.expectedKey, "{①é}"),
    Refused(.expectedColon, "{\"a\"①}"), Refused(.expectedColon, "{\"a\"①,\"b\":1}"),
    Refused(.expectedColon, "{\"a\" ①1}"), Refused(.expectedColon, "{\"a\" ①\"b\"}"),
    Refused(.expectedColon, "{\"a\"①=1}"), Refused(.expectedColon, "{\"a\"①[1]}"),
    Refused(.expectedColon, "{\"a\"①é1}"), Refused(.expectedColon, "{\"a\"①‹00›:1}"),
    Refused(.expectedCommaOr(closing: "]"), "[1 ①2]"), Refused(.expectedCommaOr(closing: "]"), "[\"a\" ①\"b\"]"),
    Refused(.expectedCommaOr(closing: "]"), "[1①}"), Refused(.expectedCommaOr(closing: "]"), "[1①;2]"),
    Refused(.expectedCommaOr(closing: "]"), "[1①:2]"), Refused(.expectedCommaOr(closing: "]"), "[[]①[]]"),
    Refused(.expectedCommaOr(closing: "]"), "[1①‹00›]"), Refused(.expectedCommaOr(closing: "]"), "[1①\u{A0}]"),
    Refused(.expectedCommaOr(closing: "]"), "[\"\"①1]"), Refused(.expectedCommaOr(closing: "]"), "[\"a\"①/]"),
    Refused(.expectedCommaOr(closing: "}"), "{\"a\":1 ①\"b\":2}"),
    Refused(.expectedCommaOr(closing: "}"), "{\"a\":1①]"), Refused(.expectedCommaOr(closing: "}"), "{\"a\":{}①{}}"),
    Refused(.expectedCommaOr(closing: "}"), "{\"a\":\"b\"①:1}"),
    Refused(.expectedCommaOr(closing: "}"), "{\"contracts\":[]①]"),
    Refused(.expectedCommaOr(closing: "}"), "{\"a\":1①;}"),
    Refused(.expectedCommaOr(closing: "]"), "{\"contracts\":[{}①{}]}"),
    Refused(.textAfterEnd, "{}①{}"), Refused(.textAfterEnd, "{} ①[]"), Refused(.textAfterEnd, "{}①}"),
    Refused(.textAfterEnd, "[]①]"), Refused(.textAfterEnd, "{}①,"), Refused(.textAfterEnd, "{}\n①;"),
    Refused(.textAfterEnd, "1 ①2"), Refused(.textAfterEnd, "1①,2"), Refused(.textAfterEnd, "\"a\"①\"b\""),
    Refused(.textAfterEnd, "null ①null"), Refused(.textAfterEnd, "{}①‹00›"), Refused(.textAfterEnd, "1①‹00›"),
    Refused(.textAfterEnd, "{}①é"), Refused(.textAfterEnd, "{}①#"), Refused(.textAfterEnd, "{}①/"),
    Refused(.textAfterEnd, "\"a\"①:1"), Refused(.textAfterEnd, "{\"contracts\":[]}①]"),
  ]

  static let comments: [Refused] = [
    "①// x\n{}", "①/* x */{}", "{①/* x */}", "{①// x\n\"a\":1}", "{\"a\"①/**/:1}", "{\"a\":①/**/1}",
    "{\"a\":1①/**/}", "{\"a\":1 ①// x\n}", "{\"a\":1,①/**/\"b\":2}", "[①/**/]", "[①//\n1]", "[1①/**/,2]",
    "[1,①/**/2]", "[1①// x\n]", "{}①//", "{} ①/* x", "1①/**/", "{\"contracts\":①/**/[]}", "{\"contracts\":[①//\n]}",
    "{\"contracts\":[{}①//\n]}",
  ].map { Refused(.comment, $0) }

  @Test(arguments: strict)
  func `a strict text is taken`(_ text: String) {
    #expect(Reading(text).fault == nil)
    #expect(Reading(text, streaming: "contracts").fault == nil)
  }

  @Test(arguments: words, Surroundings.allCases)
  func `only strict words and white space are known`(_ refused: Refused, in surroundings: Surroundings) {
    let bytes = surroundings.around(refused.text).bytes
    #expect(Reading(bytes).fault == refused.fault(in: surroundings))
    #expect(Reading(bytes, streaming: "contracts").fault == refused.fault(in: surroundings))
  }

  @Test(arguments: inside + comments)
  func `what may not follow is refused where it stands`(_ refused: Refused) {
    #expect(Reading(MarkedText(refused.text).bytes).fault == refused.fault())
  }

  @Test(arguments: ends)
  func `a text that ends too early is refused at its end`(_ refused: Refused) {
    #expect(Reading(MarkedText(refused.text).bytes).fault == refused.fault())
  }

  @Test(arguments: inside + comments + ends, ["a", "contracts", "é"])
  func `streaming changes no fault`(_ refused: Refused, of name: String) {
    let bytes = MarkedText(refused.text).bytes
    #expect(Reading(bytes, streaming: name).fault == refused.fault())
  }
}
