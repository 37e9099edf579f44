package import Contracts
package import Days

/// The sentences about handing over, verifying and beginning.
extension Phrases {
  /// What one person handed to another, line by line.
  package func handedOver(_ handOver: HandOver, from: String, to: String, in register: Register) -> String {
    var lines = [
      text(
        "Van \(register.name(ofPerson: from).shown) naar \(register.name(ofPerson: to).shown):",
        "From \(register.name(ofPerson: from).shown) to \(register.name(ofPerson: to).shown):")
    ]
    lines += handOver.contracts.map { "  \(text("contract", "contract")) \(register.contracts.id(of: $0).shown)" }
    lines += handOver.milestones.map { "  \(text("mijlpaal", "milestone")) \($0.shown)" }
    if handOver.isRecipient {
      lines.append("  " + text("wat geen eigenaar heeft (notify.to)", "what has no owner (notify.to)"))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  package func hasNothing(_ name: String) -> String {
    text("\(name.shown) is nergens eigenaar van.\n", "\(name.shown) owns nothing.\n")
  }

  package var sameTwice: String {
    text("--from en --to noemen dezelfde persoon", "--from and --to name the same person")
  }

  /// What was compared with the signed contract, line by line.
  package func verified(_ verification: Verification, on day: Day) -> String {
    let words = language.words
    var lines = verification.changed.map { contract, before in
      let earlier = before.map { text(" (eerder op \(words.day($0)))", " (before on \(words.day($0)))") } ?? ""
      return text(
        "\(contract.shown): nagekeken op \(words.day(day))\(earlier)",
        "\(contract.shown): verified on \(words.day(day))\(earlier)")
    }
    lines += verification.known.map {
      text(
        "\($0.shown): stond er al als nagekeken op \(words.day(day))",
        "\($0.shown): was recorded as verified on \(words.day(day)) before")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  package func verifiedLater(_ later: [Verification.Later]) -> String {
    let lines = later.map {
      text(
        "  \($0.contract.shown) is later nog nagekeken, op \(language.words.day($0.on))\n",
        "  \($0.contract.shown) was verified later, on \(language.words.day($0.on))\n")
    }
    return "tijdig: \(decisionRefused)\n" + lines.joined()
  }

  package func dayInFuture(_ day: Day) -> String {
    text(
      "\(language.words.day(day)) komt nog; wat is nagekeken, is dat vandaag of eerder",
      "\(language.words.day(day)) is yet to come; what was verified was so today or before")
  }

  package func begun(_ file: String) -> String {
    text(
      "\(file.shown) is begonnen. Vul het aan met 'tijdig add', of met de hand; 'tijdig check' kijkt het na.",
      "\(file.shown) is begun. Add to it with 'tijdig add', or by hand; 'tijdig check' checks it.")
  }

  package var contractsTitle: String { text("Contracten", "Contracts") }

  package func existsAlready(_ file: String) -> String {
    text(
      "\(file.shown) bestaat al en wordt niet overschreven; noem een ander bestand",
      "\(file.shown) exists and is not overwritten; name another file")
  }
}
