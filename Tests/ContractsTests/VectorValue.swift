import Days

/// A JSON value, as far as test data needs it.
enum VectorValue: Hashable, Sendable, Decodable {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([VectorValue])
  case object([String: VectorValue])

  static func day(_ day: Day) -> VectorValue { .text(day.description) }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([VectorValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: VectorValue].self))
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Int? { if case .number(let number) = self { number } else { nil } }
  var elements: [VectorValue]? { if case .list(let elements) = self { elements } else { nil } }
  var members: [String: VectorValue]? { if case .object(let members) = self { members } else { nil } }

  subscript(name: String) -> VectorValue? { members?[name] }

  /// Where `answer` is not what is expected here; a member that is not expected is not looked at.
  func differences(from answer: VectorValue?, at path: String) -> [String] {
    switch (self, answer) {
    case (.object(let expected), .object(let answered)?):
      return expected.sorted { $0.key < $1.key }.flatMap { name, value in
        value.differences(from: answered[name], at: "\(path).\(name)")
      }
    case (.list(let expected), .list(let answered)?) where expected.count == answered.count:
      return zip(expected, answered).enumerated().flatMap { index, pair in
        pair.0.differences(from: pair.1, at: "\(path)[\(index)]")
      }
    default:
      return self == answer ? [] : ["\(path) is \(answer.map { "\($0)" } ?? "missing"), should be \(self)"]
    }
  }
}

extension VectorValue: CustomStringConvertible {
  var description: String {
    switch self {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .number(let number): "\(number)"
    case .text(let text): "\"\(text)\""
    case .list(let elements): "[" + elements.map(\.description).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
    }
  }
}
