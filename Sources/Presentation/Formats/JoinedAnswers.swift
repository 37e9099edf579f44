import JSONText

/// The answers of one register, or of several, each below the name of its register.
package struct JoinedAnswers: Sendable {
  private let parts: [(answer: SingleAnswer, setting: Setting)]

  package init(_ parts: [(answer: SingleAnswer, setting: Setting)]) {
    self.parts = parts
  }

  /// For people.
  package var text: String {
    parts.map { part in
      guard let name = part.setting.name else { return part.answer.text(part.setting) }
      var page = TextPage(part.setting)
      page.paragraph(part.setting.phrases.register(name, part.setting.file), ink: .faint)
      return page.text + part.answer.text(part.setting)
    }
    .joined(separator: "\n")
  }

  /// For programs: of several registers a list `answers`, however many there are of them, each with its `register`.
  package var json: String {
    guard let first = parts.first else { return "" }
    guard first.setting.name != nil else {
      return JSONAnswer(first.setting).document { first.answer.write(JSONAnswer(first.setting), to: &$0) }
    }
    return JSONAnswer(first.setting).document { writer in
      writer.key("answers")
      writer.list { writer in
        for part in parts {
          writer.object { writer in
            writer.member("register", part.setting.name)
            part.answer.write(JSONAnswer(part.setting), to: &writer)
          }
        }
      }
    }
  }
}
