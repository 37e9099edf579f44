import JSONText
import TestSupport
import Testing

/// Whatever the text and its layout: a change is exactly the change that was meant, and nothing else moves.
@Suite struct EditLaws {
  /// A text that grows at random, in a layout that does too.
  private struct RandomText {
    var generator: SeededGenerator
    let newLine: String
    let step: String
    let comma: String
    let colon: String
    let padding: String
    let blank: Bool

    init(seed: UInt64) {
      generator = SeededGenerator(seed: seed)
      newLine = generator.one(of: ["\n", "\n", "\r\n", ""])
      step = generator.one(of: ["  ", "    ", "\t", " ", ""])
      comma = generator.one(of: [", ", ",", " , "])
      colon = generator.one(of: [": ", ":", " : "])
      padding = generator.one(of: ["", " "])
      blank = generator.one(of: [true, false, false])
    }

    mutating func value(_ depth: Int, _ indentation: String) -> String {
      switch depth > 3 ? generator.below(3) : generator.below(6) {
      case 0: return "\"\(generator.one(of: ["", "é", "a b", "\\u00e9", "}, \\\"", "[1, 2]", "//", "\u{9b}"]))\""
      case 1: return generator.one(of: ["0", "-1.5e+3", "125000", "1.50"])
      case 2: return generator.one(of: ["true", "false", "null"])
      case 3:
        return container("[", "]", indentation, depth) { text, _, inner in text.value(depth + 1, inner) }
      default:
        return container("{", "}", indentation, depth) { text, number, inner in
          "\"k\(number)\"\(text.colon)\(text.value(depth + 1, inner))"
        }
      }
    }

    private mutating func container(
      _ opening: String, _ closing: String, _ indentation: String, _ depth: Int,
      _ item: (inout RandomText, Int, String) -> String
    ) -> String {
      let count = generator.below(5)
      let inner = indentation + step
      let isFolded = !newLine.isEmpty && generator.below(3) > 0
      var items: [String] = []
      for number in 0..<count { items.append(item(&self, number, inner)) }
      guard count > 0 else { return opening + generator.one(of: ["", " ", newLine]) + closing }
      guard isFolded else { return opening + padding + items.joined(separator: comma) + padding + closing }
      var text = opening
      for (number, item) in items.enumerated() {
        if number > 0 { text += generator.below(6) == 0 ? ", " : "," }
        let isOnSameLine = number > 0 && generator.below(6) == 0
        text += isOnSameLine ? item : newLine + (blank && number > 0 ? newLine : "") + inner + item
      }
      return text + newLine + indentation + closing
    }
  }

  private static func newValue(_ generator: inout SeededGenerator, _ depth: Int = 0) -> JSONValue {
    switch generator.below(depth > 1 ? 4 : 6) {
    case 0: .text(generator.one(of: ["", "é\n\"", "2026-06-18", "\u{9b}x\u{2028}", "a\\b"]))
    case 1: .number(generator.below(1000))
    case 2: .flag(generator.one(of: [true, false]))
    case 3: .null
    case 4: .list((0..<generator.below(3)).map { _ in newValue(&generator, depth + 1) })
    default: .object((0..<generator.below(4)).map { JSONValue.Member("n\($0)", newValue(&generator, depth + 1)) })
    }
  }

  /// Makes some changes anywhere in the text; returns what they were, for a failure's sake.
  private static func change(_ edit: inout JSONEdit, _ generator: inout SeededGenerator) -> String {
    var made: [String] = []
    let containers = edit.tape.nodes.indices.filter { edit.tape.kind($0) == .object || edit.tape.kind($0) == .list }
    for _ in 0..<(1 + generator.below(4)) {
      let container = generator.one(of: containers)
      let value = newValue(&generator)
      if edit.tape.kind(container) == .object {
        let name = "k\(generator.below(7))"
        if generator.below(4) == 0 {
          edit.remove(name, from: container)
          made.append("remove \(name) from \(container)")
        } else {
          edit.set(name, to: value, in: container, order: generator.one(of: [[], (0..<6).map { "k\($0)" }]))
          made.append("set \(name) of \(container) to \(value)")
        }
      } else {
        let elements = edit.tape.elements(of: container)
        switch generator.below(4) {
        case 0 where !elements.isEmpty: edit.remove(element: generator.one(of: elements), from: container)
        case 1 where !elements.isEmpty: edit.insert(value, in: container, behind: generator.one(of: elements))
        case 2: edit.insert(value, in: container, behind: nil)
        default: edit.append(value, to: container)
        }
        made.append("change \(container)")
      }
    }
    return made.joined(separator: "; ")
  }

  @Test(arguments: SeededGenerator.seeds)
  func `a change says exactly what was meant, and every other octet stands as it stood`(_ seed: UInt64) throws {
    for number in 0..<(isFullRun ? 5000 : 400) {
      var random = RandomText(seed: seed &+ UInt64(number) &* 7919)
      let text = random.value(0, "") + random.generator.one(of: ["", "\n"])
      let before = Array(text.utf8)
      var edit = try JSONEdit(of: before)
      guard edit.tape.kind(0) == .object || edit.tape.kind(0) == .list else { continue }
      let made = Self.change(&edit, &random.generator)
      let after = edit.octets
      let isRight = edit.isCarriedOut(in: after)
      #expect(isRight, "seed \(seed) \(number): \(made)\n\(text)\n\(String(decoding: after, as: UTF8.self))")
      // Undone by the changes turned round.
      var shift = 0
      let back = edit.changes.map { change in
        let start = change.range.lowerBound + shift
        shift += change.replacement.count - change.range.count
        return TextChange(start..<(start + change.replacement.count), Array(before[change.range]))
      }
      #expect(after.applying(back) == before)
      // No line end of another kind than the text has.
      if !text.contains("\r\n"), text.utf8.contains(UInt8(ascii: "\n")) {
        #expect(!after.contains(UInt8(ascii: "\r")))
      } else if text.contains("\r\n"), !text.hasSuffix("]\n"), !text.hasSuffix("}\n") {
        #expect(
          after.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast().allSatisfy {
            $0.last == UInt8(ascii: "\r")
          })
      }
    }
  }

  @Test func `one line stays one line`() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = RandomText(seed: seed)
      let text = random.value(0, "")
      guard !text.utf8.contains(UInt8(ascii: "\n")) else { continue }
      var edit = try JSONEdit(of: Array(text.utf8))
      guard edit.tape.kind(0) == .object || edit.tape.kind(0) == .list else { continue }
      _ = Self.change(&edit, &random.generator)
      #expect(!edit.octets.contains(UInt8(ascii: "\n")), "\(text)")
    }
  }
}
