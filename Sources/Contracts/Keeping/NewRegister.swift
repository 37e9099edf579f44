import JSONText

/// The text of a register that begins: it passes every check, and has a place for everything.
package enum NewRegister {
  package static func octets(title: String, client: String?, language: Language) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", 1)
      writer.key("register")
      writer.object { writer in
        writer.member("title", title)
        if let client { writer.member("client", client) }
        writer.member("timeZone", "Europe/Amsterdam")
        writer.member("language", language.rawValue)
        writer.member("holidays", "NL")
      }
      for section in ["documents", "parties", "people", "bodies", "routes"] {
        writer.key(section)
        writer.object { _ in }
      }
      writer.key("contracts")
      writer.list { _ in }
    }
    return writer.octets
  }
}
