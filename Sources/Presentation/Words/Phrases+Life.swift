import Contracts

/// The phrases about a contract's life: what happened, and what is expected.
extension Phrases {
  func heading(_ state: LifeEvent.State) -> String {
    switch state {
    case .past: text("Tot nu toe", "So far")
    case .today: text("Nu", "Now")
    case .coming: text("Te komen", "To come")
    }
  }

  func contractBegins(firstEnd end: String?) -> String {
    end.map {
      text(
        "Ingang van het contract; eerste periode tot en met \($0)", "The contract begins; first period through \($0)")
    }
      ?? text(
        "Ingang van het contract; einde van de eerste periode onbekend",
        "The contract begins; end of the first period unknown")
  }

  func termBegins(_ option: Int, until end: String, isUpTo: Bool, _ standing: LifeEvent.Standing) -> String {
    if isUpTo {
      return text(
        "Verlenging kan ingaan, tot uiterlijk \(end); aantal en lengte van de opties onbekend",
        "An extension may begin, to \(end) at the latest; number and length of the options unknown")
    }
    return switch standing {
    case .agreed: text("Optie \(option) gaat in, tot en met \(end)", "Option \(option) begins, through \(end)")
    case .untold:
      text(
        "Optie \(option) gaat in als het besluit is meegedeeld, tot en met \(end)",
        "Option \(option) begins if the decision has been told, through \(end)")
    case .possible:
      text("Optie \(option) kan ingaan, tot en met \(end)", "Option \(option) may begin, through \(end)")
    }
  }

  /// A decision as an event: `Besluit tot verlenging tot en met …`.
  func event(_ kind: Decision.Kind, until end: String?, isTacit: Bool) -> String {
    let through = end.map { " " + self.through($0) } ?? ""
    return switch kind {
    case .extend: text("Besluit tot verlenging\(through)", "Decision to extend\(through)")
    case .notify where isTacit:
      text("Opzegging van de stilzwijgende verlenging verzonden", "Notice that stops the tacit renewal sent")
    case .notify: text("Mededeling aan de aanbieder verzonden", "Notice sent to the provider")
    case .lapse: text("Besluit om te laten aflopen", "Decision to let it lapse")
    case .terminate: text("Beëindiging\(end.map { " per \($0)" } ?? "")", "Termination\(end.map { " on \($0)" } ?? "")")
    }
  }

  /// What stands behind a decision that is known only from its outcome.
  var onlyOutcomeKnown: String { text("afgeleid uit de afloop", "concluded from the outcome") }

  func countsNot(_ problem: String) -> String { text("telt niet: \(problem)", "does not count: \(problem)") }

  func mind(_ problem: String) -> String { text("let op: \(problem)", "mind: \(problem)") }

  var noticeReceived: String { text("Mededeling ontvangen", "Notice received") }

  func tooLate(due: String) -> String {
    text("te laat: de laatste dag was \(due)", "too late: the last day was \(due)")
  }

  var wasPlanned: String { text("stond voor deze dag op de planning", "was planned for this day") }

  func ifUsed(option: Int) -> String { text("als optie \(option) wordt gebruikt", "if option \(option) is used") }

  func meetingsKnown(of body: String, until last: String?) -> String {
    last.map {
      text("de overleggen van \(body) zijn bekend tot en met \($0)", "the meetings of \(body) are known through \($0)")
    } ?? text("van \(body) is geen overleg bekend", "no meeting of \(body) is known")
  }

  var termsVerified: String {
    text("Voorwaarden vergeleken met het getekende contract", "Terms compared with the signed contract")
  }

  var maximumReached: String {
    text("Uiterste einde; wat daarna komt is een nieuwe opdracht", "Maximum end; what comes after is a new award")
  }

  func contractEnds(by closing: Decision.Kind?, isTacit: Bool) -> String {
    switch closing {
    case .terminate: text("Einde van het contract, door beëindiging", "End of the contract, by termination")
    case .notify where isTacit:
      text(
        "Einde van het contract: de stilzwijgende verlenging is opgezegd",
        "End of the contract: the tacit renewal was stopped")
    case .lapse, .extend, .notify:
      text("Einde van het contract, volgens besluit", "End of the contract, as decided")
    case nil: text("Einde van het contract, zonder besluit", "End of the contract, without a decision")
    }
  }
}
