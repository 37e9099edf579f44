import JSONText
import TestSupport
import Testing

/// A list read by several hands from guessed beginnings is read as by one.
@Suite struct StretchTests {
  /// What was handed over of one element: all that its tape says.
  private struct Element: Hashable, Sendable {
    let start: Int
    let nodes: [Int]

    init(_ tape: JSONTape) {
      start = tape.nodes[0].start
      nodes = tape.nodes.map { node in
        ((node.start &* 31 &+ node.end) &* 31 &+ Int(node.next)) &* 64 &+ Int(node.kind.rawValue) &* 4
          &+ (node.isEscaped ? 1 : 0)
      }
    }
  }

  /// What came of a text: the fault, or the tape and the elements.
  private struct Outcome: Hashable {
    var fault: JSONFault?
    var outline: [String] = []
    var elements: [Element] = []
    /// Not compared: how many parts there were.
    var parts = 0

    init(_ bytes: [UInt8], _ workers: some Workers) {
      do throws(JSONFault) {
        let (tape, parts) = try JSONReader.read(bytes, streaming: "list", with: workers, empty: [Element]()) {
          part, place, _ in
          part.append(Element(JSONTape(over: bytes, elementAt: place)))
        }
        (outline, elements, self.parts) = (tape.outline(), parts.flatMap { $0 }, parts.count)
      } catch {
        fault = error
      }
    }

    static func == (one: Outcome, other: Outcome) -> Bool {
      one.fault == other.fault && one.outline == other.outline && one.elements == other.elements
    }
  }

  /// A long list in a document, and how many parts three hands must make of it at least.
  struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let leastParts: Int

    init(
      _ name: String, leastParts: Int = 1, before: String = #"{"version":1,"list":["#, behind: String = "]}",
      _ list: String
    ) {
      self.name = name
      self.leastParts = leastParts
      text = before + list + behind
    }

    var testDescription: String { name }
  }

  /// Elements joined until they take `octets`.
  private static func many(
    _ octets: Int = 1_100_000, separator: String = ",", _ element: (Int, inout SeededGenerator) -> String
  ) -> String {
    var seeds = SeededGenerator(seed: 7)
    var text = ""
    var number = 0
    while text.utf8.count < octets {
      text += (number == 0 ? "" : separator) + element(number, &seeds)
      number += 1
    }
    return text
  }

  private static func filler(_ seeds: inout SeededGenerator) -> String {
    String(repeating: seeds.one(of: ["x", "é", "yz", "\\n"]), count: 100 + seeds.below(200))
  }

  private static let nested = many { number, seeds in
    let inside = (0...seeds.below(12)).map { #"{"id":\#($0),"t":"\#(filler(&seeds))"}"# }.joined(separator: ",")
    return #"{"id":\#(number),"l":[\#(inside)]}"#
  }

  static let samples = [
    Sample("minified", leastParts: 3, many { #"{"id":\#($0),"t":"\#(filler(&$1))"}"# }),
    Sample(
      "pretty", leastParts: 3, before: "{\n  \"list\": [\n    ", behind: "\n  ]\n}\n",
      many(separator: ",\n    ") { "{\n      \"id\": \($0),\n      \"t\": \"\(filler(&$1))\"\n    }" }),
    Sample("lists in elements with the same names", nested),
    Sample(
      "the border inside texts",
      many { #"{",":"\#(filler(&$1))","t":["},{",",",\#($0),"},{",",","\#(filler(&$1))"]}"# }),
    Sample(
      "elements of differing shape",
      many { number, seeds in
        let text = filler(&seeds)
        return seeds.one(of: [
          #"{"id":\#(number),"t":"\#(text)"}"#, #"{"t":"\#(text)"}"#, #"["\#(text)",{"id":1},{"id":2}]"#, "{}",
          #""\#(text)""#, "\(number)", "null", #" { "id" : "\#(text)" } "#,
        ])
      }),
    Sample("texts only", many { "\"\($0)\(filler(&$1))\"" }),
    Sample("numbers only", many { number, _ in "\(number)" }),
    Sample("one element", #"{"id":1,"l":[\#(nested)]}"#),
    Sample("two elements, the second long", #"{"id":1},{"id":2,"l":[\#(nested)]}"#),
    Sample("an empty list", behind: #"],"z":[\#(nested)]}"#, ""),
    Sample(
      "sections behind the list with the same names", leastParts: 2, behind: #"],"z":[\#(nested)],"y":{"id":"é"}}"#,
      many(600_000) { #"{"id":\#($0),"t":"\#(filler(&$1))"}"# }),
    Sample("a name twice", behind: #"],"list":[1]}"#, many { #"{"id":\#($0),"t":"\#(filler(&$1))"}"# }),
    Sample("text behind the end", behind: "]}]", many { #"{"id":\#($0),"t":"\#(filler(&$1))"}"# }),
    Sample("no end", behind: "", many { #"{"id":\#($0),"t":"\#(filler(&$1))"}"# }),
    Sample("another bracket", behind: "}}", many { #"{"id":\#($0),"t":"\#(filler(&$1))"}"# }),
    Sample("a comma too many", behind: ",]}", many { #"{"id":\#($0),"t":"\#(filler(&$1))"}"# }),
  ]

  @Test(arguments: samples) func `several hands give what one gives`(_ sample: Sample) {
    let bytes = Array(sample.text.utf8)
    let one = Outcome(bytes, OneWorker())
    #expect(bytes.count > 1_000_000)
    #expect(one.fault != nil || one.parts == (one.elements.isEmpty ? 0 : 1))
    for isBackwards in [false, true] {
      let several = Outcome(bytes, SeveralHands(isBackwards: isBackwards))
      #expect(several == one)
      #expect(several.fault != nil || one.elements.isEmpty || several.parts >= sample.leastParts)
    }
  }

  @Test(arguments: 0..<(isFullRun ? 400 : 16) as Range<UInt64>)
  func `a fault is the same for several hands`(seed: UInt64) {
    var seeds = SeededGenerator(seed: seed)
    var bytes = Array(Self.samples[Int(seed) % 3].text.utf8)
    // One octet somewhere, or two: the one that comes first in the text counts.
    for _ in 0...seeds.below(2) {
      bytes[seeds.below(bytes.count)] = seeds.one(of: Array("\u{1}\"\\{}[],:x".utf8) + [0xFF])
    }
    let one = Outcome(bytes, OneWorker())
    #expect(Outcome(bytes, SeveralHands(isBackwards: seed % 2 == 1)) == one)
  }
}
