/// A setting that can't work, by its key in the register and what is wrong with it; never its value.
struct WrongSetting: Error, Sendable, Equatable {
  let key: String
  let fact: String

  init(_ key: String, _ fact: String) {
    self.key = key
    self.fact = fact
  }

  var trouble: DeliveryTrouble { DeliveryTrouble(stage: "settings", code: nil, words: "\(key): \(fact)") }
}
