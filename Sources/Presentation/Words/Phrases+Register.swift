/// The sentences about a register that could not be had as it should be.
extension Phrases {
  /// Of a pipe that nobody writes to.
  package var staysSilent: String { text("er kwam te lang niets", "nothing came for too long") }

  package func contractsGone(_ count: Int) -> String {
    text(
      "\(count == 1 ? "1 contract is" : "\(count) contracten zijn") uit het register verdwenen; "
        + "daaraan wordt niet meer herinnerd",
      "\(count == 1 ? "1 contract has" : "\(count) contracts have") gone from the register; "
        + "there are no more reminders of \(count == 1 ? "it" : "them")")
  }

  /// The mail to the operator about contracts that have gone.
  func contractsGone(
    from file: String, _ gone: [String], of count: Int, kept path: String
  ) -> (subject: String, lines: [String]) {
    let shown = gone.prefix(within: 2000)
    let more = gone.count - shown.count
    let rest = more > 0 ? text(", en nog \(more)", ", and \(more) more") : ""
    return (
      text("Verdwenen: \(gone.count) van de \(count) contracten", "Gone: \(gone.count) of \(count) contracts"),
      [
        text(
          "Sinds de vorige keer zijn deze contracten uit \(file) verdwenen, en Tijdig herinnert er niet meer aan: ",
          "Since the last time these contracts have gone from \(file), and Tijdig reminds of them no more: ")
          + shown.joined(separator: ", ") + rest + ".",
        text(
          "Was dat de bedoeling, dan is er niets te doen. Zo niet: zet ze terug; het register waar ze nog in staan, is "
            + "bewaard als \(path).",
          "If that was intended, there is nothing to do. If not: put them back; the register that still has them was "
            + "kept as \(path)."),
      ]
    )
  }
}

extension [String] {
  /// As many of the texts, from the first on, as have so many characters together.
  fileprivate func prefix(within characters: Int) -> ArraySlice<String> {
    var room = characters
    return prefix { text in
      room -= text.count
      return room >= 0
    }
  }
}
