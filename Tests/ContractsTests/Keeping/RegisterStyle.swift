import Foundation
import TestSupport

/// A way to lay out the text of a register, and texts written in it.
struct RegisterStyle: CustomStringConvertible, Sendable {
  let newLine: String
  let step: String
  let comma: String
  let colon: String
  let padding: String
  /// Objects and lists up to this width stand on one line.
  let width: Int
  let isEnded: Bool
  let description: String

  static let all: [RegisterStyle] = [
    style("compact", newLine: "", comma: ",", colon: ":", width: .max, isEnded: false),
    style("compact with spaces", newLine: "", comma: ", ", colon: ": ", width: .max),
    style("two spaces", step: "  ", padding: " ", width: 100), style("four spaces", step: "    ", width: 0),
    style("tabs", step: "\t", width: 0, isEnded: false), style("tabs, short ones on one line", step: "\t", width: 60),
    style("Windows", newLine: "\r\n", step: "  ", padding: " ", width: 100),
    style("Windows, expanded", newLine: "\r\n", step: "  ", width: 0, isEnded: false),
    style("not indented", step: "", width: 40),
    style("wide colons", step: "   ", comma: " , ", colon: " : ", width: 80),
  ]

  private static func style(
    _ description: String, newLine: String = "\n", step: String = "", comma: String = ", ", colon: String = ": ",
    padding: String = "", width: Int, isEnded: Bool = true
  ) -> RegisterStyle {
    RegisterStyle(
      newLine: newLine, step: step, comma: comma, colon: colon, padding: padding, width: width, isEnded: isEnded,
      description: description)
  }

  /// A value and its members, in their order.
  indirect enum Value {
    case leaf(String)
    case list([Value])
    case object([(String, Value)])
  }

  func text(_ value: Value) -> String { text(value, "") + (isEnded ? (newLine.isEmpty ? "\n" : newLine) : "") }

  private func text(_ value: Value, _ indentation: String) -> String {
    let line = oneLine(value)
    if newLine.isEmpty || line.utf8.count <= width { return line }
    let inner = indentation + step
    func lines(_ items: [String], _ opening: String, _ closing: String) -> String {
      items.isEmpty
        ? opening + closing
        : opening + newLine + items.map { inner + $0 }.joined(separator: "," + newLine) + newLine + indentation
          + closing
    }
    switch value {
    case .leaf(let text): return text
    case .list(let items): return lines(items.map { text($0, inner) }, "[", "]")
    case .object(let members): return lines(members.map { "\"\($0.0)\"\(colon)\(text($0.1, inner))" }, "{", "}")
    }
  }

  private func oneLine(_ value: Value) -> String {
    switch value {
    case .leaf(let text): return text
    case .list(let items): return "[" + items.map(oneLine).joined(separator: comma) + "]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      return "{" + padding + members.map { "\"\($0.0)\"\(colon)\(oneLine($0.1))" }.joined(separator: comma) + padding
        + "}"
    }
  }
}

/// Registers made at random, as values that a style writes down.
struct RandomRegister {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func value() -> RegisterStyle.Value {
    let contracts = (0..<(2 + generator.below(4))).map { contract($0) }
    return .object([
      ("version", .leaf("1")), ("register", .object([("title", text("Contracten é"))])),
      ("x-free", .list([.leaf("null"), text("// no \\\"comment\\\""), .object([("kind", text("extend"))])])),
      ("parties", .object([("p", .object([("name", text("P"))]))])),
      ("people", .object([("a", .object([("name", text("A"))])), ("b", .object([("name", text("B"))]))])),
      ("bodies", .object([("pfho", .object([("name", text("PFHO")), ("meetings", .list([text("2026-06-18")]))]))])),
      ("routes", .object([("extension", .list([text("pfho")]))])), ("contracts", .list(contracts)),
    ])
  }

  private func text(_ text: String) -> RegisterStyle.Value { .leaf("\"\(text)\"") }

  private mutating func contract(_ number: Int) -> RegisterStyle.Value {
    var members: [(String, RegisterStyle.Value)] = [("id", text("c\(number)")), ("title", text("Contract \(number)"))]
    if generator.below(2) == 0 { members.append(("provider", text("p"))) }
    if generator.below(2) == 0 { members.append(("owner", text(generator.one(of: ["a", "b"])))) }
    members.append(("start", text("2023-01-01")))
    members.append(("firstPeriod", .object([("duration", text("P4Y"))])))
    members.append(("extensions", .object([("options", .list([text("P1Y"), text("P1Y")]))])))
    if generator.below(2) == 0 { members.append(("notice", .object([("period", text("P4M"))]))) }
    switch generator.below(4) {
    case 0: members.append(("decisions", .list([])))
    case 1:
      let note = String(repeating: "lang ", count: generator.below(20))
      members.append(
        (
          "decisions",
          .list([
            .object([
              ("on", text("2023-05-01")), ("kind", text("extend")), ("option", .leaf("1")), ("reference", text(note)),
            ])
          ])
        ))
    default: break
    }
    if generator.below(2) == 0 { members.append(("x-note", text("van \(number)"))) }
    if generator.below(2) == 0 { members.append(("sources", .list([]))) }
    if generator.below(4) == 0 { members.swapAt(0, members.count - 1) }
    return .object(members)
  }
}
