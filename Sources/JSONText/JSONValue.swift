/// A value that is to be written into a JSON text, its members in the order in which they are to stand.
package indirect enum JSONValue: Sendable {
  case text(String)
  /// Digits as they are to stand; they must be a number of RFC 8259.
  case number(String)
  case flag(Bool)
  case null
  case list([JSONValue])
  case object([Member])

  /// A name and its value.
  package struct Member: Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object of those members that have a value; a nil one is left out.
  package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  package static func number(_ number: Int) -> JSONValue { .number(String(number)) }

  package static func list(texts: [String]) -> JSONValue { .list(texts.map(JSONValue.text)) }

  /// Whether it is an object with an empty list: it will grow, and so has lines of its own from the beginning.
  var isToBeFilled: Bool {
    guard case .object(let members) = self else { return false }
    return members.contains { member in
      if case .list(let elements) = member.value { return elements.isEmpty }
      return false
    }
  }

  /// Whether objects or lists stand in it.
  var holdsContainers: Bool {
    switch self {
    case .list(let elements): elements.contains(where: \.isContainer)
    case .object(let members): members.contains(where: \.value.isContainer)
    case .text, .number, .flag, .null: false
    }
  }

  /// Whether it holds other values.
  var isContainer: Bool {
    switch self {
    case .list, .object: true
    case .text, .number, .flag, .null: false
    }
  }
}
