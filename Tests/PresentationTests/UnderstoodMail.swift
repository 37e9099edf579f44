/// What Python's e-mail package makes of a message.
struct UnderstoodMail: Decodable {
  let names: [String]
  let values: [String]
  /// The types of all parts, the outermost first.
  let structure: [String]
  let from: [Mailbox]
  let replyTo: [Mailbox]
  let to: [Mailbox]
  let date: String
  let defects: [String]
  let parts: [Part]

  struct Mailbox: Decodable, Equatable {
    let name: String
    let address: String
  }

  struct Part: Decodable {
    let type: String
    let disposition: String?
    let name: String?
    /// Text as it is, a file in base64.
    let content: String
  }

  /// The value of the one field with that name.
  subscript(name: String) -> String? {
    let found = zip(names, values).filter { $0.0 == name }
    return found.count == 1 ? found[0].1 : nil
  }

  static let reader = IndependentReader(script: "mail.py")
}
