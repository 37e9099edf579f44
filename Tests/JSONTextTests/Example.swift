import JSONText
import TestSupport

/// A JSON value of its own, to write, to read back and to compare; texts are octets, so that equal means equal to the octet.
indirect enum Example: Equatable {
  case object([Member])
  case list([Example])
  case string([UInt8])
  case number(String)
  case bool(Bool)
  case null

  struct Member: Equatable {
    let name: [UInt8]
    let value: Example
  }

  /// The value at `index` of a tape.
  init(_ tape: JSONTape, at index: Int = 0) {
    switch tape.kind(index) {
    case .object:
      var members: [Member] = []
      tape.forEachMember(of: index) { key, value in
        members.append(Member(name: Array(tape.text(key).utf8), value: Example(tape, at: value)))
      }
      self = .object(members)
    case .list: self = .list(tape.elements(of: index).map { Example(tape, at: $0) })
    case .string, .key: self = .string(Array(tape.text(index).utf8))
    case .number: self = .number(tape.text(index))
    case .yes: self = .bool(true)
    case .no: self = .bool(false)
    case .null: self = .null
    }
  }

  /// A value grown from `seeds`, with at most `depth` levels.
  init(from seeds: inout SeededGenerator, depth: Int) {
    switch seeds.below(depth > 0 ? 9 : 5) {
    case 0: self = .null
    case 1: self = .bool(seeds.below(2) == 0)
    case 2: self = .number(seeds.one(of: NumberTests.strict))
    case 3, 4: self = .string(Array(Self.text(from: &seeds).utf8))
    case 5, 6: self = .list((0..<seeds.below(5)).map { _ in Example(from: &seeds, depth: depth - 1) })
    default:
      var members: [Member] = []
      for _ in 0..<seeds.below(seeds.below(20) == 0 ? 60 : 6) {
        let name = Array(Self.text(from: &seeds).utf8)
        guard !members.contains(where: { $0.name == name }) else { continue }
        members.append(Member(name: name, value: Example(from: &seeds, depth: depth - 1)))
      }
      self = .object(members)
    }
  }

  private static func text(from seeds: inout SeededGenerator) -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "b", "Z", "0", " ", "/", "~", "\"", "\\", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "é",
      "\u{301}", "€", "\u{2028}", "\u{202E}", "\u{FE0F}", "\u{FFFF}", "\u{D7FF}", "😀", "\u{10FFFF}", "{", "]", ",",
      ":",
    ]
    var text = ""
    for _ in 0..<seeds.below(6) { text.unicodeScalars.append(seeds.one(of: scalars)) }
    return text
  }

  /// Writes the value with `writer`, some of it on one line.
  func write(into writer: inout JSONWriter, _ seeds: inout SeededGenerator) {
    switch self {
    case .object(let members):
      writer.object(inline: seeds.below(3) == 0) { writer in
        for member in members {
          writer.key(String(decoding: member.name, as: UTF8.self))
          member.value.write(into: &writer, &seeds)
        }
      }
    case .list(let elements):
      writer.list(inline: seeds.below(3) == 0) { writer in
        for element in elements { element.write(into: &writer, &seeds) }
      }
    case .string(let octets): writer.string(String(decoding: octets, as: UTF8.self))
    case .number(let digits): writer.verbatimNumber(digits)
    case .bool(let value): writer.bool(value)
    case .null: writer.string(nil)
    }
  }

  /// A spelling of the value that no sane writer would choose: any white space, any escape.
  func spelt(_ seeds: inout SeededGenerator) -> String {
    let space = seeds.one(of: ["", "", "", " ", "\n", "\r\n", "\t ", "  "])
    switch self {
    case .object(let members):
      let parts = members.map { Self.quoted($0.name, &seeds) + space + ":" + $0.value.spelt(&seeds) + space }
      return space + "{" + space + parts.joined(separator: "," + space) + "}" + space
    case .list(let elements):
      return space + "[" + elements.map { $0.spelt(&seeds) }.joined(separator: ",") + space + "]"
    case .string(let octets): return space + Self.quoted(octets, &seeds) + space
    case .number(let digits): return space + digits + space
    case .bool(let value): return space + String(value) + space
    case .null: return space + "null" + space
    }
  }

  private static func quoted(_ octets: [UInt8], _ seeds: inout SeededGenerator) -> String {
    var text = "\""
    for scalar in String(decoding: octets, as: UTF8.self).unicodeScalars {
      if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || seeds.below(4) == 0 {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: seeds.below(2) == 0)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
