/// The phrases about several registers in one view.
extension Phrases {
  func register(_ name: String, _ file: String) -> String {
    text("Register \(name) (\(file))", "Register \(name) (\(file))")
  }

  func registers(_ number: Int) -> String {
    count(number, text("register", "register"), text("registers", "registers"))
  }

  func unread(_ file: String) -> String {
    text("kon niet worden gelezen en ontbreekt hier (\(file))", "could not be read and is missing here (\(file))")
  }

  package var takesOneRegister: String {
    text(
      "dit commando werkt met precies één register: noem er één met --register",
      "this command takes exactly one register: name one with --register")
  }

  /// `init` with a file, and another by `--register`.
  package var namesTwoFiles: String {
    text(
      "er kan maar één register beginnen: noem het als bestand of met --register, niet allebei",
      "only one register can begin: name it as a file or with --register, not both")
  }

  package func inSeveralRegisters(_ id: String, _ names: [String]) -> String {
    let choices = names.map { "'\($0.shown)/\(id.shown)'" }.joined(separator: text(" of ", " or "))
    return text(
      "'\(id.shown)' staat in meer registers: zeg \(choices)", "'\(id.shown)' is in several registers: say \(choices)")
  }
}
