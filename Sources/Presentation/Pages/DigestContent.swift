import Contracts

/// What a digest says, before it is text or HTML, so that both say the same.
struct DigestContent {
  var subject = ""
  /// The first lines: what must be done, by when.
  var opening: [String] = []
  var sections: [Section] = []
  var footer: [String] = []

  struct Section {
    let heading: String
    var items: [Item] = []
    /// What is told in words.
    var lines: [String] = []
  }

  /// Something to do, for one or more contracts.
  struct Item {
    let light: Light
    /// `nog 14 dagen`.
    let left: String
    /// `ma 31-08-2026~`.
    let lastDay: String
    let what: String
    var subjects: [Subject]
    /// What happens if nobody acts; empty: nothing.
    let silence: String
    let facts: [String]
    var instructions: [Instruction] = []
  }

  /// A contract with its provider; of a milestone neither.
  struct Subject {
    let contract: String
    let provider: String
  }

  /// What to do in Tijdig or in the register, and the lines to copy for it.
  struct Instruction {
    let words: String
    let code: [String]
  }
}
