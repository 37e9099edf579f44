package import JSONText

/// Changes to a register's text, named as the register names things; the layout stays as its people made it.
package struct RegisterEdit: Sendable {
  package let register: Register
  /// The changes by the places of the text.
  package var json: JSONEdit
  /// The nodes of the contracts, in the order of the list.
  private let contracts: [Int]

  package init(_ register: Register) {
    self.register = register
    do throws(JSONFault) {
      let json = try JSONEdit(of: register.bytes)
      contracts = json.tape.node("contracts").map { json.tape.elements(of: $0) } ?? []
      self.json = json
    } catch {
      preconditionFailure("a register that was strict JSON is so no more: \(error)")
    }
  }

  package var isEmpty: Bool { json.isEmpty }

  /// Gives a key of a contract a value.
  package mutating func set(_ key: String, to value: JSONValue, ofContract number: Int32) {
    json.set(key, to: value, in: contracts[Int(number)], order: KeyOrder.contract)
  }

  /// Takes a key of a contract away.
  package mutating func remove(_ key: String, ofContract number: Int32) {
    json.remove(key, from: contracts[Int(number)])
  }

  /// Puts a decision at the end of a contract's list. False where something else than a list stands there.
  package mutating func append(_ decision: DecisionEntry, toContract number: Int32) -> Bool {
    let contract = contracts[Int(number)]
    guard let list = json.tape.member("decisions", of: contract) else {
      json.set("decisions", to: .list([decision.value]), in: contract, order: KeyOrder.contract)
      return true
    }
    guard json.tape.kind(list) == .list else { return false }
    json.append(decision.value, to: list)
    return true
  }

  /// Gives a key of a recorded decision a value.
  package mutating func set(_ key: String, to value: JSONValue, of decision: Decision, ofContract number: Int32) {
    guard let list = json.tape.member("decisions", of: contracts[Int(number)]), json.tape.kind(list) == .list,
      let node = json.tape.elements(of: list).first(where: { json.tape.nodes[$0].start == decision.place })
    else { preconditionFailure("a decision that was read stands in its contract's list") }
    json.set(key, to: value, in: node, order: KeyOrder.decision)
  }

  /// Puts a contract at the end of the list.
  package mutating func append(contract: JSONValue) {
    guard let list = json.tape.node("contracts") else {
      return json.set("contracts", to: .list([contract]), in: 0, order: KeyOrder.section)
    }
    json.append(contract, to: list)
  }

  /// Adds an entry to a section whose keys are ids, such as `parties`; it is made where it is not there.
  package mutating func add(_ id: String, _ value: JSONValue, to section: String) {
    guard let object = json.tape.node(section) else {
      return json.set(section, to: .object([JSONValue.Member(id, value)]), in: 0, order: KeyOrder.section)
    }
    json.set(id, to: value, in: object)
  }
}
