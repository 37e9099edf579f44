import JSONText
import Testing

/// No object has one name twice, however the name is escaped and however many members there are (FORMAT 6).
@Suite struct DuplicateKeyTests {
  /// The name, and a text with its first occurrence at ② and the refused one at ①.
  static let twice: [(name: String, text: String)] = [
    ("a", #"{②"a":1,①"a":2}"#), ("a", #"{②"a":1,①"\u0061":2}"#), ("a", #"{②"\u0061":1,①"a":2}"#),
    ("a", #"{②"\u0061":1,①"\u0061":2}"#), ("", #"{②"":1,①"":1}"#), ("é", #"{②"é":1,①"\u00E9":2}"#),
    ("😀", #"{②"😀":1,①"\ud83d\ude00":2}"#), ("/", #"{②"/":1,①"\/":2}"#), ("\n", #"{②"\n":1,①"\u000a":2}"#),
    ("\u{0}", #"{②"\u0000":1,①"\u0000":2}"#), ("\"", #"{②"\"":1,①"\u0022":2}"#),
    ("\\u0061", #"{②"\\u0061":1,①"\\u0061":2}"#), ("a", #"{"b":0,②"a":1,"c":{"a":9},①"a":2,"b":3}"#),
    ("a", #"{②"a":1,①"a":2,"a":3}"#), ("a", #"{"x":{②"a":1,①"a":2}}"#), ("a", #"[[{②"a":[],"b":{},①"a":0}]]"#),
    ("a", #"[{"a":1},{②"a":1,①"a":2}]"#), ("a", #"{"x-free":{"y":[{"z":{②"a":1,①"a":2}}]}}"#),
    ("a", #"{"\u0062":{},"c":[{}],②"a":1,①"a":2}"#), ("id", #"{"contracts":[{"id":1},{②"id":{},"x":[],①"id":2}]}"#),
    ("contracts", #"{②"contracts":[1],①"contracts":[2]}"#),
    ("contracts", #"{②"contracts":[{}],"z":0,①"contr\u0061cts":0}"#), ("z", #"{②"z":1,"contracts":[1,2],①"z":1}"#),
    ("a", "{②\"a\":1,\r\n\t①\"a\" : 2 , oops"),
  ]

  /// Texts in which names only look the same.
  static let different = [
    #"{"a":1,"A":2}"#, #"{"a":1,"a ":2}"#, #"{"a":1,"a\u0000":2}"#, #"{"a":{"a":{"a":1}}}"#, #"[{"a":1},{"a":1}]"#,
    #"{"ab":1,"ba":2}"#, #"{"axb":1,"ayb":2,"a\u007ab":3}"#, "{\"\u{E9}\":1,\"e\u{301}\":2}",
    #"{"\u00e9":1,"e\u0301":2}"#, "{\"\u{1E9B}\u{323}\":1,\"\u{17F}\u{323}\u{307}\":2}", "{\"K\":1,\"\u{212A}\":2}",
    #"{"a":"a","b":"a"}"#, #"{"\\u0061":1,"a":2}"#, #"{"contracts":[{"contracts":[]}],"id":{"contracts":1}}"#,
  ]

  @Test(arguments: twice, [nil, "contracts", "x"])
  func `a name that stands twice is refused at its second place`(
    _ example: (name: String, text: String), streaming streamed: String?
  ) {
    let text = MarkedText(example.text)
    let fault = Reading(text.bytes, streaming: streamed).fault
    #expect(fault == JSONFault(.duplicateKey(example.name, first: text["②"]), at: text["①"]))
  }

  @Test(arguments: different)
  func `names that differ in any octet are different`(_ text: String) {
    #expect(Reading(text).fault == nil)
    #expect(Reading(text, streaming: "contracts").fault == nil)
  }

  /// An object of `names`, the name at `marked` behind ①, the one at `first` behind ②.
  private func object(_ names: [String], first: Int = -1, marked: Int = -1) -> MarkedText {
    let members = names.enumerated().map { number, name in
      (number == first ? "②" : number == marked ? "①" : "") + "\"\(name)\": [\(number), {\"a\": 1}]"
    }
    return MarkedText("{" + members.joined(separator: ",\n") + "}")
  }

  @Test(arguments: [2, 3, 31, 32, 33, 34, 35, 64, 65, 500], [false, true])
  func `a double name is found among few and many`(_ count: Int, escaped: Bool) {
    for (first, second) in [(0, 1), (0, count - 1), (count / 2 - 1, count / 2), (count - 2, count - 1)] {
      var names = (0..<count).map { "name\($0)" }
      names[second] = escaped ? "\\u006e" + names[first].dropFirst() : names[first]
      let text = object(names, first: first, marked: second)
      let fault = JSONFault(.duplicateKey("name\(first)", first: text["②"]), at: text["①"])
      #expect(Reading(text.bytes).fault == fault)
      #expect(Reading(text.bytes, streaming: "name1").fault == fault)
      let nested = Array("[0, {\"contracts\": [{}, ".utf8)
      let moved = JSONFault(
        .duplicateKey("name\(first)", first: text["②"] + nested.count), at: text["①"] + nested.count)
      #expect(Reading(nested + text.bytes + Array("]}]".utf8)).fault == moved)
    }
  }

  @Test(arguments: [3, 32, 33, 500])
  func `as many different names are taken`(_ count: Int) {
    #expect(Reading(object((0..<count).map { "name\($0)" }).bytes).fault == nil)
    #expect(Reading(object((0..<count).map { "n\($0 % 2 == 0 ? "\\u0041" : "A")\($0)e" }).bytes).fault == nil)
    let accents = ["\u{E9}", "e\u{301}"] + (2..<count).map { "a\($0)" }
    #expect(Reading(object(accents).bytes).fault == nil)
  }

  @Test(arguments: [3, 32, 33, 500])
  func `another spelling of an accent between two equal names hides nothing`(_ count: Int) {
    let names = (3..<max(3, count)).map { "a\($0)" } + ["\u{E9}", "e\u{301}", "\u{E9}"]
    let text = object(names, first: names.count - 3, marked: names.count - 1)
    #expect(Reading(text.bytes).fault == JSONFault(.duplicateKey("\u{E9}", first: text["②"]), at: text["①"]))
  }

  @Test(arguments: [10, 100])
  func `of several double names the earliest second one is told`(_ count: Int) {
    var names = (0..<count).map { "name\($0)" }
    names[count - 1] = "name0"
    names[count - 3] = "name5"
    names[count - 2] = "name5"
    let text = object(names, first: 5, marked: count - 3)
    #expect(Reading(text.bytes).fault == JSONFault(.duplicateKey("name5", first: text["②"]), at: text["①"]))
  }
}
