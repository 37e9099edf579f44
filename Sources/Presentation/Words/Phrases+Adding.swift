package import Contracts
import Days

/// The sentences about adding to the register.
extension Phrases {
  package func added(_ kind: Identifier, _ id: String, _ name: String) -> String {
    let what =
      switch kind {
      case .contract: text("Contract", "Contract")
      case .party, .provider, .contractOrProvider: text("Partij", "Party")
      case .person, .owner: text("Persoon", "Person")
      case .body: text("Overleg", "Body")
      case .rule, .deadline, .route, .register: ""
      }
    return text("\(what) toegevoegd: \(name.shown) (\(id.shown))", "\(what) added: \(name.shown) (\(id.shown))") + "\n"
  }

  package func exists(_ kind: Identifier, _ id: String) -> String {
    let what =
      switch kind {
      case .contract: text("een contract", "a contract")
      case .party, .provider, .contractOrProvider: text("een partij", "a party")
      case .person, .owner: text("een persoon", "a person")
      case .body: text("een overleg", "a body")
      case .rule, .deadline, .route, .register: ""
      }
    return text(
      "er is al \(what) met het id '\(id.shown)'; kies een ander, of wijzig het in het register zelf",
      "there is \(what) with the id '\(id.shown)' already; choose another, or change it in the register itself")
  }

  package func meetingAdded(_ entry: MeetingEntry, _ body: String, on date: String) -> String {
    let body = body.shown
    return switch entry.effect {
    case .new: text("\(body): vergadering \(date) toegevoegd\n", "\(body): meeting \(date) added\n")
    case .dayKnown(let before):
      text(
        "\(body): de vergadering van \(language.words.date(before)) is \(date)\n",
        "\(body): the meeting of \(language.words.date(before)) is \(date)\n")
    case .known: text("\(body): \(date) stond er al\n", "\(body): \(date) was there before\n")
    }
  }

  package func noMeetings(_ body: String) -> String {
    text(
      "bij `meetings` van \(body.shown) staat geen lijst; zie 'tijdig check'",
      "`meetings` of \(body.shown) is no list; see 'tijdig check'")
  }

}
